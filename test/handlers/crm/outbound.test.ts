import { describe, expect, test } from 'vitest';
import type { SourceWriting, Vendor } from '../../../src/domain/crm/source.ts';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import type { RecordTarget } from '../../../src/domain/deliveries/target.ts';
import type { Event } from '../../../src/domain/event.ts';
import { drawRecord } from '../../../src/flows/crm/writing/draw-record.ts';
import type { CrmClient } from '../../../src/handlers/crm/client.ts';
import { createRecordOutbound } from '../../../src/handlers/crm/outbound.ts';
import type { Change } from '../../../src/store/change.ts';
import { makeLead, makeOrganisation } from '../../flows/people.ts';
import { NOW, openPlace } from './crm-place.ts';

/** Of each vendor: how its source is set up, what stands in the record of a lead that was lost, and a field that it may require. */
const VENDORS: [vendor: Vendor, write: SourceWriting | undefined, fields: object, required: string][] = [
  ['hubspot', undefined, { hs_lead_status: 'UNQUALIFIED' }, 'lost_reason'],
  [
    'salesforce',
    { outcome: { field: 'Status', values: { lost: 'Unqualified' } } },
    { Status: 'Unqualified' },
    'Lost_Reason__c',
  ],
  ['pipedrive', undefined, { is_archived: true }, 'lost_reason'],
  ['dynamics', undefined, { statuscode: 4, statecode: 2 }, 'lost_reason'],
];

const TARGET = { kind: 'record', organisation: 'acme', source: 'crm', lead: 'lead-1' } as const;

/** A lead that was judged and lost, written to a fake CRM of this vendor over its socket. */
async function write(
  vendor: Vendor,
  writing: SourceWriting | undefined,
  { required = '', hasAccount = true, isBusy = false } = {},
) {
  const place = await openPlace(vendor);
  if (required !== '') place.crm.setRules([{ vendor, object: place.lead.object, field: required }]);
  if (isBusy) place.crm.setTroubles([{ vendor, kind: 'rate-limited', retryAfterSeconds: 7 }]);
  const [kept, told]: [Change[], Event[]] = [[], []];
  const facts = {
    organisation: makeOrganisation({ locale: 'en' }),
    source: { id: 'crm', kind: vendor, ...(writing && { write: writing }) },
    lead: makeLead({ contactedAt: NOW, outcome: { kind: 'lost' }, outcomeAt: NOW }),
    record: place.lead,
    verdicts: [{ person: 'sanne', verdict: 'good', at: NOW } as const],
    names: new Map(),
    written: undefined,
  };
  const client: CrmClient | undefined = hasAccount ? place.client : undefined;
  const outbound = createRecordOutbound({
    draw: async () => drawRecord(facts, NOW),
    findClient: () => client,
    commit: async (changes) => void kept.push(...changes),
    handle: async (event) => {
      told.push(event);
      return { kind: 'nothing' };
    },
    now: () => NOW,
  });
  const target: RecordTarget = { ...TARGET, vendor };
  const delivery: Delivery<RecordTarget> = { ...DELIVERY, target };
  const depart = await outbound.prepare(delivery);
  const ended = typeof depart === 'function' ? await depart({ cut: place.cut, leftMs: () => 20_000 }) : depart;
  return { ...place, ended, kept, told };
}

const DELIVERY = {
  id: 1,
  kind: 'update',
  organisation: 'acme',
  key: 'k',
  attempts: 1,
  doubts: 0,
  queuedAt: NOW,
  token: 't',
  subject: { kind: 'record', lead: 'lead-1' },
} as const;
const kindsOf = (changes: Change[] | undefined) => changes?.map(({ kind }) => kind);

describe.each(VENDORS)('%s', (vendor, writing, fields, required) => {
  test('what sales says stands in the record and its note, and that it does is kept with it', async () => {
    const { crm, lead, ended, kept, told } = await write(vendor, writing);
    expect(crm.record(vendor, lead)?.fields).toMatchObject(fields);
    const [note] = crm.notes(vendor, lead);
    expect(note?.text).toContain('1 good');
    expect(note?.text).toContain('Outcome: lost');
    expect(ended).toMatchObject({ result: { kind: 'accepted' } });
    expect(kindsOf(kept)).toEqual(['record.leaving']);
    expect(kindsOf(ended.also)).toEqual(['record.written', 'source.freed']);
    expect(told).toEqual([]);
  });

  test('a field that it wants is told to the flows, and nothing counts as written', async () => {
    const { crm, lead, ended, told } = await write(vendor, writing, { required });
    expect(told).toMatchObject([{ kind: 'record.refused', source: 'crm', lead: 'lead-1', field: required }]);
    expect(kindsOf(ended.also)).toEqual(['source.freed']);
    expect(crm.record(vendor, lead)?.fields).not.toMatchObject(fields);
  });

  test('without its account it waits, and the source is known to', async () => {
    const { crm, ended, kept } = await write(vendor, writing, { hasAccount: false });
    expect(ended).toMatchObject({
      result: { kind: 'retry', isRateLimit: true },
      also: [{ kind: 'source.stuck', source: 'crm', reason: 'unset' }],
    });
    expect([kept, crm.calls()]).toEqual([[], []]);
  });

  test('that has enough for now is asked no more either', async () => {
    const { ended } = await write(vendor, writing, { isBusy: true });
    expect(ended).toMatchObject({
      result: { kind: 'retry', isRateLimit: true, afterMs: 7000 },
      also: [{ kind: 'source.paused', vendor, source: 'crm', until: NOW + 7000 }],
    });
  });
});
