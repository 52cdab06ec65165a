import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { TEAMS_APP_ID, TENANT_ID } from '../../../../sandbox/samples/noordlicht-teams.ts';
import { TEAMS_CALL_MS, type TeamsAccount } from '../../../../src/handlers/teams/account.ts';
import type { TeamsCalls } from '../../../../src/handlers/teams/outbound/calls.ts';
import { createTeamsCalls } from '../../../../src/handlers/teams/outbound/client.ts';
import { classifyTeamsFailure } from '../../../../src/handlers/teams/outbound/failures.ts';
import { ACCOUNT, type Answer, answerJson, answerRefusal, MESSAGE, openConnector } from '../connector.ts';

const SHORT_MS = 300;
const CHANNEL = '19:sales@thread.tacv2';
const POSTED = answerJson(201, { id: `${CHANNEL};messageid=17`, activityId: '17' });

const calls = (timeoutMs: number = TEAMS_CALL_MS.outbox): TeamsCalls => createTeamsCalls(ACCOUNT, timeoutMs);
const failure = (call: Promise<unknown>) => call.then(() => undefined, classifyTeamsFailure);

describe('the five calls, and the channels of a team, as Teams’ connector has them', () => {
  test('a post makes a conversation in the channel, and keeps both its ids', async () => {
    const { url, requests } = await openConnector(POSTED);
    const posted = await calls().post({ serviceUrl: url, channel: CHANNEL }, MESSAGE);
    expect(posted).toEqual({ conversation: `${CHANNEL};messageid=17`, message: '17' });
    expect(requests.map(({ line }) => line)).toEqual(['POST /v3/conversations']);
    expect(requests[0]?.body).toEqual({
      isGroup: true,
      bot: { id: `28:${TEAMS_APP_ID}` },
      tenantId: TENANT_ID,
      channelData: { channel: { id: CHANNEL } },
      activity: MESSAGE,
    });
  });

  test('a chat is opened with the person, in the tenant', async () => {
    const { url, requests } = await openConnector(answerJson(200, { id: 'a:chat' }));
    expect(await calls().openChat({ serviceUrl: url, member: '29:sanne' })).toBe('a:chat');
    expect(requests.map(({ line }) => line)).toEqual(['POST /v3/conversations']);
    expect(requests[0]?.body).toEqual({
      isGroup: false,
      bot: { id: `28:${TEAMS_APP_ID}` },
      members: [{ id: '29:sanne' }],
      tenantId: TENANT_ID,
      channelData: { tenant: { id: TENANT_ID } },
    });
  });

  test('into a thread or a chat, and in a message’s place', async () => {
    const { url, requests } = await openConnector(answerJson(200, { id: '18' }));
    const at = { serviceUrl: url, conversation: `${CHANNEL};messageid=17` };
    expect(await calls().send(at, MESSAGE)).toBe('18');
    await calls().update(at, '17', MESSAGE);
    const path = `/v3/conversations/${encodeURIComponent(at.conversation)}/activities`;
    expect(requests.map(({ line }) => line)).toEqual([`POST ${path}`, `PUT ${path}/17`]);
    expect(requests.map(({ body }) => body)).toEqual([MESSAGE, { ...MESSAGE, id: '17' }]);
  });

  test('a card arrives as it is, with all that the connector’s own types do not know', async () => {
    const { url, requests } = await openConnector(answerJson(200, { id: '18' }));
    const content = { ...MESSAGE.attachments[0].content, msteams: { width: 'Full', entities: [{ type: 'mention' }] } };
    const attachments: typeof MESSAGE.attachments = [{ ...MESSAGE.attachments[0], content }];
    await calls().send({ serviceUrl: url, conversation: 'a:1' }, { ...MESSAGE, attachments });
    expect(requests[0]?.body['attachments']).toEqual(attachments);
  });

  test('members page by page, with what the directory knows; who has no account there is nobody', async () => {
    const sanne = { id: '29:s', aadObjectId: 'aad-s', name: 'Sanne', email: 's@x.example', userPrincipalName: 's@x' };
    const guest = { id: '29:g', name: 'Guest' };
    const bram = { id: '29:b', aadObjectId: 'aad-b', name: 'Bram' };
    const { url, requests } = await openConnector((response, { line }) =>
      (line.includes('continuationToken=more%20of')
        ? answerJson(200, { members: [bram] })
        : answerJson(200, { members: [sanne, guest], continuationToken: 'more of' }))(response, { line } as never),
    );
    const at = { serviceUrl: url, conversation: CHANNEL };
    expect(await calls().members(at)).toEqual({ members: [sanne], next: 'more of' });
    expect(await calls().members(at, 'more of')).toEqual({ members: [bram] });
    expect(requests[0]?.line).toBe(`GET /v3/conversations/${encodeURIComponent(CHANNEL)}/pagedmembers`);
  });

  test('channels of a team; the first has no name', async () => {
    const { url, requests } = await openConnector(
      answerJson(200, { conversations: [{ id: '19:general' }, { id: CHANNEL, name: 'sales' }] }),
    );
    const asked = await calls().channels({ serviceUrl: url, team: '19:general' });
    expect(asked).toEqual([{ id: '19:general' }, { id: CHANNEL, name: 'sales' }]);
    expect(requests[0]?.line).toBe('GET /v3/teams/19%3Ageneral/conversations');
  });
});

