import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  shortenTalk,
  type Talk,
  writeGoogleCalendarUrl,
  writeOutlookCalendarUrl,
} from '../../../src/domain/checkins/talk.ts';

const LINK_MAX = 2000;
const BEGINS_AT = Date.parse('2026-12-01T09:00:00Z');
const TALK: Talk = {
  title: 'Check-in: sales & marketing',
  note: 'About “leads” (50% + more)?\nSee you; Iris',
  beginsAt: BEGINS_AT,
  minutes: 30,
};

/** Every kind of letter, four octets too, and what JSON writes in six. */
const anyWords = (max: number) =>
  fc.string({ unit: fc.constantFrom('a', ' ', 'é', '語', '👩‍💻', '"', '\n', '<'), maxLength: max });
const anyTalk = fc.record({
  title: anyWords(400),
  note: anyWords(2000),
  beginsAt: fc.integer({ min: 0, max: Date.parse('2099-01-01T00:00:00Z') }),
  minutes: fc.integer({ min: 5, max: 480 }),
});

describe('the calendar pages for a talk', () => {
  test('of Google is filled in with the talk', () => {
    const url = new URL(writeGoogleCalendarUrl(TALK));
    expect(url.origin + url.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      action: 'TEMPLATE',
      text: TALK.title,
      details: TALK.note,
      dates: '20261201T090000Z/20261201T093000Z',
    });
  });

  test('of Outlook is filled in with the talk, its body as HTML', () => {
    const url = new URL(writeOutlookCalendarUrl({ ...TALK, note: 'a < b\nc' }));
    expect(url.origin + url.pathname).toBe('https://outlook.office.com/calendar/0/deeplink/compose');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: TALK.title,
      body: 'a &lt; b<br>c',
      startdt: '2026-12-01T09:00:00Z',
      enddt: '2026-12-01T09:30:00Z',
    });
  });

  test.each([
    ['Google’s', writeGoogleCalendarUrl],
    ['Outlook’s', writeOutlookCalendarUrl],
  ])('of %s has an address that can be put into any text, and is never too long', (_name, urlOf) => {
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const url = urlOf(talk);
        expect(url).toMatch(/^https:\/\/[\w.-]+\/[\w./]+\?[\w.~%=&-]+$/);
        expect(url.length).toBeLessThanOrEqual(LINK_MAX);
        expect(new URL(url).href).toBe(url);
      }),
      { numRuns: 1000 },
    );
  });

  test('shorten what is too long between characters, the note first', () => {
    const { searchParams } = new URL(writeGoogleCalendarUrl({ ...TALK, note: '👩‍💻'.repeat(190) }));
    expect(searchParams.get('text')).toBe(TALK.title);
    expect(searchParams.get('details')).toMatch(/^(👩‍💻){40,}…$/u);
    const worst = new URL(writeOutlookCalendarUrl({ ...TALK, title: '語'.repeat(200), note: '語'.repeat(1000) }));
    expect(worst.searchParams.get('subject')).toMatch(/^語{190,}…?$/);
  });
});

describe('the words of a talk', () => {
  test('leave out what cannot be shown', () => {
    const words = { title: 'a\u0000b\ud800c', note: 'a\r\nb\rc' };
    expect(shortenTalk({ ...TALK, ...words })).toEqual({ ...TALK, title: 'abc', note: 'a\nb\nc' });
  });

  test('are cut where there are too many', () => {
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const { title, note, ...rest } = shortenTalk(talk);
        expect(rest).toEqual({ beginsAt: talk.beginsAt, minutes: talk.minutes });
        expect([title.length <= 200, note.length <= 1000]).toEqual([true, true]);
        for (const [kept, whole] of [
          [title, talk.title],
          [note, talk.note],
        ] as const)
          expect(whole.startsWith(kept.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
