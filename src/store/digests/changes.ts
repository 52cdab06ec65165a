import type { FormerTerms } from '../../domain/digests/agreed.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import type { DigestPeriod, PeriodEnd } from '../../domain/digests/digest-plan.ts';
import type { Ledger } from '../../domain/digests/ledger/cell.ts';
import type { LoadWatch } from '../../domain/digests/load.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import type { Reason } from '../../domain/leads/verdict.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate, Month } from '../../domain/working-time.ts';

export type DigestChange =
  /** Counting for digests begins here, for an organisation that had none; `next` is its first week. */
  | ({ kind: 'digest.begun'; organisation: string; next: DigestPeriod } & PeriodEnd)
  /** The end of the running week is fixed where it was not: in a database of before it was kept. */
  | { kind: 'digest.planned'; organisation: string; until: LocalDate; next: DigestPeriod }
  /** A week that is over is kept as it stood, with all that is said of it, and the end of the next is fixed. */
  | {
      kind: 'digest.frozen';
      organisation: string;
      period: DigestPeriod;
      next: DigestPeriod;
      digest: Digest;
      wonMs: number[];
      ledgers: Ledger[];
      at: Instant;
    }
  | { kind: 'digest.posted'; organisation: string; until: LocalDate; isLate: boolean; at: Instant }
  | {
      kind: 'month.posted';
      organisation: string;
      month: Month;
      told: MonthFigures;
      ledgers: Ledger[];
      at: Instant;
    }
  /** What is agreed from now on differs; `was`: what of before was known until now. */
  | { kind: 'terms.changed'; organisation: string; former: FormerTerms[]; was: FormerTerms[] }
  /** What can be in no new figure any more is gone. */
  | { kind: 'figures.forgotten'; organisation: string; before: LocalDate }
  /** The managers are told of a campaign judged from then until then, and why it is poor; `was` when they were before. */
  | {
      kind: 'campaign.signalled';
      organisation: string;
      campaign: string;
      judged: { from: Instant; until: Instant };
      reasons: Reason[];
      was?: Instant;
      at: Instant;
    }
  /** Open leads were counted; `was`: what was known of the look before. */
  | { kind: 'load.looked'; organisation: string; watch: LoadWatch; was: LoadWatch | undefined }
  /** Judgements until then were looked at. */
  | { kind: 'signals.looked'; organisation: string; at: Instant };
