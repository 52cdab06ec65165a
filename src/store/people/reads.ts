import type { Absence, Identity, Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';

/** What flows may ask about people. */
export type PeopleReads = {
  person(identity: Identity): Promise<Person | undefined>;
  /** However the address is capitalised. */
  personByEmail(organisation: string, email: string): Promise<Person | undefined>;
  personById(organisation: string, id: string): Promise<Person | undefined>;
  people(organisation: string): Promise<Person[]>;
  absences(organisation: string): Promise<Absence[]>;
  /** The code this person would be given at this moment; nobody guesses it. */
  linkCode(person: Person, at: Instant): string;
  /** Whose code this is, while it may be used. */
  linkOffered(code: string, at: Instant): Promise<Person | undefined>;
};
