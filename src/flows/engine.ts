import { findAbout } from '../cards/about.ts';
import type { Reply } from '../cards/card.ts';
import type { Event } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import type { Change } from '../store/change.ts';
import type { Store } from '../store/store.ts';
import type { Remark } from './flow.ts';
import { findFlow } from './rooms.ts';

const TRIES_MAX = 12;
/** Of many who decide on the same at once one is kept each time; the pauses grow, so that the others do not meet again. */
const PAUSE_MS = { first: 10, most: 250 };

/** `pause` takes any part of so many ms: whoever was outrun does not run beside the same others again. */
type EngineParts = { onRemark?(remark: Remark): void; pause?(most: number): Promise<void> };

/** The engine: read facts, decide, commit; when another came first, decide afresh. Resolves only when all is on disk. */
export function runFlows(
  store: Store,
  now: () => Instant,
  { onRemark, pause }: EngineParts = {},
): (event: Event) => Promise<Reply> {
  return async (event) => {
    const flow = await findFlow(event.kind);
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const at = now();
      const { changes, reply, remark } = await flow.prepare(store.reads, event as never, at);
      if (reply.kind === 'declined') return reply;
      const kept = await store.commit([...takeKey(event, at), ...changes]);
      if (kept === 'repeated') return repeatReply(reply);
      if (kept === 'kept') {
        if (remark !== undefined) onRemark?.(remark);
        return reply;
      }
      await pause?.(Math.min(PAUSE_MS.most, PAUSE_MS.first * 2 ** tries));
    }
    throw new Error(`${event.kind} was outrun ${TRIES_MAX} times`);
  };
}

/** What it would have been answered with says what it is about. */
function repeatReply(reply: Reply): Reply {
  const about = findAbout(reply);
  return { kind: 'repeated', ...(about && { about }) };
}

/** An event that has a key is heard once, also when nothing came of it: told again later, it could mean something else. */
function takeKey(event: Event, at: Instant): Change[] {
  return 'key' in event && event.key !== undefined ? [{ kind: 'key.taken', key: event.key, at }] : [];
}
