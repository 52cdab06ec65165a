import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Change } from '../../../src/store/change.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { asChat, changeCard, makeLead, markSent, NOW, queuePost } from '../makers.ts';
import { connect, testOn, testOnBoth } from '../test-store.ts';

const addLeads = (...ids: string[]) => ids.map((id): Change => ({ kind: 'lead.added', lead: makeLead(id) }));
const claim = (lead: string, by: string): Change => ({ kind: 'lead.claimed', lead, by, at: NOW });

/** Somebody waits for a row or a transaction. */
const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** What was rejected, by its code. */
async function listFailures(all: Promise<unknown>[]): Promise<string[]> {
  return (await Promise.allSettled(all)).flatMap((each) => {
    if (each.status === 'fulfilled') return [];
    const { code, message } = each.reason as { code?: string; message?: string };
    return [code ?? message ?? 'unknown'];
  });
}

testOnBoth(
  'cards that are redrawn together, while three instances take and send them, fail nobody',
  async ({ store, openAnother }) => {
    const stores = [store, await openAnother(), await openAnother()];
    const names = Array.from({ length: 12 }, (_, n) => `lead-${n}`);
    await store.commit(names.map((name, n): Change => queuePost(name, `C${n}`)));
    let isOver = false;
    const carry = async (each: Store): Promise<void> => {
      for (let now = NOW; !isOver; now += 2000) {
        for (const delivery of await each.outbox.claim(now, 50)) await each.commit([markSent(delivery, now)]);
      }
    };
    const redraw = async (each: Store, from: number): Promise<void> => {
      for (let n = 0; n < 40; n += 1) {
        const some = names.slice((n + from) % 6, 6 + ((n + from) % 7));
        await each.commit(some.map((name) => changeCard(name)));
      }
    };
    const carrying = stores.map(carry);
    const redrawn = await listFailures(stores.flatMap((each, n) => [redraw(each, n), redraw(each, n + 5)]));
    isOver = true;
    expect([...redrawn, ...(await listFailures(carrying))]).toEqual([]);
  },
  60_000,
);

testOn(
  'postgres',
  'who loses a deadlock is done again, whole, and kept',
  async ({ store, url, runSql }) => {
    await store.commit(addLeads('a', 'b'));
    const other = await connect('postgres', url);
    // Only who waits for it long enough looks for a circle, and then it is they who give way.
    await other(`set deadlock_timeout = '100s'`);
    await other('begin');
    await other(`update leads set partner = 'bram' where id = 'b'`);
    const kept = store.commit([claim('a', 'sanne'), claim('b', 'sanne')]);
    while ((await runSql(WAITING)).length === 0) await sleep(5);
    await other(`update leads set partner = 'bram' where id = 'a'`);
    await other('commit');
    expect(await kept).toBe('kept');
    expect(await runSql('select owner, partner from leads order by id')).toEqual([
      { owner: 'sanne', partner: 'bram' },
      { owner: 'sanne', partner: 'bram' },
    ]);
  },
  30_000,
);

testOn(
  'postgres',
  'a judgement that waited for two others ends the one that holds by then',
  async ({ store, url, runSql }) => {
    const judge = (verdict: 'good' | 'fair', was: 'good' | undefined, at: number): Change => ({
      kind: 'verdict.given',
      ...{ lead: 'a', person: 'sanne', verdict, at },
      ...(was && { was }),
    });
    await store.commit([...addLeads('a'), judge('good', undefined, NOW)]);
    // Another instance, before it commits: poor, and good again.
    const other = await connect('postgres', url);
    await other('begin');
    await other(`select id from leads where id = 'a' for no key update`);
    await other(`update verdict_history set until = ${NOW + 5}`);
    await other(`insert into verdict_history (organisation, at, lead, person, verdict, campaign)
      select organisation, ${NOW + 5}, lead, person, 'good', campaign from verdict_history`);
    await other(`update verdicts set judged_at = ${NOW + 5}`);
    const kept = store.commit([judge('fair', 'good', NOW + 9)]);
    while ((await runSql(WAITING)).length === 0) await sleep(5);
    await other('commit');
    expect(await kept).toBe('kept');
    const open = await runSql('select at, verdict from verdict_history where until is null');
    expect(open).toEqual([{ at: String(NOW + 9), verdict: 'fair' }]);
  },
  30_000,
);

testOn(
  'postgres',
  'where a database lets nobody see half of another’s, who cannot have been first is done again',
  async ({ url, runSql }) => {
    const strict = new URL(url);
    strict.searchParams.set('options', '-c default_transaction_isolation=serializable');
    const store = await openStore(strict.href);
    try {
      await store.commit(addLeads('a'));
      const other = await connect('postgres', url);
      await other('begin');
      await other(`update leads set partner = 'bram'`);
      const kept = store.commit([claim('a', 'sanne'), queuePost('a')]);
      while ((await runSql(WAITING)).length === 0) await sleep(5);
      await other('commit');
      expect(await kept).toBe('kept');
      expect(await runSql('select owner, partner from leads')).toEqual([{ owner: 'sanne', partner: 'bram' }]);
    } finally {
      await store.close();
    }
  },
  30_000,
);

testOn(
  'postgres',
  'a card that somebody is redrawing waits for nobody else’s, and is taken next',
  async ({ store, url }) => {
    await store.commit([queuePost('a', 'C1'), queuePost('b', 'C2')]);
    const other = await connect('postgres', url);
    await other('begin');
    await other(`select id from deliveries where target = 'C1' for share`);
    expect((await store.outbox.claim(NOW, 10)).map(({ target }) => asChat(target).id)).toEqual(['C2']);
    expect(await store.outbox.nextDue()).toBeGreaterThan(NOW);
    await other('commit');
    expect((await store.outbox.claim(NOW + 1000, 10)).map(({ target }) => asChat(target).id)).toEqual(['C1']);
  },
);
