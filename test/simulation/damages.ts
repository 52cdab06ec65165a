import type { Change } from '../../src/store/change.ts';
import type { Store } from '../../src/store/store.ts';
import type { Damage } from './world.ts';

/** Deliberate faults of the bot, one for each promise, and the promise that each breaks. */
export const DAMAGES: Record<string, { promise: string; damage: Damage }> = {
  'says “kept” before it is': {
    promise: 'kept',
    damage: (store, clock) => ({
      ...store,
      commit: async (changes) => {
        if (isDeliveries(changes)) return store.commit(changes);
        clock.set(2000, () => void store.commit(changes).catch(() => {}));
        return 'kept';
      },
    }),
  },
  'forgets what it could not bring': {
    promise: 'brought',
    damage: (store) =>
      changeEnds(store, (change) =>
        change.result.kind === 'retry' && change.delivery.kind === 'post'
          ? { ...change, result: { kind: 'refused', reason: 'given up', isTargetClosed: false } }
          : change,
      ),
  },
  'never looks whether it arrived': {
    promise: 'once',
    damage: (store) => ({
      ...store,
      outbox: {
        ...store.outbox,
        claim: async (now, most) => (await store.outbox.claim(now, most)).map((each) => ({ ...each, doubts: 0 })),
      },
    }),
  },
  'lets others pass what waits': {
    promise: 'order',
    damage: (store) =>
      changeEnds(store, (change) =>
        change.result.kind === 'retry'
          ? { ...change, result: { ...change.result, isRateLimit: false, letsOthersPass: true } }
          : change,
      ),
  },
  'asks again before it may': {
    promise: 'pace',
    damage: (store) => changeEnds(store, (change) => ({ ...change, againAt: change.at + 1000 })),
  },
  'takes what its pace does not allow yet': {
    promise: 'pace',
    damage: (store) => ({
      ...store,
      outbox: {
        ...store.outbox,
        claim: (now, most) => store.outbox.claim(now + 60_000, most),
        nextDue: async () => {
          const next = await store.outbox.nextDue();
          return next && next - 60_000;
        },
      },
    }),
  },
  'does not count whom it reminded': {
    promise: 'due once',
    damage: (store) => ({
      ...store,
      commit: (changes) => store.commit(changes.filter(({ kind }) => kind !== 'reminder.counted')),
    }),
  },
  'does not keep which step it took': {
    promise: 'due once',
    damage: (store) => ({
      ...store,
      commit: (changes) => store.commit(changes.filter(({ kind }) => kind !== 'lead.step-taken')),
    }),
  },
  'forgets the week’s end': {
    promise: 'due once',
    damage: (store) => ({
      ...store,
      commit: (changes) =>
        changes.some(({ kind }) => kind.startsWith('digest.')) ? Promise.resolve('kept') : store.commit(changes),
    }),
  },
  'stops looking at what waits': {
    promise: 'progress',
    damage: (store) => ({
      ...store,
      commit: async (changes) =>
        changes.some((change) => change.kind === 'delivery.ended' && change.result.kind === 'unknown')
          ? 'kept'
          : store.commit(changes),
      outbox: {
        ...store.outbox,
        claim: async (now, most) => (await store.outbox.claim(now, most)).filter(({ doubts }) => doubts === 0),
      },
    }),
  },
};

type Ended = Extract<Change, { kind: 'delivery.ended' }>;

function changeEnds(store: Store, change: (ended: Ended) => Ended): Store {
  return {
    ...store,
    commit: (changes) => store.commit(changes.map((each) => (each.kind === 'delivery.ended' ? change(each) : each))),
  };
}

function isDeliveries(changes: Change[]): boolean {
  return changes.every(({ kind }) => kind === 'delivery.ended' || kind === 'target.closed');
}