describe('one call is one request, whatever Teams does; trying again is for the outbox', () => {
  const later = (told: string, date?: string): Answer =>
    answerJson(429, { error: { code: 'ThrottledRequest' } }, { 'retry-after': told, ...(date && { date }) });
  const cases: [string, Answer, object][] = [
    ['500', answerRefusal(500, 'ServiceError'), { kind: 'unknown', reason: 'ServiceError' }],
    ['502', (response) => response.writeHead(502).end('<html>'), { kind: 'unknown', reason: 'HTTP 502' }],
    [
      '503',
      answerRefusal(503, 'ServiceUnavailable'),
      { kind: 'retry', reason: 'ServiceUnavailable', isRateLimit: false },
    ],
    ['504', answerRefusal(504, 'GatewayTimeout'), { kind: 'unknown', reason: 'GatewayTimeout' }],
    [
      '412',
      answerRefusal(412, 'PreconditionFailed'),
      { kind: 'retry', reason: 'PreconditionFailed', isRateLimit: false },
    ],
    ['429', later('7'), { kind: 'retry', reason: 'ratelimited', isRateLimit: true, afterMs: 7000 }],
    [
      '429 until a moment, by Teams’ own clock',
      later('Wed, 21 Oct 2015 07:28:11 GMT', 'Wed, 21 Oct 2015 07:28:00 GMT'),
      { kind: 'retry', reason: 'ratelimited', isRateLimit: true, afterMs: 11_000 },
    ],
    ['silence', () => {}, { kind: 'unknown', reason: 'TimeoutError' }],
    ['half an answer', (response) => response.writeHead(200).write('{"id"'), { kind: 'unknown' }],
    ['a dropped connection', (response) => response.destroy(), { kind: 'unknown', reason: 'ECONNRESET' }],
    ['an answer that is not JSON', (response) => response.writeHead(200).end('<html>'), { kind: 'unknown' }],
    ['an answer without an id', answerJson(202, {}), { kind: 'unknown', reason: 'no id' }],
    ['no answer but a status', (response) => response.writeHead(202).end(), { kind: 'unknown', reason: 'no id' }],
    [
      'a way elsewhere',
      answerJson(307, {}, { location: 'https://evil.example/' }),
      { kind: 'retry', reason: 'HTTP 307' },
    ],
    [
      '401',
      answerJson(401, { message: 'Authorization has been denied' }),
      { kind: 'account-refused', reason: 'HTTP 401' },
    ],
  ];
  test.each(cases)('%s', async (_name, answer, result) => {
    const { url, requests } = await openConnector(answer);
    const at = { serviceUrl: url, conversation: 'a:1' };
    const tried = failure(calls(SHORT_MS).send(at, MESSAGE));
    expect(await tried).toMatchObject(result);
    await new Promise((resolve) => setTimeout(resolve, SHORT_MS));
    expect(requests).toHaveLength(1);
  });

  test('every other call too', async () => {
    const { url, requests } = await openConnector(answerRefusal(503, 'ServiceUnavailable'));
    const { post, openChat, update, members, channels } = calls();
    const [at, out] = [
      { serviceUrl: url, conversation: 'a:1' },
      { kind: 'retry', reason: 'ServiceUnavailable' },
    ];
    expect(await failure(post({ serviceUrl: url, channel: CHANNEL }, MESSAGE))).toMatchObject(out);
    expect(await failure(openChat({ serviceUrl: url, member: '29:x' }))).toMatchObject(out);
    expect(await failure(update(at, '1', MESSAGE))).toMatchObject(out);
    expect(await failure(members(at))).toMatchObject(out);
    expect(await failure(channels({ serviceUrl: url, team: '19:x' }))).toMatchObject(out);
    expect(requests).toHaveLength(5);
  });

  test('what never left may be sent again: nobody there, or nobody who takes the connection up', async () => {
    const gone = await openConnector(POSTED);
    const nobody = { serviceUrl: 'http://127.0.0.1:1', conversation: 'a:1' };
    expect(await failure(calls().send(nobody, MESSAGE))).toMatchObject({ kind: 'retry', reason: 'ECONNREFUSED' });
    const unknown = { serviceUrl: 'http://nowhere.invalid', conversation: 'a:1' };
    expect(await failure(calls(SHORT_MS * 10).send(unknown, MESSAGE))).toMatchObject({ kind: 'retry' });
    const silent = { serviceUrl: `https://127.0.0.1:${await silentPort()}`, conversation: 'a:1' };
    const tried = await failure(calls(SHORT_MS).send(silent, MESSAGE));
    expect(tried).toEqual({ kind: 'retry', reason: 'TimeoutError', isRateLimit: false });
    expect(gone.requests).toEqual([]);
  });
});

