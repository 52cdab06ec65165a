import { type Talk, talkOf } from '../domain/checkins/talk.ts';
import { type Asked, bare, type Door } from './http.ts';

/** RFC 5545: a line is at most this long (octets); the rest follows on lines that begin with a space. */
const LINE_MAX = 75;

/** `GET /talks/…`: the talk of a signed path as a calendar file; a path we did not sign is a bare 404. */
export function calendarDoors(secret: string): Door[] {
  return [{ method: 'GET', path: '/talks/', isPrefix: true, bodyMax: 0, open: (asked) => serve(asked, secret) }];
}

async function serve({ path, response }: Asked, secret: string): Promise<void> {
  const talk = talkOf(path, secret);
  if (talk === undefined) return bare(response, 404);
  // The signature is the same for the same talk: a calendar that has it already does not take it twice.
  const [, signature] = path.split('.');
  const file = await calendarFile(talk, `${signature}@smarketing-bot`);
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="check-in.ics"',
    'cache-control': 'private, no-store',
  };
  response.writeHead(200, headers).end(file);
}

async function calendarFile({ title, note, beginsAt, minutes }: Talk, uid: string): Promise<string> {
  // Slow to load, and seldom asked for.
  const { createEvent } = await import('ics');
  const { error, value } = createEvent({
    productId: 'smarketing-bot',
    uid,
    title,
    description: note,
    start: beginsAt,
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes },
  });
  if (value === null) throw error ?? new Error('no calendar file was made');
  return refolded(value);
}

/** The library folds after 75 characters, not octets: too long with letters beyond ASCII. */
function refolded(file: string): string {
  return file.replaceAll('\r\n\t', '').split('\r\n').map(folded).join('\r\n');
}

function folded(line: string): string {
  let octets = 0;
  const parts = Array.from(line, (character) => {
    const size = Buffer.byteLength(character);
    const isFull = octets + size > LINE_MAX;
    // The space that a next line begins with counts.
    octets = isFull ? 1 + size : octets + size;
    return isFull ? `\r\n ${character}` : character;
  });
  return parts.join('');
}
