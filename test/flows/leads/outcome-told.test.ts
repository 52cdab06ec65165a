import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { LeadOutcome, LeadStage } from '../../../src/domain/leads/outcome.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { given, NOW } from '../specification.ts';
import { makeLeadAt, redraws, toldOutcome } from './builders.ts';

const person = makePerson();
const organisation = makeOrganisation();
/** A form that was sent as it was shown: what it left empty is not there. */
const EMPTY: { value?: string; competitor?: string; returns: 'on-day'; date: string } = { returns: 'on-day', date: '' };
const telling = (lead: Lead = makeLead()) => given(leads, 'lead.outcome-told', { person, lead, more: organisation });
const asking = (lead: Lead = makeLead()) => given(leads, 'lead.outcome-asked', { person, lead, more: organisation });

describe('what a rep may not tell', () => {
  const REFUSED: [from: LeadStage, to: 'won' | 'lost' | 'nurture', stage: string, outcome: string][] = [
    ['won', 'nurture', '🏆 Won', '⏳ Not ripe yet'],
    ['rejected', 'won', '🚫 Rejected by the CRM', '🏆 Won'],
    ['rejected', 'lost', '🚫 Rejected by the CRM', '🍂 Lost'],
    ['rejected', 'nurture', '🚫 Rejected by the CRM', '⏳ Not ripe yet'],
  ];
  test.each(REFUSED)(
    'a lead that is %s does not become %s, nor is a form opened for it',
    (from, to, stage, outcome) => {
      const refusal = `Jansma Staalbouw is “${stage}” and cannot go to “${outcome}”.`;
      asking(makeLeadAt(from)).when({ lead: 'lead-1', outcome: to }).follows([], refusal);
      telling(makeLeadAt(from))
        .when({ ...EMPTY, lead: 'lead-1', outcome: to })
        .follows([], refusal);
    },
  );

  test('a lead that the CRM rejected does not become an opportunity', () => {
    telling(makeLeadAt('rejected'))
      .when({ lead: 'lead-1', outcome: 'opportunity' })
      .follows([], 'and cannot go to “🤝 Opportunity”');
  });

  test('of a lead whose organisation is gone nothing is told', () => {
    given(leads, 'lead.outcome-told', { person, lead: makeLead(), more: undefined })
      .when({ lead: 'lead-1', outcome: 'opportunity' })
      .follows([], 'no longer here');
  });
});

test.each(['won', 'lost', 'nurture'] as const)('a rep who wants to tell that a lead is %s gets a form', (outcome) => {
  asking().when({ lead: 'lead-1', outcome }).follows([], { form: 'lead.outcome-told' });
});

test('a day that follows from a judgement is asked and told without the name of whoever judged', () => {
  const outcome = { kind: 'nurture', returnsOn: '2026-06-01' } as const;
  const asked = asking().when({ lead: 'lead-1', outcome: 'nurture', from: 'judgement' });
  expect(asked.reply).toMatchObject({ form: { tap: { kind: 'lead.outcome-told', from: 'judgement' } } });
  const { changes } = telling().when({
    ...EMPTY,
    lead: 'lead-1',
    outcome: 'nurture',
    date: '2026-06-01',
    from: 'judgement',
  });
  expect(changes.slice(1, -1)).toEqual(redraws({ kind: 'outcome', outcome }));
  expect(JSON.stringify(changes)).not.toContain('sanne');
});

