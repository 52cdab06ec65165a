import { expect, test } from 'vitest';
import type { ClaimedItem } from '../../src/domain/crm/inbox.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { createInboxWorker } from '../../src/inbox/worker.ts';
import type { Change } from '../../src/store/change.ts';
import { createLogger } from '../handlers/logger.ts';

const ITEM: ClaimedItem = {
  ...{ id: 1, organisation: 'acme', source: 'gone', key: 'k', format: 'hubspot/app', text: '{}' },
  ...{ receivedAt: 0, attempts: 1, token: 't' },
};

test('what cannot be kept as it ended is put off, so that its source goes on with what came after it', async () => {
  const kept: Change[] = [];
  let claims = 0;
  let refusals = 0;
  const worker = createInboxWorker({
    inbox: {
      claim: async () => (claims++ === 0 ? [ITEM] : []),
      nextDue: async () => undefined,
      lines: async () => [],
    },
    takeTurn: async (_lane, now) => ({ at: now }),
    reads: {
      organisation: async () => ({ sources: [] }) as unknown as Organisation,
      recordLink: async () => undefined,
      lead: async () => undefined,
      ownWrites: async () => [],
    },
    commit: async (changes) => {
      if (refusals++ === 0) throw new Error('the database takes no such text');
      kept.push(...changes);
      return 'kept';
    },
    handle: async () => ({ kind: 'nothing' }),
    clients: () => undefined,
    log: createLogger([]),
    now: () => 1000,
    wait: () => () => {},
  });
  worker.wake();
  await expect.poll(() => kept).toMatchObject([{ kind: 'inbox.postponed', dueAt: 2000 }]);
  await worker.stop();
});

test('a CRM that does not answer holds up its own things alone', async () => {
  const waiting = [1, 2, 3, 4].map((id) => ({ ...ITEM, id, source: id === 1 ? 'slow' : 'quick' }));
  const underWay = new Set<string>();
  const ended: number[] = [];
  let answer = (): void => {};
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const worker = createInboxWorker({
    inbox: {
      claim: async () => {
        const item = waiting.find(({ source }) => !underWay.has(source));
        if (item === undefined) return [];
        waiting.splice(waiting.indexOf(item), 1);
        underWay.add(item.source);
        return [item];
      },
      nextDue: async () => undefined,
      lines: async () => [],
    },
    takeTurn: async (_lane, now) => ({ at: now }),
    reads: {
      organisation: async () => {
        if (underWay.size === 1 && underWay.has('slow')) await slow;
        return { sources: [] } as unknown as Organisation;
      },
      recordLink: async () => undefined,
      lead: async () => undefined,
      ownWrites: async () => [],
    },
    commit: async (changes) => {
      for (const change of changes) {
        if (change.kind !== 'inbox.failed') continue;
        ended.push(change.item.id);
        underWay.delete(change.item.id === 1 ? 'slow' : 'quick');
      }
      return 'kept';
    },
    handle: async () => ({ kind: 'nothing' }),
    clients: () => undefined,
    log: createLogger([]),
    now: () => 1000,
    wait: () => () => {},
  });
  worker.wake();
  worker.wake();
  await expect.poll(() => ended).toEqual([2, 3, 4]);
  answer();
  await worker.stop();
  expect(ended).toEqual([2, 3, 4, 1]);
});
