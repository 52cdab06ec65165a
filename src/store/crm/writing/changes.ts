import type { RecordPointer } from '../../../domain/crm/record.ts';
import type { StuckReason } from '../../../domain/crm/writing/stuck-source.ts';
import type { RefusedWrite, WrittenRecord } from '../../../domain/crm/writing/written.ts';
import type { RecordTarget } from '../../../domain/deliveries/target.ts';
import type { Instant } from '../../../domain/time.ts';

type Source = { organisation: string; source: string };

export type WritingChange =
  /** The ledger of own writes: kept before the request leaves, since its echo may come before its answer. */
  | ({ kind: 'record.leaving'; record: RecordPointer; fields: Record<string, string>; at: Instant } & Source)
  /** It was taken; whatever was refused before is over. */
  | ({ kind: 'record.written'; lead: string; at: Instant; written: Taken } & Source)
  /** It was refused for good; what was taken before stays. */
  | ({ kind: 'record.refusal-kept'; lead: string; record: RecordPointer; refused: RefusedWrite } & Source)
  /** A source takes nothing; since when is kept from the first time on. */
  | ({ kind: 'source.stuck'; reason: StuckReason; at: Instant } & Source)
  | ({ kind: 'source.freed' } & Source)
  /** Its CRM asks to be left alone, by whoever writes or asks. */
  | ({ kind: 'source.paused'; vendor: RecordTarget['vendor']; until: Instant } & Source)
  | ({ kind: 'source.stuck-told'; at: Instant } & Source);

type Taken = Omit<WrittenRecord, 'refused' | 'writtenAt'>;
