import type { Days } from '../../domain/people/absences.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';

/** All absences of somebody, in place of those that were. */
export type AbsenceChange = { kind: 'absences.kept'; organisation: string; person: string; was: Days[]; now: Days[] };

/** What is known of somebody's language; `person` as they were, `now` as they are. */
export type LanguageChange = { kind: 'language.kept'; person: Person; now: Person };

export type LinkChange =
  | { kind: 'link.offered'; organisation: string; person: string; code: string; until: Instant }
  /** `person` as they were; `hash` is of their code, which is used up. */
  | { kind: 'identity.linked'; person: Person; identity: Identity; hash: string; at: Instant }
  /** `person` as they were. */
  | { kind: 'identity.unlinked'; person: Person; identity: Identity }
  /** A wrong code was typed; outrun once there were too many. */
  | { kind: 'link.missed'; organisation: string; by: Identity; at: Instant };
