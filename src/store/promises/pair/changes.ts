import type { Team } from '../../../domain/people/person.ts';
import type { PairVersion } from '../../../domain/promises/pair/pair.ts';
import type { Instant } from '../../../domain/time.ts';

type OfPair = { organisation: string; number: number };

export type PairChange =
  /** The proposal before it, if there is one, is withdrawn. Another came first where its number is taken. */
  | { kind: 'pair.proposed'; organisation: string; version: PairVersion }
  /** `hasOther`: the other team’s manager had signed when this was decided. */
  | ({ kind: 'pair.signed'; team: Team; by: string; hasOther: boolean; at: Instant } & OfPair)
  /** In force from now on, in place of the one before. */
  | ({ kind: 'pair.agreed'; at: Instant } & OfPair)
  | ({ kind: 'pair.withdrawn'; at: Instant } & OfPair)
  /** Both managers are asked whether it is kept, once for each end. */
  | ({ kind: 'pair.end-asked'; at: Instant } & OfPair)
  /** One team’s manager keeps it. `hasOther`: the other’s had said so. */
  | ({ kind: 'pair.kept'; team: Team; hasOther: boolean; askedAt: Instant } & OfPair)
  | ({ kind: 'pair.prolonged'; until: Instant } & OfPair)
  /**
   * So many leads go to sales by themselves, in the week that began then: of what is in force it must hold that sales takes `weekly` a week, and
   * of the leads handed over since that they are no more than `most` with these. Else another came first.
   */
  | { kind: 'capacity.used'; organisation: string; weekly: number; from: Instant; most: number; leads: number }
  /** Versions that are in force no more and ended before. */
  | { kind: 'pairs.forgotten'; organisation: string; before: Instant };
