import { describe, expect, test } from 'vitest';
import { PACE } from '../../../src/domain/deliveries/delivery.ts';
import type { LeadFacts } from '../../../src/domain/leads/lead.ts';
import { POLICY } from '../../../src/domain/privacy/policy.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { eraseFromCards } from '../../../src/flows/leads/personal.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { forgetSilentLeads, redrawOverdue, returnLeads } from '../../../src/flows/leads/rules.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';
import { makeLeadAt, makeReturning, redraws } from './builders.ts';
import { CARD_PLACE } from './clock/builders.ts';

const organisation = makeOrganisation();
const TODAY = '2026-03-03';

describe('leads that were not ripe and whose day has come', () => {
  test('are back: their cards are whole again and their people read so', () => {
    const lead = makeLeadAt('nurture');
    expect(returnLeads.decide(makeReturning([lead]), organisation, NOW)).toEqual([
      { kind: 'lead.returned', organisation: 'acme', lead: 'lead-1', was: NOW - DAY_MS, at: NOW },
      ...redraws({ kind: 'back' }),
    ]);
  });

  test('are back after they were set aside, also where the clock has gone back since', () => {
    const lead = makeLeadAt('nurture', { outcomeAt: NOW + HOUR_MS });
    expect(returnLeads.decide(makeReturning([lead]), organisation, NOW)[0]).toMatchObject({
      was: NOW + HOUR_MS,
      at: NOW + HOUR_MS + 1,
    });
  });

  test('have a card anew where it was given up, with the word that they are back in its thread', () => {
    const { target } = CARD_PLACE;
    const leads = [makeLeadAt('nurture')];
    const gone = makeReturning(leads, { standing: [], givenUp: [target] });
    expect(returnLeads.decide(gone, organisation, NOW).slice(1)).toEqual([
      { kind: 'card.moved', organisation: 'acme', subject: { kind: 'lead', lead: 'lead-1' }, to: target, at: NOW },
      ...redraws({ kind: 'back' }),
    ]);
  });

  test('are none: nothing happens', () => {
    expect(returnLeads.decide(makeReturning([]), organisation, NOW)).toEqual([]);
  });

  test('but never were set aside stay as they are', () => {
    expect(returnLeads.decide(makeReturning([makeLead()]), organisation, NOW)).toEqual([]);
  });
});

describe('leads whose deadline has passed', () => {
  const overdue = (id: string, dueAt: number) => makeLead({ id, dueAt });
  const redrawn = (lead: string) => ({
    kind: 'card.changed',
    organisation: 'acme',
    subject: { kind: 'lead', lead },
    at: NOW,
  });
  const looked = (until: string, was: string | undefined) => ({
    kind: 'deadlines.looked',
    organisation: 'acme',
    until,
    was,
  });

  test('have their cards drawn again, once: the look is kept until now', () => {
    const leads = [overdue('a', NOW - 2), overdue('b', NOW - 1)];
    expect(redrawOverdue.decide({ was: '5/', leads, isAll: true }, organisation, NOW)).toEqual([
      looked(`${NOW}/`, '5/'),
      redrawn('a'),
      redrawn('b'),
    ]);
  });

  test('are more than fit into a minute: the next goes on after the last', () => {
    const leads = [overdue('a', NOW - HOUR_MS), overdue('b', NOW - HOUR_MS)];
    expect(redrawOverdue.decide({ was: undefined, leads, isAll: false }, organisation, NOW)).toEqual([
      looked(`${NOW - HOUR_MS}/b`, undefined),
      redrawn('a'),
      redrawn('b'),
    ]);
  });

  test('are none: that is kept once an hour', () => {
    const none = { leads: [], isAll: true };
    expect(redrawOverdue.decide({ ...none, was: `${NOW - HOUR_MS + 1}/` }, organisation, NOW)).toEqual([]);
    const was = `${NOW - HOUR_MS}/`;
    expect(redrawOverdue.decide({ ...none, was }, organisation, NOW)).toEqual([looked(`${NOW}/`, was)]);
    expect(redrawOverdue.decide({ ...none, was: undefined }, organisation, NOW)).toEqual([
      looked(`${NOW}/`, undefined),
    ]);
  });

  test('are looked for from where the last look ended; at first, a week back', async () => {
    const asked: object[] = [];
    const reads = (was: string | undefined) =>
      makeReads({
        deadlinesLookedAt: async () => was,
        overdueSince: async (...args) => {
          asked.push(args);
          return { leads: [], isAll: true };
        },
      });
    await redrawOverdue.read(reads(`${NOW - 5}/lead/9`), organisation, NOW);
    await redrawOverdue.read(reads(undefined), organisation, NOW);
    expect(asked).toEqual([
      ['acme', { at: NOW - 5, id: 'lead/9' }, NOW],
      ['acme', { at: NOW - 7 * DAY_MS, id: '' }, NOW],
    ]);
  });
});

