import { strangerNotice } from '../../cards/notices.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import type { Reads } from '../../store/store.ts';
import type { Flow, Guard } from '../flow.ts';

/** Somebody of the organisation. */
export type Member = { person: Person; organisation: Organisation };
/** Who causes an event: somebody of an organisation, or nobody known. */
export type Actor = { person: Person | undefined; organisation: Organisation | undefined };
export type MemberFlow<K extends EventKind, More = undefined> = Flow<K, Member, More>;

/** Anybody of the organisation; strangers are told what they are to the bot. */
export const member: Guard<{ by: Identity }, Actor, Member> = {
  read: (reads, { by }) => readActor(reads, by),
  refuse: ({ person, organisation }) =>
    person === undefined || organisation === undefined ? strangerNotice() : undefined,
};

/** Who somebody is, and where. */
export async function readActor(reads: Reads, by: Identity): Promise<Actor> {
  const person = await reads.person(by);
  return { person, organisation: person && (await reads.organisation(person.organisation)) };
}
