import type { BegunSubject } from '../../domain/deliveries/message-kinds.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { type Button, type Card, flattenText, type Part, type TapButton, type Text } from '../card.ts';

/** Something in one line, and what can be done about it. */
type Line = { text: Text; button: TapButton };

/** What waited for one person, each with its button beside it; `more` waits for another day. */
export function bundleCard(lines: Line[], { more, locale }: { more: number; locale: Locale }): Card {
  const title = say(locale, 'bundle.title', { things: lines.length });
  const all: Button = { kind: 'tap', label: say(locale, 'bundle.mine'), tap: { kind: 'mine.asked' } };
  const rest: Part[] =
    more > 0
      ? [
          { kind: 'small', text: [say(locale, 'bundle.more', { things: more })] },
          { kind: 'buttons', buttons: [all] },
        ]
      : [];
  return {
    summary: [title, ...lines.slice(0, 1).map(({ text }) => flattenText(text))].join('. '),
    parts: [
      { kind: 'title', text: title },
      ...lines.map(({ text, button }): Part => ({ kind: 'text', text, button })),
      ...rest,
    ],
  };
}

/** Shows all of what is said in one line. */
export function openButton(subject: BegunSubject, locale: Locale, how: 'open' | 'read' = 'open'): TapButton {
  return {
    kind: 'tap',
    label: say(locale, `bundle.${how}`),
    tap: { kind: 'message.opened', subject: JSON.stringify(subject) },
  };
}
