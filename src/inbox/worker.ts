import { type ClaimedItem, chooseInboxDelay, INBOX } from '../domain/crm/inbox.ts';
import { MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import { createErrorReference } from '../handlers/handle.ts';
import type { Change } from '../store/change.ts';
import type { Ending } from './ending.ts';
import { createFetching } from './fetching.ts';
import type { InboxParts } from './parts.ts';
import { workOnItem } from './work-on-item.ts';

/** Works on what doors took. */
export type InboxWorker = {
  /** Looks at the inbox now. */
  wake(): void;
  /** Takes nothing new; what is under way is finished, or cut after a few seconds and taken up again at the next start. */
  stop(): Promise<void>;
};

const PAUSE_AFTER_FAILURE_MS = 2 * SECOND_MS;
/** Another instance, or a command, may have made something due without our knowing. */
const LOOK_AGAIN_MS = MINUTE_MS;
/** Things of as many sources are worked on at once. */
const UNDER_WAY_MAX = 100;
const STUMBLED = 'the inbox stumbled';
const FINISH_WITHIN_MS = 4 * SECOND_MS;

/** Of each source one item after the other, of several sources side by side; other instances take what this one has not. */
export function createInboxWorker(parts: InboxParts): InboxWorker {
  const fetchRecord = createFetching(parts);
  const stopping = new AbortController();
  let isStopped = false;
  let isWoken = false;
  let onWoken: () => void = () => {};
  let running: Promise<void> | undefined;
  let cancel: () => void = () => {};

  const work = async (item: ClaimedItem): Promise<void> => {
    const ending = await workOnItem(item, parts, { fetchRecord, cut: stopping.signal }).catch((reason: unknown) =>
      describeOwnFailure(item, reason, parts),
    );
    parts.onWorked?.(item.format, ending.kind);
    // Outrun where its lease became another's, who says how it ended.
    await parts.commit(keepEnding(item, ending, parts)).catch((reason: unknown) =>
      // What cannot be kept as it ended must not keep its source from all that came after it.
      parts.commit(keepEnding(item, describeOwnFailure(item, reason, parts), parts)),
    );
  };

  const waitForWake = (): Promise<void> =>
    new Promise((resolve) => {
      onWoken = resolve;
    });

  const underWay = new Set<Promise<void>>();
  const begin = (item: ClaimedItem): void => {
    const working = work(item)
      .catch((reason: unknown) => parts.log.error({ err: reason }, STUMBLED))
      .finally(() => underWay.delete(working));
    underWay.add(working);
  };

  /** Until nothing is left. Whoever ends makes room for what its source sent next: a slow CRM holds up its own alone. */
  const workOnAll = async (): Promise<void> => {
    try {
      do {
        isWoken = false;
        const hasRoom = underWay.size <= UNDER_WAY_MAX - INBOX.claimMax;
        const items = isStopped || !hasRoom ? [] : await parts.inbox.claim(parts.now());
        items.forEach(begin);
        if (items.length < INBOX.claimMax && underWay.size > 0 && !isWoken)
          await Promise.race([...underWay, waitForWake()]);
      } while (underWay.size > 0);
    } finally {
      await Promise.all(underWay);
    }
  };

  const run = async (): Promise<void> => {
    let waitMs: number | undefined = PAUSE_AFTER_FAILURE_MS;
    try {
      do await workOnAll();
      while (isWoken && !isStopped);
      const next = await parts.inbox.nextDue();
      waitMs = next === undefined ? undefined : Math.max(1, Math.min(LOOK_AGAIN_MS, next - parts.now()));
    } catch (reason) {
      parts.log.error({ err: reason }, STUMBLED);
    }
    running = undefined;
    if (isStopped) return;
    if (isWoken) wake();
    else if (waitMs !== undefined) cancel = parts.wait(waitMs, wake);
  };

  const wake = (): void => {
    isWoken = true;
    onWoken();
    if (running !== undefined || isStopped) return;
    cancel();
    running = run();
  };

  return {
    wake,
    stop: async () => {
      isStopped = true;
      cancel();
      const calledOff = parts.wait(FINISH_WITHIN_MS, () =>
        stopping.abort(new DOMException('the bot stops', 'AbortError')),
      );
      await running;
      calledOff();
    },
  };
}

/** How it ended, as it is kept. */
function keepEnding(item: ClaimedItem, ending: Ending, { now }: InboxParts): Change[] {
  switch (ending.kind) {
    case 'worked':
      return [...ending.changes, { kind: 'inbox.worked', item }];
    case 'failed':
      return [{ kind: 'inbox.failed', item, reason: ending.reason }];
    case 'postponed': {
      const { reason, afterMs, changes = [] } = ending;
      const dueAt = now() + chooseInboxDelay(item.attempts, afterMs === undefined ? {} : { afterMs });
      return [...changes, { kind: 'inbox.postponed', item, reason, dueAt }];
    }
    case 'awaits': {
      const { reason, records, whenOver } = ending;
      if (now() - item.receivedAt > INBOX.awaitsMs)
        return whenOver === 'worked' ? [{ kind: 'inbox.worked', item }] : [{ kind: 'inbox.failed', item, reason }];
      const dueAt = now() + chooseInboxDelay(item.attempts, { awaits: true });
      return [{ kind: 'inbox.postponed', item, reason, dueAt, awaits: records }];
    }
  }
}

/** What we ourselves cannot do is not done by trying for ever. */
function describeOwnFailure(item: ClaimedItem, reason: unknown, { log }: InboxParts): Ending {
  const ref = createErrorReference();
  log.error({ ref, source: item.source, format: item.format, err: reason }, 'not worked on');
  const why = `something went wrong here: ${ref} in the log`;
  return item.attempts >= INBOX.ownFailuresMax ? { kind: 'failed', reason: why } : { kind: 'postponed', reason: why };
}
