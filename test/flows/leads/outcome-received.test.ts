import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { LeadOutcome, LeadStage } from '../../../src/domain/leads/outcome.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeOrganisation } from '../people.ts';
import { given, NOW } from '../specification.ts';
import { makeLeadAt, redraws, toldOutcome } from './builders.ts';

const organisation = makeOrganisation();
const WON: LeadOutcome = { kind: 'won' };
const receiving = (lead: Lead | undefined) => given(leads, 'lead.outcome-received', { organisation, more: lead });

describe('what the CRM sends is declined, and nothing is kept', () => {
  test('of a lead that is not known', () => {
    const { reply } = receiving(undefined)
      .when({ organisation: organisation.id, externalId: 'crm-9', outcome: WON })
      .follows([], 'send lead.qualified first');
    expect(reply).toMatchObject({ kind: 'declined', because: 'unknown', field: 'data.id' });
  });

  const REFUSED: [from: LeadStage, outcome: LeadOutcome][] = [
    ['won', { kind: 'nurture', returnsOn: '2026-06-01' }],
    ['won', { kind: 'rejected' }],
    ['lost', { kind: 'rejected' }],
    ['rejected', { kind: 'lost' }],
  ];
  test.each(REFUSED)('of a lead that is %s, for which there is no such way: %j', (from, outcome) => {
    const { reply } = receiving(makeLeadAt(from))
      .when({ organisation: organisation.id, externalId: 'crm-1', outcome })
      .follows([], `this lead is ${from}, which does not become ${outcome.kind}`);
    expect(reply).toMatchObject({ kind: 'declined', because: 'conflict', field: 'data.outcome' });
  });
});

describe('a record of the CRM that stands otherwise by now', () => {
  const stands = {
    organisation: organisation.id,
    externalId: 'crm-1',
    outcome: { kind: 'rejected' },
    isStanding: true,
  } as const;

  test('takes back what the CRM itself had said, whatever it was', () => {
    const said: Lead = { ...makeLeadAt('won'), outcomeOccurredAt: NOW - DAY_MS };
    const { changes } = receiving(said).when(stands);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'lead.outcome-given', outcome: { kind: 'rejected' } }),
    );
  });

  test('takes back nothing that sales said here', () => {
    receiving(makeLeadAt('won')).when(stands).follows([], 'this lead is won, which does not become rejected');
  });
});

describe('what the CRM sends changes nothing', () => {
  const PAST: [what: string, lead: Lead, outcome: LeadOutcome, occurredAt: number | undefined][] = [
    ['when it is known', makeLeadAt('won'), WON, undefined],
    ['when something newer is known', makeLeadAt('lost'), WON, NOW - 2 * DAY_MS],
    ['when its day of return has come', makeLeadAt('none'), { kind: 'nurture', returnsOn: '2026-03-03' }, undefined],
  ];
  test.each(PAST)('%s', (_what, lead, outcome, occurredAt) => {
    receiving(lead)
      .when({
        organisation: organisation.id,
        externalId: 'crm-1',
        outcome,
        ...(occurredAt !== undefined && { occurredAt }),
      })
      .follows([]);
  });

  test('nor is declined when it is too old to follow what is known', () => {
    receiving(makeLeadAt('won'))
      .when({
        organisation: organisation.id,
        externalId: 'crm-1',
        outcome: { kind: 'rejected' },
        occurredAt: NOW - 2 * DAY_MS,
      })
      .follows([]);
  });
});

describe('what the CRM sends is kept', () => {
  const RECEIVED = NOW - 2 * DAY_MS;
  const MOMENTS: [when: string, occurredAt: number | undefined, at: number][] = [
    ['now, when it does not say when', undefined, NOW],
    ['when it says it happened', NOW - HOUR_MS, NOW - HOUR_MS],
    ['now, when it says later', NOW + HOUR_MS, NOW],
    ['when the lead came, when it says earlier', RECEIVED - DAY_MS, RECEIVED],
  ];
  test.each(MOMENTS)('as of %s', (_when, occurredAt, at) => {
    receiving(makeLeadAt('none'))
      .when({
        organisation: organisation.id,
        externalId: 'crm-1',
        outcome: WON,
        ...(occurredAt !== undefined && { occurredAt }),
      })
      .follows([
        { kind: 'lead.outcome-given', organisation: 'acme', outcome: WON, at, sinceMs: at - RECEIVED, toldAt: NOW },
        ...redraws({ kind: 'outcome', outcome: WON }),
        toldOutcome,
      ]);
  });

  test('by nobody: the touch that it proves has no name', () => {
    const { changes } = receiving(makeLeadAt('none')).when({
      organisation: organisation.id,
      externalId: 'crm-1',
      outcome: WON,
    });
    // All of Monday's work and an hour of Tuesday's.
    expect(changes[0]).toMatchObject({ touch: { touchedMs: 9.5 * HOUR_MS } });
    expect(changes[0]).not.toHaveProperty('touch.by');
  });

  test('also when it takes its own rejection back', () => {
    receiving(makeLeadAt('rejected'))
      .when({ organisation: organisation.id, externalId: 'crm-1', outcome: WON })
      .follows([
        { kind: 'lead.outcome-given', outcome: WON, was: NOW - DAY_MS },
        ...redraws({ kind: 'outcome', outcome: WON }),
        toldOutcome,
      ]);
  });

  test('with the details that were known, when it sends the same outcome with others', () => {
    const lead = makeLeadAt('lost', { outcome: { kind: 'lost', competitor: 'Rival' } });
    const outcome: LeadOutcome = { kind: 'lost', reason: 'price', competitor: 'Rival' };
    receiving(lead)
      .when({ organisation: organisation.id, externalId: 'crm-1', outcome: { kind: 'lost', reason: 'price' } })
      .follows([{ kind: 'lead.outcome-detailed', outcome }, ...redraws({ kind: 'outcome', outcome }), toldOutcome]);
  });
});
