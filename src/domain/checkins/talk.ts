import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { removeUnstorable } from '../leads/lead.ts';
import { type Instant, MINUTE_MS } from '../time.ts';

/** A talk to propose. `title` and `note` are plain text; what is too long for a link is shortened. */
export type Talk = { title: string; note: string; beginsAt: Instant; minutes: number };

const TITLE_MAX = 200;
const NOTE_MAX = 1000;
/** Calendars know no year of five digits: 9999-01-01. */
const BEGINS_MAX = 253_370_764_800_000;
/** Of a link and of a path (characters): browsers, mail programs and proxies take this much. */
const LINK_MAX = 2000;
const SIGNED_PATH = /^\/talks\/([\w-]+)\.([\w-]{43})\.ics$/;

const talkSchema = z.object({
  title: z.string().max(TITLE_MAX),
  note: z.string().max(NOTE_MAX),
  beginsAt: z.int().min(0).max(BEGINS_MAX),
  minutes: z.int().min(5).max(480),
});

/** Google Calendar's page to plan it, filled in. */
export function writeGoogleCalendarUrl(talk: Talk): string {
  return fitLink(talk, ({ title, note, beginsAt, minutes }) => {
    const [begins, ends] = [beginsAt, beginsAt + minutes * MINUTE_MS].map((at) =>
      formatUtc(at).replaceAll(/[-:]/g, ''),
    );
    const fields = { action: 'TEMPLATE', text: title, details: note, dates: `${begins}/${ends}` };
    return `https://calendar.google.com/calendar/render?${writeQuery(fields)}`;
  });
}

/** Outlook's page (of work and school accounts) to plan it, filled in. */
export function writeOutlookCalendarUrl(talk: Talk): string {
  return fitLink(talk, ({ title, note, beginsAt, minutes }) => {
    const fields = {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      // Read as HTML there: a bare line end would be a space.
      body: note.replaceAll('<', '&lt;').replaceAll('\n', '<br>'),
      startdt: formatUtc(beginsAt),
      enddt: formatUtc(beginsAt + minutes * MINUTE_MS),
    };
    return `https://outlook.office.com/calendar/0/deeplink/compose?${writeQuery(fields)}`;
  });
}

/**
 * The path of the calendar file on this bot, signed so that nobody can make the bot serve another's words:
 * `/talks/<base64url of JSON>.<signature>.ics`. Throws when the beginning or the length is none.
 */
export function signTalkPath(talk: Talk, key: Buffer): string {
  return fitLink(talk, (fitting) => {
    const content = Buffer.from(JSON.stringify(talkSchema.parse(fitting))).toString('base64url');
    return `/talks/${content}.${signContent(content, key)}.ics`;
  });
}

/** The talk of a path, or undefined when the signature is not ours or the content is no talk. */
export function readSignedTalk(path: string, key: Buffer): Talk | undefined {
  if (path.length > LINK_MAX) return undefined;
  const [, content = '', signature = ''] = SIGNED_PATH.exec(path) ?? [];
  const ours = Buffer.from(signContent(content, key));
  const theirs = Buffer.from(signature);
  // As text, not as bytes: base64url writes the same bytes in more than one way.
  if (theirs.length !== ours.length || !timingSafeEqual(theirs, ours)) return undefined;
  return talkSchema.safeParse(parseJson(content)).data;
}

/** The link of the talk, its note shortened, then its title, until it is short enough. */
function fitLink(talk: Talk, writeLink: (talk: Talk) => string): string {
  const whole = { ...talk, title: clipText(talk.title, TITLE_MAX), note: clipText(talk.note, NOTE_MAX) };
  const isShort = (fields: Partial<Talk>): boolean => writeLink({ ...whole, ...fields }).length <= LINK_MAX;
  if (isShort({})) return writeLink(whole);
  if (isShort({ note: '' })) return writeLink({ ...whole, note: keepLongest(whole.note, (note) => isShort({ note })) });
  const title = keepLongest(whole.title, (each) => isShort({ title: each, note: '' }));
  return writeLink({ ...whole, title, note: '' });
}

function clipText(text: string, max: number): string {
  const kept = removeUnstorable(text).replaceAll(/\r\n?/g, '\n');
  // Cut through the middle of a character, half of it is left: storable leaves that out.
  return kept.length <= max ? kept : `${removeUnstorable(kept.slice(0, max - 1))}…`;
}

/** As many of its characters as will do, with an ellipsis: nothing when none will. */
function keepLongest(text: string, isFine: (text: string) => boolean): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const shorten = (count: number) => (count === 0 ? '' : `${characters.slice(0, count).join('')}…`);
  let [fine, tooLong] = [0, characters.length];
  while (tooLong - fine > 1) {
    const middle = Math.floor((fine + tooLong) / 2);
    if (isFine(shorten(middle))) fine = middle;
    else tooLong = middle;
  }
  return shorten(fine);
}

/** `2026-12-01T09:00:00Z`. */
function formatUtc(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** A space as %20, since Outlook shows a plus as one; brackets and quotes too, since they end a link in a text. */
function writeQuery(fields: Record<string, string>): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
  return Object.entries(fields)
    .map(([name, text]) => `${name}=${encode(text)}`)
    .join('&');
}

/** Of this use only: the secret may sign other things too. */
function signContent(content: string, key: Buffer): string {
  return createHmac('sha256', key).update(`talk:${content}`).digest('base64url');
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