describe('what a rep tells of a lead nobody contacted', () => {
  const recorded = (outcome: LeadOutcome, more: object = {}) => [
    {
      kind: 'lead.outcome-given' as const,
      ...{ organisation: 'acme', lead: 'lead-1', outcome, at: NOW, sinceMs: HOUR_MS, toldAt: NOW, ...more },
    },
    ...redraws({ kind: 'outcome', outcome, by: 'sanne' }),
    toldOutcome,
  ];
  const touch = { touchedMs: HOUR_MS, by: 'sanne' };

  test('an opportunity is kept, and that they were in touch', () => {
    telling()
      .when({ lead: 'lead-1', outcome: 'opportunity' })
      .follows(recorded({ kind: 'opportunity' }, { touch }));
  });

  const WON: [what: string, value: string, outcome: LeadOutcome][] = [
    ['without a value', ' ', { kind: 'won' }],
    ['of a value', ' 16.500 ', { kind: 'won', value: { amount: 16500, currency: 'EUR' } }],
  ];
  test.each(WON)('won, %s: it is kept as it was meant', (_what, value, outcome) => {
    telling()
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'won', value })
      .follows(recorded(outcome, { touch }));
  });

  const LOST: [what: string, typed: Partial<typeof EMPTY>, outcome: LeadOutcome][] = [
    ['without a word', {}, { kind: 'lost' }],
    ['to a competitor', { competitor: ' Rival ' }, { kind: 'lost', competitor: 'Rival' }],
  ];
  test.each(LOST)('lost, %s: it is kept as it was meant', (_what, typed, outcome) => {
    telling()
      .when({ ...EMPTY, ...typed, lead: 'lead-1', outcome: 'lost' })
      .follows(recorded(outcome, { touch }));
  });

  test('lost, by a reason: the reason is kept', () => {
    telling()
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'lost', reason: 'price' })
      .follows(recorded({ kind: 'lost', reason: 'price' }, { touch }));
  });

  test('won, of a value in the currency the lead is counted in', () => {
    const lead = makeLead({ facts: { ...makeLead().facts, value: { amount: 1, currency: 'USD' } } });
    telling(lead)
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'won', value: '20' })
      .follows(recorded({ kind: 'won', value: { amount: 20, currency: 'USD' } }));
  });

  test('not ripe yet: it comes back when work begins on that day, and nobody need have been in touch', () => {
    const outcome = { kind: 'nurture', returnsOn: '2026-06-01' } as const;
    const { changes } = telling()
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'nurture', date: '2026-06-01' })
      .follows(recorded(outcome, { returnsAt: Date.UTC(2026, 5, 1, 7) }));
    expect(changes[0]).not.toHaveProperty('touch');
  });

  test.each([
    ['in-1', '2026-04-03'],
    ['in-3', '2026-06-03'],
    ['in-6', '2026-09-03'],
  ] as const)(
    'not ripe yet, back %s months: counted from today, whatever day stands beside it',
    (returns, returnsOn) => {
      const { changes } = telling().when({ ...EMPTY, lead: 'lead-1', outcome: 'nurture', returns, date: '2027-01-01' });
      expect(changes[0]).toMatchObject({ kind: 'lead.outcome-given', outcome: { kind: 'nurture', returnsOn } });
    },
  );

  test('not ripe yet, until a Saturday: it comes back on Monday', () => {
    telling()
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'nurture', date: '2026-06-06' })
      .follows(recorded({ kind: 'nurture', returnsOn: '2026-06-06' }, { returnsAt: Date.UTC(2026, 5, 8, 7) }));
  });
});

describe('what a rep tells beside the point is said at the field, and nothing is kept', () => {
  const UNREADABLE: [what: string, typed: Partial<typeof EMPTY> & { outcome: 'won' | 'nurture' }, error: object][] = [
    ['a value that is no amount', { outcome: 'won', value: 'a lot' }, { value: /cannot read this amount/ }],
    ['an amount in words of thousands', { outcome: 'won', value: '10 mln' }, { value: /cannot read this amount/ }],
    ['no day', { outcome: 'nurture' }, { date: /choose a day here/ }],
    ['what is no day', { outcome: 'nurture', date: 'spring' }, { date: /choose a day here/ }],
    ['today', { outcome: 'nurture', date: 'today' }, { date: /a day after today/ }],
    ['a day that has been', { outcome: 'nurture', date: '2026-03-02' }, { date: /a day after today/ }],
    ['a day after two years', { outcome: 'nurture', date: '2028-03-04' }, { date: /within two years/ }],
  ];
  test.each(UNREADABLE)('%s', (_what, typed, errors) => {
    telling()
      .when({ ...EMPTY, ...typed, lead: 'lead-1' })
      .follows([], { errors: { ...errors } });
  });

  test('but the last day within two years is taken', () => {
    telling()
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'nurture', date: '2028-03-03' })
      .follows([
        { kind: 'lead.outcome-given' },
        ...redraws({ kind: 'outcome', outcome: { kind: 'nurture', returnsOn: '2028-03-03' }, by: 'sanne' }),
        toldOutcome,
      ]);
  });
});

