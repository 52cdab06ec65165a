import { describe, expect } from 'vitest';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { applySetting, type ChangedSetting, type Setting } from '../../../src/domain/setup/setting.ts';
import type { Change } from '../../../src/store/change.ts';
import { DESCRIBED, SETTINGS, TAKEN_AWAY } from '../../domain/setup/any-setting.ts';
import { ACME, makeOrganisation, makePerson, NOW } from '../makers.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';

type Store = TestStore['store'];
const bare = makeOrganisation();
const described = makeOrganisation(DESCRIBED);

const keep = (store: Store, organisation: Organisation) =>
  store.commit([{ kind: 'organisation.kept', organisation, people: [makePerson('sanne')] }]);
const changeTo = (changed: ChangedSetting, organisation = ACME): Change => ({
  kind: 'setting.changed',
  organisation,
  ...changed,
  at: NOW,
});
const change = (before: Organisation, setting: Setting): Change =>
  // The value that stands at a path is of the type that the path has.
  changeTo({ setting, was: readSetting(before, setting.path) } as ChangedSetting);

function readSetting(organisation: Organisation, path: string): unknown {
  const [group = '', part] = path.split('.');
  const whole = new Map<string, unknown>(Object.entries(organisation)).get(group);
  return part === undefined ? whole : new Map(Object.entries(whole ?? {})).get(part);
}

describe.each([
  ['all are described', described],
  ['none is described', bare],
])('where %s', (_what, before) => {
  testOnBoth('each setting changes by itself, as the domain says', async ({ store }) => {
    for (const setting of [...SETTINGS, ...TAKEN_AWAY]) {
      await keep(store, before);
      expect(await store.commit([change(before, setting)]), setting.path).toBe('kept');
      expect(await store.reads.organisation(ACME), setting.path).toEqual(applySetting(before, setting));
    }
  });

  testOnBoth('all settings change one after another, and people stay', async ({ store }) => {
    await keep(store, before);
    let organisation = before;
    for (const setting of SETTINGS) {
      expect(await store.commit([change(organisation, setting)])).toBe('kept');
      organisation = applySetting(organisation, setting);
      expect(await store.reads.organisation(ACME)).toEqual(organisation);
    }
    expect(await store.reads.people(ACME)).toEqual([makePerson('sanne')]);
  });

  testOnBoth(
    'a setting that is no longer as it was is decided afresh, and nothing of it is kept',
    async ({ store }) => {
      for (const setting of SETTINGS) {
        await keep(store, before);
        const changed = change(before, setting);
        expect(await store.commit([changed])).toBe('kept');
        expect(await store.commit([{ kind: 'key.taken', key: setting.path, at: NOW }, changed])).toBe('outrun');
        expect(await store.reads.organisation(ACME)).toEqual(applySetting(before, setting));
        expect(await store.commit([{ kind: 'key.taken', key: setting.path, at: NOW }])).toBe('kept');
      }
    },
  );
});

testOnBoth(
  'of two that change one setting at once one is kept; two of different settings both are',
  async (testStore) => {
    const { store } = testStore;
    const other = await testStore.openAnother();
    await keep(store, described);
    const same = await Promise.all([
      store.commit([change(described, { path: 'checkin.k', value: 6 })]),
      other.commit([change(described, { path: 'checkin.k', value: 7 })]),
    ]);
    expect(same.toSorted()).toEqual(['kept', 'outrun']);
    const different = await Promise.all([
      store.commit([change(described, { path: 'digest.day', value: 3 })]),
      other.commit([change(described, { path: 'digest.time', value: '11:00' })]),
      other.commit([change(described, { path: 'followUp.hours', value: 8 })]),
    ]);
    expect(different).toEqual(['kept', 'kept', 'kept']);
    expect(await store.reads.organisation(ACME)).toMatchObject({
      digest: { day: 3, time: '11:00' },
      followUp: { hours: 8 },
    });
  },
);

testOnBoth('an organisation that is not there has no settings', async ({ store }) => {
  await keep(store, described);
  const elsewhere = changeTo({ setting: { path: 'name', value: 'Other' }, was: undefined }, 'other');
  expect(await store.commit([elsewhere])).toBe('outrun');
  expect(await store.reads.organisation(ACME)).toEqual(described);
});
