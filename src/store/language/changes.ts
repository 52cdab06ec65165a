import type { DisputeWatch } from '../../domain/language/dispute.ts';
import type { Proposal, Term, TermVersion } from '../../domain/language/term.ts';
import type { Team } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';

type OfVersion = { organisation: string; term: string; number: number };

export type TermChange =
  /** Another came first where there are as many as may be, and, of a word that anybody may add (`mayBeOutrun`), where it is there. */
  | { kind: 'term.added'; term: Term; mayBeOutrun?: true }
  /** The proposal before it, if there is one, is withdrawn. Another came first where its number is taken. */
  | { kind: 'version.proposed'; organisation: string; version: TermVersion }
  /** `hasOther`: the other team’s manager had signed when this was decided. */
  | ({ kind: 'version.signed'; team: Team; by: string; hasOther: boolean; at: Instant } & OfVersion)
  /** In force from now on, in place of the one before; the term is called as it says. */
  | ({ kind: 'version.agreed'; proposal: Proposal; reviewAt: Instant; at: Instant } & OfVersion)
  | ({ kind: 'version.withdrawn' } & OfVersion);

export type ReviewChange =
  /** `was`: the day that had come. */
  | { kind: 'review.asked'; organisation: string; term: string; was: Instant; at: Instant }
  /** One team’s manager: it is still right. `hasOther`: the other’s had said so. */
  | { kind: 'review.kept'; organisation: string; term: string; team: Team; hasOther: boolean; askedAt: Instant }
  | { kind: 'review.moved'; organisation: string; term: string; reviewAt: Instant };

/** Disputes were looked at on a day; `was`: what the last look left. */
export type DisputeChange = {
  kind: 'disputes.looked';
  organisation: string;
  watch: DisputeWatch;
  was: DisputeWatch | undefined;
};

export type MissChange =
  /** A word that is no term was looked for. */
  | { kind: 'word.missed'; organisation: string; key: string; words: string; at: Instant }
  | { kind: 'misses.forgotten'; organisation: string; before: Instant };
