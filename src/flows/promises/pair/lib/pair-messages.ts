import type { Organisation } from '../../../../domain/organisation.ts';
import type { Person } from '../../../../domain/people/person.ts';
import { selectManagers } from '../../../../domain/people/person.ts';
import type { SubjectOf } from '../../../../domain/subject.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Reads } from '../../../../store/store.ts';
import { type Message, type Receivers, readReceivers } from '../../../shared/begin-messages.ts';

/** The managers of both teams, and how they can be told. */
export type PairManagers = { managers: Person[]; receivers: Receivers };

export async function readPairManagers(reads: Reads, organisation: Organisation, now: Instant): Promise<PairManagers> {
  const managers = selectManagers(await reads.people(organisation.id));
  return { managers, receivers: await readReceivers(reads, organisation, managers, now) };
}

type PairSubject = SubjectOf<'pair-proposal' | 'pair-agreed' | 'pair-ending'>;
type Unaddressed = PairSubject extends infer S ? (S extends unknown ? Omit<S, 'person'> : never) : never;

/** One private message to each of them. */
export function listPairMessages(people: Person[], subject: Unaddressed): Message[] {
  // Only whom it is for was missing.
  return people.map(({ id }) => ({ person: id, subject: { ...subject, person: id } as PairSubject }));
}
