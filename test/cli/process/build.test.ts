import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasNewerSource } from '../../../src/cli/build.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'smarketing-build-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, minute: number): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '');
  await utimes(file, minute * 60, minute * 60);
}

const isOld = () => hasNewerSource(root, join(root, 'dist/src'));

test('a build is of its sources until one of them is changed, or a new one is there', async () => {
  await put('src/app.ts', 1);
  await put('src/words/leads/en.ts', 2);
  await put('dist/src/app.js', 3);
  await put('dist/src/words/leads/en.js', 3);
  expect(await isOld()).toBe(false);
  await put('src/words/leads/en.ts', 4);
  expect(await isOld()).toBe(true);
  await put('dist/src/words/leads/en.js', 5);
  await put('src/new.ts', 1);
  expect(await isOld()).toBe(true);
});

test('without sources, as in an installation, a build is never old', async () => {
  await put('dist/src/app.js', 1);
  expect(await isOld()).toBe(false);
});

test('sources that run themselves are never old', async () => {
  await put('src/app.ts', 1);
  expect(await hasNewerSource(root, join(root, 'src'))).toBe(false);
});
