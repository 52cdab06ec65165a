import { describe, expect } from 'vitest';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { DELIVERY_EXPIRES_MS, LEASE_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Change } from '../../../src/store/change.ts';
import { EVENTS_WAITING_MAX } from '../../../src/store/listeners/event-steps.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, claimOne, endDelivery, leaveInDoubt, NOW, retryLater, showLead } from '../makers.ts';
import { testOn, testOnBoth } from '../test-store.ts';

const changeRecord = (lead: string, source = 'main', organisation = ACME): Change => ({
  kind: 'record.changed',
  organisation,
  subject: showLead(lead),
  target: { kind: 'record', organisation, vendor: 'hubspot', source, lead },
  at: NOW,
});
const queueEvent = (lead: string): Change => ({
  kind: 'event.queued',
  organisation: ACME,
  event: 'lead.judged',
  subject: { kind: 'judged-event', lead },
  at: NOW,
});
const keepListeners = (...ids: string[]): Change => ({
  kind: 'listeners.kept',
  organisation: ACME,
  listeners: ids.map((id) => ({ id, url: 'https://bus.example/in', events: ['lead.judged'], secrets: [1] })),
  at: NOW,
});
const take = (delivery: Delivery, at = NOW): Change => endDelivery(delivery, { kind: 'accepted' }, at);

/** Everything due is taken, as often as something is; whereto it went. */
async function takeAll(store: Store, now = NOW): Promise<string[]> {
  const gone: string[] = [];
  for (;;) {
    const due = await store.outbox.claim(now, 50);
    if (due.length === 0) return gone;
    for (const delivery of due) await store.commit([take(delivery, now)]);
    gone.push(...due.map(({ target, subject }) => `${name(target)} ${'lead' in subject ? subject.lead : ''}`));
  }
}

function name(target: Delivery['target']): string {
  if (target.kind === 'record') return `${target.vendor}/${target.source}`;
  return target.kind === 'listener' ? target.listener : target.id;
}

