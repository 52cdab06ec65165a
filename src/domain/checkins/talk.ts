import { removeUnstorable } from '../leads/facts/kept-text.ts';
import { type Instant, MINUTE_MS } from '../time.ts';

/** A talk to propose. `title` and `note` are plain text; what is too long for a link is shortened. */
export type Talk = { title: string; note: string; beginsAt: Instant; minutes: number };

const TITLE_MAX = 200;
const NOTE_MAX = 1000;
/** Of a link (characters): browsers, mail programs and proxies take this much. */
const LINK_MAX = 2000;

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

/** The link of the talk, its note shortened, then its title, until it is short enough. */
function fitLink(talk: Talk, writeLink: (talk: Talk) => string): string {
  const whole = shortenTalk(talk);
  const isShort = (fields: Partial<Talk>): boolean => writeLink({ ...whole, ...fields }).length <= LINK_MAX;
  if (isShort({})) return writeLink(whole);
  if (isShort({ note: '' })) return writeLink({ ...whole, note: keepLongest(whole.note, (note) => isShort({ note })) });
  const title = keepLongest(whole.title, (each) => isShort({ title: each, note: '' }));
  return writeLink({ ...whole, title, note: '' });
}

/** With words that can be shown, and not too many of them. */
export function shortenTalk(talk: Talk): Talk {
  return { ...talk, title: clipText(talk.title, TITLE_MAX), note: clipText(talk.note, NOTE_MAX) };
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
