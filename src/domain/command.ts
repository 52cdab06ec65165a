import type { Event } from './event.ts';
import type { Identity } from './person.ts';

/** The slash command and its words, one list for parsing, help and both manifests. */
export const COMMAND = '/smarketing';
export const COMMANDS = [{ word: 'help', help: 'command.help' }] as const;

const TYPED_SHOWN_MAX = 100;

/** What somebody typed after the command, as an event; anything else is `command.mistyped`. */
export function parseCommand(text: string, by: Identity): Event {
  const word = text.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (word === '' || word === 'help' || word === 'hulp') return { kind: 'help.asked', by };
  return { kind: 'command.mistyped', by, text: Array.from(text.trim()).slice(0, TYPED_SHOWN_MAX).join('') };
}
