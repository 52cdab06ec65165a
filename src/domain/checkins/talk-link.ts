import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { DAY_MS, type Instant, MINUTE_MS } from '../time.ts';
import type { Talk } from './talk.ts';

/** Which talk a link leads to: that of one person who is asked in a round. What it is, is looked up when somebody follows it. */
export type TalkId = { organisation: string; month: string; person: string };

/** So long after a talk its link leads there still. */
const LINK_KEPT_MS = 30 * DAY_MS;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Ids are filled up to as many bytes, so that their length says nothing of whose they are. */
const BLOCK_BYTES = 96;
const PATH_MAX = 2000;
const PATH = /^\/talks\/([\w-]+)\.ics$/;

/**
 * The path of a talk's calendar file on this bot, the same each time: its id, sealed, so that nobody reads in an address
 * who talks, or makes one up. `key` is for this alone.
 */
export function writeTalkPath({ organisation, month, person }: TalkId, key: Buffer): string {
  const id = Buffer.from(JSON.stringify([organisation, month, person]));
  const filled = Buffer.alloc(Math.ceil(id.length / BLOCK_BYTES) * BLOCK_BYTES, ' ');
  id.copy(filled);
  // Made of what is sealed: no two ids have the same, and one id always has the same.
  const nonce = createHmac('sha256', key).update(filled).digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(filled), cipher.final(), cipher.getAuthTag()]);
  return `/talks/${sealed.toString('base64url')}.ics`;
}

/** Which talk a path leads to; undefined when we did not write it. */
export function readTalkPath(path: string, key: Buffer): TalkId | undefined {
  const [, text = ''] = (path.length <= PATH_MAX && PATH.exec(decodePath(path))) || [];
  const sealed = Buffer.from(text, 'base64url');
  // base64url writes the same bytes in more than one way.
  if (sealed.length <= NONCE_BYTES + TAG_BYTES || sealed.toString('base64url') !== text) return undefined;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const filled = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    const [organisation, month, person] = JSON.parse(filled.toString()) as [string, string, string];
    return { organisation, month, person };
  } catch {
    return undefined;
  }
}

/** In a text on Teams an underscore would be emphasis, so it stands there by its number. */
function decodePath(path: string): string {
  return path.replaceAll(/%5f/gi, '_');
}

/** By what name calendars know a talk again, also when it moves; it does not tell its link. */
export function deriveCalendarId(path: string): string {
  return createHash('sha256').update(decodePath(path)).digest('base64url');
}

/** Whether a link to a talk has ended. */
export function isLinkOver({ beginsAt, minutes }: Pick<Talk, 'beginsAt' | 'minutes'>, now: Instant): boolean {
  return now >= beginsAt + minutes * MINUTE_MS + LINK_KEPT_MS;
}
