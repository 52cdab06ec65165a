import { ConnectorClient, MicrosoftAppCredentials, TeamsConnectorClient } from 'botframework-connector';
import { describe, expect, test } from 'vitest';
import type { FakeTeams, TeamsSeed } from '../../../sandbox/fake-teams/contract.ts';
import {
  APP_ID,
  call,
  chatted,
  GENERAL,
  GONE,
  JORIS,
  LEADS,
  LONER,
  OLD,
  OUTSIDER,
  openBot,
  openPlace,
  PASSWORD,
  posted,
  refusal,
  SANNE,
  SECRET,
  seed,
  TENANT,
  WITHOUT_APP,
} from './setup.ts';

describe('what is said', () => {
  test('in a chat arrives as a message', async () => {
    const place = await openPlace();
    const bot = await openBot(place);
    expect(await place.say(SANNE, 'chat', 'help & <b>')).toMatchObject({ status: 200, deliveries: 1 });
    const [said] = place.chat(SANNE);
    expect(said).toMatchObject({ from: SANNE, text: 'help & <b>' });
    expect(bot.last()).toMatchObject({
      id: said?.id,
      type: 'message',
      text: 'help & <b>',
      textFormat: 'plain',
      from: { id: '29:sanne', aadObjectId: SANNE, name: 'Sanne' },
      recipient: { id: `28:${APP_ID}`, name: 'smarketing' },
      conversation: { id: said?.conversation, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      attachments: [{ contentType: 'text/html', content: '<p>help &amp; &lt;b&gt;</p>' }],
    });
    expect(bot.last()).not.toHaveProperty('replyToId');
  });

  test('in a channel is heard only when it mentions the bot', async () => {
    const place = await openPlace();
    const bot = await openBot(place);
    expect(await place.say(SANNE, LEADS, 'between us')).toMatchObject({ status: 0, deliveries: 0 });
    expect(bot.heard).toEqual([]);
    await place.say(SANNE, LEADS, 'help', { mention: true });
    const [unheard, heard] = place.messages(LEADS);
    expect(unheard).toMatchObject({ text: 'between us', conversation: `${LEADS};messageid=${unheard?.id}` });
    expect(heard).toMatchObject({ text: '@smarketing help' });
    expect(bot.last()).toMatchObject({
      text: '<at>smarketing</at> help',
      entities: [
        { type: 'mention', text: '<at>smarketing</at>', mentioned: { id: `28:${APP_ID}`, name: 'smarketing' } },
        { type: 'clientInfo', locale: 'nl-NL', country: 'NL' },
      ],
      conversation: { id: `${LEADS};messageid=${heard?.id}`, conversationType: 'channel', isGroup: true },
    });
  });

  test('in a thread stays in it', async () => {
    const place = await openPlace();
    const bot = await openBot(place);
    const { thread, id } = await posted(place);
    await place.say(SANNE, LEADS, 'status', { mention: true, root: id });
    await place.say(JORIS, LEADS, 'hm', { root: String(place.thread(id)[1]?.id) });
    expect(bot.last()).toMatchObject({ conversation: { id: thread } });
    expect(place.thread(id).map(({ from }) => from)).toEqual(['bot', SANNE, JORIS]);
    expect(place.messages(LEADS)).toHaveLength(1);
    await expect(place.say(SANNE, GENERAL, 'x', { root: id })).rejects.toThrow(/no message/);
  });

  test('is refused by Teams where this person cannot be', async () => {
    const place = await openPlace();
    const bot = await openBot(place);
    await expect(place.say(OUTSIDER, LEADS, 'x')).rejects.toThrow(/not in the team/);
    await expect(place.say(OUTSIDER, 'chat', 'x')).rejects.toThrow(/the app is not there/);
    await expect(place.say(GONE, 'chat', 'x')).rejects.toThrow(/left the tenant/);
    await expect(place.say('nobody', 'chat', 'x')).rejects.toThrow(/knows no person/);
    await expect(place.say(SANNE, OLD, 'x')).rejects.toThrow(/knows no channel/);
    await place.say(SANNE, SECRET, 'x', { mention: true });
    await place.say(SANNE, WITHOUT_APP, 'x', { mention: true });
    expect(bot.heard).toEqual([]);
  });
});

describe('reactions', () => {
  test('to the bot’s messages arrive, added and removed', async () => {
    const place = await openPlace();
    const bot = await openBot(place);
    const { thread, id } = await posted(place);
    await place.react(SANNE, id, 'like');
    expect(bot.last()).toMatchObject({
      type: 'messageReaction',
      replyToId: id,
      reactionsAdded: [{ type: 'like' }],
      conversation: { id: thread },
      from: { aadObjectId: SANNE },
    });
    await place.react(JORIS, id, 'like');
    expect(place.messages(LEADS)[0]?.reactions).toEqual([{ type: 'like', users: [SANNE, JORIS] }]);
    await place.unreact(SANNE, id, 'like');
    expect(bot.last()).toMatchObject({ reactionsRemoved: [{ type: 'like' }] });
    expect(bot.last()).not.toHaveProperty('reactionsAdded');
    expect(place.messages(LEADS)[0]?.reactions).toEqual([{ type: 'like', users: [JORIS] }]);
    await expect(place.react(JORIS, id, 'like')).rejects.toThrow(/already/);
    await expect(place.unreact(SANNE, id, 'like')).rejects.toThrow(/gave no/);
  });

  test('to people’s messages stay among people', async () => {
    const place = await openPlace();
    const bot = await openBot(place);
    await place.say(SANNE, LEADS, 'lunch');
    const answer = await place.react(JORIS, String(place.messages(LEADS)[0]?.id), '1f44e_thumbsdown');
    expect(answer).toMatchObject({ status: 0, body: 'not sent: not a message of the bot' });
    expect(bot.heard).toEqual([]);
  });
});

describe('the app', () => {
  test('comes to a person, and goes', async () => {
    const place = await openPlace();
    const bot = await openBot(place);
    expect(await place.install(OUTSIDER)).toMatchObject({ status: 200 });
    const chat = place.state().chats[OUTSIDER];
    const members = [{ id: `28:${APP_ID}` }];
    const conversation = { id: chat, conversationType: 'personal', tenantId: TENANT };
    expect(bot.heard.map(({ activity }) => activity)).toMatchObject([
      { type: 'conversationUpdate', membersAdded: members, conversation },
      { type: 'installationUpdate', action: 'add', conversation, from: { aadObjectId: OUTSIDER } },
    ]);
    await place.say(OUTSIDER, 'chat', 'help');
    await place.uninstall(OUTSIDER);
    expect(bot.heard.slice(3).map(({ activity }) => activity)).toMatchObject([
      { type: 'conversationUpdate', membersRemoved: members },
      { type: 'installationUpdate', action: 'remove' },
    ]);
    await expect(place.say(OUTSIDER, 'chat', 'help')).rejects.toThrow(/the app is not there/);
  });

  test('comes to a team, with its channels and people', async () => {
    const place = await openPlace();
    const bot = await openBot(place);
    await place.install(WITHOUT_APP);
    expect(bot.last()).toMatchObject({
      type: 'installationUpdate',
      action: 'add',
      conversation: { id: WITHOUT_APP, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: WITHOUT_APP, name: 'Others' }, tenant: { id: TENANT } },
    });
    await posted(place, undefined, WITHOUT_APP);
    await chatted(place, undefined, OUTSIDER);
  });
});

