import { ClearStateStore } from '@slack/oauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FakeSlackOptions } from '../../../../sandbox/fake-slack/contract.ts';
import { slackSeed } from '../../../../sandbox/samples/noordlicht.ts';
import { makeOrganisation } from '../../../flows/people.ts';
import { type BotOnSlack, openBotOnSlack, waitUntil } from '../../bot-on-slack.ts';

const OAUTH = {
  clientId: '111.222',
  clientSecret: 'a-client-secret-of-slack',
  stateSecret: 'a state secret of 32 signs, at least',
};
const [OURS, OTHER, GRID] = [slackSeed.team.id, 'T0OTHER', 'E0GRID'];
const seed: FakeSlackOptions['seed'] = {
  ...slackSeed,
  users: [
    ...slackSeed.users,
    { id: 'U0OTHER', name: 'otto', realName: 'Otto', locale: 'nl-NL', tz: 'Europe/Amsterdam', teamId: OTHER },
  ],
  channels: [
    ...slackSeed.channels,
    { id: 'C0OTHER', name: 'other', kind: 'public', members: ['U0OTHER', slackSeed.bot.userId], teamId: OTHER },
  ],
};

let running: BotOnSlack;
let minutes = 0;
beforeAll(async () => {
  const teams = [
    { id: OURS, name: 'Noordlicht' },
    { id: OTHER, name: 'Een & ander' },
    { id: GRID, name: 'Het geheel', isGrid: true, teams: [OTHER] },
  ];
  // Each asks a minute after the other.
  const clock = () => {
    minutes += 1;
    return minutes * 60_000;
  };
  running = await openBotOnSlack({ slack: { seed, oauth: { ...OAUTH, teams } }, oauth: OAUTH, limits: { clock } });
});
afterAll(() => running.end());

const get = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } });
const countExchanges = () => running.slack.calls().filter(({ method }) => method === 'oauth.v2.access').length;
const readCookie = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** As far as Slack's page, and back from it: the address that the browser is sent to. */
async function leave(answer: string) {
  const begun = await get(`${running.address}/slack/install`);
  const page = new URL(begun.headers.get('location') ?? '');
  page.searchParams.set('answer', answer);
  const back = await get(page.href);
  return { back: back.headers.get('location') ?? '', cookie: readCookie(begun), page };
}

async function install(team: string) {
  const { back, cookie } = await leave(team);
  return get(back, cookie);
}

test('installing goes to Slack and back, and says in both languages what comes next', async () => {
  const { page } = await leave('no');
  expect(page.searchParams.get('redirect_uri')).toBe(`${running.address}/slack/oauth_redirect`);
  expect(page.searchParams.get('scope')).toContain('chat:write');
  const done = await install(OTHER);
  const html = await done.text();
  expect(done.status).toBe(200);
  expect(done.headers.get('cache-control')).toBe('no-store');
  expect(html).toContain('Een &amp; ander');
  for (const lang of ['nl', 'en']) expect(html).toContain(`<section lang="${lang}">`);
  expect(await running.store.reads.grant(OTHER)).toMatchObject({ name: 'Een & ander', installer: 'U0OTHER' });
  expect(running.readKept()).not.toContain('xoxb-T0OTHER');
});

test('whoever installs it where nothing is set up gets a message that begins it; elsewhere nobody does', async () => {
  await install(OURS);
  await install(OTHER);
  const direct = running.slack.openDirect('U0OTHER');
  await waitUntil(() => running.slack.messages(direct.id).length > 0, 'they are welcomed');
  expect(JSON.stringify(running.slack.messages(direct.id))).toMatch(
    /Hallo, ik ben smarketing.*name=Een\+%26\+ander&zone=Europe%2FAmsterdam.*Meedoen met een code/s,
  );
  const others = slackSeed.users.filter(({ isBot }) => isBot !== true).map(({ id }) => running.slack.openDirect(id).id);
  expect(others.flatMap((id) => running.slack.messages(id))).toEqual([]);
});

test('installed again, also twice at once, it greets nobody again; removed and installed it does', async () => {
  const countGreetings = () => running.slack.messages(running.slack.openDirect('U0OTHER').id).length;
  const isAllSent = async () =>
    (await running.store.outbox.lines(100)).every(({ state }) => state !== 'queued' && state !== 'sending');
  await running.slack.uninstall(OTHER);
  const before = countGreetings();
  const installed = [...(await Promise.all([install(OTHER), install(OTHER)])), await install(OTHER)];
  expect(installed.map(({ status }) => status)).toEqual([200, 200, 200]);
  await waitUntil(isAllSent, 'all is sent');
  expect(countGreetings()).toBe(before + 1);
  await running.slack.uninstall(OTHER);
  await install(OTHER);
  await waitUntil(isAllSent, 'all is sent');
  expect(countGreetings()).toBe(before + 2);
});

