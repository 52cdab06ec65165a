import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TeamsTrouble } from '../../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../../sandbox/fake-teams/open.ts';
import { openTeamsRateLimits } from '../../../sandbox/fake-teams/rate-limits.ts';
import {
  activities,
  button,
  call,
  card,
  channelPost,
  chatted,
  chatWith,
  GENERAL,
  JORIS,
  LEADS,
  message,
  openBot,
  openClock,
  openPlace,
  PASSWORD,
  posted,
  refusal,
  SANNE,
  seed,
} from './setup.ts';

describe('the pace of a conversation', () => {
  /** Sends as fast as it may, and tells how many went before the first refusal, and the seconds to wait. */
  const burst = async (send: () => ReturnType<typeof call>, most: number) => {
    for (let sent = 0; sent < most; sent += 1) {
      const { status, headers } = await send();
      if (status === 429) return [sent, Number(headers.get('retry-after'))];
    }
    return [most];
  };

  test('is seven a second, eight in two', async () => {
    const clock = openClock();
    const place = await openPlace({ now: clock.now });
    const { chat } = await chatted(place);
    clock.turn(10_000);
    const send = () => call(place, `POST ${activities(chat)}`, { type: 'message', text: 'x' });
    expect(await burst(send, 10)).toEqual([7, 1]);
    const refused = await send();
    expect(refusal(refused)).toBe('429 TooManyRequests');
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
    const clock = openClock();
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
    const clock = openClock();
    const limits = openTeamsRateLimits(clock.now, true);
    for (let sent = 0; sent < 7; sent += 1) limits.take('a:chat');
    expect(limits.take('a:chat')).toBe(1);
    clock.turn(-60_000);
    expect(limits.take('a:chat')).toBe(0);
  });

  test('is each conversation’s own, and lifted without limits', async () => {
    const place = await openPlace();
    const post = (channel: string) => () => call(place, 'POST v3/conversations', channelPost(channel));
    expect(await burst(post(LEADS), 10)).toEqual([7, 1]);
    expect(await burst(post(GENERAL), 10)).toEqual([7, 1]);
    expect(await burst(() => call(place, 'POST v3/conversations', chatWith(JORIS)), 10)).toEqual([7, 1]);
    const free = await openPlace({ limits: false });
    const send = () => call(free, 'POST v3/conversations', channelPost(LEADS));
    expect(await burst(send, 20)).toEqual([20]);
  });
});

describe('trouble', () => {
  const meeting = async (trouble: Omit<TeamsTrouble, 'call'>, name = 'post') => {
    const place = await openPlace();
    place.setTroubles([{ call: name, ...trouble }]);
    const post = (signal?: AbortSignal) =>
      fetch(`${place.serviceUrl}v3/conversations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${PASSWORD}` },
        body: JSON.stringify(channelPost(LEADS)),
        ...(signal ? { signal } : {}),
      });
    return { place, post };
  };

  test.each([
    [{ kind: 'rate-limited', retryAfterSeconds: 7 }, 429, 'rate-limited'],
    [{ kind: 'server-error' }, 500, 'server-error'],
    [{ kind: 'refusal' }, 403, '403 BotNotInConversationRoster'],
    [{ kind: 'refusal', status: 403, code: 'BotDisabledByAdmin' }, 403, '403 BotDisabledByAdmin'],
  ] as const)('%j answers %i and does nothing, as often as it says', async (trouble, status, logged) => {
    const { place, post } = await meeting({ ...trouble, times: 1 });
    expect(place.troubles()).toEqual([{ call: 'post', ...trouble, times: 1 }]);
    const answer = await post();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toBe('retryAfterSeconds' in trouble ? '7' : null);
    expect(place.messages(LEADS)).toEqual([]);
    expect(place.troubles()).toEqual([]);
    expect((await post()).status).toBe(201);
    expect(place.calls().map(({ answer }) => answer)).toEqual([logged, 'ok']);
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
    const { place, post } = await meeting({ kind: 'silence', times: 1 });
    await expect(post(AbortSignal.timeout(200))).rejects.toThrow(/timeout/);
    expect(place.messages(LEADS)).toEqual([]);
    expect((await post()).status).toBe(201);
  });

  test('strikes only the call it names', async () => {
    const place = await openPlace();
    place.setTroubles([{ call: 'update', kind: 'server-error' }]);
    const { thread, id } = await posted(place);
    const { chat } = await chatted(place);
    expect((await call(place, `PUT ${activities(thread, id)}`, message())).status).toBe(500);
    expect((await call(place, `GET v3/conversations/${chat}/pagedmembers`)).status).toBe(200);
    expect((await call(place, `GET v3/teams/${GENERAL}/conversations`)).status).toBe(200);
    expect(place.calls().map(({ call }) => call)).toEqual([
      'post',
      'open-chat',
      'send',
      'update',
      'members',
      'channels',
    ]);
    expect(place.calls()[0]).toMatchObject({ path: 'v3/conversations', body: channelPost(LEADS) });
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
    const options = { seed: seed(), password: PASSWORD, now: openClock().now, file: join(path, 'teams.json') };
    const before = await openFakeTeams(options);
    await openBot(before, () => ({
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card() },
    }));
    const { id } = await posted(before, card({ actions: [button('Good', 'tap')] }));
    await chatted(before);
    await before.tap(SANNE, id, { label: 'Good' });
    await before.react(JORIS, id, 'like');
    await before.uninstall(JORIS);
    before.change(SANNE, { blocked: true });
    const state = before.state();
    const token = await before.createToken();
    await before.stop();
    expect(await readdir(path)).toEqual(['teams.json']);

    const after = await openPlace({ ...options, seed: { ...seed(), users: [] } });
    expect(after.state()).toEqual(state);
    expect((await after.createToken()).split('.')[0]).toBe(token.split('.')[0]);
    const { id: next } = await posted(after);
    expect(Number(next)).toBeGreaterThan(Number(id));
  });

  test('signs with the key it kept, in another process too', async () => {
    const file = join(await folder(), 'teams.json');
    const options = { seed: seed(), password: PASSWORD, now: openClock().now, file };
    await (await openFakeTeams(options)).stop();
    const saved = JSON.parse(await readFile(file, 'utf8'));
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), kid: 'of-another-process' };
    await writeFile(file, JSON.stringify({ ...saved, key }));
    const place = await openPlace(options);
    const token = await place.createToken();
    expect(decodeProtectedHeader(token).kid).toBe('of-another-process');
    const keys = createRemoteJWKSet(new URL(`${place.url}/openid/keys`));
    await expect(jwtVerify(token, keys)).resolves.toBeDefined();
  });

  test('is written soon, not only at the end', async () => {
    const path = await folder();
    const place = await openPlace({ file: join(path, 'teams.json') });
    await posted(place);
    await expect.poll(() => readdir(path)).toEqual(['teams.json']);
  });

  test('tells of changes, once for those of one turn', async () => {
    const place = await openPlace();
    let told = 0;
    const stop = place.onChange(() => {
      told += 1;
    });
    place.change(SANNE, { blocked: true });
    place.change(JORIS, { blocked: true });
    await expect.poll(() => told).toBe(1);
    stop();
    await posted(place);
    expect(told).toBe(1);
  });
});
