import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { FakeSlack, SlackTrouble } from '../../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../../sandbox/samples/noordlicht.ts';
import { createSlackClient } from '../../../../src/handlers/slack/outbound/client.ts';
import { classifySlackFailure } from '../../../../src/handlers/slack/outbound/failures.ts';
import { checkSlackAccount } from '../../../../src/handlers/slack/setup/check.ts';

const OTHER = { teamId: 'T0OTHER', token: 'xoxb-other-team-2222' };
const TIMEOUT_MS = 10_000;
/** For a Slack that never answers. */
const SHORT_MS = 300;

let slack: FakeSlack;
beforeAll(async () => {
  slack = await openFakeSlack({
    seed: slackSeed,
    signingSecret: 's',
    now: Date.now,
    limits: false,
    extraBots: [OTHER],
  });
});
afterAll(() => slack.stop());

const clientOf = (token: string, timeout = TIMEOUT_MS) => createSlackClient({ token, apiUrl: slack.apiUrl }, timeout);
const ours = slackSeed.bot.token;
const post = (timeout: number) => clientOf(ours, timeout).chat.postMessage({ channel: 'C0SALES', text: 'once' });
const failure = (call: Promise<unknown>) => call.then(() => undefined, classifySlackFailure);

/** The calls made meanwhile. */
async function callsOf(deed: () => Promise<unknown>) {
  const before = slack.calls().length;
  await deed();
  return slack.calls().slice(before);
}

describe('two workspaces never speak with each other’s token', () => {
  test('one after the other and all at once, through the same two clients', async () => {
    const [first, second] = [clientOf(ours), clientOf(OTHER.token)];
    const say = (client: typeof first, text: string) => client.chat.postMessage({ channel: 'C0SALES', text });
    const calls = await callsOf(async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        await say(first, 'of the first');
        await say(second, 'of the second');
      }
      await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          index % 2 ? say(first, 'of the first') : say(second, 'of the second'),
        ),
      );
    });
    const tokens = (text: string) =>
      new Set(calls.filter(({ args }) => args['text'] === text).map(({ token }) => token));
    expect(calls).toHaveLength(50);
    expect(tokens('of the first')).toEqual(new Set([`bot …${ours.slice(-4)}`]));
    expect(tokens('of the second')).toEqual(new Set(['bot:T0OTHER …2222']));
  });
});

describe('one call is one request, whatever Slack does; trying again is for the outbox', () => {
  const cases: [SlackTrouble['kind'], object, object][] = [
    ['server-error', {}, { kind: 'unknown', reason: 'HTTP 500' }],
    [
      'rate-limited',
      { retryAfterSeconds: 7 },
      { kind: 'retry', reason: 'ratelimited', afterMs: 7000, isRateLimit: true },
    ],
    ['silence', {}, { kind: 'unknown', reason: 'TimeoutError' }],
    ['dropped-after-accept', {}, { kind: 'unknown' }],
    ['refusal', { error: 'is_archived' }, { kind: 'refused', reason: 'is_archived', isTargetClosed: true }],
    ['refusal', { error: 'invalid_blocks' }, { kind: 'refused', reason: 'invalid_blocks', isTargetClosed: false }],
    ['refusal', { error: 'fatal_error' }, { kind: 'unknown', reason: 'fatal_error' }],
    ['refusal', { error: 'service_unavailable' }, { kind: 'retry', isRateLimit: false }],
  ];
  test.each(cases)('%s %j', async (kind, more, result) => {
    slack.setTroubles([{ method: '*', kind, ...more }]);
    let told: unknown;
    const calls = await callsOf(async () => {
      told = await failure(post(kind === 'silence' ? SHORT_MS : TIMEOUT_MS));
    });
    slack.setTroubles([]);
    expect(calls).toHaveLength(1);
    expect(told).toMatchObject(result);
  });

  test('a Slack that is not there is tried again later: nothing left this machine', async () => {
    const place = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now });
    await place.stop();
    const gone = createSlackClient({ token: ours, apiUrl: place.apiUrl }, TIMEOUT_MS);
    const told = await failure(gone.chat.postMessage({ channel: 'C0SALES', text: 'x' }));
    expect(told).toEqual({ kind: 'retry', reason: 'ECONNREFUSED', isRateLimit: false });
  });

  test.each([502, 504])('a gateway’s %i may hide a post that arrived', async (status) => {
    const apiUrl = await gateway(status, 'Bad gateway');
    const told = await failure(
      createSlackClient({ token: ours, apiUrl }, TIMEOUT_MS).chat.postMessage({ channel: 'C', text: 'x' }),
    );
    expect(told).toEqual({ kind: 'unknown', reason: `HTTP ${status}` });
  });

  test('a redirect is not followed: the token would go along', async () => {
    const elsewhere = await gateway(200, '{"ok":true}');
    const apiUrl = await gateway(307, '', { location: `${elsewhere}chat.postMessage` });
    const client = createSlackClient({ token: ours, apiUrl }, TIMEOUT_MS);
    const told = await failure(client.chat.postMessage({ channel: 'C', text: 'x' }));
    expect(told).toEqual({ kind: 'unknown', reason: 'redirected' });
  });
});

describe('what Slack says of a token', () => {
  const check = (token: string) => checkSlackAccount({ token, apiUrl: slack.apiUrl });

  test('good, with its workspace', async () => {
    expect(await check(ours)).toEqual({ kind: 'good', workspace: 'T0NOORDLICHT', name: 'Noordlicht', missing: [] });
  });

  test('refused, with Slack’s word for it', async () => {
    expect(await check('xoxb-nobody')).toEqual({ kind: 'refused', reason: 'invalid_auth' });
  });

  test.each(['server-error', 'rate-limited', 'dropped-after-accept'] as const)('unreachable: %s', async (kind) => {
    slack.setTroubles([{ method: 'auth.test', kind }]);
    expect((await check(ours)).kind).toBe('unreachable');
    slack.setTroubles([]);
  });
});

/** Something that stands before Slack and answers for it. */
async function gateway(status: number, body: string, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}
