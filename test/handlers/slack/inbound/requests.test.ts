import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotOnSlack, openBotOnSlack } from '../../bot-on-slack.ts';

const RUNS = 150;
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const TEAM = 'T0NOORDLICHT';

let running: BotOnSlack;
beforeAll(async () => {
  running = await openBotOnSlack();
});
afterAll(() => running.end());

const send = (body: string, contentType = FORM) => running.slack.sendRaw({ body, contentType });
const sendJson = (body: unknown) => send(JSON.stringify(body), JSON_TYPE);
const interactive = (payload: unknown) => send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
const isWell = async () => (await fetch(`${running.address}/healthz`)).status === 200;
const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

const command = new URLSearchParams({
  command: '/smarketing',
  text: 'help',
  team_id: TEAM,
  user_id: 'U0SANNE',
  channel_id: 'C0SALES',
}).toString();

describe('what Slack did not sign, or not now, is a bare 401', () => {
  test.each([
    ['a bad signature', { signature: `v0=${'0'.repeat(64)}` }],
    ['a short signature', { signature: 'v0=00' }],
    ['a signature without a version', { signature: '0'.repeat(64) }],
    ['an empty signature', { signature: '' }],
    ['6 minutes old', { timestampSeconds: secondsFromNow(-360) }],
    ['6 minutes in the future', { timestampSeconds: secondsFromNow(360) }],
    ['a timestamp that is no number', { headers: { 'x-slack-request-timestamp': 'now' } }],
    ['an empty timestamp', { headers: { 'x-slack-request-timestamp': '' } }],
    ['another timestamp than was signed', { headers: { 'x-slack-request-timestamp': String(secondsFromNow(-1)) } }],
  ])('%s', async (_name, how) => {
    const answer = await running.slack.sendRaw({ body: command, contentType: FORM, ...how });
    expect([answer.status, answer.body]).toEqual([401, '']);
  });

  test('no headers at all', async () => {
    const answer = await fetch(`${running.address}/slack/events`, { method: 'POST', body: command });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });

  test('an ssl_check smuggling something in needs a signature too', async () => {
    const answer = await fetch(`${running.address}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: `ssl_check=1&${command}`,
    });
    expect(answer.status).toBe(401);
  });

  test.each([-240, 240])('a clock that is %i s off is taken', async (seconds) => {
    const answer = await running.slack.sendRaw({ body: command, timestampSeconds: secondsFromNow(seconds) });
    expect(answer.status).toBe(200);
  });
});

describe('signed, but nothing that can be read, is 400 and the process lives', () => {
  test.each([
    ['payload=null', FORM],
    ['payload=[]', FORM],
    ['payload=', FORM],
    ['payload=%7B', FORM],
    ['payload=%7B%7D', FORM],
    ['payload=7', FORM],
    ['payload=%7B%22type%22%3A7%7D', FORM],
    ['a=b', FORM],
    ['', FORM],
    ['null', JSON_TYPE],
    ['[]', JSON_TYPE],
    ['{}', JSON_TYPE],
    ['{', JSON_TYPE],
    ['', JSON_TYPE],
    ['"type"', JSON_TYPE],
    [JSON.stringify({ type: 'event_callback' }), 'text/plain'],
  ])('%s as %s', async (body, type) => {
    expect((await send(body, type)).status).toBe(400);
    expect(await isWell()).toBe(true);
  });
});

describe('what Slack asks of every app', () => {
  test('url_verification gets its challenge back', async () => {
    const answer = await sendJson({ type: 'url_verification', challenge: 'c-4711', token: 'x' });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { challenge: 'c-4711' }]);
  });

  test('ssl_check is 200', async () => {
    expect((await send('ssl_check=1&token=x')).status).toBe(200);
  });

  test.each([`${FORM}; charset=utf-8`, `${FORM};charset=UTF-8`, 'Application/X-WWW-Form-Urlencoded'])(
    'content type %s is understood',
    async (type) => {
      const answer = await send(command, type);
      expect(answer.status).toBe(200);
      expect(answer.body).toContain('/smarketing note');
    },
  );

  test('an event as application/json; charset=utf-8 is understood', async () => {
    const event = { type: 'event_callback', team_id: TEAM, event_id: 'Ev1', event: { type: 'app_mention' } };
    expect((await send(JSON.stringify(event), `${JSON_TYPE}; charset=utf-8`)).status).toBe(200);
  });
});

describe('what is none of ours is acknowledged at once and changes nothing', () => {
  const callback = (event: object) => ({ type: 'event_callback', team_id: TEAM, event_id: 'Ev2', event });
  const tapped = { type: 'block_actions', team: { id: TEAM }, user: { id: 'U0SANNE' } };
  test.each([
    ['an unknown event', callback({ type: 'sun_rose' })],
    ['a message', callback({ type: 'message', user: 'U0SANNE', channel: 'C0SALES', text: 'hello', ts: '1.1' })],
    ['a channel that was renamed', callback({ type: 'channel_rename', channel: { id: 'C0SALES', name: 'x' } })],
    ['an emoji that judges nothing', callback({ type: 'reaction_added', user: 'U0SANNE', reaction: 'tada' })],
    ['an emoji on a file', callback({ type: 'reaction_added', reaction: '+1', item: { type: 'file', file: 'F1' } })],
    ['app_uninstalled', callback({ type: 'app_uninstalled' })],
    ['tokens_revoked', callback({ type: 'tokens_revoked', tokens: { bot: ['U0SMARKETING'] } })],
    ['app_rate_limited', { type: 'app_rate_limited', team_id: TEAM, minute_rate_limited: 1, api_app_id: 'A1' }],
    ['a kind to come', { type: 'sun_rise' }],
  ])('%s', async (_name, body) => {
    const before = running.readKept();
    const answer = await sendJson(body);
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(running.readKept()).toBe(before);
  });

  test.each([
    ['a kind to come', { type: 'sun_rise', team: { id: TEAM }, user: { id: 'U0SANNE' } }],
    ['a shortcut', { type: 'shortcut', callback_id: 'x', team: { id: TEAM }, user: { id: 'U0SANNE' } }],
    ['a message shortcut', { type: 'message_action', callback_id: 'x', team: { id: TEAM }, user: { id: 'U0SANNE' } }],
    ['a closed view', { type: 'view_closed', view: {}, team: { id: TEAM }, user: { id: 'U0SANNE' } }],
    ['a menu that asks for options', { type: 'block_suggestion', team: { id: TEAM }, user: { id: 'U0SANNE' } }],
    ['a link button', { ...tapped, actions: [{ type: 'button', action_id: 'link:3', block_id: 'b' }] }],
  ])('interactive: %s', async (_name, payload) => {
    const before = [running.readKept(), running.slack.ephemerals('U0SANNE').length];
    const answer = await interactive(payload);
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect([running.readKept(), running.slack.ephemerals('U0SANNE').length]).toEqual(before);
  });
});

test('a body over 1 MB is 413', async () => {
  expect((await send(`payload=${'x'.repeat(1024 * 1024)}`)).status).toBe(413);
});

test('no signed body hangs or ends the process, and none is answered 500', async () => {
  const known = fc.constantFrom('block_actions', 'view_submission', 'event_callback', 'shortcut', 'view_closed', 'x');
  const part = fc.constantFrom('event', 'actions', 'view', 'team', 'user', 'name', 'command', 'authorizations', 'item');
  const anything = fc.dictionary(part, fc.jsonValue({ maxDepth: 2 }));
  const bodies = fc.oneof(
    fc.tuple(known, anything).map(([type, more]) => JSON.stringify({ ...more, type })),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );
  await fc.assert(
    fc.asyncProperty(bodies, fc.boolean(), async (body, isForm) => {
      const { status } = await (isForm ? send(`payload=${encodeURIComponent(body)}`) : send(body, JSON_TYPE));
      expect([200, 400]).toContain(status);
    }),
    { numRuns: RUNS },
  );
  expect(await isWell()).toBe(true);
});
