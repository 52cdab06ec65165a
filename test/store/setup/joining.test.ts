import { expect } from 'vitest';
import { LINK_MISSES_MAX } from '../../../src/domain/people/link.ts';
import type { Identity } from '../../../src/domain/people/person.ts';
import { JOIN_CODE_MS } from '../../../src/domain/setup/founding/join-code.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeOrganisation, makePerson, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const CODE = 'ABCDE12345';
const UNTIL = NOW + JOIN_CODE_MS;
const T2 = { platform: 'slack', id: 'T2' } as const;
const by: Identity = { platform: 'slack', workspace: 'T2', user: 'U1' };
const organisation = makeOrganisation();

const offer = (code = CODE): Change => ({ kind: 'join.offered', organisation: ACME, code, until: UNTIL });
const findState = async (store: Store, code = CODE, at = NOW) => (await store.reads.joinOffered(code, at))?.state;

async function setUp(store: Store): Promise<void> {
  await store.commit([{ kind: 'organisation.kept', organisation, people: [] }, offer()]);
}

/** Joining by the code, as it is decided before anything else is kept. */
async function decide(store: Store, workspace: typeof T2 | { platform: 'slack'; id: string } = T2): Promise<Change[]> {
  const { hash } = (await store.reads.joinOffered(CODE, NOW)) ?? { hash: 'gone' };
  const { workspaces: was } = organisation;
  return [
    { kind: 'join.used', organisation: ACME, hash, by, at: NOW },
    { kind: 'workspace.taken', workspace },
    {
      kind: 'setting.changed',
      organisation: ACME,
      at: NOW,
      setting: { path: 'workspaces', value: [...was, workspace] },
      was,
    },
  ];
}

testOnBoth(
  'a code is kept as a hash, good until its time is over, and replaced by the next',
  async ({ store, runSql }) => {
    await setUp(store);
    expect(JSON.stringify(await runSql('select * from join_codes'))).not.toContain(CODE);
    expect([await findState(store), await findState(store, CODE, UNTIL)]).toEqual(['open', 'open']);
    expect(await findState(store, CODE, UNTIL + 1)).toBe('expired');
    await store.commit([offer('FGHJK67890')]);
    expect([await findState(store), await findState(store, 'FGHJK67890')]).toEqual([undefined, 'open']);
    await store.commit([{ kind: 'past.forgotten', at: UNTIL + JOIN_CODE_MS + 1 }]);
    expect(await runSql('select * from join_codes')).toEqual([]);
  },
);

testOnBoth('of two who use a code at once, through two instances, one does', async ({ store, openAnother }) => {
  await setUp(store);
  const other = await openAnother();
  const [one, two] = [await decide(store), await decide(store, { platform: 'slack', id: 'T3' })];
  const kept = await Promise.all([store.commit(one), other.commit(two)]);
  expect(kept.toSorted()).toEqual(['kept', 'outrun']);
  expect((await store.reads.organisation(ACME))?.workspaces).toHaveLength(2);
  expect(await findState(store)).toBe('used');
});

testOnBoth('a workspace is of one organisation, whoever comes second and however', async ({ store }) => {
  await setUp(store);
  const early = await decide(store);
  const founded = makeOrganisation({ id: 'org-2', workspaces: [T2] });
  const founding: Change[] = [
    { kind: 'workspace.taken', workspace: T2 },
    { kind: 'organisation.kept', organisation: founded, people: [] },
  ];
  expect(await store.commit(founding)).toBe('kept');
  expect(await store.commit(early)).toBe('outrun');
  expect(await findState(store)).toBe('open');
  expect(await store.commit(founding)).toBe('outrun');
});

testOnBoth('the right code is not taken once its account typed five wrong ones', async ({ store }) => {
  await setUp(store);
  const early = await decide(store);
  for (let n = 0; n < LINK_MISSES_MAX.account; n += 1)
    expect(await store.commit([{ kind: 'link.missed', organisation: '', by, at: NOW }])).toBe('kept');
  expect(await store.commit([{ kind: 'link.missed', organisation: '', by, at: NOW }])).toBe('outrun');
  expect(await store.commit(early)).toBe('outrun');
});

testOnBoth(
  'what somebody was sent before there was their organisation is given to them, and goes with them',
  async (of) => {
    const { store, runSql } = of;
    const sanne = makePerson('sanne', { identities: [by] });
    const target = { kind: 'person', platform: by.platform, workspace: by.workspace, id: by.user } as const;
    await store.commit([
      { kind: 'organisation.kept', organisation, people: [sanne] },
      { kind: 'direct.queued', organisation: '', subject: { kind: 'setup-welcome' }, target, at: NOW },
      { kind: 'target.closed', organisation: '', target, reason: 'user_disabled', at: NOW },
    ]);
    expect((await store.reads.messagesOf(ACME, 'sanne')).map(({ subject }) => subject.kind)).toEqual(['setup-welcome']);
    expect(await store.reads.closedTo(ACME, 'sanne')).toHaveLength(1);
    await store.commit([{ kind: 'person.erased', organisation: ACME, person: 'sanne', at: NOW }]);
    expect(await runSql('select id from deliveries')).toEqual([]);
    expect(await runSql('select target from closed_targets')).toEqual([]);
  },
);
