import { createHash } from 'node:crypto';
import { z } from 'zod';
import { deriveTargetKey, makeChannelTarget } from '../../deliveries/target.ts';
import type { Channel } from '../../organisation.ts';

/** From so many new leads of one file on none gets a card of its own: they stand in a list. */
export const LISTED_FROM = 11;
/** So many leads of a file are received at once. */
export const BATCH_MAX = 200;

/** What became of one of them. `newer-known`: facts that are newer are kept already. */
export type LeadFate = { became: 'created' | 'updated' | 'unchanged'; because?: 'newer-known' };

const PART_MAX = 16;
const LIST_ID = /^[\w-]{1,16}\.[\w-]{1,16}$/;

/** Leads of one file that go to the same channels. */
export const listIdSchema = z.string().regex(LIST_ID);

/** The same for the same file and channels, in whatever order these stand. */
export function deriveListId(file: string, channels: Channel[]): string {
  const keys = channels.map((channel) => deriveTargetKey(makeChannelTarget(channel))).toSorted();
  return `${file}.${deriveShort(keys)}`;
}

/** The file whose leads stand in a list. */
export function findFileOf(list: string): string {
  return list.slice(0, list.indexOf('.'));
}

/** What something is called for short, the same each time. */
export function deriveShort(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, PART_MAX);
}
