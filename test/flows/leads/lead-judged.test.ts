import { describe, test } from 'vitest';
import type { HeardReaction, Reaction } from '../../../src/domain/leads/emoji/reaction.ts';
import type { Judgement, Verdict } from '../../../src/domain/leads/verdict.ts';
import { VERDICT_OPEN_MS } from '../../../src/domain/leads/verdict.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import type { Change } from '../../../src/store/change.ts';
import { makeLead, makePerson } from '../people.ts';
import { given, NOW } from '../specification.ts';
import { makeJudgement } from './builders.ts';

const lead = makeLead();
const person = makePerson();
const EMOJI: Reaction = { platform: 'slack', workspace: 'T1', channel: 'C-sales', message: '1.1', emoji: '+1' };
const DOWN: Reaction = { ...EMOJI, emoji: '-1' };
const known = (reaction: Reaction, verdict: Verdict, at: number, turn = 1): HeardReaction => ({
  ...reaction,
  verdict,
  stands: true,
  at,
  turn,
});
const THUMB = known(EMOJI, 'good', NOW - 9);
const judging = (judgement?: Judgement, reactions: HeardReaction[] = []) =>
  given(leads, 'lead.judged', { person, lead, more: { judgement, reactions } });
const withdrawing = (judgement?: Judgement, reactions: HeardReaction[] = []) =>
  given(leads, 'lead.verdict-withdrawn', { person, lead, more: { judgement, reactions } });

/** All that others see of it: no line in the thread says that somebody judged, nor which way. */
const redrawn: Change = {
  kind: 'card.changed',
  organisation: lead.organisation,
  subject: { kind: 'lead', lead: lead.id },
  at: NOW,
};
/** And whoever listens. */
const told: Change = {
  kind: 'event.queued',
  organisation: lead.organisation,
  event: 'lead.judged',
  subject: { kind: 'judged-event', lead: lead.id },
  at: NOW,
};
const of = { organisation: lead.organisation, lead: lead.id, person: 'sanne' };
const heard = (reaction: Partial<HeardReaction>): Partial<Change> =>
  ({ kind: 'reaction.heard', ...of, reaction }) as Partial<Change>;
/** As somebody chose by button, a moment ago. */
const chosen = (verdict: Verdict, more: Partial<Judgement> = {}): Judgement =>
  makeJudgement(verdict, { chosen: { verdict, at: NOW - 5 }, ...more });

