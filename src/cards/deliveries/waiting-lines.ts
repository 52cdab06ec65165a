import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import type { Part, TapButton, Text } from '../card.ts';

/** What waits for somebody, each in one line with its button; `more` waits beside it. */
export type WaitingLines = { lines: { text: Text; button: TapButton }[]; more: number };

/** Nobody has to wait for tomorrow to read what waits for them; nothing where nothing does. */
export function buildWaiting({ lines, more }: WaitingLines, locale: Locale): Part[] {
  if (lines.length === 0) return [];
  const rest: Part[] = more > 0 ? [{ kind: 'small', text: [say(locale, 'bundle.more', { things: more })] }] : [];
  return [
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'home.waits') }] },
    ...lines.map(({ text, button }): Part => ({ kind: 'text', text, button })),
    ...rest,
  ];
}
