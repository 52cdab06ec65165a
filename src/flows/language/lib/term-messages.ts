import type { Person } from '../../../domain/people/person.ts';
import type { SubjectOf } from '../../../domain/subject.ts';
import type { Message } from '../../shared/begin-messages.ts';

type TermSubject = SubjectOf<'term-proposal' | 'term-agreed' | 'term-review' | 'points-disputed'>;
type Unaddressed = TermSubject extends infer S ? (S extends unknown ? Omit<S, 'person'> : never) : never;

/** One private message to each of them. */
export function listTermMessages(people: Person[], subject: Unaddressed): Message[] {
  // Only whom it is for was missing.
  return people.map(({ id }) => ({ person: id, subject: { ...subject, person: id } as TermSubject }));
}
