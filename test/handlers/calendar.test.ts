import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Talk } from '../../src/domain/checkins/talk.ts';
import { deriveCalendarId } from '../../src/domain/checkins/talk-link.ts';
import { createCalendarDoors } from '../../src/handlers/calendar.ts';
import { createHttpServer, type Door } from '../../src/handlers/http.ts';

const TALK: Talk = {
  title: 'Check-in; sales, marketing',
  note: 'One, two; three \\ four\nfive',
  beginsAt: Date.parse('2026-12-01T09:05:00Z'),
  minutes: 90,
};

const makeDoor = (path: string, says: number, isPrefix?: true): Door => ({
  method: 'GET',
  path,
  ...(isPrefix && { isPrefix }),
  bodyMax: 0,
  open: ({ response }) => void response.writeHead(says).end(),
});
const failing: Door = { method: 'GET', path: '/ill/', isPrefix: true, bodyMax: 0, open: () => Promise.reject('ill') };

/** What stands at a path; everything else is not ours. */
const talks = new Map<string, { talk: Talk } | { over: string }>();
const asked: string[] = [];
const find = async (path: string) => {
  asked.push(path);
  return talks.get(path);
};
const logged: object[] = [];
const log = { info: () => {}, warn: () => {}, error: (fields: object) => void logged.push(fields) };
const server = createHttpServer(
  [...createCalendarDoors(find), makeDoor('/exact', 201), makeDoor('/under/', 202, true), failing],
  log,
);
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
const PATH = '/talks/abc_-123.ics';
const getFile = async (talk: Talk, path = PATH) => {
  talks.set(path, { talk });
  return Buffer.from(await (await get(path)).arrayBuffer()).toString();
};
/** Its lines, unfolded as a calendar does. */
const unfold = (file: string) => file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
const readFields = (file: string) =>
  new Map(unfold(file).map((line): [string, string] => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1)]));

describe('the calendar file of a talk', () => {
  test('is a download that nobody keeps', async () => {
    talks.set(PATH, { talk: TALK });
    const answer = await get(PATH);
    expect([answer.status, ...['type', 'disposition'].map((name) => answer.headers.get(`content-${name}`))]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'attachment; filename="check-in.ics"',
    ]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  test('says when and what of one event, escaped, and nothing else: no alarm, no zone', async () => {
    const file = await getFile({ ...TALK, note: 'One, two; three \\ "four"\nfive' });
    expect(unfold(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//smarketing-bot//check-ins//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:[\w-]{43}@smarketing-bot$/),
      'SEQUENCE:0',
      expect.stringMatching(/^DTSTAMP:\d{8}T\d{6}Z$/),
      'DTSTART:20261201T090500Z',
      'DTEND:20261201T103500Z',
      'SUMMARY:Check-in\\; sales\\, marketing',
      'DESCRIPTION:One\\, two\\; three \\\\ "four"\\nfive',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('has one name as long as its link is the same, also where it moved, and another talk has another', async () => {
    const uid = async (talk: Talk, path = PATH) => readFields(await getFile(talk, path)).get('UID');
    expect(await uid(TALK)).toBe(`${deriveCalendarId(PATH)}@smarketing-bot`);
    expect(await uid({ ...TALK, beginsAt: TALK.beginsAt + 1, title: 'Another' })).toBe(await uid(TALK));
    expect(await uid(TALK, '/talks/other.ics')).not.toBe(await uid(TALK));
    expect(await uid(TALK)).not.toContain('abc_-123');
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
    const file = await getFile({ ...TALK, title: text, note: text });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.startsWith('BEGIN:VCALENDAR\r\n') && file.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\ufffd');
    const plain = text.replaceAll(/\r\n?/g, '\n').slice(0, 190).replaceAll('\n', '\\n').slice(0, 150);
    expect(readFields(file).get('SUMMARY')?.startsWith(plain)).toBe(true);
  });

  test('holds no lines but its own, whatever the words', async () => {
    const words = 'x\r\nEND:VEVENT\r\nATTENDEE:mailto:a@b.example\rDTSTART:19700101T000000Z\u0000\u0085\u2028';
    const names = [...readFields(await getFile({ ...TALK, title: words, note: words })).keys()];
    expect(names).toEqual([...readFields(await getFile(TALK)).keys()]);
    expect(names).not.toContain('ATTENDEE');
  });

  test('says a beginning to the second', async () => {
    expect(await getFile({ ...TALK, beginsAt: TALK.beginsAt + 59_999 })).toContain('DTSTART:20261201T090559Z');
    expect(await getFile({ ...TALK, beginsAt: 0 })).toContain('DTSTART:19700101T000000Z');
  });

  test('is made of a talk without words too', async () => {
    expect(await getFile({ ...TALK, title: '', note: '' })).toContain('DTSTART:20261201T090500Z');
  });
});

describe('a path that is not ours is a bare 404', () => {
  test.each([
    ['nothing', '/talks/'],
    ['garbage', '/talks/%00%ff..%2f..%2fetc'],
    ['10 kB', `/talks/${'a'.repeat(10_000)}.ics`],
    ['more behind it', `${PATH}x`],
    ['escaped', PATH.replace('.ics', '%2eics')],
  ])('%s', async (_name, wrong) => {
    const answer = await get(wrong);
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([404, '', null]);
  });

  test('with a path as it comes, not made tidy by the client', async () => {
    for (const wrong of ['/talks/../talks/x.ics', '/talks//', '/talks/{}"<>', `/x/..${PATH}`]) {
      expect(await getStatus(wrong)).toBe(404);
    }
    expect(logged).toEqual([]);
  });

  test('a query does no harm, another method is told what is taken', async () => {
    expect((await get(`${PATH}?utm=1`)).status).toBe(200);
    expect(asked.at(-1)).toBe(PATH);
    const posted = await get(PATH, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('a talk that is over is a 410 with a sentence as it is, which nobody keeps', async () => {
  talks.set('/talks/over.ics', { over: 'Dit gesprek is voorbij <b>é</b>.' });
  const answer = await get('/talks/over.ics');
  expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
    410,
    'Dit gesprek is voorbij <b>é</b>.\n',
    'text/plain; charset=utf-8',
  ]);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
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
    expect(await getStatus(path)).toBe(status);
  });

  test('when it fails, the log names the door, not what was asked behind it', async () => {
    const answer = await get('/ill/somebodys-words');
    expect(answer.status).toBe(500);
    expect(logged).toMatchObject([{ path: '/ill/' }]);
    expect(JSON.stringify(logged)).not.toContain('somebody');
  });
});

function getStatus(path: string): Promise<number | undefined> {
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
