import { expect } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { listSoughtWords, readCompanyWords } from '../../../src/domain/leads/search/company-words.ts';
import { listSoughtPieces } from '../../../src/domain/leads/search/typos.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeFacts, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const add = (store: Store, id: string, more: Partial<Lead> = {}) =>
  store.commit([{ kind: 'lead.added', lead: makeLead(id, { dueAt: NOW + 100, ...more }) }]);
const listIds = async (leads: Promise<Lead[]>) => (await leads).map(({ id }) => id);

testOnBoth('leads that nobody touched stand in pages, the longest waiting first', async ({ store }) => {
  for (const [place, id] of ['c', 'a', 'b', 'd'].entries()) await add(store, id, { dueAt: NOW + 100 - place });
  await add(store, 'other', { organisation: 'other' });
  await store.commit([{ kind: 'lead.added', lead: makeLead('none', { owner: 'sanne' }) }]);
  await store.commit([{ kind: 'lead.contacted', lead: 'a', by: 'sanne', at: NOW + 1 }]);
  expect(await listIds(store.reads.untouchedLeads(ACME, { skip: 0, most: 2 }))).toEqual(['d', 'b']);
  expect(await listIds(store.reads.untouchedLeads(ACME, { skip: 2, most: 2 }))).toEqual(['c', 'none']);
  await add(store, 'own', { owner: 'sanne' });
  expect(await listIds(store.reads.leadsWaiting(ACME, 'sanne', 'owner', 9))).toEqual(['own', 'none']);
});

testOnBoth('those that wait too long stand by themselves, and no lead without a deadline does', async ({ store }) => {
  for (const [place, id] of ['c', 'b', 'a'].entries()) await add(store, id, { dueAt: NOW - place });
  await add(store, 'early', { dueAt: NOW });
  await add(store, 'touched', { dueAt: NOW - 9 });
  await add(store, 'listed', { dueAt: NOW - 9, list: 'file.C1' });
  await add(store, 'other', { dueAt: NOW - 9, organisation: 'other' });
  await store.commit([
    { kind: 'lead.added', lead: makeLead('never') },
    { kind: 'lead.contacted', lead: 'touched', by: 'sanne', at: NOW - 1 },
  ]);
  expect(await listIds(store.reads.overdueLeads(ACME, NOW, 9))).toEqual(['a', 'b']);
  expect(await listIds(store.reads.overdueLeads(ACME, NOW, 1))).toEqual(['a']);
});

testOnBoth(
  'somebody’s leads are those that wait for them, came back, or were not judged by them',
  async ({ store }) => {
    await add(store, 'late', { owner: 'sanne', partner: 'emma', dueAt: NOW - 5 });
    await add(store, 'soon', { owner: 'sanne', dueAt: NOW + 5 });
    await add(store, 'theirs', { owner: 'bram', partner: 'emma' });
    await add(store, 'done', { owner: 'sanne' });
    await add(store, 'judged', { owner: 'sanne' });
    await add(store, 'back', { owner: 'sanne', partner: 'emma' });
    const nurture = { kind: 'nurture', returnsOn: '2026-03-03' } as const;
    await store.commit([
      { kind: 'lead.contacted', lead: 'done', by: 'sanne', at: NOW + 1 },
      { kind: 'lead.contacted', lead: 'judged', by: 'sanne', at: NOW + 1 },
      { kind: 'verdict.given', lead: 'judged', person: 'sanne', verdict: 'good', at: NOW + 1 },
      { kind: 'verdict.given', lead: 'done', person: 'bram', verdict: 'good', at: NOW + 1 },
      {
        ...{ kind: 'lead.outcome-given', organisation: ACME, lead: 'back', outcome: nurture, at: NOW + 1 },
        ...{ sinceMs: 1, toldAt: NOW + 1, returnsAt: NOW + 2 },
      },
      { kind: 'lead.returned', organisation: ACME, lead: 'back', was: NOW + 1, at: NOW + 2 },
    ]);
    expect(await listIds(store.reads.leadsWaiting(ACME, 'sanne', 'owner', 9))).toEqual(['late', 'soon']);
    expect(await listIds(store.reads.leadsWaiting(ACME, 'sanne', 'owner', 1))).toEqual(['late']);
    expect(await listIds(store.reads.leadsWaiting(ACME, 'emma', 'partner', 9))).toEqual(['late', 'theirs']);
    expect(await listIds(store.reads.leadsBack(ACME, 'sanne', 'owner', 9))).toEqual(['back']);
    expect(await listIds(store.reads.leadsBack(ACME, 'emma', 'partner', 9))).toEqual(['back']);
    expect(await listIds(store.reads.leadsToJudge(ACME, 'sanne', NOW, 9))).toEqual(['done']);
    expect(await listIds(store.reads.leadsToJudge(ACME, 'sanne', NOW + 2, 9))).toEqual([]);
    expect(await listIds(store.reads.leadsWaiting('other', 'sanne', 'owner', 9))).toEqual([]);
  },
);

