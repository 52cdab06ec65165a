import { expect } from 'vitest';
import { LINK_CODE_MS } from '../../../src/domain/people/link.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeOrganisation, makePerson, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const CODE = 'ABCDE12345';
const UNTIL = NOW + LINK_CODE_MS;
const onTeams = (user: string): Identity => ({ platform: 'teams', workspace: 'tenant', user });
const setUp = (...people: Person[]): Change => ({
  kind: 'organisation.kept',
  organisation: makeOrganisation(),
  people,
});
const offered = (of = 'sanne', code = CODE): Change => ({
  kind: 'link.offered',
  organisation: ACME,
  person: of,
  code,
  until: UNTIL,
});
const linked = (who: Person, identity: Identity, code = CODE): Change => ({
  kind: 'identity.linked',
  person: who,
  identity,
  code,
});
const current = async (store: Store, id = 'sanne'): Promise<Person> => {
  const found = await store.reads.personById(ACME, id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
};

testOnBoth('a code says whose it is until its time is over, and is kept as a hash', async ({ store, runSql }) => {
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  await store.commit([offered()]);
  expect((await store.reads.linkOffered(CODE, NOW))?.id).toBe('sanne');
  expect((await store.reads.linkOffered(CODE, UNTIL))?.id).toBe('sanne');
  expect(await store.reads.linkOffered(CODE, UNTIL + 1)).toBeUndefined();
  expect(await store.reads.linkOffered('ABCDE12346', NOW)).toBeUndefined();
  expect(JSON.stringify(await runSql('select * from link_codes'))).not.toContain(CODE);
});

testOnBoth('a code that was offered stays whose it is', async ({ store }) => {
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  expect(await store.commit([offered()])).toBe('kept');
  expect(await store.commit([offered()])).toBe('kept');
  await store.commit([offered('bram')]);
  expect((await store.reads.linkOffered(CODE, NOW))?.id).toBe('sanne');
});

testOnBoth('the code of one moment is no other’s, and another secret makes another', async ({ store }) => {
  const codes = new Set(
    ['sanne', 'bram'].flatMap((id) => [NOW, NOW + 1].map((at) => store.reads.linkCode(makePerson(id), at))),
  );
  expect(codes.size).toBe(4);
  expect(store.reads.linkCode(makePerson('sanne'), NOW)).toBe(store.reads.linkCode(makePerson('sanne'), NOW));
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
});

testOnBoth('a code is used once, and both accounts are one person from then on', async ({ store }) => {
  await store.commit([setUp(makePerson('sanne'))]);
  await store.commit([offered()]);
  const sanne = await current(store);
  expect(await store.commit([linked(sanne, onTeams('aad-1'))])).toBe('kept');
  const found = await store.reads.person(onTeams('aad-1'));
  expect(found).toEqual({ ...sanne, identities: [...sanne.identities, onTeams('aad-1')], linked: [onTeams('aad-1')] });
  expect(await current(store)).toEqual(found);
  expect(await store.reads.linkOffered(CODE, NOW)).toBeUndefined();
  expect(await store.commit([linked(await current(store), onTeams('aad-2'))])).toBe('outrun');
  expect(await store.reads.person(onTeams('aad-2'))).toBeUndefined();
});

testOnBoth(
  'of two who use one code at once one is linked, the other is decided afresh',
  async ({ store, openAnother }) => {
    const other = await openAnother();
    await store.commit([setUp(makePerson('sanne'))]);
    await store.commit([offered()]);
    const sanne = await current(store);
    const both = await Promise.all([
      store.commit([linked(sanne, onTeams('aad-1'))]),
      other.commit([linked(sanne, onTeams('aad-2'))]),
    ]);
    expect(both.sort()).toEqual(['kept', 'outrun']);
    expect((await current(store)).linked).toHaveLength(1);
  },
);

testOnBoth('of two people who link one account at once one has it', async ({ store, openAnother }) => {
  const other = await openAnother();
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  await store.commit([offered(), offered('bram', 'BRAMS12345')]);
  const both = await Promise.all([
    store.commit([linked(makePerson('sanne'), onTeams('aad-1'))]),
    other.commit([linked(makePerson('bram'), onTeams('aad-1'), 'BRAMS12345')]),
  ]);
  expect(both.sort()).toEqual(['kept', 'outrun']);
  const holder = await store.reads.person(onTeams('aad-1'));
  const people = await store.reads.people(ACME);
  expect(people.filter(({ linked: own }) => own !== undefined)).toEqual([holder]);
});

testOnBoth(
  'when the set-up was applied between, it is decided afresh and the code is still good',
  async ({ store }) => {
    await store.commit([setUp(makePerson('sanne'))]);
    await store.commit([offered()]);
    const before = await current(store);
    await store.commit([setUp(makePerson('sanne', { name: 'Sanne Visser' }))]);
    expect(await store.commit([linked(before, onTeams('aad-1'))])).toBe('outrun');
    expect(await store.reads.person(onTeams('aad-1'))).toBeUndefined();
    const afresh = await store.reads.linkOffered(CODE, NOW);
    if (afresh === undefined) throw new Error('the code was lost');
    expect(await store.commit([linked(afresh, onTeams('aad-1'))])).toBe('kept');
    expect((await store.reads.person(onTeams('aad-1')))?.name).toBe('Sanne Visser');
  },
);

testOnBoth(
  'a set-up that was decided before somebody linked an account is decided afresh',
  async ({ store, openAnother }) => {
    const other = await openAnother();
    await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
    await store.commit([offered()]);
    const known = await store.reads.people(ACME);
    await other.commit([linked(await current(store), onTeams('aad-1'))]);
    expect(await store.commit([{ ...setUp(makePerson('sanne')), known } as Change])).toBe('outrun');
    expect((await store.reads.person(onTeams('aad-1')))?.id).toBe('sanne');
    expect(await store.reads.people(ACME), 'nothing of it is done').toHaveLength(2);
    const afresh = await store.reads.people(ACME);
    expect(await store.commit([{ ...setUp(makePerson('sanne')), known: afresh } as Change])).toBe('kept');
  },
);

testOnBoth('of a set-up and a link at the same moment neither is lost', async ({ store, openAnother }) => {
  const other = await openAnother();
  for (let times = 0; times < 10; times += 1) {
    const [id, code] = [`s${times}`, `CODE${times}12345`];
    await store.commit([setUp(makePerson(id))]);
    await store.commit([offered(id, code)]);
    const [was] = await store.reads.people(ACME);
    if (was === undefined) throw new Error('nobody is there');
    const both = await Promise.all([
      store.commit([{ ...setUp(makePerson(id, { name: 'Visser' })), known: [was] } as Change]),
      other.commit([linked(was, onTeams(id), code)]),
    ]);
    expect([...both].sort()).toEqual(['kept', 'outrun']);
    const [now] = await store.reads.people(ACME);
    expect([now?.name === 'Visser', now?.linked !== undefined]).toEqual(both.map((each) => each === 'kept'));
  }
});

testOnBoth('who is no longer in the set-up links nothing', async ({ store }) => {
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  await store.commit([offered()]);
  const before = await current(store);
  await store.commit([setUp(makePerson('bram'))]);
  expect(await store.reads.linkOffered(CODE, NOW)).toBeUndefined();
  expect(await store.commit([linked(before, onTeams('aad-1'))])).toBe('outrun');
});

testOnBoth('a code nobody used is forgotten once its time is over', async ({ store, runSql }) => {
  await store.commit([offered()]);
  await store.commit([{ kind: 'past.forgotten', at: UNTIL }]);
  expect(await runSql('select * from link_codes')).toHaveLength(1);
  await store.commit([{ kind: 'past.forgotten', at: UNTIL + 1 }]);
  expect(await runSql('select * from link_codes')).toEqual([]);
});
