import type { CrmSource } from '../domain/crm/source.ts';
import type { Instant } from '../domain/time.ts';
import type { CrmClient } from '../handlers/crm/client.ts';
import type { Handle, Log } from '../handlers/handle.ts';
import type { Change, Kept } from '../store/change.ts';
import type { Inbox, Outbox, Reads } from '../store/store.ts';

/** The client of a source; undefined where its settings are not there. */
export type FindCrmClient = (organisation: string, source: CrmSource) => CrmClient | undefined;

/** What whoever works on the inbox needs. */
export type InboxParts = {
  inbox: Inbox;
  takeTurn: Outbox['takeTurn'];
  reads: Pick<Reads, 'organisation' | 'recordLink' | 'lead' | 'ownWrites'>;
  commit(changes: Change[]): Promise<Kept>;
  handle: Handle;
  clients: FindCrmClient;
  /** Told how work on an item of this format ended for now. */
  onWorked?: ((format: string, ending: string) => void) | undefined;
  log: Log;
  now(): Instant;
  wait(ms: number, then: () => void): () => void;
};
