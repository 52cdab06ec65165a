import { shortenTalk, type Talk } from '../domain/checkins/talk.ts';
import { deriveCalendarId } from '../domain/checkins/talk-link.ts';
import { MINUTE_MS } from '../domain/time.ts';
import { type Door, type HttpExchange, type Refusal, respondStatus } from './http.ts';

/** What a path leads to now: a talk, or a sentence that it is over; undefined when we did not write it. */
export type FindCalendarTalk = (path: string) => Promise<{ talk: Talk } | { over: string } | undefined>;

/** `GET /talks/…`: the talk of a path as a calendar file; 410 with a sentence once it is over, else a bare 404. */
export function createCalendarDoors(find: FindCalendarTalk): Door[] {
  return [{ method: 'GET', path: '/talks/', isPrefix: true, bodyMax: 0, open: (asked) => serveTalk(asked, find) }];
}

async function serveTalk({ path, response, refuse }: HttpExchange, find: FindCalendarTalk): Promise<void> {
  const found = await find(path);
  if (found === undefined) return refuse(NOT_OURS);
  if ('over' in found) {
    response.writeHead(410, { 'content-type': 'text/plain; charset=utf-8', ...NOT_KEPT }).end(`${found.over}\n`);
    return;
  }
  // The same for the same talk: a calendar that has it already does not take it twice, and takes over where it moved.
  const file = await writeCalendarFile(found.talk, `${deriveCalendarId(path)}@smarketing-bot`);
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="check-in.ics"',
    ...NOT_KEPT,
  };
  response.writeHead(200, headers).end(file);
}

/** Whoever guesses at links has so many guesses. */
const NOT_OURS: Refusal = { reason: 'no link of ours', answer: (response) => respondStatus(response, 404) };

const NOT_KEPT = { 'cache-control': 'private, no-store' };

async function writeCalendarFile(talk: Talk, id: string): Promise<string> {
  const { title, note, beginsAt, minutes } = shortenTalk(talk);
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
