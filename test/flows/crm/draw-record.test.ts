import { describe, expect, test } from 'vitest';
import type { VendorSource } from '../../../src/domain/crm/mapping/map-record.ts';
import type { SourceWriting } from '../../../src/domain/crm/source.ts';
import { isCompletable } from '../../../src/domain/crm/writing/draw-fields.ts';
import { hashValue } from '../../../src/domain/crm/writing/own-write.ts';
import { addWritten, hashWrite, REFUSED_AGAIN_MS } from '../../../src/domain/crm/writing/written.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { drawRecord } from '../../../src/flows/crm/writing/draw-record.ts';
import type { RecordFacts } from '../../../src/flows/crm/writing/record-facts.ts';
import type { StandingVerdict } from '../../../src/store/store.ts';
import { makeLead, makeOrganisation } from '../people.ts';
import { NOW } from '../specification.ts';

const RECORDS = { hubspot: 'contact', salesforce: 'lead', pipedrive: 'lead', dynamics: 'lead' } as const;
const said = (person: string, verdict: StandingVerdict['verdict'], reason?: StandingVerdict['reason']) => ({
  person,
  verdict,
  at: NOW,
  ...(reason && { reason }),
});

function makeRecordFacts(
  kind: VendorSource['kind'],
  more: Partial<RecordFacts> & { write?: SourceWriting | false; known?: Partial<Lead> } = {},
): RecordFacts {
  const { write, known, ...over } = more;
  return {
    organisation: makeOrganisation({ locale: 'en' }),
    source: { id: 'crm', kind, ...(write !== undefined && { write }) },
    lead: makeLead(known),
    record: { object: RECORDS[kind], id: '1' },
    verdicts: [],
    names: new Map([
      ['sanne', 'Sanne de Boer'],
      ['bram', 'Bram Visser'],
    ]),
    written: undefined,
    ...over,
  };
}
const draw = (...given: Parameters<typeof makeRecordFacts>) => drawRecord(makeRecordFacts(...given), NOW)?.write;

test('of a lead about which nothing was said here, nothing is written', () => {
  for (const kind of ['hubspot', 'salesforce', 'pipedrive', 'dynamics'] as const) expect(draw(kind)).toBeUndefined();
});

describe('what every account of a vendor has is written where the set-up says nothing', () => {
  const contacted = { contactedAt: NOW, contactedBy: 'sanne' };
  const lost = { ...contacted, outcome: { kind: 'lost' }, outcomeAt: NOW + 1 } as const;
  test.each([
    ['hubspot', contacted, { hs_lead_status: 'ATTEMPTED_TO_CONTACT' }],
    ['hubspot', lost, { hs_lead_status: 'UNQUALIFIED' }],
    ['hubspot', { outcome: { kind: 'won' }, outcomeAt: NOW }, {}],
    ['salesforce', lost, {}],
    ['pipedrive', contacted, {}],
    ['pipedrive', lost, { is_archived: 'true' }],
    ['dynamics', contacted, { statuscode: '2', statecode: '0' }],
    ['dynamics', lost, { statuscode: '4', statecode: '2' }],
  ] as const)('%s: %o', (kind, known, fields) => {
    const write = draw(kind, { known });
    expect(write?.fields).toEqual(fields);
    expect(write?.note?.title).toBe('smarketing-bot');
  });

  test('nothing at all where it is switched off', () => {
    expect(draw('hubspot', { write: false, known: lost })).toBeUndefined();
    expect(draw('hubspot', { write: { outcome: false, note: false }, known: lost })).toBeUndefined();
  });
});

describe('judgements', () => {
  const verdicts = [said('sanne', 'poor', 'no_budget'), said('bram', 'poor', 'no_budget'), said('fleur', 'good')];

  test('are told as counts and reasons, without names', () => {
    const text = draw('hubspot', { verdicts })?.note?.text ?? '';
    expect(text).toContain('1 good, 2 poor (33%');
    expect(text).toContain('no budget (2)');
    expect(text).not.toMatch(/Sanne|Bram/);
  });

  test('are told by name only where the set-up says so', () => {
    const text = draw('hubspot', { verdicts: verdicts.slice(0, 2), write: { namesReps: true } })?.note?.text;
    expect(text).toContain('Bram Visser: poor, Sanne de Boer: poor');
  });

  test('are put where the administrator wants them', () => {
    const write = { verdict: 'quality', reason: 'quality_reason', firstTouch: 'touched_on' };
    const fields = draw('salesforce', { verdicts, write, known: { contactedAt: NOW } })?.fields;
    expect(fields).toMatchObject({ quality_reason: 'No budget (2)', touched_on: new Date(NOW).toISOString() });
    expect(fields?.['quality']).toContain('1 good, 2 poor');
  });
});

