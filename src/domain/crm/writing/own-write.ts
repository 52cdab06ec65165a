import { createHash } from 'node:crypto';
import { DAY_MS, type Instant } from '../../time.ts';
import type { CrmRecord, RecordValue } from '../record.ts';

/** What we wrote into a field of a record, as a hash. */
export type OwnWrite = { field: string; hash: string; at: Instant };

/** So long the same value coming back is our own echo; another value is news. */
export const OWN_WRITE_MS = DAY_MS;

/** Of a value, so that nothing of a person stands in the ledger. */
export function hashValue(value: RecordValue): string {
  return createHash('sha256')
    .update(value ?? '')
    .digest('base64url')
    .slice(0, 16);
}

/** The record without what we wrote there ourselves: its CRM only repeats it. A label goes with its key. */
export function dropOwnWrites<R extends CrmRecord>(record: R, writes: OwnWrite[], now: Instant): R {
  // Clocks differ by a little: what was written just after counts too.
  const own = writes.filter(({ at }) => Math.abs(now - at) <= OWN_WRITE_MS);
  if (own.length === 0) return record;
  const isOwn = (name: string): boolean => {
    const value = record.fields[name];
    return value !== undefined && own.some(({ field, hash }) => field === name && hash === hashValue(value));
  };
  const fields = Object.fromEntries(
    Object.entries(record.fields).filter(([name]) => !isOwn(name.replace(/\.label$/, '')) && !isOwn(name)),
  );
  return { ...record, fields };
}
