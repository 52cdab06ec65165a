import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FakeSlackOptions } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { POST_BURST } from '../../../sandbox/fake-slack/rate-limits.ts';
import {
  APP_TOKEN,
  createActions,
  createButton,
  createClient,
  createClock,
  createSeed,
  openTestSlack,
  readRefusal,
  SECRET,
} from './setup.ts';

test('a channel takes a burst of five posts, then one a second; 429 says how long to wait', async () => {
  const clock = createClock();
  const slack = await openTestSlack({ now: clock.now });
  const post = (channel: string) => readRefusal(createClient(slack).chat.postMessage({ channel, text: 'x' }));
  const answers = [];
  for (let count = 0; count < POST_BURST + 1; count += 1) answers.push(await post('C1'));
  expect(answers.slice(0, 5)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  expect(answers[5]).toContain('rate-limit');
  expect(await post('C-PRIVATE')).toBe('ok');
  const raw = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${createSeed().bot.token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ channel: 'C1', text: 'x' }),
  });
  expect([raw.status, raw.headers.get('retry-after'), await raw.json()]).toEqual([
    429,
    '1',
    { ok: false, error: 'ratelimited' },
  ]);
  clock.turn(1_000);
  expect(await post('C1')).toBe('ok');
  expect(await post('C1')).toContain('rate-limit');
  expect(slack.messages('C1')).toHaveLength(6);
});

test('other methods are paced per minute by their tier, also when posting limits are lifted', async () => {
  const clock = createClock();
  const slack = await openTestSlack({ now: clock.now, limits: false });
  const client = createClient(slack);
  for (let count = 0; count < 20; count += 1) await client.users.list({});
  expect(await readRefusal(client.users.list({}))).toContain('rate-limit');
  expect(await readRefusal(client.users.info({ user: 'U1' }))).toBe('ok');
  for (let count = 0; count < 30; count += 1) await client.chat.postMessage({ channel: 'C1', text: 'x' });
  clock.turn(60_000);
  expect(await readRefusal(client.users.list({}))).toBe('ok');
});

test('tokens: none, wrong, the wrong kind, and missing scopes', async () => {
  const slack = await openTestSlack({ appToken: APP_TOKEN });
  const asked = await fetch(`${slack.apiUrl}auth.test`);
  expect(await asked.json()).toEqual({ ok: false, error: 'not_authed' });
  expect(await readRefusal(createClient(slack, 'xoxb-stolen-6666').auth.test())).toBe('invalid_auth');
  expect(await readRefusal(createClient(slack, APP_TOKEN).chat.postMessage({ channel: 'C1', text: 'x' }))).toBe(
    'not_allowed_token_type',
  );
  expect(await readRefusal(createClient(slack).apps.connections.open())).toBe('not_allowed_token_type');
  expect(await readRefusal(createClient(slack).apiCall('chat.shout'))).toBe('unknown_method');
  expect(await readRefusal(createClient(slack).apiCall('constructor'))).toBe('unknown_method');
  slack.setScopes(['users:read', 'commands']);
  const refused = await fetch(`${slack.apiUrl}chat.postMessage?channel=C1&text=x`, {
    headers: { authorization: 'Bearer xoxb-first-1111' },
  });
  expect(await refused.json()).toEqual({
    ok: false,
    error: 'missing_scope',
    needed: 'chat:write',
    provided: 'users:read,commands',
  });
  expect(await readRefusal(createClient(slack).auth.test())).toBe('ok');
  expect(await readRefusal(createClient(slack).api.test())).toBe('ok');
});

test('installing exchanges each code once for its team and token', async () => {
  const oauth = { clientId: 'id', clientSecret: 'secret', codes: { 'code-2': 'xoxb-second-2222' } };
  const slack = await openTestSlack({
    extraBots: [{ teamId: 'T2', token: 'xoxb-second-2222', userId: 'UBOT2' }],
    oauth,
  });
  const asked = { client_id: 'id', client_secret: 'secret', code: 'code-2' };
  const exchange = (more: object) => createClient(slack, '').oauth.v2.access({ ...asked, ...more });
  expect(await readRefusal(exchange({ client_id: 'other' }))).toBe('invalid_client_id');
  expect(await readRefusal(exchange({ client_secret: 'wrong' }))).toBe('bad_client_secret');
  expect(await readRefusal(exchange({ code: 'guess' }))).toBe('invalid_code');
  expect(await exchange({})).toMatchObject({
    team: { id: 'T2' },
    access_token: 'xoxb-second-2222',
    bot_user_id: 'UBOT2',
  });
  expect(await readRefusal(exchange({}))).toBe('code_already_used');
  expect(slack.calls()[0]?.args).toEqual({ client_id: 'other', code: 'code-2' });
});

test('the log tells whose token a call carried, and never the token', async () => {
  const slack = await openTestSlack({ extraBots: [{ teamId: 'T2', token: 'xoxb-second-2222' }] });
  await createClient(slack).chat.postMessage({
    channel: 'C1',
    text: 'x',
    blocks: [createActions(createButton('Good'))],
  });
  const second = await createClient(slack, 'xoxb-second-2222').auth.test();
  await readRefusal(createClient(slack, 'xoxb-stolen-6666').auth.test());
  await readRefusal(createClient(slack).apiCall('auth.test', { token: 'xoxb-second-2222' }));
  expect(second.team_id).toBe('T2');
  expect(slack.calls().map(({ token }) => token)).toEqual([
    'bot …1111',
    'bot:T2 …2222',
    'unknown …6666',
    'bot:T2 …2222',
  ]);
  expect(slack.calls()[0]).toMatchObject({
    method: 'chat.postMessage',
    answer: 'ok',
    args: { blocks: [{ type: 'actions' }] },
  });
  expect(JSON.stringify(slack.calls())).not.toContain('xoxb-');
});

