import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Talk, talkPath } from '../../src/domain/checkins/talk.ts';
import { calendarDoors } from '../../src/handlers/calendar.ts';
import { type Door, httpServer } from '../../src/handlers/http.ts';

const SECRET = 'calendar-secret';
const TALK: Talk = {
  title: 'Check-in; sales, marketing',
  note: 'One, two; three \\ four\nfive',
  beginsAt: Date.parse('2026-12-01T09:05:00Z'),
  minutes: 90,
};

const bare = (path: string, says: number, isPrefix?: true): Door => ({
  method: 'GET',
  path,
  ...(isPrefix && { isPrefix }),
  bodyMax: 0,
  open: ({ response }) => void response.writeHead(says).end(),
});
const failing: Door = { method: 'GET', path: '/ill/', isPrefix: true, bodyMax: 0, open: () => Promise.reject('ill') };

const logged: object[] = [];
const log = { info: () => {}, warn: () => {}, error: (fields: object) => void logged.push(fields) };
const server = httpServer([...calendarDoors(SECRET), bare('/exact', 201), bare('/under/', 202, true), failing], log);
let address = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, init: RequestInit = {}) => fetch(`${address}${path}`, init);
const fileOf = async (talk: Talk) => Buffer.from(await (await get(talkPath(talk, SECRET))).arrayBuffer()).toString();
/** Its lines, unfolded as a calendar does, by name. */
const fieldsOf = (file: string) =>
  new Map(
    file
      .replaceAll(/\r\n[ \t]/g, '')
      .split('\r\n')
      .map((line): [string, string] => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1)]),
  );

describe('the calendar file of a talk', () => {
  test('is a download that nobody keeps', async () => {
    const answer = await get(talkPath(TALK, SECRET));
    expect([answer.status, ...['type', 'disposition'].map((name) => answer.headers.get(`content-${name}`))]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'attachment; filename="check-in.ics"',
    ]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  test('says when, how long and what, escaped', async () => {
    const fields = fieldsOf(await fileOf(TALK));
    expect(Object.fromEntries(fields)).toMatchObject({
      VERSION: '2.0',
      PRODID: 'smarketing-bot',
      DTSTART: '20261201T090500Z',
      DURATION: 'PT90M',
      SUMMARY: 'Check-in\\; sales\\, marketing',
      DESCRIPTION: 'One\\, two\\; three \\\\ four\\nfive',
    });
  });

  test('names the talk the same every time, and another talk otherwise', async () => {
    const uid = async (talk: Talk) => fieldsOf(await fileOf(talk)).get('UID');
    const signature = talkPath(TALK, SECRET).split('.')[1];
    expect(await uid(TALK)).toBe(`${signature}@smarketing-bot`);
    expect(await uid(TALK)).toBe(await uid(TALK));
    expect(await uid({ ...TALK, minutes: 60 })).not.toBe(await uid(TALK));
  });

  test.each([
    ['letters', 'abcdefghi '.repeat(20)],
    ['letters of two octets', 'éèêëïîôûüç'.repeat(20)],
    ['letters of three octets', '会議の予定表を'.repeat(28)],
    ['letters of four octets', '👩‍💻🎉'.repeat(28)],
    ['line ends', 'a\n'.repeat(100)],
    ['carriage returns', 'a\r\nb\rc'.repeat(30)],
    ['tabs', 'a\t'.repeat(100)],
  ])('has lines of at most 75 octets that end in CRLF, with %s', async (_name, text) => {
    const file = await fileOf({ ...TALK, title: text, note: text });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.startsWith('BEGIN:VCALENDAR\r\n') && file.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\ufffd');
    const plain = text.replaceAll(/\r\n?/g, '\n').slice(0, 190).replaceAll('\n', '\\n').slice(0, 150);
    expect(fieldsOf(file).get('SUMMARY')?.startsWith(plain)).toBe(true);
  });

  test('holds no lines but its own, whatever the words', async () => {
    const words = 'x\r\nEND:VEVENT\r\nATTENDEE:mailto:a@b.example\rDTSTART:19700101T000000Z\u0000\u0085\u2028';
    const names = [...fieldsOf(await fileOf({ ...TALK, title: words, note: words })).keys()];
    expect(names).toEqual([...fieldsOf(await fileOf(TALK)).keys()]);
    expect(names).not.toContain('ATTENDEE');
  });

  test('a beginning is told to the second', async () => {
    expect(await fileOf({ ...TALK, beginsAt: TALK.beginsAt + 59_999 })).toContain('DTSTART:20261201T090559Z');
    expect(await fileOf({ ...TALK, beginsAt: 0 })).toContain('DTSTART:19700101T000000Z');
  });

  test('a talk without words is a file too', async () => {
    expect(await fileOf({ ...TALK, title: '', note: '' })).toContain('DTSTART:20261201T090500Z');
  });
});

describe('a path that is not ours is a bare 404', () => {
  const path = talkPath(TALK, SECRET);
  const middle = Math.floor(path.length / 2);
  const changed = `${path.slice(0, middle)}${path[middle] === 'A' ? 'B' : 'A'}${path.slice(middle + 1)}`;

  test.each([
    ['nothing', '/talks/'],
    ['garbage', '/talks/%00%ff..%2f..%2fetc'],
    ['10 kB', `/talks/${'a'.repeat(10_000)}.ics`],
    ['another secret', talkPath(TALK, 'other-secret')],
    ['a changed byte', changed],
    ['more behind it', `${path}x`],
    ['escaped', path.replace('.ics', '%2eics')],
  ])('%s', async (_name, wrong) => {
    const answer = await get(wrong);
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([404, '', null]);
  });

  test('with a path as it comes, not made tidy by the client', async () => {
    for (const wrong of ['/talks/../talks/x.ics', '/talks//', '/talks/{}"<>', `/x/..${path}`]) {
      expect(await statusOf(wrong)).toBe(404);
    }
    expect(logged).toEqual([]);
  });

  test('a query does no harm, another method is told what is taken', async () => {
    expect((await get(`${path}?utm=1`)).status).toBe(200);
    const posted = await get(path, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe('a door to all that begins with its path', () => {
  test.each([
    ['/exact', 201],
    ['/exact/', 404],
    ['/exactly', 404],
    ['/under/', 202],
    ['/under/a/b', 202],
    ['/under/a?b=/exact', 202],
    ['/under', 404],
    ['/Under/a', 404],
  ])('%s is answered %i', async (path, status) => {
    expect(await statusOf(path)).toBe(status);
  });

  test('when it fails, the log names the door, not what was asked behind it', async () => {
    const answer = await get('/ill/somebodys-words');
    expect(answer.status).toBe(500);
    expect(logged).toMatchObject([{ path: '/ill/' }]);
    expect(JSON.stringify(logged)).not.toContain('somebody');
  });
});

function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
