import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { type HubspotWorld, openHubspotWorld } from '../../world/crm/hubspot.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

let there: HubspotWorld;
beforeEach(async () => {
  there = await openHubspotWorld({ startsAt: TUESDAY });
});
afterEach(() => there.end());

const card = () => there.world.card('Brugrenovatie Zuid BV');

describe('what is said here stands in HubSpot', () => {
  test('judgements as counts, a reason, the first touch and an outcome: in one note and the lead’s status', async () => {
    await there.handOver();
    expect(there.writes()).toEqual([]);
    await card().tap('sanne', 'Goed');
    await card().tap('bram', 'Zwak');
    await there.world.tapPrivate('bram', 'Geen budget');
    expect(there.note()).toContain('Beoordeeld door sales: 1 goed, 1 zwak (50');
    expect(there.note()).toContain('Waarom zwak: geen budget');
    expect(there.note()).not.toMatch(/Sanne|Bram/);
    expect(there.fields()['hs_lead_status']).toBe('NEW');
    await card().tap('sanne', 'Contact opgenomen');
    expect(there.fields()['hs_lead_status']).toBe('ATTEMPTED_TO_CONTACT');
    expect(there.note()).toContain('Eerste contact');
    await card().tap('sanne', '🤝 Kans');
    expect(there.fields()['hs_lead_status']).toBe('OPEN_DEAL');
    expect(there.note()).toContain('Resultaat: kans');
  });

  test('the echo of our own write changes nothing and is written back nowhere', async () => {
    await there.handOver();
    await card().tap('sanne', 'Contact opgenomen');
    await there.world.settle();
    const [writes, lines] = [there.writes().length, there.world.messages().length];
    for (let turn = 0; turn < 3; turn += 1) await there.world.turn(HOUR_MS);
    expect(there.writes()).toHaveLength(writes);
    expect(there.world.messages()).toHaveLength(lines);
    expect(there.crm.webhooks().filter(({ by }) => by === 'api').length).toBeGreaterThan(0);
  });

  test('another value than ours is news', async () => {
    await there.handOver();
    await card().tap('sanne', 'Contact opgenomen');
    await there.crm.put('hubspot', { ...there.contact, fields: { lifecyclestage: 'customer' } });
    await there.world.settle();
    expect(await there.outcome()).toBe('won');
  });
});

describe('HubSpot is not well', () => {
  test('down for a day: all of it is there after, once', async () => {
    await there.handOver();
    there.crm.setTroubles([{ vendor: 'hubspot', kind: 'server-error' }]);
    await card().tap('sanne', 'Goed');
    await there.world.turn(HOUR_MS);
    await card().tap('bram', 'Goed');
    for (let hour = 0; hour < 25; hour += 1) await there.world.turn(HOUR_MS);
    expect(there.note()).toBeUndefined();
    there.crm.setTroubles([]);
    await there.world.turn(HOUR_MS);
    expect(there.note()).toContain('2 goed');
    expect(there.writes().filter(({ answer }) => answer === '201')).toHaveLength(1);
  });

  test('a request that was done but not answered is not done twice', async () => {
    await there.handOver();
    there.crm.setTroubles([{ vendor: 'hubspot', kind: 'dropped-after-accept', method: 'POST', times: 1 }]);
    await card().tap('sanne', 'Goed');
    for (let turn = 0; turn < 3; turn += 1) await there.world.turn(HOUR_MS);
    expect(there.note()).toContain('1 goed');
    expect(there.writes().filter(({ call }) => call.startsWith('POST'))).toHaveLength(1);
  });

  test('a token that is revoked is told to the managers after a day, and all goes on when it is good again', async () => {
    await there.handOver();
    there.crm.revoke('hubspot');
    await card().tap('sanne', 'Goed');
    await there.world.turn(DAY_MS);
    await there.world.tick();
    await there.world.tick();
    await there.world.settle();
    const told = there.world.directTexts('ruben').filter((text) => text.includes('HubSpot weigert'));
    expect(told).toHaveLength(1);
    there.crm.revoke('hubspot', false);
    await there.world.turn(HOUR_MS);
    expect(there.note()).toContain('1 goed');
  });

  test('without its token all waits for days, whoever runs the bot reads so and it stays ready, and it goes when it is there', async () => {
    there.setAccount(false);
    await there.handOver();
    await card().tap('sanne', 'Goed');
    await card().tap('sanne', 'Contact opgenomen');
    await there.world.turn(3 * DAY_MS);
    await there.world.tick();
    await there.world.settle();
    expect(there.writes()).toEqual([]);
    const ready = await fetch(`${there.world.address}/readyz`);
    expect(await ready.json()).toMatchObject({
      ready: true,
      concerns: ['HubSpot (hub) has no account set for 3 days: what is for it waits'],
    });
    const told = there.world.directTexts('ruben').filter((text) => text.includes('geen toegang tot HubSpot'));
    expect(told).toHaveLength(1);
    there.setAccount(true);
    await there.world.turn(HOUR_MS);
    expect(there.note()).toContain('1 goed');
    expect(there.fields()['hs_lead_status']).toBe('ATTEMPTED_TO_CONTACT');
    expect(there.writes().filter(({ answer }) => answer === '201')).toHaveLength(1);
  });

  test('a lead that comes while HubSpot cannot say whose it is has its card at once, and its owner when it can', async () => {
    there.crm.setTroubles([{ vendor: 'hubspot', kind: 'server-error' }]);
    await there.handOver();
    expect(card().text()).not.toContain('@sanne');
    there.crm.setTroubles([]);
    await there.world.turn(HOUR_MS);
    await there.world.tick();
    await there.world.settle();
    expect(card().text()).toContain('@sanne');
  });

  test('it is left alone for as long as it says', async () => {
    await there.handOver();
    there.crm.setTroubles([{ vendor: 'hubspot', kind: 'rate-limited', retryAfterSeconds: 600, times: 1 }]);
    await card().tap('sanne', 'Goed');
    const calls = there.crm.calls().length;
    await there.world.turn(60_000);
    expect(there.crm.calls()).toHaveLength(calls);
    await there.world.turn(600_000);
    expect(there.note()).toContain('1 goed');
  });
});
