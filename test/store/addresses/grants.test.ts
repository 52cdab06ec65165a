import { expect } from 'vitest';
import type { OpenedGrant } from '../../../src/domain/addresses/grant.ts';
import { RENEW_LEASE_MS } from '../../../src/domain/addresses/grant.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { APP_SECRET, TOKEN_KEYS } from '../../world/intake.ts';
import { NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const TOKEN = 'xoxb-only-for-t1';
const [KEY = ''] = TOKEN_KEYS;
const YOUNGER = Buffer.from('a younger key for these tokens').toString('base64');

const makeGrant = (more: Partial<OpenedGrant> = {}): OpenedGrant => ({
  workspace: 'T1',
  id: 'first',
  name: 'Noordlicht',
  scopes: ['chat:write', 'im:write'],
  installer: 'U-ruben',
  secret: JSON.stringify({ token: TOKEN }),
  at: NOW,
  ...more,
});
const keep = (store: Store, more: Partial<OpenedGrant> = {}, expiresAt = NOW) =>
  store.commit([{ kind: 'grant.kept', grant: makeGrant(more), expiresAt }]);

testOnBoth('tokens lie sealed, and come back whole to whoever calls Slack', async ({ store, runSql }) => {
  await keep(store);
  expect(await store.grants.find('T1')).toEqual(makeGrant());
  expect(await store.grants.find('T2')).toBeUndefined();
  const { secret: _, ...shown } = makeGrant();
  expect([await store.grants.list(), await store.reads.grant('T1')]).toEqual([[shown], shown]);
  expect(JSON.stringify(await runSql('select * from grants'))).not.toContain(TOKEN);
});

testOnBoth('another key opens nothing, nor do the right one’s in the row of another workspace', async (of) => {
  await keep(of.store);
  await keep(of.store, { workspace: 'T2', secret: JSON.stringify({ token: 'xoxb-only-for-t2' }) });
  const other = await openStore(of.url, APP_SECRET, { tokenKeys: [YOUNGER] });
  expect(await other.grants.find('T1')).toBe('sealed');
  await other.close();
  await of.runSql(
    `update grants set sealed = (select sealed from grants where workspace = 'T2') where workspace = 'T1'`,
  );
  expect(await of.store.grants.find('T1')).toBe('sealed');
});

testOnBoth('a younger key seals anew what the one before it opens, once', async ({ store, url }) => {
  await keep(store);
  const turning = await openStore(url, APP_SECRET, { tokenKeys: [YOUNGER, KEY] });
  expect(await turning.grants.find('T1')).toEqual(makeGrant());
  expect([await turning.grants.reseal(), await turning.grants.reseal()]).toEqual([1, 0]);
  await turning.close();
  const turned = await openStore(url, APP_SECRET, { tokenKeys: [YOUNGER] });
  expect(await turned.grants.find('T1')).toEqual(makeGrant());
  await turned.close();
  expect(await store.grants.find('T1')).toBe('sealed');
  expect(await store.grants.reseal()).toBe(0);
});

testOnBoth('of all instances one renews, until its time is over', async ({ store, openAnother }) => {
  await keep(store);
  const other = await openAnother();
  const claims = await Promise.all([store, other, store, other].map((each) => each.grants.claim(makeGrant(), NOW)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await other.grants.claim(makeGrant(), NOW + RENEW_LEASE_MS - 1)).toBe(false);
  expect(await other.grants.claim(makeGrant(), NOW + RENEW_LEASE_MS)).toBe(true);
  expect(await other.grants.claim(makeGrant({ id: 'of before' }), NOW + 2 * RENEW_LEASE_MS)).toBe(false);
});

testOnBoth('a turned clock gives the turn back', async ({ store }) => {
  await keep(store);
  expect(await store.grants.claim(makeGrant(), NOW + 1_000_000)).toBe(true);
  expect(await store.grants.claim(makeGrant(), NOW)).toBe(true);
});

testOnBoth('the youngest tokens stay, whoever says so last', async ({ store }) => {
  await keep(store);
  const renew = (secret: string, expiresAt: number, id = 'first') =>
    store.commit([{ kind: 'grant.renewed', grant: { workspace: 'T1', id, secret }, expiresAt }]);
  expect(await renew('younger', NOW + 2)).toBe('kept');
  expect(await renew('older', NOW + 1)).toBe('outrun');
  expect(await renew('of before', NOW + 9, 'another')).toBe('outrun');
  expect(await store.grants.find('T1')).toEqual(makeGrant({ secret: 'younger' }));
});

testOnBoth('only that installing ends which was meant', async ({ store, runSql }) => {
  const end = (id: string) => store.commit([{ kind: 'grant.ended', grant: { workspace: 'T1', id } }]);
  await keep(store);
  await keep(store, { id: 'second' });
  expect([await end('first'), (await store.reads.grant('T1'))?.id]).toEqual(['outrun', 'second']);
  expect([await end('second'), await end('second')]).toEqual(['kept', 'outrun']);
  expect(await store.grants.find('T1')).toBeUndefined();
  expect(await runSql('select * from grants')).toEqual([]);
});

testOnBoth('whoever installs it is greeted once, through whichever instance, until it is removed', async (of) => {
  const greet = (store: Store, id: string) => store.commit([{ kind: 'grant.greeted', grant: { workspace: 'T1', id } }]);
  const isGreeted = async () => (await of.store.reads.grant('T1'))?.isGreeted;
  const other = await of.openAnother();
  await Promise.all([keep(of.store), keep(other)]);
  expect(await isGreeted()).toBeUndefined();
  expect((await Promise.all([greet(of.store, 'first'), greet(other, 'first')])).toSorted()).toEqual(['kept', 'outrun']);
  await keep(other, { id: 'second' });
  expect([await isGreeted(), await greet(of.store, 'second')]).toEqual([true, 'outrun']);
  await keep(of.store, { id: 'of another', installer: 'U-helen' });
  expect([await isGreeted(), await greet(of.store, 'second')]).toEqual([undefined, 'outrun']);
  await greet(of.store, 'of another');
  await of.store.commit([{ kind: 'grant.ended', grant: { workspace: 'T1', id: 'of another' } }]);
  await keep(of.store, { id: 'again', installer: 'U-helen' });
  expect(await isGreeted()).toBeUndefined();
});

testOnBoth('without a key nothing is kept', async ({ url }) => {
  const keyless = await openStore(url, APP_SECRET);
  await expect(keep(keyless)).rejects.toThrow('ENCRYPTION_KEY');
  expect(await keyless.grants.list()).toEqual([]);
  await keyless.close();
});
