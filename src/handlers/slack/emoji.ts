import type { Verdict } from '../../domain/leads/verdict.ts';

type Emoji = { name: string; verdict: Verdict };

const [UP, OK, DOWN]: Emoji[] = [
  { name: '+1', verdict: 'good' },
  { name: 'ok_hand', verdict: 'fair' },
  { name: '-1', verdict: 'poor' },
];

/** Those that judge, by every name Slack has for them. A name of its own is an emoji of its own. */
const EMOJI = new Map(
  Object.entries({
    '+1': UP,
    thumbsup: UP,
    thumbsup_all: { name: 'thumbsup_all', verdict: 'good' as const },
    ok_hand: OK,
    '-1': DOWN,
    thumbsdown: DOWN,
  }),
);

/** What an emoji says and how it is called, tone and all: put there by one name it may be taken off by another. */
export function readSlackEmoji(reaction: string): Emoji | undefined {
  const [name = '', ...tone] = reaction.split('::');
  const emoji = EMOJI.get(name);
  return emoji && { ...emoji, name: [emoji.name, ...tone].join('::') };
}
