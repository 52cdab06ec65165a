import { expect } from 'vitest';
import type { Finding } from '../../../src/domain/findings/finding.ts';
import type { Reason, Verdict } from '../../../src/domain/leads/verdict.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeFacts, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const added = (id: string, campaign?: string, more: Parameters<typeof makeLead>[1] = {}): Change => ({
  kind: 'lead.added',
  lead: makeLead(id, { facts: makeFacts(id, campaign === undefined ? {} : { campaign }), ...more }),
});

async function judges(store: Store, id: string, person: string, verdict: Verdict, reason?: Reason, at = NOW) {
  await store.commit([{ kind: 'verdict.given', lead: id, person, verdict, at }]);
  if (reason !== undefined)
    await store.commit([{ kind: 'verdict.explained', organisation: ACME, lead: id, person, reason, at }]);
}

const NO_BUDGET: Finding = { kind: 'reason', reason: 'no_budget' };

testOnBoth('a reason is said by those whose judgement is poor for it now, lately, each once', async ({ store }) => {
  await store.commit([added('1'), added('2'), added('theirs', undefined, { organisation: 'another' })]);
  await judges(store, '1', 'sanne', 'poor', 'no_budget');
  await judges(store, '2', 'sanne', 'poor', 'no_budget');
  await judges(store, '1', 'bram', 'poor', 'no_need');
  await judges(store, '1', 'fleur', 'poor', 'no_budget', NOW - 1);
  await judges(store, '1', 'jack', 'poor', 'no_budget');
  await judges(store, '1', 'erased-9', 'poor', 'no_budget');
  await judges(store, 'theirs', 'thijs', 'poor', 'no_budget');
  await store.commit([{ kind: 'verdict.given', lead: '1', person: 'jack', verdict: 'fair', was: 'poor', at: NOW + 1 }]);
  expect(await store.reads.peopleWhoSaid(ACME, NO_BUDGET, NOW)).toEqual(['sanne']);
  expect(await store.reads.peopleWhoSaid(ACME, NO_BUDGET, NOW - 1)).toEqual(['fleur', 'sanne']);
  expect(await store.reads.peopleWhoSaid('another', NO_BUDGET, NOW)).toEqual(['thijs']);
});

testOnBoth('a campaign is judged by whoever judged a lead of it, whichever way', async ({ store }) => {
  const name = `Beurs "25" – d'Utrecht %`;
  await store.commit([added('1', name), added('2', `${name}!`), added('3')]);
  await judges(store, '1', 'sanne', 'good');
  await judges(store, '1', 'bram', 'poor', 'junk', NOW - 1);
  await judges(store, '2', 'fleur', 'good');
  await judges(store, '3', 'thijs', 'good');
  expect(await store.reads.peopleWhoSaid(ACME, { kind: 'campaign', campaign: name }, NOW)).toEqual(['sanne']);
  expect(await store.reads.peopleWhoSaid(ACME, { kind: 'campaign', campaign: 'none' }, NOW)).toEqual([]);
});

testOnBoth('a topic is said by whoever noted it lately; a finding in own words by nobody', async ({ store }) => {
  const noted = (id: string, person: string, at = NOW, organisation = ACME): Change => ({
    kind: 'note.kept',
    note: { id, organisation, person, topic: 'price', mayBeQuoted: false, at },
  });
  await store.commit([noted('1', 'sanne'), noted('2', 'sanne'), noted('3', 'bram', NOW - 1), noted('4', 'erased-1')]);
  await store.commit([noted('5', 'thijs', NOW, 'another')]);
  expect(await store.reads.peopleWhoSaid(ACME, { kind: 'topic', topic: 'price' }, NOW)).toEqual(['sanne']);
  expect(await store.reads.peopleWhoSaid(ACME, { kind: 'topic', topic: 'need' }, NOW)).toEqual([]);
  expect(await store.reads.peopleWhoSaid(ACME, { kind: 'finding', words: 'price' }, 0)).toEqual([]);
});

testOnBoth('at most so many are told', async ({ store }) => {
  const people = Array.from({ length: 520 }, (_none, place) => `p-${String(place).padStart(3, '0')}`);
  await store.commit([
    added('1'),
    ...people.flatMap((person): Change[] => [
      { kind: 'verdict.given', lead: '1', person, verdict: 'poor', at: NOW },
      { kind: 'verdict.explained', organisation: ACME, lead: '1', person, reason: 'no_budget', at: NOW },
    ]),
  ]);
  expect(await store.reads.peopleWhoSaid(ACME, NO_BUDGET, NOW)).toEqual(people.slice(0, 500));
});

testOnBoth('campaigns of late are offered newest first, each once, at most so many', async ({ store }) => {
  await store.commit([added('1', 'spring', { receivedAt: NOW }), added('2', 'autumn', { receivedAt: NOW + 2 })]);
  await store.commit([
    added('3', 'spring', { receivedAt: NOW + 1 }),
    added('4'),
    added('5', 'old', { receivedAt: NOW - 1 }),
  ]);
  await store.commit([added('6', 'theirs', { organisation: 'another' })]);
  expect(await store.reads.campaignsSince(ACME, NOW)).toEqual(['autumn', 'spring']);
  await store.commit(
    Array.from({ length: 30 }, (_none, n) => added(`many-${n}`, `c-${n}`, { receivedAt: NOW + 10 + n })),
  );
  const offered = await store.reads.campaignsSince(ACME, NOW);
  expect(offered).toHaveLength(25);
  expect(offered[0]).toBe('c-29');
});
