import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);
const COPIED = [
  'src',
  'scripts',
  'manifest',
  'docs/org.schema.json',
  'package.json',
  'tsconfig.json',
  'biome.json',
  '.gitignore',
];
/** A page's block that changes a file: its path, then lines that stand there, are added or are taken out. */
const BLOCK = /^```diff\n(\S+)\n([\s\S]*?)^```$/gm;

const copy = mkdtempSync(join(tmpdir(), 'smarketing-recipes-'));

beforeAll(() => {
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // Of the copy only the product is compiled: the rest is checked beside it.
  writeFileSync(join(copy, 'product.json'), JSON.stringify({ extends: './tsconfig.json', include: ['src'] }));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('carried out one after the other the recipes compile, and do what they promise', async () => {
  const blocks = [...readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8').matchAll(BLOCK)];
  expect(blocks.length).toBeGreaterThan(10);
  for (const [, path = '', lines = ''] of blocks) apply(join(copy, path), lines);
  // By one checker, as `npm run build` does: several would each check again what all the files share.
  const checked = run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', join(copy, 'product.json'), '--singleThreaded']);
  const { stdout } = await checked.catch((failed) => failed);
  expect(stdout).toBe('');
  await run(process.execPath, ['scripts/renew.js', 'manifests'], { cwd: copy });
  expect(readFileSync(join(copy, 'manifest/slack.json'), 'utf8')).toContain('whoami');
  expect(readFileSync(join(copy, 'manifest/teams.json'), 'utf8')).toContain('whoami');
  expect(await tryOut()).toEqual({
    asked: { kind: 'person.who-asked', by },
    said: 'You are Sanne, of Noordlicht.',
    button: 'person.mistaken?',
    tapped: { kind: 'person.mistaken', by },
  });
}, 120_000);

const by = { platform: 'slack', workspace: 'T1', user: 'U1' };

/** The command as it is typed, its answer, and the button under it, by what was built of the copy. */
async function tryOut(): Promise<unknown> {
  const built = (path: string) => import(join(copy, 'dist/src', path));
  const [{ parseCommand }, { people }, { encodeTap, decodeTap }] = await Promise.all([
    built('domain/command.js'),
    built('flows/people/room.js'),
    built('cards/taps.js'),
  ]);
  const asked = parseCommand('whoami', by);
  const facts = { person: { name: 'Sanne', locale: 'en' }, organisation: { name: 'Noordlicht' } };
  const { card } = people.flows['person.who-asked'].decide(facts, asked, 0).reply;
  const [{ text }, { buttons }] = card.parts;
  const button = encodeTap(buttons[0].tap);
  return { asked, said: text.join(''), button, tapped: decodeTap(button, by) };
}

/** Puts what the recipe says in the place of the lines that stand there, once; a block of added lines only is a new file. */
function apply(file: string, lines: string): void {
  const rows = lines.split('\n').slice(0, -1);
  const linesWithout = (mark: string) =>
    rows
      .filter((row) => !row.startsWith(mark))
      .map((row) => `${row.slice(1)}\n`)
      .join('');
  const [before, after] = [linesWithout('+'), linesWithout('-')];
  if (before === '') {
    expect(existsSync(file), `${file} is new`).toBe(false);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, after);
    return;
  }
  const text = readFileSync(file, 'utf8');
  expect(text.split(before), `${file} has these lines once:\n${before}`).toHaveLength(2);
  writeFileSync(
    file,
    text.replace(before, () => after),
  );
}
