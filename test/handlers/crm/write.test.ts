import { describe, expect, test } from 'vitest';
import type { Vendor } from '../../../src/domain/crm/source.ts';
import { openPlace } from './crm-place.ts';

/** A field of each vendor’s lead, with the value that is written and the one that is there then. */
const WRITES: [vendor: Vendor, field: string, written: string, there: unknown][] = [
  ['hubspot', 'hs_lead_status', 'UNQUALIFIED', 'UNQUALIFIED'],
  ['salesforce', 'Status', 'Unqualified', 'Unqualified'],
  ['pipedrive', 'title', 'Voorbeeld', 'Voorbeeld'],
  ['dynamics', 'statuscode', '4', 4],
];
const TITLE = 'smarketing-bot';
const note = { title: TITLE, text: '2 good, 1 poor\nReason: <b>no budget</b>' };

describe.each(WRITES)('%s', (vendor, field, written, there) => {
  test('fields and one note are written, and the note is kept up to date', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    const made = await client.writeRecord({ ...lead, fields: { [field]: written }, note }, cut);
    expect(made).toMatchObject({ kind: 'good', value: { note: expect.any(String) } });
    expect(crm.record(vendor, lead)?.fields[field]).toEqual(there);
    const [first] = crm.notes(vendor, lead);
    expect(first?.title + (first?.text ?? '')).toContain(TITLE);
    if (vendor === 'hubspot' || vendor === 'pipedrive') expect(first?.text).toContain('&lt;b&gt;no budget');
    const id = made.kind === 'good' ? made.value.note : undefined;
    await client.writeRecord({ ...lead, fields: {}, note: { title: TITLE, text: '3 good', ...(id && { id }) } }, cut);
    const notes = crm.notes(vendor, lead);
    expect(notes.map(({ text }) => text.includes('3 good'))).toEqual([true]);
  });

  test('a note whose id was lost is found again, not doubled', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    await client.writeRecord({ ...lead, fields: {}, note }, cut);
    await client.writeRecord({ ...lead, fields: {}, note: { ...note, text: 'later' } }, cut);
    expect(crm.notes(vendor, lead)).toHaveLength(1);
  });

  test('a note that somebody took away is written anew', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    await client.writeRecord({ ...lead, fields: {}, note }, cut);
    const [{ id } = { id: '' }] = crm.notes(vendor, lead);
    crm.dropNote(vendor, id);
    expect(await client.writeRecord({ ...lead, fields: {}, note: { ...note, id } }, cut)).toMatchObject({
      kind: 'good',
    });
    expect(crm.notes(vendor, lead)).toHaveLength(1);
  });

  test('a field that the CRM requires is named, and nothing is written', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    const missing = vendor === 'salesforce' ? 'Lost_Reason__c' : 'lost_reason';
    crm.setRules([{ vendor, object: lead.object, field: missing }]);
    const answer = await client.writeRecord({ ...lead, fields: { [field]: written }, note }, cut);
    expect(answer).toMatchObject({ kind: 'refused', field: missing });
    expect(crm.notes(vendor, lead)).toEqual([]);
    expect(
      await client.writeRecord({ ...lead, fields: { [field]: written, [missing]: 'x' }, note }, cut),
    ).toMatchObject({
      kind: 'good',
    });
  });

  test('a write that left and got no whole answer is in doubt, one that never left is not', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    await client.check(cut);
    if (vendor === 'dynamics') await client.writeRecord({ ...lead, fields: { [field]: written } }, cut);
    crm.setTroubles([{ vendor, kind: 'dropped-after-accept' }]);
    expect(await client.writeRecord({ ...lead, fields: { [field]: written } }, cut)).toMatchObject({ kind: 'unknown' });
    await crm.stop();
    expect(await client.writeRecord({ ...lead, fields: { [field]: written } }, cut)).toMatchObject({ kind: 'later' });
  });

  test('a record that is gone stays gone', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    crm.remove(vendor, lead);
    expect(await client.writeRecord({ ...lead, fields: { [field]: written }, note }, cut)).toEqual({ kind: 'gone' });
  });
});

test('a Pipedrive lead is archived last, and taken out before it is edited', async () => {
  const { crm, client, lead, cut } = await openPlace('pipedrive');
  const before = crm.calls().length;
  await client.writeRecord({ ...lead, fields: { is_archived: 'true', title: 'Voorbeeld' }, note }, cut);
  const calls = crm
    .calls()
    .slice(before)
    .filter(({ call }) => !call.startsWith('GET'));
  expect(calls.map(({ call }) => call.replace(/ .*\//, ' '))).toEqual([
    `PATCH ${lead.id}`,
    'POST notes',
    `PATCH ${lead.id}`,
  ]);
  expect(calls.at(-1)?.body).toEqual({ is_archived: true });
  expect(await client.writeRecord({ ...lead, fields: { title: 'Anders' } }, cut)).toMatchObject({ kind: 'refused' });
  expect(await client.writeRecord({ ...lead, fields: { title: 'Anders', is_archived: 'false' } }, cut)).toMatchObject({
    kind: 'good',
  });
});

test('a Salesforce lead that became a contact is written to no more', async () => {
  const { crm, client, lead, cut } = await openPlace('salesforce');
  await crm.put('salesforce', { ...lead, fields: { IsConverted: true } });
  expect(await client.writeRecord({ ...lead, fields: { Status: 'Unqualified' } }, cut)).toEqual({ kind: 'gone' });
});

test('an option that HubSpot does not know is refused by its property’s name', async () => {
  const { client, lead, cut } = await openPlace('hubspot');
  expect(await client.writeRecord({ ...lead, fields: { hs_lead_status: 'OURS' } }, cut)).toMatchObject({
    kind: 'refused',
    field: 'hs_lead_status',
  });
});
