import fc from 'fast-check';
import { expect } from 'vitest';
import type { Address } from '../../../src/domain/addresses/address.ts';
import { KEYS_KEPT_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Target } from '../../../src/domain/deliveries/target.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, asChat, claimOne, makeOrganisation, makePerson, NOW, refuse, showLead } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const TENANT = 'tenant-1';
const US = 'https://smba.example/us/';
const EU = 'https://smba.example/eu/';
const where = { platform: 'teams', workspace: TENANT } as const;

const of = (kind: Address['kind'], id: string, more: Partial<Address> = {}): Address => ({
  ...where,
  kind,
  id,
  serviceUrl: EU,
  ...more,
});
const sanne = (more: Partial<Address> = {}) => of('person', 'aad-sanne', more);
const kept = (address: Address, at = NOW): Change => ({ kind: 'address.kept', address, at });
const dropped = ({ platform, workspace, kind, id }: Address): Change => ({
  kind: 'address.dropped',
  place: { platform, workspace, kind, id },
});
const toSanne: Target = { ...where, kind: 'person', id: 'aad-sanne' };
const toSales: Target = { ...where, kind: 'channel', id: '19:sales@thread.tacv2' };
const setUp = (...ids: string[]): Change => ({
  kind: 'organisation.kept',
  organisation: makeOrganisation({ workspaces: [{ platform: 'teams', id: TENANT }] }),
  people: ids.map((id) => makePerson(id, { identities: [{ ...where, user: `aad-${id}` }] })),
});

testOnBoth('an address is kept as it came, and nobody else is reached by it', async ({ store }) => {
  expect(await store.reads.address(toSanne)).toBeUndefined();
  const address = sanne({ conversation: 'a:chat', member: '29:sanne' });
  expect(await store.commit([kept(address)])).toBe('kept');
  expect(await store.reads.address(toSanne)).toEqual(address);
  for (const other of [{ ...toSanne, id: 'aad-bram' }, { ...toSanne, workspace: 'tenant-2' }, toSales])
    expect(await store.reads.address(other)).toBeUndefined();
  expect(await store.reads.address({ ...toSanne, platform: 'slack' })).toBeUndefined();
});

testOnBoth(
  'a newer address refreshes the address and keeps the chat and member it does not know',
  async ({ store }) => {
    await store.commit([kept(sanne({ serviceUrl: US, member: '29:sanne' }))]);
    await store.commit([kept(sanne({ conversation: 'a:chat' }), NOW + 1)]);
    const merged = sanne({ conversation: 'a:chat', member: '29:sanne' });
    expect(await store.reads.address(toSanne)).toEqual(merged);
    await store.commit([kept(sanne({ conversation: 'a:new' }), NOW + 2)]);
    expect(await store.reads.address(toSanne)).toEqual({ ...merged, conversation: 'a:new' });
  },
);

testOnBoth('what comes late from before takes nothing back', async ({ store }) => {
  await store.commit([kept(sanne({ conversation: 'a:new' }), NOW + 2)]);
  await store.commit([kept(sanne({ serviceUrl: US, conversation: 'a:old', member: '29:sanne' }), NOW)]);
  expect(await store.reads.address(toSanne)).toEqual(sanne({ conversation: 'a:new', member: '29:sanne' }));
});

testOnBoth(
  'everybody and every channel of a workspace is behind the address that was heard last',
  async ({ store }) => {
    await store.commit([
      kept(sanne({ member: '29:sanne' })),
      kept(of('workspace', TENANT, { serviceUrl: US }), NOW + 1),
    ]);
    expect(await store.reads.address(toSales)).toEqual(of('team', toSales.id, { serviceUrl: US }));
    expect(await store.reads.address(toSanne)).toEqual(sanne({ serviceUrl: US, member: '29:sanne' }));
    expect(await store.reads.address({ ...toSanne, id: 'aad-new' })).toEqual(
      of('person', 'aad-new', { serviceUrl: US }),
    );
    await store.commit([kept(sanne({ serviceUrl: EU }), NOW + 2)]);
    expect((await store.reads.address(toSanne))?.serviceUrl).toBe(EU);
    expect((await store.reads.address({ ...toSanne, workspace: 'tenant-2' }))?.serviceUrl).toBeUndefined();
  },
);

testOnBoth('a dropped address is gone, and only that one', async ({ store }) => {
  await store.commit([kept(sanne({ member: '29:sanne' })), kept(of('person', 'aad-bram')), kept(of('team', '19:a'))]);
  expect(await store.commit([dropped(sanne())])).toBe('kept');
  expect(await store.commit([dropped(sanne())]), 'also when it is gone already').toBe('kept');
  expect(await store.reads.address(toSanne)).toBeUndefined();
  expect(await store.reads.address({ ...toSanne, id: 'aad-bram' })).toEqual(of('person', 'aad-bram'));
  expect(await store.reads.teams({ platform: 'teams', id: TENANT })).toEqual([of('team', '19:a')]);
});

testOnBoth('the teams of a workspace are listed by id, and nothing else is', async ({ store }) => {
  const elsewhere = { ...of('team', '19:c'), workspace: 'tenant-2' };
  await store.commit(
    [of('team', '19:b'), of('team', '19:a'), sanne(), of('workspace', TENANT), elsewhere].map((each) => kept(each)),
  );
  expect(await store.reads.teams({ platform: 'teams', id: TENANT })).toEqual([of('team', '19:a'), of('team', '19:b')]);
  expect(await store.reads.teams({ platform: 'teams', id: 'tenant-3' })).toEqual([]);
});

