import { expect, test } from 'vitest';
import { LINK_CODE_LETTERS, LINK_CODE_MS } from '../../../src/domain/people/link.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import type { Change } from '../../../src/store/change.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { openEmptyStore } from '../../world/database/sqlite.ts';
import { APP_SECRET } from '../../world/intake.ts';
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
type Linked = Extract<Change, { kind: 'identity.linked' }>;
/** Somebody links an account by a code, as far as it is decided: from what is read now. */
const linking = async (store: Store, identity: Identity, code = CODE): Promise<Linked> => {
  const offer = await store.reads.linkOffered(ACME, code, NOW);
  if (offer === undefined) throw new Error(`nobody has ${code}`);
  return { kind: 'identity.linked', ...offer, identity, at: NOW };
};
const owner = async (store: Store, at = NOW, code = CODE) => (await store.reads.linkOffered(ACME, code, at))?.person.id;
const current = async (store: Store, id = 'sanne'): Promise<Person> => {
  const found = await store.reads.personById(ACME, id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
};

testOnBoth('a code says whose it is until its time is over, and is kept as a hash', async ({ store, runSql }) => {
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  await store.commit([offered()]);
  expect([await owner(store), await owner(store, UNTIL)]).toEqual(['sanne', 'sanne']);
  expect(await owner(store, UNTIL + 1)).toBeUndefined();
  expect(await owner(store, NOW, 'ABCDE12346')).toBeUndefined();
  expect(await store.reads.linkOffered('other', CODE, NOW)).toBeUndefined();
  expect(JSON.stringify(await runSql('select * from link_codes'))).not.toContain(CODE);
});

testOnBoth('a new code takes the place of the one before, also for two at once', async ({ store, runSql }) => {
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  const both = ['AAAAA11111', 'BBBBB22222'];
  expect(await Promise.all(both.map((code) => store.commit([offered('sanne', code)])))).toEqual(['kept', 'kept']);
  await store.commit([offered()]);
  expect(await owner(store)).toBe('sanne');
  expect(await Promise.all(both.map((code) => owner(store, NOW, code)))).toEqual([undefined, undefined]);
  expect(await runSql('select * from link_codes')).toHaveLength(1);
});

testOnBoth('the same code is kept otherwise each time, and not found without the secret', async (testStore) => {
  const { store, runSql, url } = testStore;
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  await store.commit([offered(), offered('bram')]);
  const hashes = (await runSql('select hash from link_codes')).map(({ hash }) => hash);
  expect(new Set(hashes).size).toBe(2);
  const stranger = await openStore(url, 'another secret');
  expect(await stranger.reads.linkOffered(ACME, CODE, NOW).finally(() => stranger.close())).toBeUndefined();
});

test('codes are random: of a thousand none comes twice, and each letter as often as another', async () => {
  const store = await openEmptyStore(APP_SECRET);
  const codes = Array.from({ length: 1000 }, () => store.reads.newLinkCode());
  await store.close();
  expect(new Set(codes).size).toBe(1000);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  // 312 are expected of each; less than 200 or more than 450 does not happen in a universe's age.
  const all = codes.join('');
  const counts = Array.from(LINK_CODE_LETTERS, (letter) => all.split(letter).length - 1);
  expect(counts.filter((count) => count < 200 || count > 450)).toEqual([]);
});

testOnBoth('a code is used once, and both accounts are one person from then on', async ({ store }) => {
  await store.commit([setUp(makePerson('sanne'))]);
  await store.commit([offered()]);
  const sanne = await current(store);
  const first = await linking(store, onTeams('aad-1'));
  expect(await store.commit([first])).toBe('kept');
  const found = await store.reads.person(onTeams('aad-1'));
  expect(found).toEqual({ ...sanne, identities: [...sanne.identities, onTeams('aad-1')], linked: [onTeams('aad-1')] });
  expect(await current(store)).toEqual(found);
  expect(await owner(store)).toBeUndefined();
  const again = { ...first, person: await current(store), identity: onTeams('aad-2') };
  expect(await store.commit([again])).toBe('outrun');
  expect(await store.reads.person(onTeams('aad-2'))).toBeUndefined();
});

testOnBoth(
  'of two who use one code at once one is linked, the other is decided afresh',
  async ({ store, openAnother }) => {
    const other = await openAnother();
    await store.commit([setUp(makePerson('sanne'))]);
    await store.commit([offered()]);
    const [one, two] = [await linking(store, onTeams('aad-1')), await linking(store, onTeams('aad-2'))];
    const both = await Promise.all([store.commit([one]), other.commit([two])]);
    expect(both.sort()).toEqual(['kept', 'outrun']);
    expect((await current(store)).linked).toHaveLength(1);
  },
);

testOnBoth('of two people who link one account at once one has it', async ({ store, openAnother }) => {
  const other = await openAnother();
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  await store.commit([offered(), offered('bram', 'BRAMS12345')]);
  const [one, two] = [await linking(store, onTeams('aad-1')), await linking(store, onTeams('aad-1'), 'BRAMS12345')];
  const both = await Promise.all([store.commit([one]), other.commit([two])]);
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
    const before = await linking(store, onTeams('aad-1'));
    await store.commit([setUp(makePerson('sanne', { name: 'Sanne Visser' }))]);
    expect(await store.commit([before])).toBe('outrun');
    expect(await store.reads.person(onTeams('aad-1'))).toBeUndefined();
    expect(await store.commit([await linking(store, onTeams('aad-1'))])).toBe('kept');
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
    await other.commit([await linking(store, onTeams('aad-1'))]);
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
    const link = await linking(store, onTeams(id), code);
    const both = await Promise.all([
      store.commit([{ ...setUp(makePerson(id, { name: 'Visser' })), known: [was] } as Change]),
      other.commit([link]),
    ]);
    expect([...both].sort()).toEqual(['kept', 'outrun']);
    const [now] = await store.reads.people(ACME);
    expect([now?.name === 'Visser', now?.linked !== undefined]).toEqual(both.map((each) => each === 'kept'));
  }
});

testOnBoth('who is no longer in the set-up links nothing', async ({ store }) => {
  await store.commit([setUp(makePerson('sanne'), makePerson('bram'))]);
  await store.commit([offered()]);
  const before = await linking(store, onTeams('aad-1'));
  await store.commit([setUp(makePerson('bram'))]);
  expect(await owner(store)).toBeUndefined();
  expect(await store.commit([before])).toBe('outrun');
});

testOnBoth('a code nobody used is forgotten once its time is over', async ({ store, runSql }) => {
  await store.commit([offered()]);
  await store.commit([{ kind: 'past.forgotten', at: UNTIL }]);
  expect(await runSql('select * from link_codes')).toHaveLength(1);
  await store.commit([{ kind: 'past.forgotten', at: UNTIL + 1 }]);
  expect(await runSql('select * from link_codes')).toEqual([]);
});
