import { afterEach, beforeEach, expect, test } from 'vitest';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { type HubspotWorld, openHubspotWorld } from '../../world/crm/hubspot.ts';
import { post, sendAs } from '../../world/crm/senders.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
const DEAL = { object: 'deal', id: '77' };

let there: HubspotWorld;
beforeEach(async () => {
  there = await openHubspotWorld({ startsAt: TUESDAY, isThin: true });
});
afterEach(() => there.end());

const card = () => there.world.card('Brugrenovatie Zuid BV');
const countLines = (words: string) => card().threadLines().join('\n').split(words).length - 1;

/** A workflow’s webhook of the contact as it is. */
async function sendWorkflow(): Promise<void> {
  const source = { id: 'hub', kind: 'hubspot' } as const;
  const body = JSON.stringify({ ...there.fields(), hs_object_id: there.contact.id });
  await post(there.world.address, sendAs({ organisation: 'noordlicht', source }, body));
  await there.world.settle();
}

async function sendOutcome(outcome: string, id: string, occurredAt = there.world.now()): Promise<number> {
  const data = { id: `hub:${there.contact.id}`, outcome, occurredAt: new Date(occurredAt).toISOString() };
  const answer = await there.world.lead(data, { id, type: 'lead.outcome' });
  await there.world.settle();
  return answer.status;
}

test('of three doors, in the wrong order and each twice, comes one state, one thread, one thank-you and no echo', async () => {
  const { crm, world, contact } = there;
  await there.handOver({ hubspot_owner_id: '' });
  for (let copy = 0; copy < 2; copy += 1) await sendWorkflow();
  await card().tap('sanne', 'Ik pak hem op');
  await card().tap('sanne', 'Goed');
  await card().tap('sanne', 'Contact opgenomen');

  crm.hold();
  await crm.put('hubspot', { ...DEAL, fields: { dealname: 'Brug', hs_is_closed: 'false' }, links: [contact] });
  await crm.put('hubspot', { ...DEAL, fields: { hs_is_closed: 'true', hs_is_closed_won: 'true', amount: '48000' } });
  await crm.release(2);
  await world.settle();
  for (let copy = 0; copy < 2; copy += 1) await sendOutcome('won', 'main_won');
  await sendOutcome('opportunity', 'main_opportunity', TUESDAY);
  for (let copy = 0; copy < 2; copy += 1) await sendWorkflow();

  const lead = await world.store.reads.lead('noordlicht', there.lead);
  expect(lead).toMatchObject({ owner: 'sanne', outcome: { kind: 'won' }, contactedBy: 'sanne' });
  expect(world.messages().filter(({ text }) => text.includes('Brugrenovatie Zuid BV'))).toHaveLength(1);
  expect(countLines('Bedankt, sales en marketing')).toBe(1);
  expect(there.fields()).toMatchObject({ hs_lead_status: 'ATTEMPTED_TO_CONTACT' });
  expect(there.note()).toContain('1 goed');
  expect(there.note()).toContain('Eerste contact');
  expect(there.note()).not.toContain('Resultaat');

  const calls = crm.calls().length;
  for (let turn = 0; turn < 3; turn += 1) await world.turn(HOUR_MS);
  expect(crm.calls()).toHaveLength(calls);
});

test('what a deal says before its contact was handed over is told when that is', async () => {
  const { crm, world, contact } = there;
  crm.hold();
  await there.handOver();
  await crm.put('hubspot', { ...contact, links: [DEAL] });
  await crm.put('hubspot', { ...DEAL, fields: { dealname: 'Brug', hs_is_closed: 'false' }, links: [contact] });
  await crm.release(2);
  await world.settle();
  expect(await there.outcome()).toBe('opportunity');
  expect(world.messages().filter(({ text }) => text.includes('Brugrenovatie Zuid BV'))).toHaveLength(1);
  expect(there.writes()).toEqual([]);
});