testOnBoth('leads of a list stand there alone, until they are handed over', async ({ store }) => {
  const list = 'file_1.C1';
  for (const id of ['a', 'b', 'c']) await add(store, id, { list, ...(id === 'b' && { owner: 'sanne' }) });
  await add(store, 'd', { list: 'file-2.C1', partner: 'sanne' });
  await add(store, 'e');
  await add(store, 'f', { list: 'fileX1.C1', organisation: 'other' });
  const page = { person: 'sanne', skip: 0, most: 9 };
  expect(await listIds(store.reads.listedLeads(ACME, page))).toEqual(['b', 'd', 'a', 'c']);
  expect(await listIds(store.reads.listedLeads(ACME, { ...page, list }))).toEqual(['b', 'a', 'c']);
  expect(await listIds(store.reads.listedLeads(ACME, { ...page, skip: 3 }))).toEqual(['c']);
  expect([await store.reads.countListed(ACME), await store.reads.countListed(ACME, list)]).toEqual([4, 3]);
  expect(await store.reads.countOpen(ACME)).toBe(1);
  expect(await listIds(store.reads.untouchedLeads(ACME, { skip: 0, most: 9 }))).toEqual(['e']);
  expect(await listIds(store.reads.leadsWaiting(ACME, 'sanne', 'owner', 9))).toEqual([]);
  expect(await listIds(store.reads.leadsListed(ACME, 'sanne', 'owner', 9))).toEqual(['b']);
  expect(await listIds(store.reads.leadsListed(ACME, 'sanne', 'partner', 9))).toEqual(['d']);
  expect([await store.reads.isListed(ACME, 'file_1'), await store.reads.isListed(ACME, 'fileX1')]).toEqual([
    true,
    false,
  ]);
  const begins = { receivedAt: NOW + 5, dueAt: NOW + 9, nextStepAt: NOW + 7 };
  const handOver = () => store.commit([{ kind: 'lead.handed-over', lead: 'a', list, begins, at: NOW + 5 }]);
  expect([await handOver(), await handOver()]).toEqual(['kept', 'outrun']);
  const handed = await store.reads.lead(ACME, 'a');
  expect(handed).toMatchObject(begins);
  expect(handed?.list).toBeUndefined();
  await store.commit([{ kind: 'lead.relisted', lead: 'c', was: list, list: 'file_1.C2', at: NOW + 6 }]);
  expect(await listIds(store.reads.listedLeads(ACME, { ...page, list }))).toEqual(['b']);
  const span = { from: NOW, until: NOW + 5, most: 9 };
  expect(await listIds(store.reads.leadsAfter(ACME, { ...span, after: 'b' }))).toEqual(['c', 'd', 'e']);
});

testOnBoth(
  'leads that wait stand in a list and by what they wait for, until they are handed over',
  async ({ store }) => {
    const list = 'incomplete.C1';
    for (const id of ['b', 'a', 'c']) await add(store, id, { list, waits: 'incomplete' });
    await add(store, 'late', { list: 'capacity.C1', waits: 'capacity' });
    await add(store, 'listed', { list: 'file.C1' });
    const waiting = (skip = 0, waits: 'incomplete' | 'capacity' = 'incomplete') =>
      listIds(store.reads.waitingLeads(ACME, { waits, skip, most: 2 }));
    expect([await waiting(), await waiting(2), await waiting(0, 'capacity')]).toEqual([['a', 'b'], ['c'], ['late']]);
    expect(await store.reads.countListed(ACME)).toBe(5);
    expect(await store.reads.countOpen(ACME)).toBe(0);
    const handed = {
      kind: 'lead.handed-over',
      lead: 'a',
      list,
      despite: 'incomplete',
      by: 'emma',
      at: NOW + 5,
    } as const;
    expect([await store.commit([handed]), await store.commit([handed])]).toEqual(['kept', 'outrun']);
    expect(await store.reads.lead(ACME, 'a')).toMatchObject({ despite: 'incomplete' });
    await store.commit([
      { kind: 'lead.relisted', lead: 'b', was: list, list: 'capacity.C1', waits: 'capacity', at: NOW + 6 },
    ]);
    expect([await waiting(), await waiting(0, 'capacity')]).toEqual([['c'], ['b', 'late']]);
    expect([
      await store.reads.countWaiting(ACME, 'incomplete'),
      await store.reads.countWaiting(ACME, 'capacity'),
    ]).toEqual([1, 2]);
    expect((await store.reads.historyOfLead(ACME, 'a')).map(({ kind, person }) => [kind, person])).toEqual([
      ['waits', undefined],
      ['let-through', 'emma'],
    ]);
  },
);

const read = (store: Store, lead: string, company: string) =>
  store.commit([{ kind: 'company.read', organisation: ACME, lead, company }]);