test('what the CRM said itself is not told to it', () => {
  const known: Partial<Lead> = { outcome: { kind: 'lost' }, outcomeAt: NOW, outcomeOccurredAt: NOW, contactedAt: NOW };
  expect(draw('hubspot', { known })).toBeUndefined();
});

test('what was filled in by hand is written where the CRM has it, and only that', () => {
  const { facts } = makeLead();
  const contact = { ...facts.contact, phone: '020', title: 'Boss' };
  const known: Partial<Lead> = { facts: { ...facts, contact, completed: ['phone'] } };
  expect(draw('hubspot', { known })?.fields).toEqual({ phone: '020' });
  expect(draw('dynamics', { known })?.fields).toEqual({ telephone1: '020' });
});

describe('criteria that were ticked by hand', () => {
  const { facts } = makeLead();
  const known: Partial<Lead> = {
    facts: {
      ...facts,
      criteria: { 'Decision maker': true, Budget: true, fit: false, need: true },
      completed: ['criteria'],
    },
  };
  const salesforce = { id: 'crm', kind: 'salesforce' } as const;
  const criteria = { budget: 'Budget_Known__c', fit: 'Fits__c', need: 'account.Need__c' };

  test('are written where the source has a field for them, met ones alone, and by themselves where every account has one', () => {
    expect(draw('salesforce', { known, source: { ...salesforce, criteria } })?.fields).toEqual({
      Budget_Known__c: 'true',
    });
    expect(draw('dynamics', { known })?.fields).toEqual({ decisionmaker: 'true' });
    expect(draw('hubspot', { known })).toBeUndefined();
  });

  test('are not where the CRM ticked them, nor where nothing is written that was filled in', () => {
    const own = { facts: { ...facts, criteria: { budget: true } } };
    expect(draw('salesforce', { known: own, source: { ...salesforce, criteria } })).toBeUndefined();
    expect(
      draw('salesforce', { known, source: { ...salesforce, criteria, write: { completed: false } } }),
    ).toBeUndefined();
  });
});

describe('of what was written', () => {
  const known = { contactedAt: NOW };
  const first = draw('hubspot', { known });
  if (!first) throw new Error('nothing is drawn');

  test('nothing is written again, and of what is new only that', () => {
    const written = addWritten(undefined, first, '77');
    expect(draw('hubspot', { known, written })).toBeUndefined();
    const next = draw('hubspot', { known, written, verdicts: [said('sanne', 'good')] });
    expect(next?.fields).toEqual({});
    expect(next?.note?.id).toBe('77');
  });

  test('what was refused is tried again when something of it is another, or a day later', () => {
    const refused = { hash: hashWrite(first), at: NOW, field: 'phone' };
    const written = { record: { object: 'contact', id: '1' }, fields: {}, refused };
    expect(draw('hubspot', { known, written })).toBeUndefined();
    expect(draw('hubspot', { known, written, verdicts: [said('sanne', 'good')] })).toBeDefined();
    expect(drawRecord(makeRecordFacts('hubspot', { known, written }), NOW + REFUSED_AGAIN_MS)).toBeDefined();
  });

  test('nothing is known of another record', () => {
    const written = { ...addWritten(undefined, first, '77'), record: { object: 'contact', id: '2' } };
    expect(draw('hubspot', { known, written })).toEqual(first);
  });
});

test('the ledger keeps hashes, never values', () => {
  expect(hashValue('+31 20 555 01 23')).toMatch(/^[\w-]{16}$/);
  expect(hashValue(null)).toBe(hashValue(''));
});

describe('a contact’s name that was filled in here', () => {
  const named = (name: string): Partial<Lead> => ({
    facts: { ...makeLead().facts, contact: { name }, completed: ['name'] },
  });
  test.each([
    ['hubspot', 'Iris de Vries', { firstname: 'Iris', lastname: 'de Vries' }],
    ['salesforce', 'Iris de Vries', { FirstName: 'Iris', LastName: 'de Vries' }],
    ['salesforce', 'Iris', { LastName: 'Iris' }],
    ['dynamics', 'Iris de Vries', { firstname: 'Iris', lastname: 'de Vries' }],
    ['pipedrive', 'Iris de Vries', undefined],
  ] as const)('in %s: %s', (kind, name, fields) => {
    expect(draw(kind, { known: named(name) })?.fields).toEqual(fields);
  });

  test('is what the CRM may want', () => {
    expect(isCompletable({ id: 'crm', kind: 'salesforce' }, 'LastName')).toBe(true);
    expect(isCompletable({ id: 'crm', kind: 'salesforce' }, 'Lost_Reason__c')).toBe(false);
  });
});
