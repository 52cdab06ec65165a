import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { CRM_SETTINGS, countKept, post, readPayload, SOURCES, sendAs } from '../../world/crm/senders.ts';
import { openSmallCrm, type SmallCrm } from '../../world/crm/small-crm.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let crm: SmallCrm;
beforeAll(async () => {
  crm = await openSmallCrm();
  world = await openWorld({
    organisation: { sources: Object.values(SOURCES) },
    crm: {
      crmSettings: ({ kind }) => CRM_SETTINGS[kind],
      clients: (_organisation, { kind }) => (kind === 'dynamics' ? undefined : crm.client),
    },
  });
});
beforeEach(() => {
  crm.records.clear();
  crm.asked.length = 0;
});
afterAll(async () => {
  await world.end();
  await crm.stop();
});

const hub = { organisation: 'noordlicht', source: SOURCES.hubspot };
const kept = (externalId: string) => world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', externalId));
const lines = () => world.store.inbox.lines('noordlicht', 100);

async function send(body: string, of = hub, more?: Record<string, string>): Promise<number> {
  const { status } = await post(world.address, sendAs(of as typeof hub, body, more));
  await world.settle();
  return status;
}

/** Later, at the next tick of the clock. */
async function wait(ms: number): Promise<void> {
  await world.turn(ms);
  await world.tick();
}

const contact = (id: string, more: object = {}) =>
  JSON.stringify({
    hs_object_id: id,
    firstname: 'Iris',
    company: `Bedrijf ${id}`,
    lifecyclestage: 'salesqualifiedlead',
    ...more,
  });
const deal = (id: string, stage: string) =>
  JSON.stringify({
    hs_object_id: id,
    objectType: 'deal',
    dealname: 'x',
    dealstage: stage,
    amount: '1200',
    deal_currency_code: 'EUR',
  });
const changed = (id: string) =>
  readPayload('hubspot-webhook-contact-propertychange-lifecyclestage.json').replaceAll('65059681032', id);

describe('what becomes of a lead may come before it', () => {
  test('the outcome waits, and follows as soon as the lead is there', async () => {
    expect(await send(contact('301', { lifecyclestage: 'customer', lastmodifieddate: '2026-11-23T10:00:00Z' }))).toBe(
      202,
    );
    expect(await kept('hub:301')).toBeUndefined();
    expect(await lines()).toMatchObject([{ state: 'waiting', reason: 'it was not handed over yet' }]);
    await send(contact('301', { lastmodifieddate: '2026-11-23T09:00:00Z' }));
    expect((await kept('hub:301'))?.outcome?.kind).toBe('won');
    expect(await countKept(world)).toBe(0);
  });

  test('a deal is known as its contact’s by asking, and what became of it is the contact’s', async () => {
    await send(contact('302'));
    crm.records.set('deal/9', { fields: {}, belongs: [{ object: 'contact', id: '302' }] });
    await send(deal('9', 'closedwon'));
    expect((await kept('hub:302'))?.outcome).toEqual({ kind: 'won', value: { amount: 1200, currency: 'EUR' } });
    crm.asked.length = 0;
    await send(deal('9', 'closedlost'));
    // It is known by now.
    expect(crm.asked).toEqual([]);
    expect((await kept('hub:302'))?.outcome?.kind).toBe('lost');
  });

  test('what is never handed over is forgotten after a day, and nobody is told', async () => {
    await send(contact('303', { lifecyclestage: 'subscriber' }));
    expect(await countKept(world)).toBe(1);
    await wait(DAY_MS + HOUR_MS);
    expect([await countKept(world), await kept('hub:303')]).toEqual([0, undefined]);
  });

  test('an outcome whose lead was never sent fails after a day, for that reason', async () => {
    const own = { organisation: 'noordlicht', source: SOURCES.webhooks } as never;
    const outcome = readPayload('standardwebhooks-lead-outcome.json').replaceAll('crm-4711', 'nobody');
    expect(await send(outcome, own, { id: 'msg_never' })).toBe(202);
    await wait(DAY_MS + HOUR_MS);
    expect(await lines()).toMatchObject([{ state: 'failed', reason: 'its lead was never sent here' }]);
    await world.store.commit([{ kind: 'past.forgotten', at: world.now() + 8 * DAY_MS }]);
  });
});

describe('when the CRM cannot be asked', () => {
  test('it is asked again when it said so, and not before', async () => {
    crm.records.set('contact/401', 429);
    crm.retryAfterMs = 5 * MINUTE_MS;
    expect(await send(changed('401'))).toBe(202);
    expect(await send(changed('402'))).toBe(202);
    await wait(MINUTE_MS);
    // The second was not asked for: the first had been told to wait.
    expect(crm.asked).toEqual(['contact/401']);
    const fields = { email: 'a@acme.nl', company: 'Na de drukte', lifecyclestage: 'salesqualifiedlead' };
    crm.records.set('contact/401', { fields });
    crm.records.set('contact/402', { fields: { ...fields, company: 'Ook daarna' } });
    await wait(5 * MINUTE_MS);
    expect(world.card('Na de drukte').text()).toContain('a@acme.nl');
    expect(world.card('Ook daarna').text()).toContain('a@acme.nl');
  });

  test('a token that is refused lets all wait, and what is whole goes on', async () => {
    crm.records.set('contact/403', 401);
    await send(changed('403'));
    await send(contact('404', { hubspot_owner_id: '1' }));
    expect(await kept('hub:404')).toBeDefined();
    // Whose the second is, is asked for as well.
    const waits = { state: 'waiting', reason: expect.stringContaining('refuses the account') };
    expect(await lines()).toMatchObject([waits, waits]);
    crm.records.set('contact/403', 404);
    await wait(6 * MINUTE_MS);
    expect(await countKept(world)).toBe(0);
  });

  test('without a token it waits, and says which is missing', async () => {
    const body = readPayload('dynamics-lead-create.json').replace('"Create"', '"Update"');
    const thin = body.replaceAll('6d81597f', '7d81597f').replace('4af10637', '5af10637');
    const dyn = { organisation: 'noordlicht', source: SOURCES.dynamics } as never;
    expect(await send(thin, dyn, { 'x-ms-dynamics-msg-size-exceeded': 'true' })).toBe(202);
    expect(await lines()).toMatchObject([{ state: 'waiting', reason: expect.stringContaining('token is not set') }]);
    await world.store.commit([{ kind: 'past.forgotten', at: world.now() + 8 * DAY_MS }]);
  });
});

test('what is no lead fails with the field that is missing, and nothing of it is in the reason or the log', async () => {
  await send(
    JSON.stringify({
      hs_object_id: '501',
      email: 'geen adres',
      company: 'Geheim BV',
      lifecyclestage: 'salesqualifiedlead',
    }),
  );
  const [line] = await lines();
  expect(line).toMatchObject({ state: 'failed', reason: expect.stringMatching(/^contact/) });
  expect(JSON.stringify([line, world.logged])).not.toMatch(/Geheim|geen adres/);
});
