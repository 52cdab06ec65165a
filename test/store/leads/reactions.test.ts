import { expect } from 'vitest';
import type { Reaction } from '../../../src/domain/leads/reaction.ts';
import type { Verdict } from '../../../src/domain/leads/verdict.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const TONED = '+1::skin-tone-5';
const at = (emoji: string, message = '1.1'): Reaction => ({
  platform: 'slack',
  workspace: 'T1',
  channel: 'C-sales',
  message,
  emoji,
});
const of = { organisation: ACME, lead: 'a', person: 'sanne' };
const stood = (reaction: Reaction, verdict: Verdict = 'good'): Change => ({
  kind: 'reaction.stood',
  ...of,
  reaction,
  verdict,
  at: NOW,
});
const removed = (reaction: Reaction): Change => ({ kind: 'reaction.removed', ...of, reaction });

testOnBoth('an emoji stands until that very one is taken off, told twice or not', async ({ store }) => {
  const lead = makeLead('a');
  const standing = () => store.reads.reactionVerdicts(ACME, 'a', 'sanne');
  await store.commit([{ kind: 'lead.added', lead }]);
  expect(await standing()).toEqual([]);
  for (const each of [at('+1'), at('+1'), at(TONED), at('+1', '2.2')]) await store.commit([stood(each)]);
  expect(await standing()).toEqual(['good']);
  expect(await store.reads.reactionsBy(ACME, 'sanne')).toHaveLength(3);
  for (const each of [at('+1'), at('+1'), at('+1', '2.2')]) await store.commit([removed(each)]);
  expect(await standing()).toEqual(['good']);
  await store.commit([stood(at('-1'), 'poor')]);
  await store.commit([removed(at(TONED))]);
  expect(await standing()).toEqual(['poor']);
  expect(await store.reads.reactionVerdicts(ACME, 'a', 'bram')).toEqual([]);
  // What is personal in a lead goes after its time: whose emoji stand under its card too.
  await store.commit([{ kind: 'lead.forgotten', lead: 'a', facts: lead.facts }]);
  expect(await standing()).toEqual([]);
});