describe('a rep judges a lead', () => {
  test('for the first time: the verdict is kept and the card is drawn again', () => {
    judging()
      .when({ lead: lead.id, verdict: 'good' })
      .follows([
        {
          kind: 'verdict.given',
          lead: lead.id,
          person: 'sanne',
          verdict: 'good',
          chosen: { verdict: 'good', at: NOW },
          at: NOW,
        },
        redrawn,
        told,
      ]);
  });

  test('the same again: nothing changes', () => {
    judging(chosen('fair')).when({ lead: lead.id, verdict: 'fair' }).follows([]);
  });

  test('otherwise than before: the last one wins, and what it was is kept', () => {
    judging(makeJudgement('good'))
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given', verdict: 'fair', was: 'good' }, redrawn, told]);
  });

  test('as poor: they alone are asked why', () => {
    judging()
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([{ kind: 'verdict.given', verdict: 'poor' }, redrawn, told], 'Why is Jansma Staalbouw a poor lead?');
  });

  test('as poor again without having said why: nothing changes, and they are asked again', () => {
    judging(chosen('poor')).when({ lead: lead.id, verdict: 'poor' }).follows([], 'Why is');
  });

  test('as poor again after saying why: they are not asked twice', () => {
    judging(chosen('poor', { reason: 'no_need' }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([]);
  });

  test('as poor, having said why of an earlier poor and changed it since: they are asked anew', () => {
    judging(makeJudgement('good', { reason: 'no_need' }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([{ kind: 'verdict.given' }, redrawn, told], 'Why is');
  });

  test('otherwise on the last moment of thirty days: it counts', () => {
    judging(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS }))
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given' }, redrawn, told]);
  });

  test('otherwise after thirty days: it is too late, and they are told so', () => {
    judging(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS - 1 }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([], 'can no longer be changed');
  });
});

describe('a rep puts an emoji under a lead card', () => {
  test('it judges, and it is remembered that it stands there', () => {
    judging()
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([
        heard({ ...EMOJI, stands: true, at: NOW, turn: 1 }),
        { kind: 'verdict.given', verdict: 'good' },
        redrawn,
        told,
      ]);
  });

  test('it is remembered too where it changes no verdict, or comes too late for that', () => {
    judging(makeJudgement('good'))
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([heard({ stands: true })]);
    judging(makeJudgement('poor', { givenAt: NOW - VERDICT_OPEN_MS - 1 }))
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([heard({ stands: true })], 'can no longer be changed');
  });

  test('beside another of theirs: the newest counts, whichever is heard first', () => {
    judging(makeJudgement('good'), [THUMB])
      .when({ lead: DOWN, verdict: 'poor', at: NOW - 3 })
      .follows(
        [heard({ emoji: '-1', turn: 2 }), { kind: 'verdict.given', verdict: 'poor', was: 'good' }, redrawn, told],
        'Why',
      );
    judging(makeJudgement('good'), [THUMB])
      .when({ lead: DOWN, verdict: 'poor', at: NOW - 20 })
      .follows([heard({ emoji: '-1', at: NOW - 20 })]);
  });

  test('told again, or after it was taken off: nothing', () => {
    judging(makeJudgement('good'), [THUMB])
      .when({ lead: EMOJI, verdict: 'good', at: NOW - 9 })
      .follows([]);
    judging(undefined, [{ ...THUMB, stands: false }])
      .when({ lead: EMOJI, verdict: 'good', at: NOW - 20 })
      .follows([]);
  });

  test('by a clock that is ahead of ours: it is from now, so that what comes after it counts', () => {
    judging()
      .when({ lead: EMOJI, verdict: 'good', at: NOW + 60_000 })
      .follows([heard({ at: NOW }), { kind: 'verdict.given' }, redrawn, told]);
  });

  test('before they chose by button, told late: what they chose stays', () => {
    judging(chosen('poor'))
      .when({ lead: EMOJI, verdict: 'good', at: NOW - 6 })
      .follows([heard({ stands: true })]);
  });
});

const STILL_THERE =
  'Your 👍 is still on the card of Jansma Staalbouw, visible to everyone. You can take it off: what you just chose stays.';

describe('a rep whose emoji stands there judges by button: they alone are told that everybody sees it', () => {
  test('when they judge otherwise: it can be taken off', () => {
    judging(makeJudgement('good'), [THUMB])
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given' }, redrawn, told], STILL_THERE);
  });

  test('when they judge poor: before they are asked why', () => {
    judging(makeJudgement('good'), [THUMB])
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([{ kind: 'verdict.given' }, redrawn, told], /Your 👍 is still on the card[\s\S]*Why is/);
  });

  test('when they judge the same: it is theirs without the emoji as well, said once', () => {
    judging(makeJudgement('good'), [THUMB])
      .when({ lead: lead.id, verdict: 'good' })
      .follows([{ kind: 'verdict.chosen', lead: lead.id, chosen: { verdict: 'good', at: NOW } }], STILL_THERE);
    judging(chosen('good'), [THUMB]).when({ lead: lead.id, verdict: 'good' }).follows([], STILL_THERE);
  });

  test('when several stand there: of all, each mark once', () => {
    const tone = known({ ...EMOJI, emoji: '+1::skin-tone-3' }, 'good', NOW - 8, 2);
    judging(makeJudgement('good'), [THUMB, tone, known(DOWN, 'poor', NOW - 10, 3)])
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given' }, redrawn, told], 'Your 👍 and 👎 are still on the card');
  });

  test('a tap counts over whatever stands, also where their clocks differ', () => {
    judging(makeJudgement('good'), [THUMB])
      .when({ lead: lead.id, verdict: 'fair', at: NOW - 60_000 })
      .follows(
        [{ kind: 'verdict.given', verdict: 'fair', chosen: { verdict: 'fair', at: NOW - 9 } }, redrawn, told],
        STILL_THERE,
      );
  });
});

describe('a rep takes an emoji off a lead card', () => {
  const off = heard({ stands: false });

  test('that is all they said: it is taken back, and nothing but the count says so', () => {
    withdrawing(makeJudgement('good'), [THUMB])
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([
        off,
        { kind: 'verdict.withdrawn', lead: lead.id, person: 'sanne', was: 'good', at: NOW },
        redrawn,
        told,
      ]);
  });

  test('and another stands: that counts, and poor asks why', () => {
    withdrawing(makeJudgement('good'), [THUMB, known(DOWN, 'poor', NOW - 10, 2)])
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([off, { kind: 'verdict.given', verdict: 'poor', was: 'good' }, redrawn, told], 'Why is');
  });

  test('in one tone of two: the other stays', () => {
    const tone = known({ ...EMOJI, emoji: '+1::skin-tone-3' }, 'good', NOW - 10, 2);
    withdrawing(makeJudgement('good'), [THUMB, tone]).when({ lead: EMOJI, verdict: 'good' }).follows([off]);
  });

  test('after choosing by button, the same or another: what they chose stays', () => {
    for (const verdict of ['good', 'poor'] as const)
      withdrawing(chosen(verdict), [THUMB]).when({ lead: EMOJI, verdict: 'good' }).follows([off]);
  });

  test('that came after their button: what they chose counts again', () => {
    const judgement = makeJudgement('good', { chosen: { verdict: 'fair', at: NOW - 20 } });
    withdrawing(judgement, [THUMB])
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([off, { kind: 'verdict.given', verdict: 'fair', was: 'good', choseAt: NOW - 20 }, redrawn, told]);
  });

  test('that never was one: it only stands there no more', () => {
    withdrawing().when({ lead: EMOJI, verdict: 'good' }).follows([off]);
  });

  test('after thirty days: the verdict stays, and they are told so', () => {
    withdrawing(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS - 1 }), [THUMB])
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([off], 'can no longer be changed');
  });
});
