import type { Person } from '../../../domain/people/person.ts';
import type { SubjectOf } from '../../../domain/subject.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';

type TermSubject = SubjectOf<'term-proposal' | 'term-agreed' | 'term-review'>;
type Unaddressed = TermSubject extends infer S ? (S extends unknown ? Omit<S, 'person'> : never) : never;

/** One private message to each of them. */
export function queueTermMessages(organisation: string, people: Person[], subject: Unaddressed, at: Instant): Change[] {
  return people.flatMap((person): Change[] => {
    const target = findDirectTarget(person);
    if (target === undefined) return [];
    // Only whom it is for was missing.
    return [
      { kind: 'direct.queued', organisation, subject: { ...subject, person: person.id } as TermSubject, target, at },
    ];
  });
}
