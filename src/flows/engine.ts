import { findAbout } from '../cards/about.ts';
import type { Reply } from '../cards/card.ts';
import type { Event, EventKind } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import type { Change, Kept } from '../store/change.ts';
import type { Reads, Store } from '../store/store.ts';
import type { Decision, Remark } from './flow.ts';
import { findFlow, followChanges } from './rooms.ts';
import { askFounder } from './shared/ask-founder.ts';
import { describeDropped } from './shared/describe-dropped.ts';

const TRIES_MAX = 12;
/** Of many who decide on the same at once one is kept each time; the pauses grow, so that the others do not meet again. */
const PAUSE_MS = { first: 10, most: 250 };
/** For which much is read: all that is due, lists, all of somebody, all that was said for months, all that was ever published. */
const LONG: ReadonlySet<EventKind> = new Set([
  'time.passed',
  'privacy.export-read',
  'privacy.erase-confirmed',
  'action.asked',
  'action.form-asked',
  'action.recorded',
  'action.done',
  'action.declined',
  'action.reopened',
  'checkin.publish-asked',
  'lead.open-asked',
  'lead.list-asked',
  'value.asked',
  'lead.mine-asked',
  'mine.asked',
  'lead.find-asked',
  'lead.company-asked',
]);

/** Decides beside the event loop, where that is worthwhile. */
export type PrepareBeside = (event: Event, at: Instant) => Promise<Decision> | undefined;

/** `pause` takes any part of so many ms: whoever was outrun does not run beside the same others again. */
type EngineParts = {
  onRemark?(remark: Remark): void;
  /** Of an event that did things one by one: how many, and all are kept. */
  onDone?: ((event: EventKind, things: number) => void) | undefined;
  pause?(most: number): Promise<void>;
  prepareBeside?: PrepareBeside;
};

/** The engine: read facts, decide, commit; when another came first, decide afresh. Resolves only when all is on disk. */
export function runFlows(
  store: Store,
  now: () => Instant,
  { onRemark, onDone, pause, prepareBeside }: EngineParts = {},
): (event: Event) => Promise<Reply> {
  return async (event) => {
    const prepare = await findWay(event, store, prepareBeside);
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const decision = await prepare(now());
      const { reply, remark } = decision;
      if (reply.kind === 'declined') return reply;
      const kept = await keepAll(store, decision);
      if (kept === 'repeated') return repeatReply(reply);
      if (kept === 'kept') {
        if (remark !== undefined) onRemark?.(remark);
        onDone?.(event.kind, countApart(decision));
        return reply;
      }
      await pause?.(Math.min(PAUSE_MS.most, PAUSE_MS.first * 2 ** tries));
    }
    throw new Outrun(`${event.kind} was outrun ${TRIES_MAX} times`);
  };
}

class Outrun extends Error {
  readonly code = 'OUTRUN';
}

/** How this event is decided: with its key among the changes, so that it is heard once. */
async function findWay(
  event: Event,
  { reads }: Store,
  prepareBeside: PrepareBeside | undefined,
): Promise<(at: Instant) => Promise<Decision>> {
  const flow = await findFlow(event.kind);
  return async (at) => {
    const beside = LONG.has(event.kind) ? prepareBeside?.(event, at) : undefined;
    const decision = await (beside ?? flow.prepare(reads, event as never, at));
    const changes = await addFollowing(reads, decision.changes, at);
    const apart: Change[][] = [];
    for (const each of decision.apart ?? []) apart.push(await addFollowing(reads, each, at));
    const remark = decision.remark ?? describeDropped([decision.changes, ...(decision.apart ?? [])].flat());
    return {
      ...decision,
      reply: await askFounder(reads, event, decision.reply),
      ...(remark && { remark }),
      changes: [...takeKey(event, at), ...changes],
      ...(apart.length > 0 && { apart }),
    };
  };
}

async function addFollowing(reads: Reads, changes: Change[], at: Instant): Promise<Change[]> {
  return [...changes, ...(await followChanges(reads, changes, at))];
}

/** Keeps what no flow decided, with what follows of it in other rooms. */
export function createKeeping({ reads, commit }: Store, now: () => Instant): (changes: Change[]) => Promise<Kept> {
  return async (changes) => commit(await addFollowing(reads, changes, now()));
}

/** Each list of what is kept apart takes a turn of the event loop of its own. */
async function keepAll(store: Store, { changes, apart = [] }: Decision): Promise<Kept> {
  let kept = await store.commit(changes);
  if (kept !== 'kept') return kept;
  for (const each of apart) if ((await store.commit(each)) !== 'kept') kept = 'outrun';
  return kept;
}

function countApart({ apart = [] }: Decision): number {
  return apart.length;
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
