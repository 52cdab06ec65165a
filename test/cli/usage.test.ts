import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runTyped } from './terminal.ts';

const COMMANDS = [
  'init',
  'serve',
  'setup apply',
  'digest preview',
  'export',
  'backup <file>',
  'restore <file>',
  'migrate-data',
  'doctor',
  'manifest slack',
  'manifest teams',
];

describe('help', () => {
  test.each([[], ['--help'], ['-h'], ['help']])('%s lists every command', async (...args) => {
    const { code, said } = await runTyped(args);
    expect(code).toBe(0);
    expect(COMMANDS.filter((command) => !said.includes(`  ${command}`))).toEqual([]);
  });

  test.each(['--version', '-V'])('%s prints the version that package.json has', async (flag) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await runTyped([flag])).toMatchObject({ code: 0, said: version, complained: '' });
  });

  test.each([
    ['serve', ['run the bot']],
    ['setup apply', ['<file>', '--check', '--json']],
    ['digest preview', ['--out <folder>', '--until <day>', '--json']],
    ['export', ['--person <id>']],
    ['doctor', ['--json']],
    ['backup', ['<file>', '--force', '--keep <count>', '--with-open-checkin', '--json', 'APP_SECRET']],
    ['restore', ['<file>', '--verify', '--json']],
    ['migrate-data', ['TO_DATABASE_URL', '--to <url>', '--json']],
    ['manifest slack', ['--url <https://…>', '--socket']],
    ['manifest teams', ['--url <https://…>', '--app-id <guid>', '--out <file>']],
  ])('%s --help names what may be typed after it', async (command, words) => {
    const { code, said, complained } = await runTyped([...command.split(' '), '--help']);
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain(`Usage: smarketing ${command}`);
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
  });

  test.each([
    ['setup', ['setup apply <file>']],
    ['digest', ['digest preview']],
    ['manifest', ['manifest slack', 'manifest teams']],
  ])('%s alone explains its commands', async (group, commands) => {
    const { code, said } = await runTyped([group]);
    expect(code).toBe(0);
    expect(commands.filter((command) => !said.includes(command))).toEqual([]);
  });
});

describe('what is mistyped is refused with 2, in a sentence', () => {
  test.each([
    ['frobnicate', "unknown command 'frobnicate'\n`smarketing --help` shows what I know."],
    ['doctr', "unknown command 'doctr'\n(Did you mean doctor?)\n`smarketing --help` shows what I know."],
    ['setup aply org.json', "unknown command 'aply'\n(Did you mean apply?)\n`smarketing --help` shows what I know."],
    ['serve --fast', "unknown option '--fast'"],
    ['setup apply org.json --chek', "unknown option '--chek'\n(Did you mean --check?)"],
    ['doctor --check', "unknown option '--check'"],
    ['setup apply', "missing required argument 'file'"],
    [
      'setup apply one.json two.json',
      "too many arguments for 'apply'. Expected 1 argument but got 2: one.json, two.json.",
    ],
    ['export', 'what is to be exported? person <id>, leads, or value'],
    ['backup a.db --keep none', 'It is a whole number from 1.'],
    ['migrate-data', 'TO_DATABASE_URL (or --to) is missing: the empty database'],
    ['digest preview --until 2026-13-45', 'is not a day such as 2026-11-23'],
  ])('%s', async (typed, sentence) => {
    const { code, said, complained } = await runTyped(typed.split(' '));
    expect([code, said]).toEqual([2, '']);
    expect(complained).toMatch(/^smarketing: /);
    expect(complained).toContain(sentence);
  });

  test.each([
    ['setup apply', 'setup apply [options] <file>'],
    ['setup apply one.json two.json', 'setup apply [options] <file>'],
    ['setup apply org.json --chek', 'setup apply [options] <file>'],
    ['export', 'export [options] [command]'],
    ['export --person', 'export [options] [command]'],
    ['export person', 'export person [options] <id>'],
    ['import', 'import [options] <file>'],
    ['digest preview --until', 'digest preview [options]'],
    ['digest preview --until soon', 'digest preview [options]'],
    ['manifest slack --url', 'manifest slack [options]'],
  ])('and where a part of it is missing or wrong, how it goes: %s', async (typed, usage) => {
    const { code, complained } = await runTyped(typed.split(' '));
    expect([code, complained.split('\n').at(-1)]).toEqual([2, `Usage: smarketing ${usage}`]);
  });
});
