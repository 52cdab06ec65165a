import { type About, NOTHING, type Reply } from '../cards/card.ts';
import type { EventKind, EventOf, FieldName, FormKind } from '../domain/event.ts';
import type { Platform } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { Change } from '../store/change.ts';
import type { Reads } from '../store/store.ts';

/**
 * What became true, and what the person sees at once; `remark`: what whoever runs the bot finds in its log. `apart`: what is kept
 * after that, each list by itself, since none of them needs another; others go between.
 */
export type Decision = { changes: Change[]; reply: Reply; remark?: Remark; apart?: Change[][] };

/** In fixed words, and where; never who, nor what was written. */
export type Remark = { what: string; organisation: string; platform?: Platform };

/** Who may do this, and when. What it reads is known of everybody; once it does not refuse, the facts are `Allowed`. */
export type Guard<E, Known extends object, Allowed extends Known = Known> = {
  read(reads: Reads, event: E, now: Instant): Promise<Known>;
  /** Why not, as the person is answered; undefined when they may. Pure. */
  refuse(known: Known, event: E, now: Instant): Reply | undefined;
  /** What it is about, which is said also where there is nothing more to say. */
  about?(allowed: Allowed): About;
  /** Only a type: what is known of whoever may. */
  allowed?: Allowed;
};

/** One event's flow: what it must know beyond its guard (`more`), and what it decides. `decide` is pure. */
export type Flow<K extends EventKind, Allowed extends object, More = undefined> = {
  read?(reads: Reads, allowed: Allowed, event: EventOf<K>, now: Instant): Promise<More>;
  decide(facts: Allowed & { more: More }, event: EventOf<K>, now: Instant): Decision;
};

/** A flow whose facts only it knows, as the engine holds it. */
export type AnyFlow<K extends EventKind> = {
  prepare(reads: Reads, event: EventOf<K>, now: Instant): Promise<Decision>;
};

/** A flow behind its guard; `decide` answers for both on facts that are given. */
export type GuardedFlow<K extends EventKind, Known extends object, Allowed extends Known, More> = AnyFlow<K> & {
  guard: Guard<EventOf<K>, Known, Allowed>;
  decide(facts: (Known | Allowed) & { more?: More }, event: EventOf<K>, now: Instant): Decision;
};

/** Puts a guard before a flow: the room's table so says who may do what. */
export function guard<K extends EventKind, Known extends object, Allowed extends Known, More>(
  by: Guard<NoInfer<EventOf<K>>, Known, Allowed>,
  flow: Flow<K, Allowed, More>,
): GuardedFlow<K, Known, Allowed, More> {
  return {
    guard: by,
    prepare: async (reads, event, now) => {
      const known = await by.read(reads, event, now);
      const refusal = by.refuse(known, event, now);
      if (refusal !== undefined) return reply(refusal);
      // The guard has not refused: so it promises.
      const allowed = known as Allowed;
      const more = (await flow.read?.(reads, allowed, event, now)) as More;
      return nameNothing(flow.decide({ ...allowed, more }, event, now), by.about?.(allowed));
    },
    decide: (facts, event, now) => {
      const refusal = by.refuse(facts, event, now);
      return refusal === undefined ? flow.decide(facts as Allowed & { more: More }, event, now) : reply(refusal);
    },
  };
}

function nameNothing(decision: Decision, about: About | undefined): Decision {
  return about !== undefined && decision.reply.kind === 'nothing'
    ? { ...decision, reply: { ...decision.reply, about } }
    : decision;
}

/** A decision that only answers. */
export function reply(given: Reply): Decision {
  return { changes: [], reply: given };
}

/** A decision that only changes something. */
export function change(...changes: Change[]): Decision {
  return { changes, reply: NOTHING };
}

/** Errors at the fields of a form, so that nothing typed is lost. */
export function refuseFields<K extends FormKind>(errors: Partial<Record<FieldName<K>, string>>): Decision {
  return reply({ kind: 'form-errors', errors: errors as Record<string, string> });
}
