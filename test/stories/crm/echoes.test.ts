import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { openHubspotWorld } from '../../world/crm/hubspot.ts';

test('our own status coming back says nothing of an outcome for a day; then it is what the CRM says', async () => {
  const outcomes = [{ field: 'contact.hs_lead_status', values: { ATTEMPTED_TO_CONTACT: 'opportunity' as const } }];
  const there = await openHubspotWorld({ startsAt: Date.UTC(2026, 10, 3, 9, 0), source: { outcomes } });
  await there.handOver();
  await there.world.card('Brugrenovatie Zuid BV').tap('sanne', 'Contact opgenomen');
  await there.world.settle();
  expect(there.fields()['hs_lead_status']).toBe('ATTEMPTED_TO_CONTACT');
  expect(there.crm.webhooks().some(({ by }) => by === 'api')).toBe(true);
  expect(await there.outcome()).toBeUndefined();
  await there.world.turn(DAY_MS + 1);
  await there.handOver({ hs_lead_status: 'ATTEMPTED_TO_CONTACT', jobtitle: 'Inkoper' });
  expect(await there.outcome()).toBe('opportunity');
  await there.end();
});
