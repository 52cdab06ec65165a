import type { Agreement } from '../../../domain/promises/agreement/agreement.ts';
import type { LocalDate } from '../../../domain/working-time.ts';

/** What flows may ask about agreements. */
export type AgreementReads = {
  /** The first to be done first, at most `AGREEMENTS_OPEN_MAX`. */
  openAgreements(organisation: string): Promise<Agreement[]>;
  agreement(organisation: string, id: string): Promise<Agreement | undefined>;
  /** Open ones whose owners are to be reminded by this day and were not, the first to be done first. */
  agreementsToRemind(organisation: string, today: LocalDate, most: number): Promise<Agreement[]>;
  /** What somebody noted, took on or settled, newest first. */
  ownAgreements(organisation: string, person: string): Promise<Agreement[]>;
};
