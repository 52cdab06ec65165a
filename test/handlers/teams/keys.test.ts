import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TEAMS_APP_ID, toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';
import { createTeamsVerifier } from '../../../src/handlers/teams/inbound/verify.ts';
import { createKeyGate, OUT_OF_REACH } from '../../../src/handlers/teams/keys.ts';
import { buildAccount, openBotOnTeams } from '../bot-on-teams.ts';

const bearer = (kid: string) => `Bearer ${Buffer.from(JSON.stringify({ kid })).toString('base64url')}.x.y`;

/** A gate with a clock, and looks that end when the test says so. */
function openGate() {
  let now = 0;
  const looks: ((fault: string | undefined) => void)[] = [];
  const passGate = createKeyGate(() => now);
  const knock = (kid: string) => passGate(bearer(kid), () => new Promise((resolve) => looks.push(resolve)));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  const end = async (fault?: string) => {
    looks.shift()?.(fault);
    await settle();
  };
  const known = async (kid: string) => {
    const passed = knock(kid);
    await end();
    return passed;
  };
  return { knock, known, end, looks, settle, turn: (ms: number) => (now += ms) };
}

describe('the gate before Microsoft’s keys', () => {
  test('lets one through at a time as long as no key is known, and says to all who wait what it found', async () => {
    const { knock, end, looks, settle } = openGate();
    const all = [knock('a'), knock('a'), knock('b')];
    await settle();
    expect(looks).toHaveLength(1);
    await end(OUT_OF_REACH);
    expect(await Promise.all(all)).toEqual([OUT_OF_REACH, OUT_OF_REACH, OUT_OF_REACH]);
    expect(looks).toEqual([]);
  });

  test('does not ask again for 5 s after that failed, and then does', async () => {
    const { knock, end, looks, turn, settle } = openGate();
    const first = knock('a');
    await end(OUT_OF_REACH);
    expect([await first, await knock('a')]).toEqual([OUT_OF_REACH, OUT_OF_REACH]);
    turn(5000);
    const again = knock('a');
    await settle();
    expect(looks).toHaveLength(1);
    await end();
    expect(await again).toBeUndefined();
  });

  test('lets any number through whose key was once found good, also while names of keys are forged', async () => {
    const { knock, known, end, looks, settle } = openGate();
    await known('good');
    const forged = knock('forged');
    await end(OUT_OF_REACH);
    expect(await forged).toBe(OUT_OF_REACH);
    const all = [knock('good'), knock('good')];
    await settle();
    expect(looks).toHaveLength(2);
    await end();
    await end();
    expect(await Promise.all(all)).toEqual([undefined, undefined]);
  });

  test('asks one at a time again when a good key cannot be looked at any more', async () => {
    const { knock, known, end, looks, turn, settle } = openGate();
    await known('good');
    const lost = knock('good');
    await end(OUT_OF_REACH);
    expect([await lost, await knock('good')]).toEqual([OUT_OF_REACH, OUT_OF_REACH]);
    turn(5000);
    const all = [knock('good'), knock('good')];
    await settle();
    expect(looks).toHaveLength(1);
    await end();
    await end();
    expect(await Promise.all(all)).toEqual([undefined, undefined]);
  });
});

test('forty tokens at once, while the keys cannot be fetched, ask once for them, and Teams may send them again', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { place } = await openBotOnTeams();
  const openIdUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  const verify = await createTeamsVerifier({ ...buildAccount(place), openIdUrl });
  const body = Buffer.from(JSON.stringify(place.createActivity(toTeamsId('sanne'), { type: 'message', text: 'help' })));
  const claims = { iss: 'https://api.botframework.com', aud: TEAMS_APP_ID, serviceurl: place.serviceUrl };
  const forge = (n: number) => `Bearer ${[{ kid: `k${n}`, alg: 'RS256' }, claims].map(write).join('.')}.x`;
  const write = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const all = await Promise.all(Array.from({ length: 40 }, (_, n) => verify(body, forge(n))));
  expect(all).toEqual(new Array(40).fill({ status: 503, reason: OUT_OF_REACH }));
  expect(asked).toBe(1);
});

test.each([
  ['an empty answer for keys', '{}'],
  ['null for keys', 'null'],
  ['a list without one', '{"keys":[]}'],
  ['a proxy’s page for keys', '<html></html>'],
])('%s is none: Teams may send it again, and then the keys are fetched again', async (_what, odd) => {
  const { place } = await openBotOnTeams();
  const { jwks_uri: real } = (await (await fetch(place.openIdUrl)).json()) as { jwks_uri: string };
  let isOdd = true;
  const server = createServer(async ({ url, headers }, response) => {
    if (url === '/config') return void response.end(JSON.stringify({ jwks_uri: `http://${headers.host}/keys` }));
    response.end(isOdd ? odd : await (await fetch(real)).text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const openIdUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/config`;
  let now = 0;
  const verify = await createTeamsVerifier({ ...buildAccount(place), openIdUrl }, () => now);
  const activity = place.createActivity(toTeamsId('sanne'), { type: 'message', text: 'help' });
  const knock = async () => verify(Buffer.from(JSON.stringify(activity)), `Bearer ${await place.createToken()}`);
  expect(await knock()).toEqual({ status: 503, reason: OUT_OF_REACH });
  isOdd = false;
  now = 5000;
  expect(await knock()).toHaveProperty('activity');
});
