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
