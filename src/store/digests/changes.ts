import type { Digest } from '../../domain/digests/digest.ts';
import type { DigestPeriod, PeriodEnd } from '../../domain/digests/digest-plan.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import type { Instant } from '../../domain/time.ts';
import type { Month } from '../../domain/working-time.ts';

export type DigestChange =
  /** Counting for digests begins here, for an organisation that had none. */
  | ({ kind: 'digest.begun'; organisation: string } & PeriodEnd)
  | { kind: 'digest.posted'; organisation: string; period: DigestPeriod; digest: Digest; at: Instant }
  | { kind: 'month.posted'; organisation: string; month: Month; told: MonthFigures; at: Instant }
  /** The managers are told of a campaign; `was` when they were before. */
  | { kind: 'campaign.signalled'; organisation: string; campaign: string; was?: Instant; at: Instant }
  | { kind: 'campaign.recovered'; organisation: string; campaign: string }
  /** Judgements until then were looked at. */
  | { kind: 'signals.looked'; organisation: string; at: Instant };
