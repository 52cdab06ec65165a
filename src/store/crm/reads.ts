import type { InboxStanding } from '../../domain/crm/inbox.ts';
import type { RecordPointer } from '../../domain/crm/record.ts';
import type { RecordLink } from '../../domain/crm/said.ts';
import type { CrmSource } from '../../domain/crm/source.ts';

/** A record of a lead, and whose it is. */
export type LinkedRecord = RecordPointer & { source: string };

/** What may be asked about CRMs, their records and what they sent. */
export type CrmReads = {
  /** How many items of a source wait, counted up to what may. */
  inboxSize(organisation: string, source: string): Promise<number>;
  /** Each source that ever sent something. */
  inboxStandings(organisation: string): Promise<InboxStanding[]>;
  /** What opens a source’s door, the newest of its secrets: derived, so it is for whoever asked, and for no message that is kept. */
  newestSourceSecret(organisation: string, source: CrmSource): string;
  recordLink(organisation: string, source: string, record: RecordPointer): Promise<RecordLink | undefined>;
  /** The records that belong to a lead, the first that did first. */
  recordsOf(organisation: string, lead: string): Promise<LinkedRecord[]>;
};
