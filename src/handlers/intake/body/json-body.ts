import type { IncomingHttpHeaders } from 'node:http';
import { dropOddLengths } from '../../limits/odd-lengths.ts';

const CHARSET = /;\s*charset\s*=\s*"?([\w-]+)"?/i;
const PLAIN: readonly (string | undefined)[] = [undefined, '', 'identity'];
const CHARSETS: readonly (string | undefined)[] = [undefined, 'utf-8', 'utf8', 'us-ascii'];

/** The media type alone, in small letters. */
export function readMediaType(headers: IncomingHttpHeaders): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Why a body in this form cannot be read, in words for its sender; `types` are what it may be. */
export function findUnreadable(headers: IncomingHttpHeaders, types: readonly string[]): string | undefined {
  if (!types.includes(readMediaType(headers))) return `Send ${types.join(' or ')}.`;
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase();
  if (!CHARSETS.includes(charset)) return 'Send the text as UTF-8.';
  if (!PLAIN.includes(headers['content-encoding']?.trim().toLowerCase())) {
    return 'Send the body as it is: compressed bodies are not taken.';
  }
  return undefined;
}

/** A text, or a number as one; whatever else was sent is no word: an object may even refuse to be made a text. */
export function readWord(given: unknown): string {
  return typeof given === 'string' ? given : typeof given === 'number' ? String(given) : '';
}

/** Some senders put a mark before their text that says in which order its bytes come. */
const BYTE_ORDER_MARK = /^\uFEFF/;

export function readBodyText(body: Buffer): string {
  return body.toString('utf8').replace(BYTE_ORDER_MARK, '');
}

/** What a JSON text holds; undefined when it is none. A whole number too large for ours is its digits, as ids can be. */
export function parseJsonBody(text: string): unknown {
  try {
    return dropOddLengths(LONG_NUMBER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text), text);
  } catch {
    return undefined;
  }
}

/** What was parsed as a text again; undefined where it is nested so deeply that nothing goes through it. */
export function writeJsonBody(parsed: unknown): string | undefined {
  try {
    return JSON.stringify(parsed);
  } catch {
    return undefined;
  }
}

/** Hardly any body has one, and looking at each value takes several times as long. */
const LONG_NUMBER = /\d{16}/;

/** Beyond 2^53 numbers share what they are kept as: two records would be one. */
function keepDigits(_key: string, value: unknown, written?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return /^-?\d+$/.test(written?.source ?? '') ? written?.source : value;
}
