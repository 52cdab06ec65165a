import { readSignedTalk, type Talk } from '../domain/checkins/talk.ts';
import { MINUTE_MS } from '../domain/time.ts';
import { type Door, type HttpExchange, respondStatus } from './http.ts';

/** `GET /talks/…`: the talk of a signed path as a calendar file; a path we did not sign is a bare 404. */
export function createCalendarDoors(key: Buffer): Door[] {
  return [{ method: 'GET', path: '/talks/', isPrefix: true, bodyMax: 0, open: (asked) => serveTalk(asked, key) }];
}

async function serveTalk({ path, response }: HttpExchange, key: Buffer): Promise<void> {
  const talk = readSignedTalk(path, key);
  if (talk === undefined) return respondStatus(response, 404);
  // The signature is the same for the same talk: a calendar that has it already does not take it twice.
  const [, signature] = path.split('.');
  const file = await writeCalendarFile(talk, `${signature}@smarketing-bot`);
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="check-in.ics"',
    'cache-control': 'private, no-store',
  };
  response.writeHead(200, headers).end(file);
}

async function writeCalendarFile({ title, note, beginsAt, minutes }: Talk, id: string): Promise<string> {
  // Seldom asked for, so not loaded with the bot.
  const { ICalCalendar, ICalCalendarMethod } = await import('ical-generator');
  const calendar = new ICalCalendar({
    prodId: { company: 'smarketing-bot', product: 'check-ins' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const [start, end] = [new Date(beginsAt), new Date(beginsAt + minutes * MINUTE_MS)];
  calendar.createEvent({ id, start, end, summary: title, description: note });
  return `${calendar.toString()}\r\n`;
}