describe('nobody is let in who did not leave from here', () => {
  const signed = (secret: string, at: number) =>
    new ClearStateStore(secret).generateStateParam({ scopes: [] }, new Date(at));
  const cases: [string, () => Promise<{ url: string; cookie: string }>, number][] = [
    ['without a state', async () => ({ url: 'code=x', cookie: '' }), 403],
    ['without a code', async () => ({ url: 'state=x', cookie: '' }), 403],
    [
      'a state that another secret signed',
      () => returnWith(signed('another secret, also of 32 signs', Date.now())),
      403,
    ],
    ['a state of eleven minutes ago', () => returnWith(signed(OAUTH.stateSecret, Date.now() - 660_000)), 403],
    [
      'a state of ours in another browser',
      async () => ({ ...(await returnWith(signed(OAUTH.stateSecret, Date.now()))), cookie: '' }),
      403,
    ],
    ['somebody who thought better of it', async () => ({ url: 'error=access_denied&state=x', cookie: '' }), 200],
  ];
  test.each(cases)('%s', async (_what, make, status) => {
    const before = countExchanges();
    const { url, cookie } = await make();
    const answer = await get(`${running.address}/slack/oauth_redirect?${url}`, cookie);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('<a href="./install" lang="nl">');
    expect(countExchanges()).toBe(before);
  });

  test('a state that was used before, with a code that is good', async () => {
    const { back, cookie } = await leave(OTHER);
    expect((await get(back, cookie)).status).toBe(200);
    const again = new URL(back);
    again.searchParams.set('code', new URL((await leave(OTHER)).back).searchParams.get('code') ?? '');
    expect((await get(again.href, cookie)).status).toBe(403);
  });

  test('a code that Slack does not know, which stays out of the log', async () => {
    const { back, cookie } = await leave(OTHER);
    const wrong = new URL(back);
    wrong.searchParams.set('code', 'code-of-nobody');
    const answer = await get(wrong.href, cookie);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<a href="./install" lang="nl">');
    expect(running.logged.join('\n')).not.toMatch(/code-of-nobody|a-client-secret/);
  });
});

async function returnWith(state: Promise<string>) {
  const given = await state;
  return { url: `code=x&state=${given}`, cookie: `slack-app-oauth-state=${given}` };
}

test('what the courier brings to two workspaces at once goes to each by its own token', async () => {
  await install(OURS);
  await install(OTHER);
  const before = running.slack.calls().length;
  const at = Date.now();
  const greet = (workspace: string, id: string, of: 'sales' | 'shared') =>
    ({
      kind: 'post.queued',
      organisation: 'noordlicht',
      subject: { kind: 'greeting', of },
      target: { kind: 'channel', platform: 'slack', workspace, id },
      at,
    }) as const;
  await running.store.commit(
    (['sales', 'shared'] as const).flatMap((of) => [greet(OURS, 'C0SALES', of), greet(OTHER, 'C0OTHER', of)]),
  );
  running.bot.courier.wake();
  const listPosts = () =>
    running.slack
      .calls()
      .slice(before)
      .filter(({ method, args }) => method === 'chat.postMessage' && String(args['channel']).startsWith('C0'));
  await waitUntil(() => listPosts().length === 4, 'four messages are posted');
  const listTokens = (channel: string) =>
    listPosts().flatMap(({ args, token, answer }) =>
      args['channel'] === channel ? [token.split(' ')[0], answer] : [],
    );
  expect(listTokens('C0SALES')).toEqual([`bot:${OURS}`, 'ok', `bot:${OURS}`, 'ok']);
  expect(listTokens('C0OTHER')).toEqual([`bot:${OTHER}`, 'ok', `bot:${OTHER}`, 'ok']);
});

test('of a workspace that is gone nothing is left; what Slack says of it late ends no new installing', async () => {
  await install(OURS);
  await install(OTHER);
  const answers = await running.slack.uninstall(OTHER);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await running.store.reads.grant(OTHER)).toBeUndefined();
  expect((await running.store.grants.list()).map(({ workspace }) => workspace)).toEqual([OURS]);
  await install(OTHER);
  await running.slack.sendEvent({ type: 'app_uninstalled' }, OTHER);
  expect(await running.store.reads.grant(OTHER)).toMatchObject({ workspace: OTHER });
  expect(running.logged.join('\n')).not.toContain('xoxb-');
});

test('in a Grid that installed it as a whole, what is for one of its workspaces goes there by the token of the Grid', async () => {
  const workspace = { platform: 'slack', id: OTHER } as const;
  const organisation = makeOrganisation({ id: 'other', workspaces: [workspace] });
  await running.store.commit([{ kind: 'organisation.kept', organisation, people: [] }]);
  await running.slack.uninstall(OTHER);
  // What is under way to it is refused, and the whole workspace waits, until the Grid is installed.
  await waitUntil(
    async () => !(await running.store.outbox.lines(100)).some(({ state }) => state === 'sending'),
    'nothing is under way',
  );
  expect((await running.store.outbox.pauses()).map((each) => each.workspace.id)).toEqual([OTHER]);
  await install(GRID);
  const before = running.slack.calls().length;
  const target = { kind: 'channel', platform: 'slack', workspace: OTHER, id: 'C0OTHER' } as const;
  const subject = { kind: 'greeting', of: 'marketing' } as const;
  await running.store.commit([{ kind: 'post.queued', organisation: organisation.id, subject, target, at: Date.now() }]);
  running.bot.courier.wake();
  const findPost = () =>
    running.slack
      .calls()
      .slice(before)
      .find(({ method, args }) => method === 'chat.postMessage' && args['channel'] === 'C0OTHER');
  await waitUntil(() => findPost() !== undefined, 'it is posted');
  expect([findPost()?.token.split(' ')[0], findPost()?.answer]).toEqual([`bot:${GRID}`, 'ok']);
  expect(findPost()?.args['team_id'], 'which of its workspaces is meant').toBe(OTHER);
});
