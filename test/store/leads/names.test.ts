import { expect } from 'vitest';
import { findNameKeys } from '../../../src/domain/privacy/name-keys.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeFacts, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const CONTACT = { name: 'Hendrik-Jan de Boer', email: 'hj.deboer@zonnewind.example' };
const added = (id: string, company: string, organisation = ACME): Change => ({
  kind: 'lead.added',
  lead: makeLead(id, { organisation, facts: makeFacts(`crm-${id}`, { company, contact: CONTACT }) }),
});
const read = async (store: Store, text: string, organisation = ACME) =>
  (await store.reads.namesAmong(organisation, findNameKeys(text))).map(({ name }) => name);

testOnBoth('the names of a lead are found by what a text says of them, and nothing else is', async ({ store }) => {
  await store.commit([added('a', 'Zephyrus Staalbouw B.V.'), added('b', 'Zon "en" \'Wind\' Groep; drop table')]);
  expect(await read(store, 'bij zephyrus was het koud')).toEqual(['Zephyrus Staalbouw B.V.']);
  expect(await read(store, 'Z e p h y r u s, of Zеphyrus')).toEqual(['Zephyrus Staalbouw B.V.']);
  expect(await read(store, 'Hendrikjan zei het')).toEqual(['hendrik', 'hendrikjan']);
  expect(await read(store, 'wat dhr. v.d. Boer zei')).toEqual([CONTACT.name]);
  expect(await read(store, 'hjdeboer')).toEqual(expect.arrayContaining([CONTACT.email, CONTACT.name]));
  expect(await read(store, 'de Zonnewinddeal')).toEqual(['zonnewind']);
  expect(await read(store, 'staalbouw en meer leads, en wat er was')).toEqual([]);
  expect(await read(store, '')).toEqual([]);
});

testOnBoth('names are known from the moment the lead is, each once and in its own organisation', async ({ store }) => {
  await store.commit([added('a', 'Kompasnaald'), added('b', 'Kompasnaald'), added('c', 'Elders NV', 'another')]);
  expect(await read(store, 'Kompasnaald en Elders')).toEqual(['Kompasnaald']);
  expect(await read(store, 'Kompasnaald en Elders', 'another')).toEqual(['Elders NV']);
});

testOnBoth('a lead that is called otherwise now is found by its new names alone', async ({ store }) => {
  await store.commit([added('a', 'Kompasnaald')]);
  const was = JSON.stringify(makeFacts('crm-a', { company: 'Kompasnaald', contact: CONTACT }));
  const facts = makeFacts('crm-a', { company: 'Noorderzon' });
  expect(await store.commit([{ kind: 'lead.updated', lead: 'a', facts, was, at: NOW + 1 }])).toBe('kept');
  expect(await read(store, 'Kompasnaald, Noorderzon, Hendrikjan, Iris')).toEqual(['Noorderzon', 'iris']);
});

testOnBoth('of a forgotten lead no name is known, until its source tells of it again', async ({ store, runSql }) => {
  await store.commit([added('a', 'Kompasnaald'), added('b', 'Noorderzon')]);
  const redacted = makeFacts('crm-a', { company: '—' });
  await store.commit([{ kind: 'lead.forgotten', lead: 'a', facts: redacted }]);
  expect(await read(store, 'Kompasnaald en Noorderzon')).toEqual(['Noorderzon']);
  expect(await runSql('select lead from lead_names group by lead')).toEqual([{ lead: 'b' }]);
  const facts = makeFacts('crm-a', { company: 'Kompasnaald' });
  const was = JSON.stringify(redacted);
  await store.commit([{ kind: 'lead.updated', lead: 'a', facts, was, at: NOW + 1 }]);
  expect(await read(store, 'Kompasnaald')).toEqual(['Kompasnaald']);
  expect((await store.reads.leadsSilentSince(ACME, NOW + 9)).map(({ id }) => id).sort()).toEqual(['a', 'b']);
});