testOnBoth('two addresses of a place come to the same, in whichever order', async ({ store, runSql }) => {
  const maybe = (values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const heard = fc
    .record({
      serviceUrl: fc.constantFrom(US, EU),
      conversation: maybe(['a:1', 'a:2']),
      member: maybe(['29:1', '29:2']),
    })
    .map(({ serviceUrl, conversation, member }) =>
      sanne({ serviceUrl, ...(conversation && { conversation }), ...(member && { member }) }),
    );
  const rowAfter = async (...all: Change[]) => {
    await runSql('delete from place_references');
    for (const each of all) await store.commit([each]);
    return runSql('select * from place_references');
  };
  await fc.assert(
    fc.asyncProperty(heard, heard, fc.integer({ min: 1, max: HOUR_MS }), async (one, other, later) => {
      const both = [kept(one), kept(other, NOW + later)] as const;
      const row = await rowAfter(...both);
      expect(row).toHaveLength(1);
      expect(await rowAfter(both[1], both[0])).toEqual(row);
      expect(await rowAfter(...both, ...both), 'and when told again').toEqual(row);
    }),
    { numRuns: 60 },
  );
});

const POSTS: [workspace: string, organisation: string][] = [
  [TENANT, ACME],
  [`${TENANT}0`, ACME],
  ['T1', ACME],
  [TENANT, 'other'],
];

async function allRefused(store: Store): Promise<void> {
  for (const [workspace, organisation] of POSTS) {
    const platform = workspace === 'T1' ? 'slack' : 'teams';
    const target: Target = { kind: 'channel', platform, workspace, id: organisation };
    await store.commit([
      { kind: 'post.queued', organisation, subject: showLead(`${organisation}/${workspace}`), target, at: NOW },
    ]);
    await store.commit([
      refuse(await claimOne(store)),
      { kind: 'target.closed', organisation, target, reason: 'gone', at: NOW },
    ]);
  }
}

testOnBoth('a target opened in one workspace is tried again there, and nowhere else', async ({ store, runSql }) => {
  await allRefused(store);
  const closedIn = async () =>
    (await runSql('select target from closed_targets order by target')).map(({ target }) => target);
  expect(await closedIn()).toEqual([
    'slack/T1/acme',
    `teams/${TENANT}/acme`,
    `teams/${TENANT}/other`,
    `teams/${TENANT}0/acme`,
  ]);
  // Nobody there is called so; one whose id begins alike is somebody else.
  const beginning = { platform: 'teams', id: TENANT, target: 'acm' } as const;
  await store.commit([{ kind: 'target.opened', organisation: ACME, in: beginning, at: NOW + 1 }]);
  expect(await closedIn()).toHaveLength(4);
  const opened: Change = {
    kind: 'target.opened',
    organisation: ACME,
    in: { platform: 'teams', id: TENANT },
    at: NOW + 1,
  };
  await store.commit([opened]);
  expect(await closedIn()).toEqual(['slack/T1/acme', `teams/${TENANT}/other`, `teams/${TENANT}0/acme`]);
  const again = await claimOne(store, NOW + 1);
  expect(asChat(again.target).workspace).toBe(TENANT);
  expect(again.organisation).toBe(ACME);
  await store.commit([{ kind: 'target.opened', organisation: ACME, at: NOW + 2 }]);
  expect(await closedIn()).toEqual([`teams/${TENANT}/other`]);
  expect((await store.outbox.claim(NOW + 2, 50)).map(({ target }) => asChat(target).workspace).sort()).toEqual([
    'T1',
    `${TENANT}0`,
  ]);
});

testOnBoth(
  'how to reach people of no set-up is forgotten after a while, and nobody else’s',
  async ({ store, runSql }) => {
    await store.commit([setUp('sanne')]);
    await store.commit(
      [sanne(), of('person', 'aad-stranger'), of('team', '19:a'), of('workspace', TENANT)].map((each) => kept(each)),
    );
    const left = async () => (await runSql('select id from place_references order by id')).map(({ id }) => id);
    await store.commit([{ kind: 'past.forgotten', at: NOW + KEYS_KEPT_MS }]);
    expect(await left()).toHaveLength(4);
    await store.commit([{ kind: 'past.forgotten', at: NOW + KEYS_KEPT_MS + 1 }]);
    expect(await left()).toEqual(['19:a', 'aad-sanne', TENANT].sort());
  },
);

testOnBoth(
  'whoever erases themselves is reached anew, by their id and the workspace’s address alone',
  async ({ store, runSql }) => {
    await store.commit([setUp('sanne', 'bram')]);
    await store.commit([kept(sanne({ conversation: 'a:chat', member: '29:sanne' })), kept(of('workspace', TENANT))]);
    await store.commit([kept(of('person', 'aad-bram', { member: '29:bram' }))]);
    for (const id of ['sanne', 'bram'])
      await store.commit([{ kind: 'link.offered', organisation: ACME, person: id, code: id, until: NOW + 1 }]);
    await store.commit([{ kind: 'person.erased', organisation: ACME, person: 'sanne', at: NOW }]);
    expect(await store.reads.address(toSanne)).toEqual(sanne());
    expect(await store.reads.address({ ...toSanne, id: 'aad-bram' })).toMatchObject({ member: '29:bram' });
    expect(await runSql('select person from link_codes')).toEqual([{ person: 'bram' }]);
    expect(JSON.stringify(await runSql('select * from place_references'))).not.toMatch(/sanne/);
  },
);
