import type { InboxCount } from '../domain/crm/inbox.ts';
import type { Pause } from '../domain/deliveries/pause.ts';
import type { DeliveryCount, OutboxProgress } from '../domain/deliveries/progress.ts';
import { type Instant, SECOND_MS } from '../domain/time.ts';
import { awaitWithin } from '../handlers/deadline.ts';
import type { Store } from '../store/store.ts';

/** What waits in the database at a moment. */
export type Backlog = {
  at: Instant;
  deliveries: DeliveryCount[];
  items: InboxCount[];
  progress: OutboxProgress;
  pauses: Pause[];
};

/** What is asked of the store. */
export type BacklogStore = Pick<Store, 'measures'> & { outbox: Pick<Store['outbox'], 'progress' | 'pauses'> };

/** More than this is not counted: on SQLite everybody waits for it, and it is much too much in any case. */
const COUNTED_MAX = 5000;
/** Several who collect, and one who does so often, cost one look. */
const BACKLOG_MS = { fresh: 5 * SECOND_MS, within: 2 * SECOND_MS };

/** What reads the database for whoever collects; undefined where it cannot be read, or not in time. It is never asked twice at once. */
export function createBacklogReader(
  { measures, outbox }: BacklogStore,
  now: () => Instant,
  { fresh, within } = BACKLOG_MS,
): () => Promise<Backlog | undefined> {
  let last: { until: number; backlog: Backlog | undefined } | undefined;
  let reading: Promise<Backlog | undefined> | undefined;

  const read = async (): Promise<Backlog> => {
    const at = now();
    const deliveries = await measures.countDeliveries(COUNTED_MAX);
    await letOthersGo();
    const items = await measures.countItems(COUNTED_MAX);
    await letOthersGo();
    const [progress, pauses] = await Promise.all([outbox.progress(at), outbox.pauses()]);
    return { at, deliveries, items, progress, pauses };
  };

  const readOnce = async (): Promise<Backlog | undefined> => {
    const backlog = await read().catch(() => undefined);
    last = { until: performance.now() + fresh, backlog };
    reading = undefined;
    return backlog;
  };

  return async () => {
    if (last !== undefined && performance.now() < last.until) return last.backlog;
    reading ??= readOnce();
    const backlog = await awaitWithin(within, reading);
    return backlog === 'late' ? undefined : backlog;
  };
}

function letOthersGo(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
