import { expect } from 'vitest';
import type { HeardReaction } from '../../../src/domain/leads/emoji/reaction.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const of = { organisation: ACME, lead: 'a', person: 'sanne' };
const reaction = (emoji: string, turn: number, more: Partial<HeardReaction> = {}): HeardReaction => ({
  platform: 'slack',
  workspace: 'T1',
  channel: 'C-sales',
  message: '1.1',
  emoji,
  verdict: emoji.startsWith('-1') ? 'poor' : 'good',
  stands: true,
  at: NOW + turn,
  turn,
  ...more,
});
const heard = (each: HeardReaction): Change => ({ kind: 'reaction.heard', ...of, reaction: each });

testOnBoth(
  'of each emoji the newest is remembered, put there or taken off, until the lead is forgotten',
  async ({ store }) => {
    const lead = makeLead('a');
    const known = async () =>
      (await store.reads.reactions(ACME, 'a', 'sanne')).toSorted((one, other) => one.turn - other.turn);
    await store.commit([{ kind: 'lead.added', lead }]);
    const put = [reaction('+1', 1), reaction('+1::skin-tone-5', 2), reaction('+1', 3, { message: '2.2' })];
    for (const each of put) expect(await store.commit([heard(each)])).toBe('kept');
    expect(await known()).toEqual(put);
    const off = reaction('+1', 4, { stands: false });
    expect(await store.commit([heard(off)])).toBe('kept');
    expect(await known()).toEqual([put[1], put[2], off]);
    expect(await store.reads.reactionsBy(ACME, 'sanne')).toHaveLength(3);
    expect(await store.reads.reactions(ACME, 'a', 'bram')).toEqual([]);
    await store.commit([{ kind: 'lead.forgotten', lead: 'a', facts: lead.facts }]);
    expect(await known()).toEqual([]);
  },
);

testOnBoth('of two that are heard at once one is outrun, and decides afresh knowing the other', async ({ store }) => {
  await store.commit([{ kind: 'lead.added', lead: makeLead('a') }]);
  const pairs = [
    [reaction('+1', 1), reaction('-1', 1)],
    [reaction('+1', 2), reaction('+1', 2, { stands: false })],
  ];
  for (const pair of pairs) {
    const both = await Promise.all(pair.map((each) => store.commit([heard(each)])));
    expect(both.toSorted()).toEqual(['kept', 'outrun']);
  }
});

const verdict = { lead: 'a', person: 'sanne' };
testOnBoth('a verdict that was chosen by button meanwhile is neither taken back nor replaced', async ({ store }) => {
  await store.commit([{ kind: 'lead.added', lead: makeLead('a') }]);
  await store.commit([{ kind: 'verdict.given', ...verdict, verdict: 'good', at: NOW }]);
  const chosen = { verdict: 'good', at: NOW + 1 } as const;
  expect(await store.commit([{ kind: 'verdict.chosen', ...verdict, chosen }])).toBe('kept');
  const taken: Change = { kind: 'verdict.withdrawn', ...verdict, was: 'good', at: NOW + 2 };
  expect(await store.commit([taken])).toBe('outrun');
  const poor: Change = { kind: 'verdict.given', ...verdict, verdict: 'poor', was: 'good', at: NOW + 2 };
  expect(await store.commit([poor])).toBe('outrun');
  expect(await store.commit([{ ...poor, choseAt: NOW + 1 }])).toBe('kept');
  expect(await store.reads.judgement(ACME, 'a', 'sanne')).toMatchObject({ verdict: 'poor', chosen });
});
