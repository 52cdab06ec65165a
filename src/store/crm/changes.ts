import type { ClaimedItem, InboxItem } from '../../domain/crm/inbox.ts';
import type { RecordPointer } from '../../domain/crm/record.ts';
import type { Said } from '../../domain/crm/said.ts';
import type { Instant } from '../../domain/time.ts';

type OfSource = { organisation: string; source: string };
type Held = Pick<ClaimedItem, 'id' | 'token'>;

export type InboxChange =
  /** What was heard before is left out. */
  | ({ kind: 'inbox.kept'; items: InboxItem[]; at: Instant } & OfSource)
  /** Nothing of it is left. Another came first where its lease became another’s. */
  | { kind: 'inbox.worked'; item: Held }
  | { kind: 'inbox.postponed'; item: Held; reason: string; dueAt: Instant; awaits?: RecordPointer[] }
  | { kind: 'inbox.failed'; item: Held; reason: string }
  /** What failed or waits is worked on now; of one source, or of all. */
  | { kind: 'inbox.retried'; organisation: string; source?: string; at: Instant };

export type RecordChange =
  /** It belongs to this lead from now on; what waits for it is worked on now. */
  | ({ kind: 'record.linked'; record: RecordPointer; lead: string; externalId: string; at: Instant } & OfSource)
  /** The newest that it said so far. */
  | ({ kind: 'record.heard'; record: RecordPointer; facts?: Said; outcome?: Said } & OfSource);
