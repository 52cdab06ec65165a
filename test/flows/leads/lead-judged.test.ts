import { describe, test } from 'vitest';
import type { Judgement, Verdict } from '../../../src/domain/leads/verdict.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makePerson } from '../people.ts';
import { given, NOW } from '../specification.ts';

const lead = makeLead();
const person = makePerson();
const judged = (verdict: Verdict, more: Partial<Judgement> = {}): Judgement => ({
  lead: lead.id,
  person: person.id,
  verdict,
  mayBeQuoted: false,
  givenAt: NOW - DAY_MS,
  ...more,
});
const judging = (before?: Judgement) => given(leads, 'lead.judged', { person, lead, more: before });
const redraws = [{ kind: 'card.changed' }, { kind: 'line.queued' }] as const;

describe('a rep judges a lead', () => {
  test('for the first time: the verdict is kept, the card is drawn again, the thread says that somebody judged', () => {
    judging()
      .when({ lead: lead.id, verdict: 'good' })
      .follows([{ kind: 'verdict.given', verdict: 'good', person: 'sanne', at: NOW }, ...redraws]);
  });

  test('the same again: nothing changes', () => {
    judging(judged('fair')).when({ lead: lead.id, verdict: 'fair' }).follows([]);
  });

  test('otherwise than before: the last one wins, and what it was is kept', () => {
    judging(judged('good'))
      .when({ lead: lead.id, verdict: 'fair' })
      .follows([{ kind: 'verdict.given', was: 'good' }, ...redraws]);
  });

  test('as poor: they alone are asked why', () => {
    judging()
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([{ kind: 'verdict.given' }, ...redraws], lead.facts.company);
  });

  test('as poor again after saying why: they are not asked twice', () => {
    judging(judged('poor', { reason: 'no_need' }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([]);
  });

  test('after thirty days: it is too late, and they are told so', () => {
    judging(judged('good', { givenAt: NOW - 31 * DAY_MS }))
      .when({ lead: lead.id, verdict: 'poor' })
      .follows([], /30/);
  });
});

describe('who may judge', () => {
  const asked = (known: { person?: typeof person | undefined; lead?: typeof lead | undefined }) =>
    given(leads, 'lead.judged', { person, lead, ...known });

  test('somebody nobody knows is told that they are no member', () => {
    asked({ person: undefined })
      .when({ lead: lead.id, verdict: 'good' })
      .follows([], /not|niet/);
  });

  test('somebody of marketing is told that sales judges', () => {
    asked({ person: makePerson({ team: 'marketing' }) })
      .when({ lead: lead.id, verdict: 'good' })
      .follows([], 'sales');
  });

  test('a lead of another organisation is not there for them', () => {
    asked({ lead: makeLead({ organisation: 'other' }) })
      .when({ lead: lead.id, verdict: 'good' })
      .follows([], /lead/);
  });

  test('an emoji on a message that is no lead card is between people', () => {
    const message = { platform: 'slack', workspace: 'T1', channel: 'C1', message: '1.1' } as const;
    asked({ lead: undefined }).when({ lead: message, verdict: 'good' }).follows([]);
  });
});