const named = (company: string, id = 'a') => ({ facts: makeFacts(`crm-${id}`, { company }) });
const seek = async (store: Store, typed: string, organisation = ACME) => {
  const words = listSoughtWords(readCompanyWords(typed));
  const pieces = words.flatMap(listSoughtPieces);
  const like = await store.reads.wordsLike(organisation, { pieces, words, most: 50 });
  return store.reads.leadsUnderWords(organisation, like, 50);
};

testOnBoth('a company is found under what is written for it, once it was read', async ({ store }) => {
  await add(store, 'a', named('Jansma Staalbouw B.V.'));
  const since = { since: 0, most: 9, isNewestFirst: false };
  expect(await store.reads.companiesUnread(ACME, since)).toEqual([
    { lead: 'a', company: 'Jansma Staalbouw B.V.', at: NOW },
  ]);
  await read(store, 'a', 'Jansma Staalbouw B.V.');
  await read(store, 'a', 'Jansma Staalbouw B.V.');
  expect(await store.reads.companiesUnread(ACME, since)).toEqual([]);
  for (const typed of ['Jansma', 'jnasma', 'jans', 'staalbuow jansma', 'jansmastaalbouw'])
    expect([typed, await seek(store, typed)]).toEqual([typed, ['a']]);
  expect(await seek(store, 'pietersen')).toEqual([]);
  expect(await seek(store, 'jansma', 'other')).toEqual([]);
  expect(await store.reads.companiesOf(ACME, ['a', 'b'])).toEqual([{ lead: 'a', company: 'Jansma Staalbouw B.V.' }]);
  expect(await store.reads.companiesOf('other', ['a'])).toEqual([]);
  expect(await listIds(store.reads.leadsByIds(ACME, ['a', 'b']))).toEqual(['a']);
});

testOnBoth(
  'words that begin so are found of each word that is sought, however many leads are under one',
  async ({ store }) => {
    const companies = ['Jan', 'Jan', 'Jansma', 'Janz', 'Jbouw', 'Staal', 'Staalbouw', 'Sta'];
    for (const [nth, company] of companies.entries()) {
      await add(store, `lead-${nth}`, named(company, `lead-${nth}`));
      await read(store, `lead-${nth}`, company);
    }
    const find = async (...words: string[]) =>
      (await store.reads.wordsLike(ACME, { pieces: [], words, most: 9 })).toSorted();
    expect(await find('jan', 'staal')).toEqual(['jan', 'jansma', 'janz', 'staal', 'staalbouw']);
    expect(await find('jansmaa', 'janssen')).toEqual([]);
    expect(await store.reads.wordsLike('other', { pieces: [], words: ['jan'], most: 9 })).toEqual([]);
  },
);

testOnBoth('where all words are common, leads are found that stand under two of them', async ({ store }) => {
  for (const [id, company] of [
    ['a', 'Noord Bouw'],
    ['b', 'Zuid Bouw'],
    ['c', 'Noord Groep'],
  ] as const) {
    await add(store, id, named(company, id));
    await read(store, id, company);
  }
  const found = await store.reads.leadsUnderAllWords(ACME, [['noord'], ['bouw', 'groep']], 9);
  expect(found.toSorted()).toEqual(['a', 'c']);
  expect(await store.reads.leadsUnderAllWords(ACME, [['zuid'], ['groep']], 9)).toEqual([]);
});

testOnBoth('a company with another name is read again, and one of a name before is not kept', async ({ store }) => {
  await add(store, 'a', named('Jansma'));
  await read(store, 'a', 'Jansma');
  const facts = makeFacts('crm-a', { company: 'Pietersen' });
  const was = JSON.stringify(makeFacts('crm-a', { company: 'Jansma' }));
  await store.commit([{ kind: 'lead.updated', lead: 'a', facts, was, at: NOW + 1 }]);
  expect(await seek(store, 'jansma')).toEqual([]);
  await read(store, 'a', 'Jansma');
  expect(await seek(store, 'jansma')).toEqual([]);
  await read(store, 'a', 'Pietersen');
  expect(await seek(store, 'pietersen')).toEqual(['a']);
});

testOnBoth('what is personal in a lead is forgotten with the words by which it is found', async ({ store }) => {
  await add(store, 'a', named('Jansma'));
  await read(store, 'a', 'Jansma');
  await store.commit([{ kind: 'lead.forgotten', lead: 'a', facts: makeFacts('crm-a', { company: 'Jansma' }) }]);
  expect(await seek(store, 'jansma')).toEqual([]);
  await read(store, 'a', 'Jansma');
  expect(await seek(store, 'jansma')).toEqual([]);
});

testOnBoth('of two instances that read companies until the same change one is outrun', async ({ store }) => {
  const until = (at: number, was?: number) =>
    store.commit([{ kind: 'companies.read', organisation: ACME, until: at, was }]);
  expect(await until(NOW)).toBe('kept');
  expect(await store.reads.companiesReadUntil(ACME)).toBe(NOW);
  expect(await until(NOW + 1)).toBe('outrun');
  expect(await until(NOW + 1, NOW)).toBe('kept');
  expect(await until(NOW + 2, NOW)).toBe('outrun');
});
