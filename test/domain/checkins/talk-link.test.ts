import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deriveCalendarId,
  isLinkOver,
  readTalkPath,
  type TalkId,
  writeTalkPath,
} from '../../../src/domain/checkins/talk-link.ts';
import { deriveKey } from '../../../src/domain/keys.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';

const KEY = deriveKey('the secret of a test', 'talk links');
const TALK: TalkId = { organisation: 'noordlicht', month: '2026-11', person: 'sanne' };

const anyId = fc.string({ unit: 'grapheme', maxLength: 100 });
const anyTalkId = fc.record({ organisation: anyId, month: anyId, person: anyId });

describe('the path of a talk', () => {
  test('leads to it, is the same each time, and another talk has another', () => {
    const path = writeTalkPath(TALK, KEY);
    expect(readTalkPath(path, KEY)).toEqual(TALK);
    expect(writeTalkPath(TALK, KEY)).toBe(path);
    for (const other of [{ month: '2026-12' }, { person: 'bram' }, { organisation: 'zuiderzon' }])
      expect(writeTalkPath({ ...TALK, ...other }, KEY)).not.toBe(path);
  });

  test('leads to it, under the same name, also as Teams writes it in a text', () => {
    const all = Array.from({ length: 50 }, (_none, place) => ({ ...TALK, person: `p${place}` }));
    const written = all.map((each) => writeTalkPath(each, KEY).replaceAll('_', '%5F'));
    expect(written.some((path) => path.includes('%5F'))).toBe(true);
    expect(written.map((path) => readTalkPath(path, KEY))).toEqual(all);
    const names = all.map((each) => deriveCalendarId(writeTalkPath(each, KEY)));
    expect(written.map(deriveCalendarId)).toEqual(names);
  });

  test('tells nobody which: every path is as long, and holds none of it', () => {
    const people = ['s', 'sanne', 'johanna-wilhelmina-van-der-meer'].map((person) => ({ ...TALK, person }));
    const paths = people.map((each) => writeTalkPath(each, KEY));
    expect(new Set(paths.map(({ length }) => length)).size).toBe(1);
    for (const path of paths) {
      expect(path).toMatch(/^\/talks\/[\w-]{166}\.ics$/);
      const bytes = Buffer.from(path.slice('/talks/'.length, -'.ics'.length), 'base64url').toString('latin1');
      for (const word of ['noordlicht', '2026', 'sanne', 'johanna']) expect(`${path}${bytes}`).not.toContain(word);
    }
  });

  test('leads to any talk, and the name that calendars know it by is another’s for another', () => {
    fc.assert(
      fc.property(anyTalkId, anyTalkId, (one, other) => {
        const [path, otherPath] = [writeTalkPath(one, KEY), writeTalkPath(other, KEY)];
        expect(readTalkPath(path, KEY)).toEqual(one);
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect([path === otherPath, deriveCalendarId(path) === deriveCalendarId(otherPath)]).toEqual([isSame, isSame]);
      }),
    );
  });
});

describe('a path leads nowhere', () => {
  const path = writeTalkPath(TALK, KEY);
  const text = path.slice('/talks/'.length, -'.ics'.length);

  test.each([
    ['nothing', ''],
    ['no id', '/talks/.ics'],
    ['half an id', `/talks/${text.slice(0, 80)}.ics`],
    ['bytes of its length', `/talks/${randomBytes(124).toString('base64url')}.ics`],
    ['hardly a byte', '/talks/AA.ics'],
    ['no more than what every path has', `/talks/${randomBytes(28).toString('base64url')}.ics`],
    ['more behind it', `${path}/..`],
    ['a line end behind it', `${path}\n`],
    ['more before it', `/x${path}`],
    ['padding', `/talks/${text}=.ics`],
    ['very much', `/talks/${'a'.repeat(10_000)}.ics`],
    ['the shape of before', `/talks/${text}.${'a'.repeat(43)}.ics`],
  ])('when it has %s', (_name, wrong) => {
    expect(readTalkPath(wrong, KEY)).toBeUndefined();
  });

  test('when it was made with another secret, or for another purpose', () => {
    for (const other of [deriveKey('another secret', 'talk links'), deriveKey('the secret of a test', 'link codes')])
      expect(readTalkPath(writeTalkPath(TALK, other), KEY)).toBeUndefined();
  });

  test('when any character is changed', () => {
    for (let index = 0; index < path.length; index += 1) {
      for (const letter of 'AaBbCc0_-') {
        const changed = path.slice(0, index) + letter + path.slice(index + 1);
        if (changed !== path) expect(readTalkPath(changed, KEY)).toBeUndefined();
      }
    }
  });

  test('when it is any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        for (const wrong of [any, `/talks/${any}.ics`]) expect(readTalkPath(wrong, KEY)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});

test('a link ends 30 days after the talk, to the millisecond', () => {
  const talk = { beginsAt: Date.UTC(2026, 10, 3, 9), minutes: 90 };
  const end = talk.beginsAt + 90 * MINUTE_MS + 30 * DAY_MS;
  expect([talk.beginsAt, end - 1, end].map((at) => isLinkOver(talk, at))).toEqual([false, false, true]);
});
