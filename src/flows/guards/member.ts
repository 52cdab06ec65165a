import { strangerNotice } from '../../cards/notices.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import type { Reads } from '../../store/store.ts';
import type { Flow, Guard } from '../flow.ts';

/** Somebody of the organisation. */
export type Member = { person: Person; organisation: Organisation };
/** The same of anybody who comes by. */
export type Caller = { person: Person | undefined; organisation: Organisation | undefined };
export type MemberFlow<K extends EventKind, More = undefined> = Flow<K, Member, More>;

/** Anybody of the organisation; strangers are told what they are to the bot. */
export const member: Guard<{ by: Identity }, Caller, Member> = {
  read: (reads, { by }) => readCaller(reads, by),
  refuse: ({ person, organisation }) =>
    person === undefined || organisation === undefined ? strangerNotice() : undefined,
};

/** Who somebody is, and where. */
export async function readCaller(reads: Reads, by: Identity): Promise<Caller> {
  const person = await reads.person(by);
  return { person, organisation: person && (await reads.organisation(person.organisation)) };
}