describe('what a rep tells of a lead that has an outcome', () => {
  test('the same again: nothing changes', () => {
    telling(makeLeadAt('opportunity')).when({ lead: 'lead-1', outcome: 'opportunity' }).follows([]);
  });

  test('the same with details: they are added, and the outcome holds since when it did', () => {
    const outcome = { kind: 'lost', reason: 'price' } as const;
    const lead = makeLeadAt('lost');
    telling(lead)
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'lost', reason: 'price' })
      .follows([
        { kind: 'lead.outcome-detailed', lead: 'lead-1', outcome, was: NOW - DAY_MS, at: NOW },
        ...redraws({ kind: 'outcome', outcome, by: 'sanne' }),
        toldOutcome,
      ]);
  });

  test('the same for another day: it comes back then', () => {
    const outcome = { kind: 'nurture', returnsOn: '2026-04-01' } as const;
    telling(makeLeadAt('nurture'))
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'nurture', date: '1-4' })
      .follows([
        { kind: 'lead.outcome-detailed', outcome, returnsAt: Date.UTC(2026, 3, 1, 7) },
        ...redraws({ kind: 'outcome', outcome, by: 'sanne' }),
        toldOutcome,
      ]);
  });

  test('another: it takes the place of the one before, and what was is kept', () => {
    telling(makeLeadAt('won'))
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'lost' })
      .follows([
        { kind: 'lead.outcome-given', outcome: { kind: 'lost' }, was: NOW - DAY_MS, at: NOW },
        ...redraws({ kind: 'outcome', outcome: { kind: 'lost' }, by: 'sanne' }),
        toldOutcome,
      ]);
  });

  test('another at the moment of the one before: it comes after it', () => {
    telling(makeLeadAt('won', { outcomeAt: NOW }))
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'lost' })
      .follows([
        { kind: 'lead.outcome-given', was: NOW, at: NOW + 1 },
        ...redraws({ kind: 'outcome', outcome: { kind: 'lost' }, by: 'sanne' }),
        toldOutcome,
      ]);
  });

  test('who was in touch with it already stays so', () => {
    const { changes } = telling(makeLeadAt('none', { contactedAt: NOW - DAY_MS, contactedBy: 'bram' })).when({
      lead: 'lead-1',
      outcome: 'opportunity',
    });
    expect(changes[0]).toMatchObject({ kind: 'lead.outcome-given' });
    expect(changes[0]).not.toHaveProperty('touch');
  });
});

describe('an old copy of a form, sent as empty as it was shown,', () => {
  const won: LeadOutcome = { kind: 'won', value: { amount: 20, currency: 'EUR' } };
  const lost: LeadOutcome = { kind: 'lost', reason: 'price', competitor: 'Rival' };
  const detailed = (outcome: LeadOutcome) => [
    { kind: 'lead.outcome-detailed' as const, outcome },
    ...redraws({ kind: 'outcome', outcome, by: 'sanne' }),
    toldOutcome,
  ];
  const isAt = (outcome: LeadOutcome) => makeLead({ outcome, outcomeAt: NOW, contactedAt: NOW });

  test('takes no value, reason or competitor away', () => {
    telling(isAt(won))
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'won' })
      .follows([]);
    telling(isAt(lost))
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'lost' })
      .follows([]);
  });

  test('is another thing than one in which they were shown and taken out', () => {
    telling(isAt(won))
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'won', value: '' })
      .follows(detailed({ kind: 'won' }));
    telling(isAt(lost))
      .when({ ...EMPTY, lead: 'lead-1', outcome: 'lost', reason: 'unknown', competitor: '' })
      .follows(detailed({ kind: 'lost' }));
  });
});
