import { expect, test } from 'vitest';
import {
  KNOWN_CODES,
  MESSAGE_REFUSED,
  OF_THE_BOT,
  PLACE_CLOSED,
} from '../../../../src/handlers/teams/outbound/answers.ts';
import { createTeamsCalls } from '../../../../src/handlers/teams/outbound/client.ts';
import { classifyTeamsFailure } from '../../../../src/handlers/teams/outbound/failures.ts';
import { ACCOUNT, type Answer, answerJson, answerRefusal, MESSAGE, openConnector } from '../connector.ts';

// What becomes of a message for each kind of answer Teams, or what stands before it, can give over a real socket.

const SECRET = 'Jansen BV, 06-12345678';
const PAGE = `<html><body>Sign in, ${SECRET}</body></html>`;
const SHORT_MS = 300;

const raw =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);
const half: Answer = (response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': 100 });
  response.write('{"id":"', () => response.destroy());
};
const headersOnly: Answer = (response) => response.writeHead(201).flushHeaders();

const unreadable = { kind: 'unknown', reason: 'unreadable answer' };
const noId = { kind: 'unknown', reason: 'no id' };
const later = (reason: string) => ({ kind: 'retry', reason, isRateLimit: false });

const ANSWERS: [string, Answer, object][] = [
  ['200 with a page of HTML', raw(200, PAGE, { 'content-type': 'text/html' }), unreadable],
  ['200 with a page that calls itself JSON', raw(200, PAGE, { 'content-type': 'application/json' }), unreadable],
  ['200 with null', answerJson(200, null), unreadable],
  ['200 with a list', answerJson(200, []), unreadable],
  ['200 with a text', answerJson(200, SECRET), unreadable],
  ['200 with nothing', raw(200, ''), noId],
  ['200 with an empty object', answerJson(200, {}), noId],
  ['an id that is none', answerJson(200, { id: '' }), noId],
  ['half a body', half, { kind: 'unknown' }],
  ['headers and then nothing', headersOnly, { kind: 'unknown', reason: 'TimeoutError' }],
  ['a refusal that nobody knows', answerRefusal(403, 'BrandNewRule'), later('HTTP 403')],
  ['a refusal that is a sentence', answerRefusal(400, SECRET), later('HTTP 400')],
  ['403 of a proxy', raw(403, PAGE), later('HTTP 403')],
  ['404 of a proxy', raw(404, PAGE), later('HTTP 404')],
  ['429 without a time', answerRefusal(429, SECRET), { kind: 'retry', reason: 'ratelimited', isRateLimit: true }],
  ['429 with a time that is none', raw(429, '', { 'retry-after': 'soon' }), { kind: 'retry', isRateLimit: true }],
  ['502', raw(502, PAGE), { kind: 'unknown', reason: 'HTTP 502' }],
  ['503', raw(503, PAGE), later('HTTP 503')],
];

test.each(ANSWERS)('%s', async (_name, answer, result) => {
  const { url, requests } = await openConnector(answer);
  const at = { serviceUrl: url, conversation: 'a:1' };
  const ended = await createTeamsCalls(ACCOUNT, SHORT_MS).send(at, MESSAGE).then(String, classifyTeamsFailure);
  expect(ended).toMatchObject(result);
  expect(ended).not.toHaveProperty('afterMs');
  expect(JSON.stringify(ended)).not.toContain('Jansen');
  expect(requests).toHaveLength(1);
});

test.each([...OF_THE_BOT])('%s is of the bot as a whole, and only of a refusal', async (code) => {
  for (const [status, kind] of [
    [403, 'account-refused'],
    [429, 'retry'],
    [503, 'retry'],
    [500, 'unknown'],
  ] as const) {
    const { url } = await openConnector(answerRefusal(status, code));
    const at = { serviceUrl: url, conversation: 'a:1' };
    const ended = await createTeamsCalls(ACCOUNT, SHORT_MS).send(at, MESSAGE).then(String, classifyTeamsFailure);
    expect(ended).toMatchObject({ kind });
  }
  expect(KNOWN_CODES).toContain(code);
});

test.each([...PLACE_CLOSED, ...MESSAGE_REFUSED])('%s is final, and only of a refusal', async (code) => {
  for (const [status, isFinal] of [
    [403, true],
    [429, false],
    [503, false],
    [500, false],
  ] as const) {
    const { url } = await openConnector(answerRefusal(status, code));
    const at = { serviceUrl: url, conversation: 'a:1' };
    const ended = await createTeamsCalls(ACCOUNT, SHORT_MS).send(at, MESSAGE).then(String, classifyTeamsFailure);
    expect(ended).toMatchObject(
      isFinal
        ? { kind: 'refused', reason: code, isTargetClosed: PLACE_CLOSED.has(code) }
        : { kind: expect.not.stringMatching('refused') },
    );
  }
  expect(KNOWN_CODES).toContain(code);
});

test.each(ANSWERS.slice(0, 8))('a post in a channel, which has two ids: %s', async (_name, answer, result) => {
  const { url } = await openConnector(answer);
  const at = { serviceUrl: url, channel: '19:sales@thread.tacv2' };
  expect(await createTeamsCalls(ACCOUNT, SHORT_MS).post(at, MESSAGE).then(String, classifyTeamsFailure)).toMatchObject(
    result,
  );
});
