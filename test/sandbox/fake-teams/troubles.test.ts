import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TeamsTrouble } from '../../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../../sandbox/fake-teams/open.ts';
import { openTeamsRateLimits } from '../../../sandbox/fake-teams/rate-limits.ts';
import {
  callConnector,
  createActivitiesPath,
  createButton,
  createCard,
  createChannelPost,
  createChatRequest,
  createClock,
  createMessage,
  createSeed,
  GENERAL,
  JORIS,
  LEADS,
  openRecordingBot,
  openTestTeams,
  PASSWORD,
  postCard,
  postInChat,
  readRefusal,
  SANNE,
} from './setup.ts';

describe('the pace of a conversation', () => {
  /** Sends as fast as it may, and tells how many went before the first refusal, and the seconds to wait. */
  const burst = async (send: () => ReturnType<typeof callConnector>, most: number) => {
    for (let sent = 0; sent < most; sent += 1) {
      const { status, headers } = await send();
      if (status === 429) return [sent, Number(headers.get('retry-after'))];
    }
    return [most];
  };

  test('is seven a second, eight in two', async () => {
    const clock = createClock();
    const teams = await openTestTeams({ now: clock.now });
    const { chat } = await postInChat(teams);
    clock.turn(10_000);
    const send = () => callConnector(teams, `POST ${createActivitiesPath(chat)}`, { type: 'message', text: 'x' });
    expect(await burst(send, 10)).toEqual([7, 1]);
    const refused = await send();
    expect(readRefusal(refused)).toBe('429 TooManyRequests');
    clock.turn(1_000);
    expect(await burst(send, 10)).toEqual([1, 1]);
    clock.turn(1_000);
    expect(await burst(send, 10)).toEqual([7, 1]);
  });

  test.each([
    // The first went at 400 ms and the sixty-first would at 24,400: 6 s are left of its half minute.
    ['sixty in half a minute', 400, 60, 6],
    ['1,800 an hour', 600, 1_800, 3_600 - 1_800 * 0.6],
  ])('is %s', (_pace, everyMs, most, waitSeconds) => {
    const clock = createClock();
    const limits = openTeamsRateLimits(clock.now, true);
    const take = () => {
      clock.turn(everyMs);
      return limits.take('a:chat');
    };
    const waits = Array.from({ length: most + 1 }, take);
    expect(waits.slice(0, most).every((wait) => wait === 0)).toBe(true);
    expect(waits[most]).toBe(waitSeconds);
    clock.turn(waitSeconds * 1_000 - everyMs);
    expect(take()).toBe(0);
    expect(take()).toBe(0);
  });

  test('does not hold after the clock was turned back', () => {
    const clock = createClock();
    const limits = openTeamsRateLimits(clock.now, true);
    for (let sent = 0; sent < 7; sent += 1) limits.take('a:chat');
    expect(limits.take('a:chat')).toBe(1);
    clock.turn(-60_000);
    expect(limits.take('a:chat')).toBe(0);
  });

  test('is each conversation’s own, and lifted without limits', async () => {
    const teams = await openTestTeams();
    const post = (channel: string) => () => callConnector(teams, 'POST v3/conversations', createChannelPost(channel));
    expect(await burst(post(LEADS), 10)).toEqual([7, 1]);
    expect(await burst(post(GENERAL), 10)).toEqual([7, 1]);
    expect(await burst(() => callConnector(teams, 'POST v3/conversations', createChatRequest(JORIS)), 10)).toEqual([
      7, 1,
    ]);
    const free = await openTestTeams({ limits: false });
    const send = () => callConnector(free, 'POST v3/conversations', createChannelPost(LEADS));
    expect(await burst(send, 20)).toEqual([20]);
  });
});

