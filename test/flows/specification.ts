import { expect } from 'vitest';
import { NOTHING, type Reply } from '../../src/cards/card.ts';
import { writePlainText } from '../../src/cards/plain.ts';
import type { EventKind, EventOf, FormKind } from '../../src/domain/event.ts';
import type { Identity } from '../../src/domain/people/person.ts';
import type { Decision } from '../../src/flows/flow.ts';
import type { Change } from '../../src/store/change.ts';

/** The moment of every decision here, unless another is named: a Tuesday morning, in working hours. */
export const NOW = Date.UTC(2026, 2, 3, 9);
export const BY: Identity = { platform: 'slack', workspace: 'T1', user: 'U-sanne' };

type AnyDecide = { decide(facts: never, event: never, now: number): Decision };
/** What an event tells, beside who did it. */
type Happening<E> = E extends unknown ? Omit<E, 'kind' | 'by' | 'key'> : never;
type FactsOf<F extends AnyDecide> = Parameters<F['decide']>[0];

/** What the person gets: nothing, words that stand in it, a form by its event, or errors at fields. */
export type Answer = undefined | string | RegExp | { form: FormKind } | { errors: Record<string, string | RegExp> };

/**
 * A decision of a room, guard included, as a rule: given what was true, when this happens, then these changes and this answer
 * follow. No store, no clock.
 */
export function given<Flows extends { [K in EventKind]?: AnyDecide }, K extends keyof Flows & EventKind>(
  room: { flows: Flows },
  kind: K,
  facts: FactsOf<NonNullable<Flows[K]>>,
) {
  return {
    when(happens: Happening<EventOf<K>>, now = NOW) {
      const event = { by: BY, ...happens, kind };
      const flow = room.flows[kind];
      if (flow === undefined) throw new Error(`the room has no flow for ${kind}`);
      const decision = flow.decide(facts as never, event as never, now);
      return {
        ...decision,
        /** Fails unless exactly these changes follow, of each the fields that are named, and this answer. */
        follows: (changes: Partial<Change>[], answer?: Answer): Decision => {
          check(decision, changes, answer);
          return decision;
        },
      };
    },
  };
}

function check({ changes, reply }: Decision, expected: Partial<Change>[], answer: Answer): void {
  expect(changes.map(({ kind }) => kind)).toEqual(expected.map(({ kind }) => kind));
  expect(changes).toMatchObject(expected);
  if (answer === undefined) expect(reply).toEqual(NOTHING);
  else if (typeof answer === 'string') expect(readReply(reply)).toContain(answer);
  else if (answer instanceof RegExp) expect(readReply(reply)).toMatch(answer);
  else if ('form' in answer) expect(reply).toMatchObject({ kind: 'form', form: { tap: { kind: answer.form } } });
  else expect(reply).toEqual({ kind: 'form-errors', errors: matchEach(answer.errors) });
}

/** A reply as the person reads it; of a form its title. */
export function readReply(reply: Reply): string {
  switch (reply.kind) {
    case 'card':
    case 'notice':
    case 'refusal':
      return writePlainText(reply.card);
    case 'form':
      return reply.form.title;
    case 'form-errors':
      return Object.values(reply.errors).join('\n');
    case 'declined':
      return reply.why;
    case 'nothing':
    case 'unset':
    case 'imported':
    case 'repeated':
      return '';
  }
}

function matchEach(errors: Record<string, string | RegExp>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [
      field,
      error instanceof RegExp ? expect.stringMatching(error) : error,
    ]),
  );
}
