import { describe, expect, test } from 'vitest';
import { nameNobody } from '../../../src/cards/about.ts';
import { refuse } from '../../../src/cards/notices.ts';
import { ANSWER_TOO_LONG } from '../../../src/domain/deliveries/delivery.ts';
import { SLACK_CALL_MS } from '../../../src/handlers/slack/account.ts';
import { showReply } from '../../../src/handlers/slack/inbound/show.ts';
import { createSlackSocket } from '../../../src/handlers/slack/inbound/socket.ts';
import { createSlackClient } from '../../../src/handlers/slack/outbound/client.ts';
import { classifySlackFailure } from '../../../src/handlers/slack/outbound/failures.ts';
import { SLACK_ANSWER_MAX, SlackOddity, sendToSlack } from '../../../src/handlers/slack/outbound/request.ts';
import { buildDigest, CHANNEL, openPictureSender } from '../slack/outbound/picture-sender.ts';
import { openEndless, openPacked, serve } from './server.ts';

const TOO_LONG = expect.objectContaining({ code: ANSWER_TOO_LONG });
const openClient = (url: string) => createSlackClient({ token: 'xoxb-1', apiUrl: `${url}/api/` }, SLACK_CALL_MS.outbox);

describe('a Slack that answers without an end', () => {
  const CASES: [what: string, status: number, headers: Record<string, string>, result: object][] = [
    ['all is well: perhaps it was done', 200, {}, { kind: 'unknown', reason: ANSWER_TOO_LONG }],
    ['a server’s fault: perhaps it was done', 500, {}, { kind: 'unknown', reason: 'HTTP 500' }],
    ['it is away: it was not', 503, {}, { kind: 'retry', reason: 'HTTP 503', isRateLimit: false }],
    ['wait so long', 429, { 'retry-after': '7' }, { kind: 'retry', isRateLimit: true, afterMs: 7000 }],
  ];
  test.each(CASES)('to a call, as %s', async (_what, status, headers, result) => {
    const { url, expectCut } = await openEndless({ status, headers });
    const posting = openClient(url).chat.postMessage({ channel: CHANNEL, text: 'a lead' });
    expect(await posting.catch(classifySlackFailure)).toMatchObject(result);
    await expectCut(SLACK_ANSWER_MAX.call);
  });

  test('to a call of Slack’s own client, whose answers may be packed', async () => {
    const { url, expectCut } = await openEndless();
    await expect(sendToSlack(url, { method: 'POST' })).rejects.toEqual(TOO_LONG);
    await expectCut(SLACK_ANSWER_MAX.call);
    await expect(sendToSlack(await openPacked(), { method: 'POST' })).rejects.toEqual(TOO_LONG);
  });

  test('to the question for a socket: it is asked again', async () => {
    const { url, expectCut } = await openEndless();
    const logged: object[] = [];
    const log = { warn: (fields: object) => logged.push(fields) };
    const socket = createSlackSocket({ log } as never, 'xapp-1-test', `${url}/api/`);
    await socket.start();
    await expectCut(SLACK_ANSWER_MAX.call);
    await socket.stop();
    expect(logged).toMatchObject([{ err: { original: { code: ANSWER_TOO_LONG } } }]);
  });

  test('at the address for replies: the reply goes another way', async () => {
    const { url, expectCut } = await openEndless();
    const asked: string[] = [];
    const slack = await serve((path, response) => {
      asked.push(path);
      response.end(JSON.stringify({ ok: true }));
    });
    const missed: unknown[] = [];
    const replyTo = { user: 'U1', at: { workspace: 'T1' }, channel: CHANNEL, responseUrl: `${url}/reply` };
    await showReply(refuse(nameNobody('en'), 'join.taken'), replyTo, {
      openClient: async () => openClient(slack),
      workspace: 'T1',
      responseOrigins: [url],
      again: undefined,
      onMissed: (reason) => missed.push(reason),
    });
    expect([missed, asked]).toEqual([[TOO_LONG], ['/api/chat.postEphemeral']]);
    expect(missed[0]).toBeInstanceOf(SlackOddity);
    await expectCut(SLACK_ANSWER_MAX.reply);
  });

  test('to the bytes of a picture: nothing of it is read, as its status says that they are there', async () => {
    const { url, expectCut } = await openEndless({ isEndless: (path) => path === '/take' });
    const api = await serve((_path, response) =>
      response.end(JSON.stringify({ ok: true, upload_url: `${url}/take`, file_id: 'F1', channel: CHANNEL, ts: '1.1' })),
    );
    const sender = await openPictureSender({ apiUrl: `${api}/api/`, uploadOrigins: [url] });
    expect([await sender.send(buildDigest()), sender.missed]).toMatchObject([{ kind: 'sent' }, []]);
    await expectCut(0);
  });
});
