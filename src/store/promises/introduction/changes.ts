import type { Instant } from '../../../domain/time.ts';

export type IntroductionChange =
  /** They are in a team and were not before; whoever was introduced once is not again. */
  | { kind: 'newcomers.noted'; organisation: string; people: string[]; at: Instant }
  /** They are introduced, or there was nothing to introduce them to. */
  | { kind: 'introduction.ended'; organisation: string; person: string; at: Instant }
  | { kind: 'introductions.forgotten'; organisation: string; before: Instant };
