import type { Absence, Identity, Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';

export type AbsenceChange =
  | { kind: 'person.away'; organisation: string; absence: Absence }
  | { kind: 'person.back'; organisation: string; person: string };

export type LinkChange =
  | { kind: 'link.offered'; organisation: string; person: string; code: string; until: Instant }
  /** `person` as they were; the code is used up. */
  | { kind: 'identity.linked'; person: Person; identity: Identity; code: string };
