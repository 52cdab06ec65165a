import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readSignedTalk,
  signTalkPath,
  type Talk,
  writeGoogleCalendarUrl,
  writeOutlookCalendarUrl,
} from '../../../src/domain/checkins/talk.ts';

const SECRET = Buffer.from('talk-secret');
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

describe('the path of a talk’s calendar file', () => {
  test('gives the talk back', () => {
    const path = signTalkPath(TALK, SECRET);
    expect(path).toMatch(/^\/talks\/[\w-]+\.[\w-]{43}\.ics$/);
    expect(readSignedTalk(path, SECRET)).toEqual(TALK);
    expect(signTalkPath(TALK, SECRET)).toBe(path);
  });

  test('gives any talk back, what is too long shortened, and is never too long itself', () => {
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const path = signTalkPath(talk, SECRET);
        const back = readSignedTalk(path, SECRET);
        expect(path.length).toBeLessThanOrEqual(LINK_MAX);
        expect([back?.beginsAt, back?.minutes]).toEqual([talk.beginsAt, talk.minutes]);
        for (const part of ['title', 'note'] as const) {
          expect(back?.[part]).toBeDefined();
          const [kept = ''] = back?.[part].split(/…$/) ?? [];
          expect(talk[part].startsWith(kept)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves out what cannot be shown', () => {
    const path = signTalkPath({ ...TALK, title: 'a\u0000b\ud800c', note: 'a\r\nb\rc' }, SECRET);
    expect(readSignedTalk(path, SECRET)).toMatchObject({ title: 'abc', note: 'a\nb\nc' });
  });

  test.each([
    ['too short', { minutes: 4 }],
    ['too long', { minutes: 481 }],
    ['of no whole minutes', { minutes: 30.5 }],
    ['at no moment', { beginsAt: Number.NaN }],
    ['between two moments', { beginsAt: 0.5 }],
    ['in a year no calendar has', { beginsAt: 8.64e15 }],
  ])('is not made for a talk %s', (_name, fields) => {
    expect(() => signTalkPath({ ...TALK, ...fields }, SECRET)).toThrow();
  });
});

describe('a path gives no talk', () => {
  const path = signTalkPath(TALK, SECRET);
  const [content = '', signature = ''] = path.slice('/talks/'.length).split('.');

  test.each([
    ['nothing', ''],
    ['no content', '/talks/'],
    ['no signature', `/talks/${content}.ics`],
    ['an empty signature', `/talks/${content}..ics`],
    ['half a signature', `/talks/${content}.${signature.slice(0, 20)}.ics`],
    ['a signature of other letters', `/talks/${content}.${'é'.repeat(43)}.ics`],
    ['more behind it', `${path}/..`],
    ['a line end behind it', `${path}\n`],
    ['more before it', `/x${path}`],
    ['padding', `/talks/${content}=.${signature}.ics`],
    ['very long content', `/talks/${'a'.repeat(10_000)}.${signature}.ics`],
  ])('when it has %s', (_name, wrong) => {
    expect(readSignedTalk(wrong, SECRET)).toBeUndefined();
  });

  test('when it is signed with another secret', () => {
    expect(readSignedTalk(path, Buffer.from('other-secret'))).toBeUndefined();
    expect(readSignedTalk(signTalkPath(TALK, Buffer.alloc(0)), SECRET)).toBeUndefined();
  });

  test('when any character is changed, also the signature’s last, which base64url reads as the same bytes', () => {
    for (let index = 0; index < path.length; index += 1) {
      for (const letter of 'AaBbCc0_-') {
        const changed = path.slice(0, index) + letter + path.slice(index + 1);
        if (changed !== path) expect(readSignedTalk(changed, SECRET)).toBeUndefined();
      }
    }
  });

  test('when it is any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readSignedTalk(text, SECRET)).toBeUndefined();
        expect(readSignedTalk(`/talks/${text}.ics`, SECRET)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['no JSON', 'hello'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['a title too long', JSON.stringify({ ...TALK, title: 'a'.repeat(201) })],
    ['a note too long', JSON.stringify({ ...TALK, note: 'a'.repeat(1001) })],
    ['too many minutes', JSON.stringify({ ...TALK, minutes: 481 })],
    ['a beginning that is no number', JSON.stringify({ ...TALK, beginsAt: '2026-12-01' })],
    ['an unsafe beginning', JSON.stringify({ ...TALK, beginsAt: 2 ** 53 })],
  ])('when it is signed as ours, yet %s', (_name, json) => {
    expect(readSignedTalk(signJson(json), SECRET)).toBeUndefined();
  });

  test('with anything else that a signed path holds', () => {
    expect(readSignedTalk(signJson(JSON.stringify({ ...TALK, extra: 1 })), SECRET)).toEqual(TALK);
  });

  test('when the signature is for something else', () => {
    const plain = createHmac('sha256', SECRET).update(content).digest('base64url');
    expect(readSignedTalk(`/talks/${content}.${plain}.ics`, SECRET)).toBeUndefined();
  });
});

function signJson(json: string): string {
  const content = Buffer.from(json).toString('base64url');
  return `/talks/${content}.${createHmac('sha256', SECRET).update(`talk:${content}`).digest('base64url')}.ics`;
}
