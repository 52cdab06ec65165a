import type { Absence, Identity, Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';

export type AbsenceChange =
  | { kind: 'person.away'; organisation: string; absence: Absence }
  | { kind: 'person.back'; organisation: string; person: string };

export type LinkChange =
  | { kind: 'link.offered'; organisation: string; person: string; code: string; until: Instant }
  /** `person` as they were; `hash` is of their code, which is used up. */
  | { kind: 'identity.linked'; person: Person; identity: Identity; hash: string; at: Instant }
  /** `person` as they were. */
  | { kind: 'identity.unlinked'; person: Person; identity: Identity }
  /** A wrong code was typed; outrun once there were too many. */
  | { kind: 'link.missed'; organisation: string; by: Identity; at: Instant };
