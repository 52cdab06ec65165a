import type { IncomingHttpHeaders } from 'node:http';

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

/** Some senders put a mark before their text that says in which order its bytes come. */
const BYTE_ORDER_MARK = /^\uFEFF/;

export function readBodyText(body: Buffer): string {
  return body.toString('utf8').replace(BYTE_ORDER_MARK, '');
}

/** What a JSON text holds; undefined when it is none. */
export function parseJsonBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
