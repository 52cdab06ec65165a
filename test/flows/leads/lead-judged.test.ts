import { describe, test } from 'vitest';
import type { Judgement } from '../../../src/domain/leads/verdict.ts';
import { VERDICT_OPEN_MS } from '../../../src/domain/leads/verdict.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makePerson } from '../people.ts';
import { given, NOW } from '../specification.ts';
import { makeJudgement, redraws } from './builders.ts';

const lead = makeLead();
const person = makePerson();
const judging = (before?: Judgement) => given(leads, 'lead.judged', { person, lead, more: before });
const withdrawing = (before?: Judgement) => given(leads, 'lead.verdict-withdrawn', { person, lead, more: before });

describe('a rep judges a lead', () => {
  test('for the first time: the verdict is kept, the card is drawn again, the thread says that somebody judged', () => {
    judging()
      .when({ lead: lead.id, verdict: 'good' })
      .follows([
        { kind: 'verdict.given', lead: lead.id, person: 'sanne', verdict: 'good', at: NOW },
        ...redraws({ kind: 'judged', verdict: 'good' }),
      ]);
  });

  test('the same again: nothing changes', () => {
    judging(makeJudgement('fair')).when({ lead: lead.id, verdict: 'fair' }).follows([]);
  });

  test('otherwise than before: the last one wins, and what it was is kept', () => {
    judging(makeJudgement('good'))
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([
        { kind: 'verdict.given', verdict: 'fair', was: 'good' },
        ...redraws({ kind: 'rejudged', from: 'good', to: 'fair' }),
      ]);
  });

  test('as poor: they alone are asked why', () => {
    judging()
      .when({ lead: lead.id, verdict: 'poor' })
      .follows(
        [{ kind: 'verdict.given', verdict: 'poor' }, ...redraws({ kind: 'judged', verdict: 'poor' })],
        'What is the matter with Jansma Staalbouw?',
      );
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
      .follows(
        [{ kind: 'verdict.given' }, ...redraws({ kind: 'rejudged', from: 'good', to: 'poor' })],
        'What is the matter',
      );
  });

  test('otherwise on the last moment of thirty days: it counts', () => {
    judging(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS }))
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given' }, ...redraws({ kind: 'rejudged', from: 'good', to: 'fair' })]);
  });

  test('otherwise after thirty days: it is too late, and they are told so', () => {
    judging(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS - 1 }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([], 'can be changed for 30 days');
  });
});

describe('a rep takes an emoji off a lead card', () => {
  test('that is their verdict: it is taken back, and the thread says that one was', () => {
    withdrawing(makeJudgement('good'))
      .when({ lead: lead.id, verdict: 'good' })
      .follows([
        { kind: 'verdict.withdrawn', lead: lead.id, person: 'sanne', was: 'good', at: NOW },
        ...redraws({ kind: 'withdrawn', verdict: 'good' }),
      ]);
  });

  test('that another verdict has replaced: nothing changes', () => {
    withdrawing(makeJudgement('poor')).when({ lead: lead.id, verdict: 'good' }).follows([]);
  });

  test('that never was a verdict: nothing changes', () => {
    withdrawing().when({ lead: lead.id, verdict: 'good' }).follows([]);
  });

  test('after thirty days: the verdict stays, and they are told so', () => {
    withdrawing(makeJudgement('good', { givenAt: NOW - VERDICT_OPEN_MS - 1 }))
      .when({ lead: lead.id, verdict: 'good' })
      .follows([], 'can be changed for 30 days');
  });
});
