import { expect } from 'vitest';
import type { Subject } from '../../../../src/domain/subject.ts';
import type { Change } from '../../../../src/store/change.ts';
import type { Store } from '../../../../src/store/store.ts';
import { ACME, asChat, NOW, showLead } from '../../makers.ts';
import { testOnBoth } from '../../test-store.ts';

const CARD = showLead('a');
const line = (kind: 'claimed' | 'contacted'): Subject => ({
  kind: 'lead-line',
  lead: 'a',
  line: { kind, by: 'sanne' },
});
/** A lead stands once in a workspace. */
const channel = (workspace: string) => ({ kind: 'channel', platform: 'slack', workspace, id: 'C1' }) as const;
const posted = (workspace: string): Change => ({
  kind: 'post.queued',
  organisation: ACME,
  subject: CARD,
  target: channel(workspace),
  at: NOW,
});
const claimed: Change = { kind: 'line.queued', organisation: ACME, subject: CARD, line: line('claimed'), at: NOW };
const grown = (at = NOW, said: Subject | undefined = line('contacted')): Change => ({
  ...{ kind: 'line.grown', organisation: ACME, subject: CARD, begun: 'claimed', at },
  ...(said && { line: said }),
});

/** Sends what is due until nothing is; resolves with what left, in order. */
async function sendAll(store: Store, now: number): Promise<string[]> {
  const left: string[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const due = await store.outbox.claim(now + turn * 10_000, 50);
    for (const delivery of due) {
      const said = 'line' in delivery.subject ? delivery.subject.line.kind : delivery.subject.kind;
      left.push(`${delivery.kind} ${said}${delivery.of === undefined ? '' : ` of ${delivery.of.message}`}`);
      const result = { kind: 'sent', channel: asChat(delivery.target).id, message: `m${delivery.id}` } as const;
      await store.commit([{ kind: 'delivery.ended', delivery, result, at: now, againAt: now }]);
    }
  }
  return left;
}

testOnBoth('a line that stands grows by being drawn again, and no other is said', async ({ store }) => {
  await store.commit([posted('T1')]);
  await store.commit([claimed]);
  const [post, said] = await sendAll(store, NOW);
  expect([post, said?.replace(/\d+/, 'N')]).toEqual(['post lead', 'line claimed of mN']);
  expect(await store.commit([grown()])).toBe('kept');
  expect(await store.commit([grown()])).toBe('kept');
  expect(await sendAll(store, NOW + 100_000)).toEqual([expect.stringMatching(/^update claimed of m\d+$/)]);
});

testOnBoth('where nobody took it the line is said, once in each place', async ({ store }) => {
  await store.commit([posted('T1'), posted('T2')]);
  expect(await sendAll(store, NOW)).toEqual(['post lead', 'post lead']);
  await store.commit([grown()]);
  const left = await sendAll(store, NOW + 100_000);
  expect(left.map((each) => each.replace(/ of .*/, ''))).toEqual(['line contacted', 'line contacted']);
});

testOnBoth('a line that waits is drawn when it leaves, and is not said twice', async ({ store }) => {
  await store.commit([posted('T1')]);
  await store.commit([claimed, grown()]);
  const left = await sendAll(store, NOW);
  expect(left.map((each) => each.replace(/ of .*/, ''))).toEqual(['post lead', 'line claimed']);
});

testOnBoth('without a line of its own nothing new is said', async ({ store }) => {
  await store.commit([posted('T1')]);
  await sendAll(store, NOW);
  await store.commit([{ kind: 'line.grown', organisation: ACME, subject: CARD, begun: 'claimed', at: NOW }]);
  expect(await sendAll(store, NOW + 100_000)).toEqual([]);
});
