import { createHash } from 'node:crypto';
import type { Instant } from '../time.ts';

/** When a record said something, and what, as a hash. */
export type Said = { at: Instant; hash: string };

/** The newest that is known of a record: facts and outcome apart, since what says nothing of an outcome takes none back. */
export type RecordLink = { lead: string; externalId: string; facts?: Said; outcome?: Said };

export function hashSaid(at: Instant, what: unknown): Said {
  return { at, hash: createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 16) };
}

/** The newest counts; of two that were said at one moment always the same, in whatever order they come. */
export function isNewer(said: Said, known: Said | undefined): boolean {
  if (known === undefined || said.at !== known.at) return said.at > (known?.at ?? Number.NEGATIVE_INFINITY);
  return said.hash > known.hash;
}
