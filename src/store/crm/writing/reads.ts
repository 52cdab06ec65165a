import type { RecordPointer } from '../../../domain/crm/record.ts';
import type { OwnWrite } from '../../../domain/crm/writing/own-write.ts';
import type { StuckSource, WriteStanding } from '../../../domain/crm/writing/stuck-source.ts';
import type { WrittenRecord } from '../../../domain/crm/writing/written.ts';
import type { Reason, Verdict } from '../../../domain/leads/verdict.ts';
import type { Instant } from '../../../domain/time.ts';

/** What one of sales thinks of a lead. */
export type StandingVerdict = { person: string; verdict: Verdict; reason?: Reason; at: Instant };

/** What may be asked about what is written to CRMs. */
export type WritingReads = {
  /** The ledger of one record. */
  ownWrites(organisation: string, source: string, record: RecordPointer): Promise<OwnWrite[]>;
  writtenRecord(organisation: string, source: string, lead: string): Promise<WrittenRecord | undefined>;
  /** Verdicts that stand on a lead, the newest first. */
  verdictsOn(organisation: string, lead: string): Promise<StandingVerdict[]>;
  stuckSources(organisation: string): Promise<StuckSource[]>;
  /** Each source to which something was written, or that refused it. */
  writeStandings(organisation: string): Promise<WriteStanding[]>;
  /** Leads whose write was refused before this moment, a few at a time. */
  refusedBefore(organisation: string, before: Instant): Promise<{ source: string; lead: string }[]>;
};
