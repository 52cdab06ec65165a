import { NOTHING, type Reply } from '../cards/card.ts';
import type { EventKind, EventOf } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import type { Change } from '../store/change.ts';
import type { Reads } from '../store/store.ts';

/** What became true, and what the person sees at once. */
export type Decision = { changes: Change[]; reply: Reply };

/** One event's flow: what it must know, and what it decides. `decide` is pure. */
export type Flow<K extends EventKind, Facts> = {
  read(reads: Reads, event: EventOf<K>, now: Instant): Promise<Facts>;
  decide(facts: Facts, event: EventOf<K>, now: Instant): Decision;
};

/** A flow whose facts only it knows, as the engine holds it. */
export type AnyFlow<K extends EventKind> = {
  prepare(reads: Reads, event: EventOf<K>, now: Instant): Promise<Decision>;
};

/** Ties a flow's facts to its decision, so that the registry can hold flows of different facts. */
export function flow<K extends EventKind, Facts>(of: Flow<K, Facts>): AnyFlow<K> & Flow<K, Facts> {
  return {
    ...of,
    prepare: async (reads, event, now) => of.decide(await of.read(reads, event, now), event, now),
  };
}

export function reply(given: Reply): Decision {
  return { changes: [], reply: given };
}

export function become(...changes: Change[]): Decision {
  return { changes, reply: NOTHING };
}
