import { describe, expect } from 'vitest';
import type { Workspace } from '../../../src/domain/organisation.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  ACME,
  asChat,
  claimOne,
  endDelivery,
  leaveInDoubt,
  NOW,
  postCards,
  queueDirect,
  queuePost,
  sendAllDue,
  TEAM,
  toChannel,
} from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const HERE: Workspace = { platform: 'slack', id: TEAM };
const DAY = 24 * 60 * 60_000;
const resumed: Change = { kind: 'workspace.resumed', workspace: HERE, at: NOW };
const told: Change = { kind: 'pause.told', workspace: HERE };

/** The platform answers the next delivery that the account is no good. */
async function refuseAccount(store: Store, reason = 'token_revoked'): Promise<void> {
  await store.commit([endDelivery(await claimOne(store), { kind: 'account-refused', reason })]);
}

describe('a workspace whose account is refused', () => {
  testOnBoth('waits as a whole, however long, and no other waits with it', async ({ store }) => {
    await store.commit([queuePost('a', 'C1'), queuePost('b', 'C2')]);
    await store.commit([queuePost('c', toChannel('C1', 'T11')), queueDirect('d', 'U1')]);
    const [first, ...others] = await store.outbox.claim(NOW, 50);
    if (first === undefined) throw new Error('four were due');
    await store.commit([endDelivery(first, { kind: 'account-refused', reason: 'token_revoked' })]);
    // What was under way meanwhile is answered alike.
    const inTeam = others.filter(({ target }) => asChat(target).workspace === TEAM);
    for (const each of inTeam)
      await store.commit([endDelivery(each, { kind: 'account-refused', reason: 'invalid_auth' })]);
    await store.commit([queuePost('e', toChannel('C3', 'T11'))]);
    expect((await store.outbox.claim(NOW + DAY, 50)).map(({ target }) => asChat(target).workspace)).toEqual([
      'T11',
      'T11',
    ]);
    expect(await store.outbox.claim(NOW + 30 * DAY, 50), 'their leases are over, and nothing else').toHaveLength(2);
    expect(await store.outbox.pauses()).toEqual([
      { organisation: ACME, workspace: HERE, reason: 'token_revoked', at: NOW, isTold: false },
    ]);
  });

  testOnBoth(
    'goes on at once where the app is there again as a whole, not where one person adds it',
    async ({ store }) => {
      await store.commit([queuePost('a')]);
      await refuseAccount(store);
      const opened = { kind: 'target.opened', organisation: ACME, at: NOW } as const;
      await store.commit([{ ...opened, in: { platform: 'slack', id: TEAM, target: 'U1' } }]);
      expect(await store.outbox.pauses()).toHaveLength(1);
      await store.commit([{ ...opened, in: { platform: 'slack', id: TEAM } }]);
      expect(await store.outbox.pauses()).toEqual([]);
      expect(await store.outbox.claim(NOW + 1000, 50)).toHaveLength(1);
    },
  );

  testOnBoth('asks for nothing by itself: the courier may sleep', async ({ store }) => {
    await store.commit([queuePost('a')]);
    await refuseAccount(store);
    expect(await store.outbox.nextDue()).toBeUndefined();
  });

  testOnBoth('goes on in order once it is resumed, what was refused first', async ({ store }) => {
    await store.commit([queuePost('a'), queuePost('b'), queuePost('c')]);
    await refuseAccount(store);
    expect(await store.commit([resumed])).toBe('kept');
    expect(await store.commit([resumed]), 'once').toBe('outrun');
    const sent: unknown[] = [];
    for (let second = 0; second < 5; second += 1) {
      for (const { subject } of await sendAllDue(store, NOW + second * 1000)) sent.push(subject);
    }
    expect(sent).toEqual(['a', 'b', 'c'].map((lead) => ({ kind: 'lead', lead })));
    expect(await store.outbox.pauses()).toEqual([]);
  });

  testOnBoth('knows still what was in doubt before', async ({ store }) => {
    await store.commit([queuePost('a')]);
    await store.commit([leaveInDoubt(await claimOne(store), NOW)]);
    await refuseAccount(store);
    await store.commit([resumed]);
    expect((await claimOne(store, NOW + 60_000)).doubts).toBe(1);
  });

  testOnBoth('is told once', async ({ store }) => {
    await store.commit([queuePost('a')]);
    await refuseAccount(store);
    expect(await store.commit([told])).toBe('kept');
    expect(await store.commit([told])).toBe('outrun');
    expect((await store.outbox.pauses()).map(({ isTold }) => isTold)).toEqual([true]);
  });

  testOnBoth('says a place for which something waits', async ({ store }) => {
    await postCards(store, 'a');
    expect(await store.outbox.findWaiting(HERE)).toBeUndefined();
    await store.commit([queuePost('b', toChannel('C9', 'T11')), queueDirect('c', 'U1')]);
    expect(await store.outbox.findWaiting(HERE)).toMatchObject({ kind: 'person', id: 'U1' });
  });
});
