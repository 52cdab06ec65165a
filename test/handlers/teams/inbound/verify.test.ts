import { request } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import type { FakeTeams, TokenForgery } from '../../../../sandbox/fake-teams/contract.ts';
import { TEAMS_APP_ID, TENANT_ID, toTeamsId } from '../../../../sandbox/samples/noordlicht-teams.ts';
import { silenceConsole } from '../../../../src/handlers/teams/inbound/silence.ts';
import { createTeamsVerifier } from '../../../../src/handlers/teams/inbound/verify.ts';
import { createAuthentication } from '../../../../src/handlers/teams/trust.ts';
import { type BotOnTeams, buildAccount, openBotOnTeams, PASSWORD } from '../../bot-on-teams.ts';

/** What is written on the console, from before the SDK or anything of ours lays hands on it. */
const said = vi.hoisted(() => {
  const lines: unknown[][] = [];
  console.error = (...told: unknown[]) => void lines.push(told);
  return lines;
});

const SANNE = toTeamsId('sanne');
const OTHER = '99999999-9999-4999-8999-999999999999';
const hour = 3600;
const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** A command as Teams sends it, with a secret of the sender's in it. */
const command = (place: FakeTeams, over: Record<string, unknown> = {}) =>
  place.createActivity(SANNE, { type: 'message', text: 'privacy geheim', ...over });

type Case = {
  body?: (place: FakeTeams) => unknown;
  forged?: TokenForgery | ((place: FakeTeams) => TokenForgery);
  authorization?: string | null;
};

/** Sends it raw; resolves with how it was answered. */
async function post({ place }: BotOnTeams, { body = command, forged, authorization }: Case) {
  const forgery = typeof forged === 'function' ? forged(place) : forged;
  const given = authorization !== undefined ? authorization : `Bearer ${await place.createToken(forgery)}`;
  const text = body(place);
  return place.sendRaw(typeof text === 'string' ? text : JSON.stringify(text), given);
}

