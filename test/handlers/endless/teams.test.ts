import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { TEAMS_APP_ID, toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';
import { ANSWER_TOO_LONG } from '../../../src/domain/deliveries/delivery.ts';
import { DAY_MS, SECOND_MS } from '../../../src/domain/time.ts';
import { TEAMS_CALL_MS } from '../../../src/handlers/teams/account.ts';
import { createTeamsVerifier } from '../../../src/handlers/teams/inbound/verify.ts';
import { OUT_OF_REACH } from '../../../src/handlers/teams/keys.ts';
import { askMicrosoft, MICROSOFT_ANSWER_MAX } from '../../../src/handlers/teams/outbound/ask-microsoft.ts';
import { createTeamsCalls } from '../../../src/handlers/teams/outbound/client.ts';
import { classifyTeamsFailure } from '../../../src/handlers/teams/outbound/failures.ts';
import { TEAMS_ANSWER_MAX } from '../../../src/handlers/teams/outbound/request.ts';
import { createTokenSource } from '../../../src/handlers/teams/outbound/token.ts';
import { buildAccount, openBotOnTeams } from '../bot-on-teams.ts';
import { ACCOUNT, MESSAGE } from '../teams/connector.ts';
import { openEndless, openPacked } from './server.ts';

const { openIdUrl: _of_a_local_client, ...ASKED_OF_MICROSOFT } = ACCOUNT;

describe('a Teams that answers without an end', () => {
  const CASES: [what: string, status: number, headers: Record<string, string>, result: object][] = [
    ['all is well: perhaps it was done', 201, {}, { kind: 'unknown', reason: ANSWER_TOO_LONG }],
    ['a server’s fault: perhaps it was done', 502, {}, { kind: 'unknown', reason: 'HTTP 502' }],
    ['a no without a word that is known: it is tried again', 403, {}, { kind: 'retry', reason: 'HTTP 403' }],
    ['wait so long', 429, { 'retry-after': '7' }, { kind: 'retry', isRateLimit: true, afterMs: 7000 }],
  ];
  test.each(CASES)('as %s', async (_what, status, headers, result) => {
    const { url, expectCut } = await openEndless({ status, headers });
    const calls = createTeamsCalls(ACCOUNT, TEAMS_CALL_MS.outbox);
    const posting = calls.post({ serviceUrl: url, channel: '19:c' }, MESSAGE);
    expect(await posting.then(() => 'posted', classifyTeamsFailure)).toMatchObject(result);
    await expectCut(TEAMS_ANSWER_MAX);
  });
});

describe('a Microsoft that answers without an end', () => {
  const write = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

  test.each([
    ['in the place of where its keys are', '/config'],
    ['in the place of its keys', '/keys'],
  ])('%s: Teams may send it again', async (_what, endless) => {
    const { place } = await openBotOnTeams();
    const other = { jwks_uri: '' };
    const { url, expectCut } = await openEndless({ isEndless: (path) => path === endless }, other);
    other.jwks_uri = `${url}/keys`;
    const verify = await createTeamsVerifier({ ...buildAccount(place), openIdUrl: `${url}/config` });
    const activity = place.createActivity(toTeamsId('sanne'), { type: 'message', text: 'help' });
    const claims = { iss: 'https://api.botframework.com', aud: TEAMS_APP_ID, serviceurl: place.serviceUrl };
    const token = `Bearer ${write({ kid: 'k', alg: 'RS256' })}.${write(claims)}.x`;
    const refused = await verify(Buffer.from(JSON.stringify(activity)), token);
    expect(refused).toEqual({ status: 503, reason: OUT_OF_REACH });
    await expectCut(MICROSOFT_ANSWER_MAX);
  });

  test('as its login, packed or not: no token, and no request leaves', async () => {
    const { url, expectCut } = await openEndless();
    const ask = (at: string) => askMicrosoft(at, { method: 'POST', body: 'a=b' }, TEAMS_CALL_MS.outbox);
    await expect(ask(url)).rejects.toThrow('too long');
    await expectCut(MICROSOFT_ANSWER_MAX);
    await expect(ask(await openPacked())).rejects.toThrow('too long');
    const source = createTokenSource(ASKED_OF_MICROSOFT, 'of-an-endless-login', TEAMS_CALL_MS.outbox, () => ask(url));
    expect(classifyTeamsFailure(await source().catch((reason: unknown) => reason))).toMatchObject({ kind: 'retry' });
  });

  test('is asked by nothing else: what the login says, Microsoft’s library has from us', async () => {
    const asked: string[] = [];
    const body = { token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token: 'a-token' };
    const source = createTokenSource(ASKED_OF_MICROSOFT, 'of-a-login', TEAMS_CALL_MS.outbox, async (url, question) => {
      asked.push(`${question.method} ${url.split('?')[0]}`);
      return { status: 200, headers: {}, body };
    });
    expect([await source(), await source()]).toEqual(['a-token', 'a-token']);
    expect(asked).toEqual([`POST https://login.microsoftonline.com/${ACCOUNT.tenant}/oauth2/v2.0/token`]);
  });
});

test('what a machine gives its bot as its token is read no further either; a token of it is taken', async () => {
  const token = { access_token: 'a-token', expires_on: `${(Date.now() + DAY_MS) / SECOND_MS}`, token_type: 'Bearer' };
  const isEndless = (path: string) => path.includes('without-an-end');
  const { url, expectCut } = await openEndless({ isEndless }, token);
  vi.stubEnv('IDENTITY_ENDPOINT', url);
  vi.stubEnv('IDENTITY_HEADER', 'known-to-it');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { password: _none, ...managed } = ASKED_OF_MICROSOFT;
  const ask = (audience: string) =>
    createTokenSource({ ...managed, type: 'UserAssignedMSI' }, audience, TEAMS_CALL_MS.outbox)();
  expect(await ask('https://machine.example')).toBe('a-token');
  const refused = await ask('https://without-an-end.example').catch((reason: unknown) => reason);
  expect(classifyTeamsFailure(refused)).toMatchObject({ kind: 'retry' });
  await expectCut(MICROSOFT_ANSWER_MAX);
});
