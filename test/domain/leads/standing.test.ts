import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HeardReaction } from '../../../src/domain/leads/emoji/reaction.ts';
import {
  type ChosenVerdict,
  decideStanding,
  hearSign,
  replaceReaction,
  type Sign,
} from '../../../src/domain/leads/emoji/standing.ts';
import { VERDICTS, type Verdict } from '../../../src/domain/leads/verdict.ts';

const MARKS: Record<Verdict, string> = { good: '+1', fair: 'ok_hand', poor: '-1' };
const sign = (verdict: Verdict, at: number, stands = true, tone = ''): Sign => ({
  reaction: { platform: 'slack', workspace: 'T1', channel: 'C1', message: '1.1', emoji: `${MARKS[verdict]}${tone}` },
  verdict,
  stands,
  at,
});

function hear(signs: Sign[]): HeardReaction[] {
  return signs.reduce<HeardReaction[]>((known, each) => {
    const heard = hearSign(known, each);
    return heard === undefined ? known : replaceReaction(known, heard);
  }, []);
}
const decide = (signs: Sign[], chosen?: ChosenVerdict) =>
  decideStanding({ reactions: hear(signs), ...(chosen && { chosen }) });

const TABLE: [what: string, signs: Sign[], chosen: ChosenVerdict | undefined, verdict: Verdict | undefined][] = [
  ['nothing: nothing', [], undefined, undefined],
  ['👍 and then 👎: the newest', [sign('good', 1), sign('poor', 2)], undefined, 'poor'],
  ['both, and 👎 taken off: 👍 is left', [sign('good', 1), sign('poor', 2), sign('poor', 3, false)], undefined, 'good'],
  ['both, and 👍 taken off: 👎 is left', [sign('good', 1), sign('poor', 2), sign('good', 3, false)], undefined, 'poor'],
  [
    'two tones, one taken off: the other',
    [sign('good', 1), sign('good', 2, true, '::skin-tone-2'), sign('good', 3, false)],
    undefined,
    'good',
  ],
  ['taken off before it was heard of: nothing', [sign('good', 2, false), sign('good', 1)], undefined, undefined],
  [
    'put back after it was taken off: it',
    [sign('good', 1), sign('good', 2, false), sign('good', 3)],
    undefined,
    'good',
  ],
  ['an emoji, then a button: the button', [sign('good', 1)], { verdict: 'poor', at: 2 }, 'poor'],
  ['a button, then an emoji: the emoji', [sign('good', 3)], { verdict: 'poor', at: 2 }, 'good'],
  [
    'a button, an emoji that went again: the button',
    [sign('good', 3), sign('good', 4, false)],
    { verdict: 'poor', at: 2 },
    'poor',
  ],
  [
    'an emoji of before the button that is told later: the button',
    [sign('good', 1)],
    { verdict: 'fair', at: 2 },
    'fair',
  ],
];
test.each(TABLE)('%s', (_what, signs, chosen, verdict) => {
  expect(decide(signs, chosen)).toBe(verdict);
});

describe('whatever is heard', () => {
  const anySign = fc
    .record({
      verdict: fc.constantFrom(...VERDICTS),
      at: fc.nat(12),
      stands: fc.boolean(),
      tone: fc.constantFrom('', '::skin-tone-2', '::skin-tone-6'),
    })
    .map(({ verdict, at, stands, tone }) => sign(verdict, at, stands, tone));
  const anyChoice = fc.option(fc.record({ verdict: fc.constantFrom(...VERDICTS), at: fc.nat(12) }), { nil: undefined });
  const heardAnyhow = fc
    .array(anySign, { maxLength: 10 })
    .chain((signs) =>
      fc.tuple(fc.constant(signs), fc.shuffledSubarray([...signs, ...signs], { minLength: signs.length * 2 })),
    );

  test('any order and repetition ends in the same verdict', () => {
    fc.assert(
      fc.property(heardAnyhow, anyChoice, ([signs, again], chosen) => {
        expect(decide(again, chosen)).toBe(decide(signs, chosen));
      }),
    );
  });

  test('what is taken off last of all is as if it had never been', () => {
    fc.assert(
      fc.property(fc.array(anySign, { maxLength: 10 }), anySign, anyChoice, (signs, one, chosen) => {
        const others = signs.filter(({ reaction }) => reaction.emoji !== one.reaction.emoji);
        expect(decide([...signs, { ...one, stands: false, at: 13 }], chosen)).toBe(decide(others, chosen));
      }),
    );
  });
});
