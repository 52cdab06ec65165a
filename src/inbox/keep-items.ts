import { INBOX } from '../domain/crm/inbox.ts';
import type { Instant } from '../domain/time.ts';
import type { KeepItems } from '../handlers/intake/sources/doors.ts';
import type { Store } from '../store/store.ts';

/** Keeps what a source sends, to be worked on as soon as may be; not where too much of it waits already. */
export function createKeepItems({ reads, commit }: Store, wake: () => void, now: () => Instant): KeepItems {
  return async (organisation, source, items) => {
    if ((await reads.inboxSize(organisation, source)) + items.length > INBOX.waitingMax) return 'full';
    await commit([{ kind: 'inbox.kept', organisation, source, items, at: now() }]);
    wake();
    return 'kept';
  };
}