describe('trouble', () => {
  const meeting = async (trouble: Omit<TeamsTrouble, 'call'>, name = 'post') => {
    const teams = await openTestTeams();
    teams.setTroubles([{ call: name, ...trouble }]);
    const post = (signal?: AbortSignal) =>
      fetch(`${teams.serviceUrl}v3/conversations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${PASSWORD}` },
        body: JSON.stringify(createChannelPost(LEADS)),
        ...(signal ? { signal } : {}),
      });
    return { place: teams, post };
  };

  test.each([
    [{ kind: 'rate-limited', retryAfterSeconds: 7 }, 429, 'rate-limited'],
    [{ kind: 'server-error' }, 500, 'server-error'],
    [{ kind: 'refusal' }, 403, '403 BotNotInConversationRoster'],
    [{ kind: 'refusal', status: 403, code: 'BotDisabledByAdmin' }, 403, '403 BotDisabledByAdmin'],
  ] as const)('%j answers %i and does nothing, as often as it says', async (trouble, status, logged) => {
    const { place: teams, post } = await meeting({ ...trouble, times: 1 });
    expect(teams.troubles()).toEqual([{ call: 'post', ...trouble, times: 1 }]);
    const answer = await post();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toBe('retryAfterSeconds' in trouble ? '7' : null);
    expect(teams.messages(LEADS)).toEqual([]);
    expect(teams.troubles()).toEqual([]);
    expect((await post()).status).toBe(201);
    expect(teams.calls().map(({ answer }) => answer)).toEqual([logged, 'ok']);
  });

  test('refused-connection does nothing, dropped-after-accept does it and tells nobody', async () => {
    const refused = await meeting({ kind: 'refused-connection' }, '*');
    await expect(refused.post()).rejects.toThrow();
    expect(refused.place.messages(LEADS)).toEqual([]);
    const dropped = await meeting({ kind: 'dropped-after-accept' });
    await expect(dropped.post()).rejects.toThrow();
    expect(dropped.place.messages(LEADS)).toHaveLength(1);
    expect(dropped.place.calls()).toMatchObject([{ call: 'post', answer: 'dropped-after-accept' }]);
  });

  test('silence answers nothing until the client gives up', async () => {
    const { place: teams, post } = await meeting({ kind: 'silence', times: 1 });
    await expect(post(AbortSignal.timeout(200))).rejects.toThrow(/timeout/);
    expect(teams.messages(LEADS)).toEqual([]);
    expect((await post()).status).toBe(201);
  });

  test('strikes only the call it names', async () => {
    const teams = await openTestTeams();
    teams.setTroubles([{ call: 'update', kind: 'server-error' }]);
    const { thread, id } = await postCard(teams);
    const { chat } = await postInChat(teams);
    expect((await callConnector(teams, `PUT ${createActivitiesPath(thread, id)}`, createMessage())).status).toBe(500);
    expect((await callConnector(teams, `GET v3/conversations/${chat}/pagedmembers`)).status).toBe(200);
    expect((await callConnector(teams, `GET v3/teams/${GENERAL}/conversations`)).status).toBe(200);
    expect(teams.calls().map(({ call }) => call)).toEqual([
      'post',
      'open-chat',
      'send',
      'update',
      'members',
      'channels',
    ]);
    expect(teams.calls()[0]).toMatchObject({ path: 'v3/conversations', body: createChannelPost(LEADS) });
  });
});

describe('a place that is kept', () => {
  const folder = async () => {
    const path = await mkdtemp(join(tmpdir(), 'teams-'));
    onTestFinished(() => rm(path, { recursive: true }));
    return path;
  };

  test('remembers everything after a restart, its key too', async () => {
    const path = await folder();
    const options = { seed: createSeed(), password: PASSWORD, now: createClock().now, file: join(path, 'teams.json') };
    const before = await openFakeTeams(options);
    await openRecordingBot(before, () => ({
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: createCard() },
    }));
    const { id } = await postCard(before, createCard({ actions: [createButton('Good', 'tap')] }));
    await postInChat(before);
    await before.tap(SANNE, id, { label: 'Good' });
    await before.react(JORIS, id, 'like');
    await before.uninstall(JORIS);
    before.change(SANNE, { blocked: true });
    const state = before.state();
    const token = await before.createToken();
    await before.stop();
    expect(await readdir(path)).toEqual(['teams.json']);

    const after = await openTestTeams({ ...options, seed: { ...createSeed(), users: [] } });
    expect(after.state()).toEqual(state);
    expect((await after.createToken()).split('.')[0]).toBe(token.split('.')[0]);
    const { id: next } = await postCard(after);
    expect(Number(next)).toBeGreaterThan(Number(id));
  });

  test('signs with the key it kept, in another process too', async () => {
    const file = join(await folder(), 'teams.json');
    const options = { seed: createSeed(), password: PASSWORD, now: createClock().now, file };
    await (await openFakeTeams(options)).stop();
    const saved = JSON.parse(await readFile(file, 'utf8'));
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), kid: 'of-another-process' };
    await writeFile(file, JSON.stringify({ ...saved, key }));
    const teams = await openTestTeams(options);
    const token = await teams.createToken();
    expect(decodeProtectedHeader(token).kid).toBe('of-another-process');
    const keys = createRemoteJWKSet(new URL(`${teams.url}/openid/keys`));
    await expect(jwtVerify(token, keys)).resolves.toBeDefined();
  });

  test('is written soon, not only at the end', async () => {
    const path = await folder();
    const teams = await openTestTeams({ file: join(path, 'teams.json') });
    await postCard(teams);
    await expect.poll(() => readdir(path)).toEqual(['teams.json']);
  });

  test('tells of changes, once for those of one turn', async () => {
    const teams = await openTestTeams();
    let told = 0;
    const stop = teams.onChange(() => {
      told += 1;
    });
    teams.change(SANNE, { blocked: true });
    teams.change(JORIS, { blocked: true });
    await expect.poll(() => told).toBe(1);
    stop();
    await postCard(teams);
    expect(told).toBe(1);
  });
});