describe('leads of which nothing was heard for too long', () => {
  const facts: LeadFacts = {
    externalId: 'crm-1',
    company: 'Jansma Staalbouw',
    contact: { name: 'Iris de Vries', email: 'iris@jansma.example' },
    segment: 'steel',
    campaign: 'Spring',
    note: 'Asked for Iris',
    url: 'https://crm.example/iris',
  };

  test('lose the people in them, and keep what they count for', () => {
    const silent = { was: undefined, leads: [{ id: 'lead-1', facts }] };
    expect(forgetSilentLeads.decide(silent, organisation, NOW)).toEqual([
      {
        kind: 'lead.forgotten',
        lead: 'lead-1',
        facts: { externalId: 'crm-1', company: 'Jansma Staalbouw', contact: {}, segment: 'steel', campaign: 'Spring' },
      },
      ...(['lead', 'lead-held'] as const).map((kind) => ({
        ...{ kind: 'card.changed', organisation: 'acme', subject: { kind, lead: 'lead-1' }, at: NOW },
      })),
    ]);
  });

  test('lose the same at once where their CRM was asked to forget them', () => {
    const lead = makeLead({ facts });
    const forget = (more: typeof lead | undefined) =>
      given(leads, 'lead.erasure-received', { organisation, more }).when({ organisation: 'acme', externalId: 'crm-1' });
    const silent = { was: undefined, leads: [lead] };
    expect(forget(lead).changes).toEqual(forgetSilentLeads.decide(silent, organisation, NOW));
    expect(forget(undefined).changes).toEqual([]);
  });

  test('are no more: the day is done', () => {
    expect(forgetSilentLeads.decide({ was: '2026-03-02', leads: [] }, organisation, NOW)).toEqual([
      { kind: 'day.swept', organisation: 'acme', day: TODAY, was: '2026-03-02' },
    ]);
  });

  test('were looked for today already: nothing happens', () => {
    expect(forgetSilentLeads.decide({ was: TODAY, leads: [] }, organisation, NOW)).toEqual([]);
  });

  const KEPT: [title: string, retention: { leads?: number } | undefined, days: number][] = [
    ['as long as the policy says', undefined, POLICY.leadsDays],
    ['as long as the policy says, where the organisation chose only of other things', {}, POLICY.leadsDays],
    ['as long as the organisation chose', { leads: 90 }, 90],
  ];
  test.each(KEPT)('are kept %s', async (_title, retention, days) => {
    const asked: number[] = [];
    const reads = makeReads({
      sweptOn: async () => '2026-03-02',
      leadsSilentSince: async (_organisation, before) => {
        asked.push(before);
        return [];
      },
    });
    const where = makeOrganisation(retention && { retention });
    expect(await forgetSilentLeads.read(reads, where, NOW)).toEqual({ was: '2026-03-02', leads: [] });
    expect(asked).toEqual([NOW - days * DAY_MS]);
  });

  test('are looked for once a day', async () => {
    const reads = makeReads({ sweptOn: async () => TODAY });
    expect(await forgetSilentLeads.read(reads, organisation, NOW)).toEqual({ was: TODAY, leads: [] });
  });
});

test('a person who is erased leaves the cards of their leads and what is said below them, at the pace of updates', () => {
  const redrawn = (lead: string, at: number) => {
    const shown = { organisation: 'acme', subject: { kind: 'lead', lead }, at };
    return [
      { kind: 'card.changed', ...shown },
      { kind: 'line.grown', begun: 'claimed', ...shown },
    ];
  };
  const theirs = [makeLead({ id: 'one' }), makeLead({ id: 'two' }), makeLead({ id: 'three' })];
  expect(eraseFromCards.decide(theirs, makePerson(), NOW)).toEqual([
    ...redrawn('one', NOW),
    ...redrawn('two', NOW + PACE.update.intervalMs),
    ...redrawn('three', NOW + 2 * PACE.update.intervalMs),
  ]);
});
