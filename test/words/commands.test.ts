import { describe, expect, test } from 'vitest';
import { CHECKIN_COMMANDS } from '../../src/domain/checkins/checkin-command.ts';
import { COMMAND, parseCommand } from '../../src/domain/command.ts';
import { LOCALES } from '../../src/domain/organisation.ts';
import { CATALOGUES, type WordKey } from '../../src/words/catalogues.ts';
import { BY } from '../flows/specification.ts';

/** What may follow a command’s first word in a sentence. */
const SECOND = new Set([...CHECKIN_COMMANDS, 'now', 'export', 'erase', 'propose', 'voorstel', '{from} {to}']);
/** These are read on a page, in a manifest or on Slack alone. */
const ELSEWHERE: WordKey[] = ['page.where', 'scope.commands', 'setup.whose'];

/** Each command of a message as Teams has it, up to the next mark, with what follows. */
function listCommands(message: string): { words: string; after: string }[] {
  return [...message.matchAll(new RegExp(`${COMMAND} ([^.,;:!?()“”·]+)(.?)`, 'gu'))].map(
    ([, words = '', after = '']) => ({
      words: words.trim(),
      after,
    }),
  );
}

/** A command, as it can be typed. */
function isCommand(words: string): boolean {
  const [first = '', ...more] = words.split(' ');
  const isKnown = parseCommand(first, BY).kind !== 'command.mistyped';
  return isKnown && (more.length === 0 || SECOND.has(more.join(' ')));
}

describe.each(LOCALES)('in %s', (locale) => {
  const catalogue: Record<string, string> = CATALOGUES[locale];
  const commands = Object.keys(catalogue)
    .filter((key) => !ELSEWHERE.includes(key as WordKey))
    .flatMap((key) => listCommands(catalogue[key] ?? '').map((command) => ({ key, ...command })));

  test('a command in a sentence is one, up to the next mark: what follows it would be put between its marks on Teams', () => {
    expect(commands.length).toBeGreaterThan(15);
    expect(commands.filter(({ words }) => !isCommand(words))).toEqual([]);
  });

  test('a command ends its sentence, without a full stop that could be typed with it', () => {
    expect(commands.filter(({ after }) => after !== '' && after !== '·')).toEqual([]);
  });
});