describe('rosters', () => {
  const membersPath = (id: string, query = '') => `GET v3/conversations/${encodeURIComponent(id)}/pagedmembers${query}`;

  test('of a team, a channel and a chat tell who is there', async () => {
    const place = await openPlace();
    const { chat } = await chatted(place, undefined, LONER);
    const ofTeam = await call(place, membersPath(GENERAL));
    expect(ofTeam.body['members']).toMatchObject([
      {
        id: '29:sanne',
        aadObjectId: SANNE,
        name: 'Sanne',
        email: 'sanne@acme.example',
        userPrincipalName: 'sanne@acme.example',
        tenantId: TENANT,
      },
      { aadObjectId: JORIS },
    ]);
    expect((await call(place, membersPath(LEADS))).body).toEqual(ofTeam.body);
    expect((await call(place, membersPath(chat))).body['members']).toMatchObject([{ aadObjectId: LONER }]);
  });

  test.each([
    [WITHOUT_APP, '403 BotNotInConversationRoster'],
    [SECRET, '403 BotNotInConversationRoster'],
    [OLD, '404 ConversationNotFound'],
    ['19:nowhere@thread.tacv2', '404 ConversationNotFound'],
    ['a:unknown', '404 ConversationNotFound'],
  ])('of %s are refused: %s', async (id, expected) => {
    const place = await openPlace();
    expect(refusal(await call(place, membersPath(id)))).toBe(expected);
  });

  test('come in pages of at least fifty', async () => {
    const place = await openPlace({ seed: crowd(120) });
    const pages: number[] = [];
    let query = '?pageSize=2';
    const seen = new Set<unknown>();
    for (;;) {
      const { body } = await call(place, membersPath(GENERAL, query));
      const members = body['members'] as { aadObjectId: string }[];
      pages.push(members.length);
      for (const { aadObjectId } of members) seen.add(aadObjectId);
      if (body['continuationToken'] === undefined) break;
      query = `?pageSize=2&continuationToken=${encodeURIComponent(String(body['continuationToken']))}`;
    }
    expect(pages).toEqual([50, 50, 20]);
    expect(seen.size).toBe(120);
    expect(refusal(await call(place, membersPath(GENERAL, '?continuationToken=!')))).toBe('400 BadSyntax');
  });

  test('of channels leave out the private and the deleted, and General has no name', async () => {
    const place = await openPlace();
    const answer = await call(place, `GET v3/teams/${encodeURIComponent(GENERAL)}/conversations`);
    expect(answer.body).toEqual({ conversations: [{ id: GENERAL }, { id: LEADS, name: 'leads' }] });
    const other = await call(place, `GET v3/teams/${encodeURIComponent(WITHOUT_APP)}/conversations`);
    expect(refusal(other)).toBe('403 BotNotInConversationRoster');
    expect(refusal(await call(place, 'GET v3/teams/19:x/conversations'))).toBe('404 ConversationNotFound');
  });
});