describe('whose token goes where', () => {
  test('a local client’s token is the password itself; the text goes as UTF-8, unpacked', async () => {
    const { url, requests } = await openConnector(answerJson(200, { id: '1' }));
    await calls().send({ serviceUrl: url, conversation: 'a:1' }, { ...MESSAGE, summary: 'Zoë 🎉' });
    expect(requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${ACCOUNT.password}`,
      'content-type': 'application/json; charset=utf-8',
    });
    expect(requests[0]?.headers['accept-encoding']).toBeUndefined();
    expect(requests[0]?.body['summary']).toBe('Zoë 🎉');
  });

  test('two accounts and two addresses, all at once, never mix', async () => {
    const places = [
      await openConnector(answerJson(200, { id: '1' })),
      await openConnector(answerJson(200, { id: '2' })),
    ];
    const other: TeamsAccount = { ...ACCOUNT, password: 'another-password', tenant: 'other-tenant' };
    const accounts = [ACCOUNT, other].map((account) => ({
      account,
      calls: createTeamsCalls(account, TEAMS_CALL_MS.outbox),
    }));
    const sends = Array.from({ length: 40 }, (_, index) => {
      const from = accounts[index % 2];
      const to = places[(index >> 1) % 2];
      const said = `${from?.account.password} to ${to?.url}`;
      return from?.calls.send({ serviceUrl: to?.url ?? '', conversation: 'a:1' }, { ...MESSAGE, summary: said });
    });
    await Promise.all(sends);
    for (const { url, requests } of places) {
      expect(requests).toHaveLength(20);
      for (const { headers, body } of requests) {
        expect(body['summary']).toBe(`${headers.authorization?.replace('Bearer ', '')} to ${url}`);
      }
    }
  });
});

describe('an account that would switch authentication off is refused', () => {
  test.each([
    ['no app id', { appId: '' }, 'nobody who knocks would be checked'],
    ['no tenant', { tenant: ' ' }, 'the Teams tenant is missing'],
    ['no password', { password: '' }, 'the Teams app password is missing'],
    ['a type spelt otherwise', { type: 'Single-Tenant' as never }, 'SingleTenant or UserAssignedMSI, exactly so'],
  ])('%s', (_name, over, told) => {
    const account = { ...ACCOUNT, ...over };
    expect(() => createTeamsCalls(account, SHORT_MS)).toThrow(told);
  });
});

describe('nothing is printed', () => {
  afterEach(() => vi.restoreAllMocks());
  test('whatever goes wrong', async () => {
    const printed = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const { url } = await openConnector(answerRefusal(500, 'ServiceError'));
    await failure(calls().send({ serviceUrl: url, conversation: 'a:1' }, MESSAGE));
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });
});

/** Takes a connection and says nothing, not even who it is. */
async function silentPort(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