/** The middle of a token made of anything, with a good token's ends. */
const spoilt = async (place: FakeTeams, claims: object) => {
  const [header, , signature] = (await place.createToken()).split('.');
  return `Bearer ${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
};

const conversation = (over: object) => ({ conversationType: 'personal', tenantId: TENANT_ID, id: 'a:chat', ...over });

const REFUSED: [what: string, status: 400 | 401 | 413, given: Case][] = [
  ['no token', 401, { authorization: null }],
  ['garbage for a token', 401, { authorization: 'Bearer garbage' }],
  ['garbage in three parts', 401, { authorization: 'Bearer a.b.c' }],
  ['another scheme', 401, { authorization: 'Basic YTpi' }],
  ['two tokens', 401, { authorization: 'Bearer a.b.c, Bearer d.e.f' }],
  ['another bot’s audience', 401, { forged: { claims: { aud: OTHER } } }],
  ['no audience', 401, { forged: { claims: { aud: undefined } } }],
  ['several audiences, ours among them', 401, { forged: { claims: { aud: [TEAMS_APP_ID, OTHER] } } }],
  ['another issuer', 401, { forged: { claims: { iss: 'https://issuer.example' } } }],
  ['what a bot signs for another', 401, { forged: { claims: skillClaims() } }],
  ['what the emulator signs', 401, { forged: { claims: { ...skillClaims(), appid: TEAMS_APP_ID } } }],
  ['a token that never ends', 401, { forged: { claims: { exp: undefined } } }],
  ['expired', 401, { forged: { claims: { exp: secondsFromNow(-hour) } } }],
  ['not valid yet', 401, { forged: { claims: { nbf: secondsFromNow(hour) } } }],
  ['a key nobody published', 401, { forged: { key: 'unknown' } }],
  ['a key’s name nobody published', 401, { forged: { key: 'unknown', header: { kid: 'unknown' } } }],
  ['no signature', 401, { forged: { key: 'none' } }],
  ['alg none', 401, { forged: { header: { alg: 'none' } } }],
  ['the published key as a secret', 401, { forged: { header: { alg: 'HS256' } } }],
  ['no serviceUrl', 401, { body: (place) => command(place, { serviceUrl: undefined }) }],
  ['an empty serviceUrl', 401, { body: (place) => command(place, { serviceUrl: '' }) }],
  ['a serviceUrl the token does not name', 401, { body: (place) => command(place, { serviceUrl: `${place.url}/v2` }) }],
  ['a token that names no serviceUrl', 401, { forged: { claims: { serviceurl: undefined } } }],
  ...['https://evil.example/', 'http://smba.trafficmanager.net/', 'https://smba.trafficmanager.net.evil.example/'].map(
    (url): [string, 401, Case] => [
      `a serviceUrl that is not Teams’: ${url}`,
      401,
      { body: (place) => command(place, { serviceUrl: url }), forged: { claims: { serviceurl: url } } },
    ],
  ),
  ['another channel', 401, { body: (place) => command(place, { channelId: 'emulator' }) }],
  ['no channel', 401, { body: (place) => command(place, { channelId: undefined }) }],
  ['another recipient', 401, { body: (place) => command(place, { recipient: { id: `28:${OTHER}` } }) }],
  [
    'another tenant',
    401,
    {
      body: (place) =>
        command(place, { channelData: { tenant: { id: OTHER } }, conversation: conversation({ tenantId: OTHER }) }),
    },
  ],
  [
    'another tenant in one of two places',
    401,
    { body: (place) => command(place, { channelData: { tenant: { id: OTHER } } }) },
  ],
  [
    'no tenant',
    401,
    { body: (place) => command(place, { channelData: {}, conversation: conversation({ tenantId: undefined }) }) },
  ],
  ['nobody', 401, { body: (place) => command(place, { from: { id: '29:x' } }) }],
  [
    'somebody the directory cannot know',
    401,
    { body: (place) => command(place, { from: { id: '29:x', aadObjectId: 'sanne' } }) },
  ],
  ['{}', 400, { body: () => ({}) }],
  ['{} without a token', 401, { body: () => ({}), authorization: null }],
  ['a type that is no text', 400, { body: (place) => command(place, { type: 1 }) }],
  ['an array', 400, { body: (place) => [command(place)] }],
  ['null', 400, { body: () => 'null' }],
  ['a text', 400, { body: () => '"message"' }],
  ['nothing', 400, { body: () => '' }],
  ['no JSON', 400, { body: () => '{"type": "message"' }],
  ['300 KB', 413, { body: (place) => command(place, { text: 'geheim '.repeat(43_000) }) }],
  ['300 KB without a token', 401, { body: () => 'x'.repeat(300_000), authorization: null }],
];

function skillClaims() {
  return { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: OTHER };
}

describe('the door, with authentication on', () => {
  test('hears what Teams signs, for us, from our tenant', async () => {
    const running = await openBotOnTeams();
    expect((await post(running, {})).status).toBe(200);
    await running.bot.replied();
    expect(running.place.chat(SANNE)).toHaveLength(1);
    expect(running.logged).toEqual([]);
  });

  test('a character that no database keeps is gone from what is heard', async () => {
    const running = await openBotOnTeams();
    const body = (place: FakeTeams) => command(place, { recipient: { id: `28:\0${TEAMS_APP_ID}` } });
    expect((await post(running, { body })).status).toBe(200);
  });

  test('hears however ids are written', async () => {
    const running = await openBotOnTeams();
    const body = (place: FakeTeams) =>
      command(place, {
        recipient: { id: `28:${TEAMS_APP_ID.toUpperCase()}` },
        channelData: { tenant: { id: TENANT_ID.toUpperCase() } },
        from: { id: '29:sanne', aadObjectId: SANNE.toUpperCase() },
      });
    expect((await post(running, { body })).status).toBe(200);
  });

  test('refuses all else by a bare status and one line in the log for each reason, and goes on', async () => {
    let minutes = 0;
    const clock = () => {
      minutes += 1;
      return minutes * 60_000;
    };
    const running = await openBotOnTeams({ limits: { clock } });
    const reasons = new Set<string>();
    expect(REFUSED.length).toBeGreaterThan(35);
    for (const [what, status, given] of REFUSED) {
      const before = running.logged.length;
      const answer = await post(running, given);
      expect({ what, status: answer.status, body: answer.body }).toEqual({ what, status, body: '' });
      for (const line of running.logged.slice(before)) {
        const { reason, ...told } = JSON.parse(line);
        expect(told).toEqual({
          level: 'warn',
          message: 'refused at a door',
          door: '/api/messages',
          count: 1,
          limited: 0,
        });
        expect({ what, reason }).toEqual({ what, reason: expect.stringMatching(/^[\w: .]{1,60}$/) });
        expect(reasons).not.toContain(reason);
        reasons.add(reason);
      }
    }
    expect(reasons.size).toBe(15);
    expect((await post(running, {})).status).toBe(200);
    expect(running.logged.join('\n')).not.toMatch(/geheim|eyJ|Bearer/);
    expect(said).toEqual([]);
    await running.bot.replied();
    expect(running.place.chat(SANNE)).toHaveLength(1);
  }, 30_000);

  test('a token whose middle was changed is refused', async () => {
    const running = await openBotOnTeams();
    const claims = { iss: 'https://api.botframework.com', aud: TEAMS_APP_ID, serviceurl: running.place.serviceUrl };
    const authorization = await spoilt(running.place, { ...claims, exp: secondsFromNow(hour) });
    expect(await post(running, { authorization })).toMatchObject({ status: 401, body: '' });
  });

  test('another method is refused', async () => {
    const { address } = await openBotOnTeams();
    const { status } = await fetch(`${address}/api/messages`);
    expect(status).toBe(405);
  });

  test('an unauthenticated body without a type, which the SDK would end the process by, is refused before it', async () => {
    const { address } = await openBotOnTeams();
    const port = new URL(address).port;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request({ port, path: '/api/messages', method: 'POST' }, ({ statusCode }) => resolve(statusCode));
      asked.on('error', reject);
      asked.end(JSON.stringify({ text: 'no type', serviceUrl: 'x', from: null }));
    });
    expect(status).toBe(401);
  });
});

describe('the gate', () => {
  const account = { type: 'SingleTenant', appId: TEAMS_APP_ID, password: PASSWORD, tenant: TENANT_ID } as const;

  test('is not opened with an empty app id, which switches authentication off', async () => {
    await expect(createTeamsVerifier({ ...account, appId: '' })).rejects.toThrow(/TEAMS_APP_ID|MicrosoftAppId/);
    const typo = 'Single-Tenant' as 'SingleTenant';
    await expect(createTeamsVerifier({ ...account, type: typo, appId: '' })).rejects.toThrow('TEAMS_APP_ID is empty');
  });

  test('has keys that let nobody in without a token, whatever the account', async () => {
    const { password: _none, ...managed } = account;
    const local = { ...account, openIdUrl: 'http://127.0.0.1:9/keys' };
    for (const each of [account, local, { ...managed, type: 'UserAssignedMSI' } as const]) {
      const keys = await createAuthentication(each);
      const activity = { type: 'message', channelId: 'msteams' } as never;
      await expect(keys.authenticateRequest(activity, '')).rejects.toThrow('not authorized');
    }
  });

  test('asks for Teams’ own channel before anybody’s token', async () => {
    const { place } = await openBotOnTeams();
    const gate = await createTeamsVerifier(buildAccount(place));
    const body = Buffer.from(JSON.stringify(command(place, { channelId: 'emulator' })));
    expect(await gate(body, `Bearer ${await place.createToken()}`)).toEqual({
      status: 401,
      reason: 'not ours: channelId',
    });
  });

  test('takes no address on this machine, unless keys are published there', async () => {
    const { place } = await openBotOnTeams();
    const body = Buffer.from(JSON.stringify(command(place)));
    const authorization = `Bearer ${await place.createToken()}`;
    const open = await createTeamsVerifier(buildAccount(place));
    expect(await open(body, authorization)).toHaveProperty('activity');
    const gate = await createTeamsVerifier(account);
    expect(await gate(body, authorization)).toEqual({ status: 401, reason: 'not ours: serviceUrl' });
  });

  test.each([
    'https://smba.trafficmanager.net/emea/9999/',
    'https://smba.trafficmanager.net',
    'https://canary.botapi.teams.microsoft.com/amer/',
  ])('takes %s', async (serviceUrl) => {
    const { place } = await openBotOnTeams();
    const gate = await createTeamsVerifier(buildAccount(place));
    const token = await place.createToken({ claims: { serviceurl: serviceUrl } });
    expect(await gate(Buffer.from(JSON.stringify(command(place, { serviceUrl }))), `Bearer ${token}`)).toHaveProperty(
      'activity',
    );
  });

  test.each([
    'https://smba.trafficmanager.net:8443/',
    'https://user@smba.trafficmanager.net/',
    'https://teams.microsoft.com.evil.example/',
    'https://evilteams.microsoft.com/',
    'https://teams.microsoft.com@evil.example/',
    'ftp://smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    'https://192.168.1.1/',
  ])('refuses %s, signed or not', async (serviceUrl) => {
    const { place } = await openBotOnTeams();
    const gate = await createTeamsVerifier(buildAccount(place));
    const token = await place.createToken({ claims: { serviceurl: serviceUrl } });
    const refused = await gate(Buffer.from(JSON.stringify(command(place, { serviceUrl }))), `Bearer ${token}`);
    expect(refused).toEqual({ status: 401, reason: 'not ours: serviceUrl' });
  });

  test('keeps the SDK from writing keys and errors on the console, and nobody else', async () => {
    said.length = 0;
    const { error } = console;
    await silenceConsole(async () => error('a key'));
    expect(said).toEqual([]);
    error('something else');
    expect(said).toEqual([['something else']]);
  });

  test('refuses whom it cannot check, and says so in the log’s word', async () => {
    const { place } = await openBotOnTeams();
    const gate = await createTeamsVerifier({ ...account, openIdUrl: 'http://127.0.0.1:9/keys' });
    const refused = await gate(Buffer.from(JSON.stringify(command(place))), `Bearer ${await place.createToken()}`);
    expect(refused).toEqual({ status: 503, reason: 'keys out of reach' });
  });
});
