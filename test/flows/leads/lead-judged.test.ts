import { describe, test } from 'vitest';
import type { Reaction } from '../../../src/domain/leads/reaction.ts';
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
const judging = (judgement?: Judgement, standing: Verdict[] = []) =>
  given(leads, 'lead.judged', { person, lead, more: { judgement, standing } });
const withdrawing = (before?: Judgement) => given(leads, 'lead.verdict-withdrawn', { person, lead, more: before });

/** All that others see of it: no line in the thread says that somebody judged, nor which way. */
const redrawn: Change = {
  kind: 'card.changed',
  organisation: lead.organisation,
  subject: { kind: 'lead', lead: lead.id },
  at: NOW,
};
const of = { organisation: lead.organisation, lead: lead.id, person: 'sanne', reaction: EMOJI };
const stood = (verdict: Verdict): Change => ({ kind: 'reaction.stood', ...of, verdict, at: NOW });
const removed: Change = { kind: 'reaction.removed', ...of };

describe('a rep judges a lead', () => {
  test('for the first time: the verdict is kept and the card is drawn again', () => {
    judging()
      .when({ lead: lead.id, verdict: 'good' })
      .follows([{ kind: 'verdict.given', lead: lead.id, person: 'sanne', verdict: 'good', at: NOW }, redrawn]);
  });

  test('the same again: nothing changes', () => {
    judging(makeJudgement('fair')).when({ lead: lead.id, verdict: 'fair' }).follows([]);
  });

  test('otherwise than before: the last one wins, and what it was is kept', () => {
    judging(makeJudgement('good'))
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given', verdict: 'fair', was: 'good' }, redrawn]);
  });

  test('as poor: they alone are asked why', () => {
    judging()
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([{ kind: 'verdict.given', verdict: 'poor' }, redrawn], 'What is the matter with Jansma Staalbouw?');
  });

  test('as poor again without having said why: nothing changes, and they are asked again', () => {
    judging(makeJudgement('poor')).when({ lead: lead.id, verdict: 'poor' }).follows([], 'What is the matter');
  });

  test('as poor again after saying why: they are not asked twice', () => {
    judging(makeJudgement('poor', { reason: 'no_need' }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([]);
  });

  test('as poor, having said why of an earlier poor and changed it since: they are asked anew', () => {
    judging(makeJudgement('good', { reason: 'no_need' }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([{ kind: 'verdict.given' }, redrawn], 'What is the matter');
  });

  test('otherwise on the last moment of thirty days: it counts', () => {
    judging(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS }))
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given' }, redrawn]);
  });

  test('otherwise after thirty days: it is too late, and they are told so', () => {
    judging(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS - 1 }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([], 'can be changed for 30 days');
  });
});

describe('a rep puts an emoji under a lead card', () => {
  test('it judges, and it is remembered that it stands there', () => {
    judging()
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([stood('good'), { kind: 'verdict.given', verdict: 'good' }, redrawn]);
  });

  test('it is remembered too where it changes no verdict, or comes too late for that', () => {
    judging(makeJudgement('good'))
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([stood('good')]);
    judging(makeJudgement('poor', { givenAt: NOW - VERDICT_OPEN_MS - 1 }))
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([stood('good')], 'can be changed for 30 days');
  });
});

describe('a rep whose emoji stands there judges by button: they alone are told that everybody sees it', () => {
  test('when they judge otherwise: it can be taken off', () => {
    judging(makeJudgement('good'), ['good'])
      .when({ lead: lead.id, verdict: 'fair' })
      .follows(
        [{ kind: 'verdict.given' }, redrawn],
        'Your 👍 is still on the card of Jansma Staalbouw, for everybody to see. You can take it off: what you just chose stays.',
      );
  });

  test('when they judge poor: before they are asked why', () => {
    judging(makeJudgement('good'), ['good'])
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([{ kind: 'verdict.given' }, redrawn], /Your 👍 is still on the card[\s\S]*What is the matter with/);
  });

  test('when they judge the same, also again: with it goes the judgement, so they would tap again', () => {
    judging(makeJudgement('good'), ['good'])
      .when({ lead: lead.id, verdict: 'good' })
      .follows([], 'Rather not? Take it off, then tap again.');
  });

  test('when several stand there: of all', () => {
    judging(makeJudgement('good'), ['good', 'poor'])
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given' }, redrawn], 'Your 👍 and 👎 are still on the card');
  });
});

describe('a rep takes an emoji off a lead card', () => {
  test('that is their verdict: it is taken back, and nothing but the count says so', () => {
    withdrawing(makeJudgement('good'))
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([removed, { kind: 'verdict.withdrawn', lead: lead.id, person: 'sanne', was: 'good', at: NOW }, redrawn]);
  });

  test('that another verdict has replaced, or that never was one: it only stands there no more', () => {
    withdrawing(makeJudgement('poor')).when({ lead: EMOJI, verdict: 'good' }).follows([removed]);
    withdrawing().when({ lead: EMOJI, verdict: 'good' }).follows([removed]);
  });

  test('after thirty days: the verdict stays, and they are told so', () => {
    withdrawing(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS - 1 }))
      .when({ lead: EMOJI, verdict: 'good' })
      .follows([removed], 'can be changed for 30 days');
  });
});