test.each([
  ['rate-limited', { retryAfterSeconds: 7 }, 'rate-limit', 0],
  ['server-error', {}, 'An HTTP protocol error occurred: statusCode = 500', 0],
  ['refused-connection', {}, 'A request error occurred', 0],
  ['dropped-after-accept', {}, 'A request error occurred', 1],
  ['silence', {}, 'A request error occurred', 0],
  ['refusal', { error: 'account_inactive' }, 'account_inactive', 0],
] as const)('trouble: %s strikes as often as it says, then all is well', async (kind, more, expected, kept) => {
  const slack = await openTestSlack();
  const client = createClient(slack, undefined, { timeout: 300 });
  slack.setTroubles([{ method: 'chat.postMessage', kind, times: 1, ...more }]);
  expect(await readRefusal(client.auth.test())).toBe('ok');
  expect(await readRefusal(client.chat.postMessage({ channel: 'C1', text: 'first' }))).toContain(expected);
  expect(slack.messages('C1')).toHaveLength(kept);
  expect(slack.troubles()).toEqual([]);
  expect(await readRefusal(client.chat.postMessage({ channel: 'C1', text: 'second' }))).toBe('ok');
  const logged = { 'rate-limited': 'rate-limited', refusal: 'account_inactive' }[kind as string] ?? kind;
  expect(slack.calls().map(({ answer }) => answer)).toEqual(['ok', logged, 'ok']);
});

test('trouble with * strikes every call until it is taken away', async () => {
  const slack = await openTestSlack();
  slack.setTroubles([{ method: '*', kind: 'rate-limited', retryAfterSeconds: 30 }]);
  const answers = await Promise.all(['auth.test', 'users.list'].map((method) => fetch(`${slack.apiUrl}${method}`)));
  expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
    [429, '30'],
    [429, '30'],
  ]);
  expect(slack.troubles()).toHaveLength(1);
  slack.setTroubles([]);
  expect(await readRefusal(createClient(slack).auth.test())).toBe('ok');
});

test('blocks Slack would refuse are refused with the place of the fault', async () => {
  const slack = await openTestSlack();
  const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-first-1111' },
    body: new URLSearchParams({
      channel: 'C1',
      text: 'x',
      blocks: JSON.stringify([createActions(createButton('x'.repeat(76)))]),
    }),
  });
  const messages = ['[ERROR] must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]'];
  expect(await answer.json()).toMatchObject({ ok: false, error: 'invalid_blocks', response_metadata: { messages } });
  expect(await readRefusal(createClient(slack).apiCall('chat.postMessage', { channel: 'C1', blocks: '[{' }))).toBe(
    'invalid_blocks_format',
  );
});

test('bodies over 5 MB and unreadable ones are turned away', async () => {
  const slack = await openTestSlack();
  const post = (body: string) =>
    fetch(`${slack.apiUrl}api.test`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  expect((await post(`"${'x'.repeat(5_000_000)}"`)).status).toBe(413);
  expect(await (await post('[1')).json()).toMatchObject({ ok: false, error: 'invalid_json' });
  expect((await fetch(`${slack.url}/elsewhere`)).status).toBe(404);
});

test('a restarted place remembers everything but open views, and goes on counting', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slack-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const options: FakeSlackOptions = {
    seed: createSeed(),
    signingSecret: SECRET,
    now: createClock().now,
    file: join(folder, 'deep', 'slack.json'),
  };
  const first = await openFakeSlack(options);
  const client = createClient(first);
  const parent = await first.say('U1', 'C1', 'parent');
  await client.chat.postMessage({ channel: 'C1', text: 'reply', thread_ts: parent.ts });
  await client.chat.postEphemeral({
    channel: 'C1',
    user: 'U1',
    text: 'note',
    blocks: [createActions(createButton('Good'))],
  });
  await client.reactions.add({ channel: 'C1', timestamp: parent.ts, name: 'eyes' });
  await client.views.publish({ user_id: 'U1', view: { type: 'home', blocks: [] } });
  await client.filesUploadV2({ filename: 'chart.png', file: Buffer.from('png'), channel_id: 'C1' });
  first.openDirect('U2');
  first.setArchived('C-PRIVATE', true);
  const before = first.state();
  await first.stop();

  const second = await openTestSlack(options);
  expect(second.state()).toEqual(before);
  expect(before.messages).toHaveLength(3);
  const file = before.files[0]?.id;
  expect(await (await fetch(`${second.url}/files/${file}`)).text()).toBe('png');
  const next = await second.say('U1', 'C1', 'next');
  expect(before.messages.every(({ ts }) => ts < next.ts)).toBe(true);
});

test('state is written soon after a change, without waiting for the close', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slack-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'slack.json');
  const slack = await openTestSlack({ file });
  await slack.say('U1', 'C1', 'kept');
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(JSON.parse(await readFile(file, 'utf8')).messages).toMatchObject([{ text: 'kept' }]);
});

test('a channel keeps its newest 5,000 messages', async () => {
  const slack = await openTestSlack();
  for (let count = 0; count < 5_001; count += 1) await slack.say('U1', 'C1', `${count}`);
  const kept = slack.messages('C1');
  expect([kept.length, kept[0]?.text, kept.at(-1)?.text]).toEqual([5_000, '1', '5000']);
});
