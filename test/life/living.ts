import type { Reply } from '../../src/cards/card.ts';
import { describeRefusal } from '../../src/courier/keep.ts';
import type { Delivery, DeliveryResult } from '../../src/domain/deliveries/delivery.ts';
import { isChatTarget } from '../../src/domain/deliveries/target.ts';
import type { Event, EventKind, EventOf } from '../../src/domain/event.ts';
import type { MessageAddress } from '../../src/domain/leads/emoji/message-address.ts';
import type { Platform } from '../../src/domain/organisation.ts';
import { DAY_MS, type Instant, MINUTE_MS } from '../../src/domain/time.ts';
import { openDrawing } from '../../src/flows/drawing.ts';
import { runFlows } from '../../src/flows/engine.ts';
import type { Change } from '../../src/store/change.ts';
import type { Reads, Store } from '../../src/store/store.ts';
import type { Cast } from './cast.ts';

/** One question to the store, as a flow or a draw asked it, and what it was answered. */
export type Asked = { read: keyof Reads; given: unknown[]; answer: unknown };

/** What somebody does, beside who. */
export type Deed = Without<EventOf<EventKind>, 'by' | 'key'>;
type Without<E, F extends PropertyKey> = E extends unknown ? Omit<E, F> : never;

/** A bot of one organisation, without a platform: what is due is drawn and said to have been sent. */
export type Living = {
  cast: Cast;
  store: Store;
  now(): Instant;
  happened: Set<string>;
  changed: Set<string>;
  asked: Asked[];
  /** What was sent, or was not. */
  tried: { delivery: Delivery; result: DeliveryResult }[];
  /** What everybody was answered, in order. */
  answered: { event: Event; reply: Reply }[];
  happen(event: Event): Promise<Reply>;
  /** Somebody does this; everything it leads to is sent. */
  do(person: string, deed: Deed, platform?: Platform): Promise<Reply>;
  commit(...changes: Change[]): Promise<void>;
  /** Later, with a tick of the clock at the end. */
  turn(ms: number): Promise<void>;
  /** Everything due is drawn and sent. */
  deliver(): Promise<void>;
  /** From now on this person’s messages are refused. */
  refuse(person: string): void;
  /** From now on this listener says that it is gone. */
  refuseListener(id: string): void;
  /** Where the newest message that shows this lead stands. */
  findCard(lead: string): MessageAddress;
};

const NOT_SENT = { kind: 'refused', reason: 'not sent', isTargetClosed: false } as const;

/** The clock and the courier of `cast`'s organisation on a store that others may use as well. */
export function openLiving(store: Store, cast: Cast, startsAt: Instant): Living {
  let now = startsAt;
  const [happened, changed, asked] = [new Set<string>(), new Set<string>(), [] as Asked[]];
  const answered: Living['answered'] = [];
  const tried: Living['tried'] = [];
  const commit: Store['commit'] = (changes) => {
    for (const { kind } of changes) changed.add(kind);
    return store.commit(changes);
  };
  const own: Store = { ...store, commit, reads: recordReads(store.reads, cast, asked) };
  const handle = runFlows(own, () => now);
  const draw = openDrawing(own.reads, () => now);
  const happen = async (event: Event): Promise<Reply> => {
    happened.add(event.kind);
    const reply = await handle(event);
    answered.push({ event, reply });
    return reply;
  };
  const refused = new Set<string>();
  const cards = new Map<string, MessageAddress>();
  const send = async ({ kind, subject, organisation, target, id }: Delivery): Promise<DeliveryResult> => {
    if (target.kind === 'listener' && refused.has(target.listener)) return { ...NOT_SENT, isTargetClosed: true };
    if (!isChatTarget(target)) return { kind: 'accepted' };
    const isTargetClosed = refused.has(target.id);
    if (isTargetClosed || (await draw(subject, organisation, target)) === undefined)
      return { ...NOT_SENT, isTargetClosed };
    const [channel, message] = [target.kind === 'person' ? `D-${target.id}` : target.id, `ts-${id}`];
    const { platform, workspace } = target;
    if (kind === 'post' && subject.kind === 'lead') cards.set(subject.lead, { platform, workspace, channel, message });
    return { kind: 'sent', channel, message };
  };
  const end = async (due: Delivery[]): Promise<void> => {
    const results = await Promise.all(due.map(send));
    const ends = due.map((delivery, place) => ({ delivery, result: results[place] ?? NOT_SENT }));
    tried.push(...ends);
    const sent = ends.filter(({ result }) => result.kind !== 'refused');
    // Whoever had it before learns late that it stands.
    const overtaken = sent.map(({ delivery }) => ({ kind: 'delivery.overtaken' as const, delivery, at: now }));
    await commit([
      ...sent.map((each) => ({ kind: 'delivery.ended' as const, ...each, at: now, againAt: now })),
      ...overtaken.slice(0, 1),
    ]);
    for (const { delivery, result } of ends) {
      if (result.kind !== 'refused') continue;
      const { kind: state, reason, isTargetClosed } = result;
      const failure = { delivery, state, reason, isTargetClosed, isSomebodyNeeded: isTargetClosed };
      await happen(describeRefusal(failure));
    }
  };
  const deliver = async (): Promise<void> => {
    for (;;) {
      const due = await store.outbox.claim(now, 50);
      if (due.length > 0) await end(due);
      const next = due.length > 0 ? now : await store.outbox.nextDue();
      if (next === undefined || next > now + MINUTE_MS) return;
      now = Math.max(now, next);
    }
  };
  return {
    cast,
    store: own,
    now: () => now,
    happened,
    changed,
    asked,
    tried,
    answered,
    happen,
    do: async (person, deed, platform) => {
      now += MINUTE_MS;
      const by = cast.identity(person, platform);
      // Keys of Teams name the chat somebody wrote in.
      const key = `teams/chat-of-${person}/${now}`;
      const reply = await happen({ ...deed, by, ...(by.platform === 'teams' && { key }) } as unknown as Event);
      await deliver();
      return reply;
    },
    commit: async (...changes) => {
      await commit(changes);
    },
    turn: async (ms) => {
      for (const end = now + ms; now < end; ) {
        now = Math.min(end, now + DAY_MS);
        await happen({ kind: 'time.passed' });
        await commit([{ kind: 'clock.ticked', at: now }]);
        await deliver();
      }
    },
    deliver,
    refuse: (person) => {
      refused.add(cast.identity(person).user);
    },
    refuseListener: (id) => {
      refused.add(id);
    },
    findCard: (lead) => {
      const card = cards.get(lead);
      if (card === undefined) throw new Error(`no card shows ${lead}`);
      return card;
    },
  };
}

/** Others' organisations are not this clock's business; everything else is asked of the store as it is. */
function recordReads(reads: Reads, { organisation }: Cast, asked: Asked[]): Reads {
  return new Proxy(reads, {
    get: (_reads, read: keyof Reads) => {
      if (read === 'organisations') return async () => [await reads.organisation(organisation.id)];
      return (...given: unknown[]) => {
        const answer = (reads[read] as (...of: unknown[]) => unknown)(...given);
        const keep = (found: unknown) => asked.push({ read, given, answer: found });
        if (answer instanceof Promise) void answer.then(keep);
        else keep(answer);
        return answer;
      };
    },
  });
}
