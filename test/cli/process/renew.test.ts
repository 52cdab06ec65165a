import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../world/process.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SCHEMA = 'docs/org.schema.json';
const WRITTEN = ['manifest/slack.json', 'manifest/teams.json', SCHEMA];
const SNAPSHOT_TEST = `import { expect, test } from 'vitest';
  test('a card', () => expect('as it is drawn now').${'toMatchFileSnapshot'}('card.snap'));`;

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'smarketing-renew-'));
  for (const each of ['dist', 'node_modules']) await symlink(join(ROOT, each), join(folder, each));
  for (const each of ['package.json', 'biome.json', '.gitignore', 'scripts', 'manifest', SCHEMA])
    await cp(join(ROOT, each), join(folder, each), { recursive: true });
  await mkdir(join(folder, 'test/cards'), { recursive: true });
  await mkdir(join(folder, '.git'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('npm run renew writes manifests, the schema and snapshots as they follow from what is built', async () => {
  for (const each of WRITTEN) await writeFile(join(folder, each), '{}');
  await writeFile(join(folder, 'test/cards/card.test.ts'), SNAPSHOT_TEST);
  await writeFile(join(folder, 'test/cards/card.snap'), 'as it was drawn before');
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  await promisify(execFile)(process.execPath, ['scripts/renew.js'], { cwd: folder, env: { PATH: path } });
  for (const each of WRITTEN)
    expect(await readFile(join(folder, each), 'utf8')).toBe(await readFile(join(ROOT, each), 'utf8'));
  expect(await readFile(join(folder, 'test/cards/card.snap'), 'utf8')).toBe('as it is drawn now');
});
