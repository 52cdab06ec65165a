import { expect } from 'vitest';
import type { PersonTarget } from '../../../src/domain/deliveries/target.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, markSent, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';
import { ASKED, answerRound, closeRound, MONTH, openRound } from './rounds.ts';

const target = (person: string): PersonTarget => ({
  kind: 'person',
  platform: 'slack',
  workspace: 'T1',
  id: `U-${person}`,
});
const invitation = (person: string): Subject => ({ kind: 'invitation', month: MONTH, person });
const reminder = (person: string): Subject => ({ kind: 'reminder', month: MONTH, person });
const queue = (kind: 'post.queued' | 'direct.queued', person: string, subject: Subject, at: number): Change => {
  return { kind, organisation: ACME, subject, target: target(person), at };
};
const redraw = (subject: Subject, at: number): Change => ({ kind: 'card.changed', organisation: ACME, subject, at });

/** Everything that is due by then is sent. */
async function send(store: Store, now: number): Promise<void> {
  for (let due = await store.outbox.claim(now, 50); due.length > 0; due = await store.outbox.claim(now, 50)) {
    for (const each of due) expect(await store.commit([markSent(each, now)])).toBe('kept');
  }
}

testOnBoth(
  'once a round is closed no message and no lane tells who answered, who had not, or when',
  async ({ store, runSql }) => {
    await store.commit([
      openRound(),
      ...ASKED.map(({ person }) => queue('post.queued', person, invitation(person), NOW)),
    ]);
    await send(store, NOW + HOUR_MS);
    // Sanne answers, so her invitation is drawn again; the others are reminded, one of them next Monday.
    await answerRound(store, 'sanne', { gained: 'a' });
    await store.commit([redraw(invitation('sanne'), NOW + HOUR_MS)]);
    await store.commit([queue('direct.queued', 'bram', reminder('bram'), NOW + DAY_MS)]);
    await send(store, NOW + DAY_MS);
    await store.commit([queue('direct.queued', 'lotte', reminder('lotte'), NOW + 6 * DAY_MS)]);
    expect(await runSql('select distinct paced_at from lanes')).not.toHaveLength(1);
    await store.commit([closeRound(1, [], { at: NOW + 2 * DAY_MS })]);
    const left = await runSql("select kind, subject from deliveries where kind <> 'post'");
    expect(left).toEqual([]);
    expect(await runSql("select id from deliveries where kind = 'post'")).toHaveLength(3);
    const lanes = await runSql("select distinct paced_at, free_at, token from lanes where lane like '%U-%'");
    expect(lanes).toHaveLength(1);
    // What is said next goes at once.
    await store.commit(ASKED.map(({ person }) => redraw(invitation(person), NOW + 2 * DAY_MS)));
    await store.commit([queue('direct.queued', 'bram', { kind: 'draft', month: MONTH }, NOW + 2 * DAY_MS)]);
    expect(await store.outbox.claim(NOW + 2 * DAY_MS, 50)).toHaveLength(2);
  },
);

testOnBoth('of another month, and of another organisation, all stays', async ({ store, runSql }) => {
  await store.commit([openRound()]);
  const other = { kind: 'reminder', month: '2026-02', person: 'bram' } as const;
  await store.commit([
    queue('direct.queued', 'bram', other, NOW),
    { ...queue('direct.queued', 'bram', reminder('bram'), NOW), organisation: 'another' } as Change,
  ]);
  await send(store, NOW + HOUR_MS);
  await store.commit([closeRound(0)]);
  expect(await runSql('select id from deliveries')).toHaveLength(2);
});
