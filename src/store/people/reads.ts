import type { LinkMisses } from '../../domain/people/link.ts';
import type { Absence, Doer, Identity, Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';

/** Whose a code is; `hash` says to the store which. */
export type LinkOffer = { person: Person; hash: string };

/** What flows may ask about people. */
export type PeopleReads = {
  /** By their account, of a workspace or of the enterprise it is of. */
  person(doer: Doer): Promise<Person | undefined>;
  /** However the address is capitalised. */
  personByEmail(organisation: string, email: string): Promise<Person | undefined>;
  personById(organisation: string, id: string): Promise<Person | undefined>;
  people(organisation: string): Promise<Person[]>;
  absences(organisation: string): Promise<Absence[]>;
  /** A code nobody has had and nobody guesses: each time another. */
  newLinkCode(): string;
  /** Whose code of this organisation this is, while it may be used. */
  linkOffered(organisation: string, code: string, at: Instant): Promise<LinkOffer | undefined>;
  /** Wrong codes since then, from this account and from all of the organisation. */
  linkMisses(organisation: string, by: Identity, since: Instant): Promise<LinkMisses>;
  /** Until when the code that this person asked for is valid; undefined when there is none. */
  linkCodeUntil(organisation: string, person: string): Promise<Instant | undefined>;
};