describe('a record', () => {
  testOnBoth('that changes ten times is written once', async ({ store }) => {
    for (let n = 0; n < 5; n += 1) await store.commit([changeRecord('a')]);
    await Promise.all(Array.from({ length: 5 }, () => store.commit([changeRecord('a')])));
    expect(await takeAll(store)).toEqual(['hubspot/main a']);
  });

  testOnBoth('comes out of the outbox as it went in', async ({ store }) => {
    await store.commit([changeRecord('a', 'north')]);
    const delivery = await claimOne(store);
    const target = { kind: 'record', organisation: ACME, vendor: 'hubspot', source: 'north', lead: 'a' };
    expect(delivery).toMatchObject({ kind: 'update', organisation: ACME, target });
    expect(delivery.of).toBeUndefined();
  });

  testOnBoth('is another one in another CRM, and in another organisation', async ({ store }) => {
    await store.commit([changeRecord('a'), changeRecord('a', 'north'), changeRecord('a', 'main', 'other')]);
    expect((await takeAll(store)).sort()).toEqual(['hubspot/main a', 'hubspot/main a', 'hubspot/north a']);
  });

  testOnBoth('that changes while it is written is written again, once', async ({ store }) => {
    await store.commit([changeRecord('a')]);
    const first = await claimOne(store);
    for (let n = 0; n < 3; n += 1) await store.commit([changeRecord('a')]);
    expect(await store.commit([retryLater(first, NOW)]), 'two wait now, and that is no trouble').toBe('kept');
    expect((await takeAll(store)).length).toBeLessThanOrEqual(2);
  });

  testOnBoth('that was perhaps written waits still: it is written as it is then', async ({ store }) => {
    await store.commit([changeRecord('a')]);
    await store.commit([leaveInDoubt(await claimOne(store), NOW)]);
    await store.commit([changeRecord('a')]);
    expect(await takeAll(store)).toEqual(['hubspot/main a']);
  });

  testOnBoth('that cannot be written holds up the others of its CRM, and no other CRM', async ({ store }) => {
    await store.commit([changeRecord('a'), changeRecord('b'), changeRecord('c', 'north')]);
    const due = await store.outbox.claim(NOW, 50);
    expect(due.map(({ target }) => name(target)).sort(), 'one a lane').toEqual(['hubspot/main', 'hubspot/north']);
    for (const each of due)
      await store.commit([name(each.target) === 'hubspot/main' ? retryLater(each, NOW + 5000) : take(each)]);
    expect(await takeAll(store, NOW + 4999)).toEqual([]);
    expect(await takeAll(store, NOW + 5000)).toEqual(['hubspot/main a', 'hubspot/main b']);
  });

  testOnBoth('whose trouble is its own lets the others pass', async ({ store }) => {
    await store.commit([changeRecord('a'), changeRecord('b')]);
    const odd = { kind: 'retry', reason: 'odd', isRateLimit: false, letsOthersPass: true } as const;
    await store.commit([endDelivery(await claimOne(store), odd, NOW, NOW + 60_000)]);
    expect(await takeAll(store)).toEqual(['hubspot/main b']);
  });

  testOn('postgres', 'that changes while another instance takes it is written again', async ({ store, runSql }) => {
    await store.commit([changeRecord('a')]);
    // The other instance's claim, seen from outside: made, but not yet committed.
    await runSql('begin');
    await runSql(`update deliveries set state = 'sending', token = 'other', lease_until = ${NOW + LEASE_MS}`);
    const changed = store.commit([changeRecord('a')]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await runSql('commit');
    expect(await changed).toBe('kept');
    expect((await store.outbox.lines(10)).map(({ state }) => state)).toEqual(['queued', 'sending']);
  });
});

describe('a listener', () => {
  testOnBoth('is told in order, each event once, as every other is', async ({ store }) => {
    await store.commit([keepListeners('bus', 'archive')]);
    await store.commit([queueEvent('a'), queueEvent('b'), queueEvent('a')]);
    const gone = await takeAll(store);
    expect(gone.filter((each) => each.startsWith('bus'))).toEqual(['bus a', 'bus b']);
    expect(gone.filter((each) => each.startsWith('archive'))).toEqual(['archive a', 'archive b']);
  });

  testOnBoth('comes out of the outbox as it went in, in the lane that a claim gives back', async ({ store }) => {
    await store.commit([keepListeners('bus'), queueEvent('a')]);
    const delivery = await claimOne(store);
    const target = { kind: 'listener', organisation: ACME, listener: 'bus' };
    expect(delivery).toMatchObject({ kind: 'event', organisation: ACME, target });
    await store.commit([take(delivery), queueEvent('b')]);
    expect(await takeAll(store), 'its lane is free').toEqual(['bus b']);
  });

  testOnBoth('hears only what it is for, and only of its organisation', async ({ store }) => {
    await store.commit([keepListeners('bus')]);
    const outcome = { kind: 'outcome-event', lead: 'a', outcome: 'won', at: NOW } as const;
    await store.commit([
      { kind: 'event.queued', organisation: ACME, event: 'lead.outcome', subject: outcome, at: NOW },
      { ...queueEvent('a'), organisation: 'other' } as Change,
    ]);
    expect(await takeAll(store)).toEqual([]);
  });

  testOnBoth('that does not answer holds up what is behind, and no other listener', async ({ store }) => {
    await store.commit([keepListeners('bus', 'archive'), queueEvent('a'), queueEvent('b')]);
    for (const each of await store.outbox.claim(NOW, 50))
      await store.commit([name(each.target) === 'bus' ? retryLater(each, NOW + 5000) : take(each)]);
    expect(await takeAll(store, NOW + 4999)).toEqual(['archive b']);
    expect(await takeAll(store, NOW + 5000)).toEqual(['bus a', 'bus b']);
  });

  testOnBoth('is told anew of what it has perhaps been told already, under another id', async ({ store }) => {
    await store.commit([keepListeners('bus'), queueEvent('a')]);
    const first = await claimOne(store);
    await store.commit([leaveInDoubt(first, NOW)]);
    await store.commit([queueEvent('a')]);
    const again = await claimOne(store);
    expect(again.key).toBe(first.key);
    await store.commit([take(again)]);
    expect((await claimOne(store)).key).not.toBe(first.key);
  });

  testOnBoth('has a queue that ends somewhere', async ({ store, runSql }) => {
    await store.commit([keepListeners('bus'), queueEvent('a')]);
    const columns =
      'kind, organisation, platform, workspace, target_kind, target, lane, state, due_at, attempts, doubts';
    await runSql(`insert into deliveries (${columns}, subject, queued_at, moved)
      select ${columns}, subject || n, queued_at, moved from deliveries, (
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${EVENTS_WAITING_MAX - 1})
        select n from numbers) as many`);
    expect(await store.commit([queueEvent('one-too-many')])).toBe('kept');
    const [newest] = await store.outbox.lines(1);
    expect(newest?.subject).not.toContain('one-too-many');
    expect((await store.reads.listeners(ACME))[0]?.waiting).toBe(EVENTS_WAITING_MAX);
  });

  testOnBoth('that is off hears nothing, and what waited for it ends', async ({ store }) => {
    await store.commit([keepListeners('bus', 'archive'), queueEvent('a'), queueEvent('b')]);
    const off: Change = {
      kind: 'listener.closed',
      organisation: ACME,
      listener: 'bus',
      reason: 'answered 500',
      at: NOW,
    };
    expect(await store.commit([off])).toBe('kept');
    expect(await store.commit([off]), 'once').toBe('outrun');
    await store.commit([queueEvent('c')]);
    expect(new Set(await takeAll(store))).toEqual(new Set(['archive a', 'archive b', 'archive c']));
    expect(await store.reads.listeners(ACME)).toEqual([
      { id: 'archive', waiting: 0 },
      { id: 'bus', waiting: 0, off: { at: NOW, reason: 'answered 500' } },
    ]);
  });

  testOnBoth('is on again when it is said so, or the set-up is applied', async ({ store }) => {
    await store.commit([keepListeners('bus')]);
    for (const again of [OPENED, keepListeners('bus')]) {
      await store.commit([{ ...OPENED, kind: 'listener.closed', reason: 'answered 500' }]);
      await store.commit([again, queueEvent('a')]);
      expect(await takeAll(store)).toEqual(['bus a']);
    }
  });

  testOnBoth('that is waited for is asked at once when the set-up is applied', async ({ store }) => {
    await store.commit([keepListeners('bus'), queueEvent('a')]);
    await store.commit([retryLater(await claimOne(store), NOW + 600_000)]);
    expect((await store.reads.listeners(ACME))[0]).toEqual({ id: 'bus', waiting: 1, oldestAt: NOW, reason: 'busy' });
    await store.commit([keepListeners('bus')]);
    expect(await takeAll(store)).toEqual(['bus a']);
  });

  testOnBoth('that is left out of the set-up is told no more', async ({ store }) => {
    await store.commit([keepListeners('bus', 'archive'), queueEvent('a')]);
    await store.commit([keepListeners('archive'), queueEvent('b')]);
    expect(await takeAll(store)).toEqual(['archive a', 'archive b']);
    expect((await store.reads.listeners(ACME)).map(({ id }) => id)).toEqual(['archive']);
    expect(await store.commit([OPENED]), 'there is none').toBe('outrun');
  });

  testOn('postgres', 'is told again of what changes while another instance takes it', async ({ store, runSql }) => {
    await store.commit([keepListeners('bus'), queueEvent('a')]);
    await runSql('begin');
    await runSql(`update deliveries set state = 'sending', token = 'other', lease_until = ${NOW + LEASE_MS}`);
    const changed = store.commit([queueEvent('a')]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await runSql('commit');
    expect(await changed).toBe('kept');
    expect((await store.outbox.lines(10)).map(({ state }) => state)).toEqual(['queued', 'sending']);
  });
});

const OPENED = { kind: 'listener.opened', organisation: ACME, listener: 'bus', at: NOW } as const;

testOnBoth('what other systems take is counted beside the chats', async ({ store }) => {
  await store.commit([keepListeners('bus'), changeRecord('a'), queueEvent('a')]);
  const { platforms } = await store.outbox.progress(NOW + DELIVERY_EXPIRES_MS);
  expect(platforms.map(({ platform }) => platform)).toEqual(['hubspot', 'listener']);
});
