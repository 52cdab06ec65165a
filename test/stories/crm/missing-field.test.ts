import { expect, test } from 'vitest';
import { openHubspotWorld } from '../../world/crm/hubspot.ts';

test.each(['slack', 'teams'] as const)(
  'on %s what HubSpot wants first is told once to who tapped, with the field, and goes through once it is completed',
  async (platform) => {
    const there = await openHubspotWorld({ platform, startsAt: Date.UTC(2026, 10, 3, 9, 0) });
    const card = () => there.world.card('Brugrenovatie Zuid BV');
    there.crm.setRules([{ vendor: 'hubspot', object: 'contact', field: 'phone' }]);
    await there.handOver();
    await card().tap('sanne', 'Contact opgenomen');
    await card().tap('sanne', '🤝 Kans');
    await there.world.settle();
    const told = () => there.world.directTexts('sanne').filter((text) => text.includes('“phone”'));
    expect(told()).toHaveLength(1);
    expect(there.fields()['hs_lead_status']).toBe('NEW');
    expect(await there.outcome()).toBe('opportunity');
    const message = there.world.platform.directMessages('sanne').at(-1);
    if (!message) throw new Error('nothing was told');
    await there.world.press('sanne', message, 'Aanvullen');
    await there.world.fill('sanne', { phone: '+31 20 555 01 23' });
    expect(there.fields()).toMatchObject({ phone: '+31 20 555 01 23', hs_lead_status: 'OPEN_DEAL' });
    // Nothing is to be filled in any more: the message says so.
    const taken = there.world.directTexts('sanne').filter((text) => text.includes('staat in HubSpot'));
    expect([told(), taken.length]).toEqual([[], 1]);
    expect(there.note()).toContain('Resultaat: kans');
    await there.end();
  },
);