describe('Microsoft’s own client', () => {
  test('posts, opens chats, sends, edits and reads', async () => {
    const place = await openPlace();
    const { connector, teams } = clientsOf(place);
    const activity = { type: 'message', text: 'hello' };
    const post = { isGroup: true, bot: { id: APP_ID, name: '' }, channelData: { channel: { id: LEADS } }, activity };
    const posted = await connector.conversations.createConversation(post as never);
    expect(posted.id).toBe(`${LEADS};messageid=${posted.activityId}`);
    const reply = await connector.conversations.sendToConversation(posted.id, activity);
    await connector.conversations.updateActivity(posted.id, String(reply.id), { type: 'message', text: 'edited' });
    expect(place.thread(String(posted.activityId)).map(({ text }) => text)).toEqual(['hello', 'edited']);
    const answer = await connector.conversations.replyToActivity(LEADS, String(posted.activityId), activity);
    expect(place.thread(String(posted.activityId)).at(-1)?.id).toBe(answer.id);
    const members = [{ id: SANNE }];
    const chat = await connector.conversations.createConversation({ members, tenantId: TENANT } as never);
    expect(chat.id).toBe(place.state().chats[SANNE]);
    const page = await connector.conversations.getConversationPagedMembers(GENERAL);
    expect(page.members?.map(({ id }) => id)).toEqual(['29:sanne', '29:joris']);
    const { conversations } = await teams.teams.fetchChannelList(GENERAL);
    expect(conversations?.map(({ name }) => name)).toEqual([undefined, 'leads']);
  });

  test('throws what the place refuses, with its code', async () => {
    const place = await openPlace();
    const { connector } = clientsOf(place);
    await expect(
      connector.conversations.sendToConversation(WITHOUT_APP, { type: 'message', text: 'x' }),
    ).rejects.toMatchObject({ statusCode: 403, code: 'BotNotInConversationRoster' });
  });
});

/** Credentials that are the password itself, as the bot's are against this place. */
class Plain extends MicrosoftAppCredentials {
  override getToken(): Promise<string> {
    return Promise.resolve(PASSWORD);
  }
}

function clientsOf(place: FakeTeams) {
  const credentials = new Plain(APP_ID, PASSWORD);
  const options = { baseUri: place.serviceUrl };
  return {
    connector: new ConnectorClient(credentials, options),
    teams: new TeamsConnectorClient(credentials, options),
  };
}

function crowd(size: number): TeamsSeed {
  const base = seed();
  const [sanne] = base.users;
  const users = Array.from({ length: size }, (_, at) => ({
    ...sanne,
    id: `29:${at}`,
    aadObjectId: `person-${at}`,
    name: `Person ${at}`,
    email: `${at}@acme.example`,
    locale: 'en-GB' as const,
    installed: true,
  }));
  const teams = base.teams.map((team) => ({ ...team, members: users.map(({ aadObjectId }) => aadObjectId) }));
  return { ...base, users, teams };
}
