import { ConnectorClient, MicrosoftAppCredentials, TeamsConnectorClient } from 'botframework-connector';
import { describe, expect, test } from 'vitest';
import type { FakeTeams, TeamsSeed } from '../../../sandbox/fake-teams/contract.ts';
import {
  APP_ID,
  callConnector,
  createSeed,
  GENERAL,
  GONE,
  JORIS,
  LEADS,
  LONER,
  OLD,
  OUTSIDER,
  openRecordingBot,
  openTestTeams,
  PASSWORD,
  postCard,
  postInChat,
  readRefusal,
  SANNE,
  SECRET,
  TENANT,
  WITHOUT_APP,
} from './setup.ts';

describe('what is said', () => {
  test('in a chat arrives as a message', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    expect(await teams.say(SANNE, 'chat', 'help & <b>')).toMatchObject({ status: 200, deliveries: 1 });
    const [said] = teams.chat(SANNE);
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
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    expect(await teams.say(SANNE, LEADS, 'between us')).toMatchObject({ status: 0, deliveries: 0 });
    expect(bot.heard).toEqual([]);
    await teams.say(SANNE, LEADS, 'help', { mention: true });
    const [unheard, heard] = teams.messages(LEADS);
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
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { thread, id } = await postCard(teams);
    await teams.say(SANNE, LEADS, 'status', { mention: true, root: id });
    await teams.say(JORIS, LEADS, 'hm', { root: String(teams.thread(id)[1]?.id) });
    expect(bot.last()).toMatchObject({ conversation: { id: thread } });
    expect(teams.thread(id).map(({ from }) => from)).toEqual(['bot', SANNE, JORIS]);
    expect(teams.messages(LEADS)).toHaveLength(1);
    await expect(teams.say(SANNE, GENERAL, 'x', { root: id })).rejects.toThrow(/no message/);
  });

  test('is refused by Teams where this person cannot be', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    await expect(teams.say(OUTSIDER, LEADS, 'x')).rejects.toThrow(/not in the team/);
    await expect(teams.say(OUTSIDER, 'chat', 'x')).rejects.toThrow(/the app is not there/);
    await expect(teams.say(GONE, 'chat', 'x')).rejects.toThrow(/left the tenant/);
    await expect(teams.say('nobody', 'chat', 'x')).rejects.toThrow(/knows no person/);
    await expect(teams.say(SANNE, OLD, 'x')).rejects.toThrow(/knows no channel/);
    await teams.say(SANNE, SECRET, 'x', { mention: true });
    await teams.say(SANNE, WITHOUT_APP, 'x', { mention: true });
    expect(bot.heard).toEqual([]);
  });
});

describe('reactions', () => {
  test('to the bot’s messages arrive, added and removed', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { thread, id } = await postCard(teams);
    await teams.react(SANNE, id, 'like');
    expect(bot.last()).toMatchObject({
      type: 'messageReaction',
      replyToId: id,
      reactionsAdded: [{ type: 'like' }],
      conversation: { id: thread },
      from: { aadObjectId: SANNE },
    });
    await teams.react(JORIS, id, 'like');
    expect(teams.messages(LEADS)[0]?.reactions).toEqual([{ type: 'like', users: [SANNE, JORIS] }]);
    await teams.unreact(SANNE, id, 'like');
    expect(bot.last()).toMatchObject({ reactionsRemoved: [{ type: 'like' }] });
    expect(bot.last()).not.toHaveProperty('reactionsAdded');
    expect(teams.messages(LEADS)[0]?.reactions).toEqual([{ type: 'like', users: [JORIS] }]);
    await expect(teams.react(JORIS, id, 'like')).rejects.toThrow(/already/);
    await expect(teams.unreact(SANNE, id, 'like')).rejects.toThrow(/gave no/);
  });

  test('to people’s messages stay among people', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    await teams.say(SANNE, LEADS, 'lunch');
    const answer = await teams.react(JORIS, String(teams.messages(LEADS)[0]?.id), '1f44e_thumbsdown');
    expect(answer).toMatchObject({ status: 0, body: 'not sent: not a message of the bot' });
    expect(bot.heard).toEqual([]);
  });
});

describe('the app', () => {
  test('comes to a person, and goes', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    expect(await teams.install(OUTSIDER)).toMatchObject({ status: 200 });
    const chat = teams.state().chats[OUTSIDER];
    const members = [{ id: `28:${APP_ID}` }];
    const conversation = { id: chat, conversationType: 'personal', tenantId: TENANT };
    expect(bot.heard.map(({ activity }) => activity)).toMatchObject([
      { type: 'conversationUpdate', membersAdded: members, conversation },
      { type: 'installationUpdate', action: 'add', conversation, from: { aadObjectId: OUTSIDER } },
    ]);
    await teams.say(OUTSIDER, 'chat', 'help');
    await teams.uninstall(OUTSIDER);
    expect(bot.heard.slice(3).map(({ activity }) => activity)).toMatchObject([
      { type: 'conversationUpdate', membersRemoved: members },
      { type: 'installationUpdate', action: 'remove' },
    ]);
    await expect(teams.say(OUTSIDER, 'chat', 'help')).rejects.toThrow(/the app is not there/);
  });

  test('comes to a team, with its channels and people', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    await teams.install(WITHOUT_APP);
    expect(bot.last()).toMatchObject({
      type: 'installationUpdate',
      action: 'add',
      conversation: { id: WITHOUT_APP, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: WITHOUT_APP, name: 'Others' }, tenant: { id: TENANT } },
    });
    await postCard(teams, undefined, WITHOUT_APP);
    await postInChat(teams, undefined, OUTSIDER);
  });
});

describe('rosters', () => {
  const membersPath = (id: string, query = '') => `GET v3/conversations/${encodeURIComponent(id)}/pagedmembers${query}`;

  test('of a team, a channel and a chat tell who is there', async () => {
    const teams = await openTestTeams();
    const { chat } = await postInChat(teams, undefined, LONER);
    const ofTeam = await callConnector(teams, membersPath(GENERAL));
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
    expect((await callConnector(teams, membersPath(LEADS))).body).toEqual(ofTeam.body);
    expect((await callConnector(teams, membersPath(chat))).body['members']).toMatchObject([{ aadObjectId: LONER }]);
  });

  test.each([
    [WITHOUT_APP, '403 BotNotInConversationRoster'],
    [SECRET, '403 BotNotInConversationRoster'],
    [OLD, '404 ConversationNotFound'],
    ['19:nowhere@thread.tacv2', '404 ConversationNotFound'],
    ['a:unknown', '404 ConversationNotFound'],
  ])('of %s are refused: %s', async (id, expected) => {
    const teams = await openTestTeams();
    expect(readRefusal(await callConnector(teams, membersPath(id)))).toBe(expected);
  });

  test('come in pages of at least fifty', async () => {
    const teams = await openTestTeams({ seed: crowd(120) });
    const pages: number[] = [];
    let query = '?pageSize=2';
    const seen = new Set<unknown>();
    for (;;) {
      const { body } = await callConnector(teams, membersPath(GENERAL, query));
      const members = body['members'] as { aadObjectId: string }[];
      pages.push(members.length);
      for (const { aadObjectId } of members) seen.add(aadObjectId);
      if (body['continuationToken'] === undefined) break;
      query = `?pageSize=2&continuationToken=${encodeURIComponent(String(body['continuationToken']))}`;
    }
    expect(pages).toEqual([50, 50, 20]);
    expect(seen.size).toBe(120);
    expect(readRefusal(await callConnector(teams, membersPath(GENERAL, '?continuationToken=!')))).toBe('400 BadSyntax');
  });

  test('of channels leave out the private and the deleted, and General has no name', async () => {
    const teams = await openTestTeams();
    const answer = await callConnector(teams, `GET v3/teams/${encodeURIComponent(GENERAL)}/conversations`);
    expect(answer.body).toEqual({ conversations: [{ id: GENERAL }, { id: LEADS, name: 'leads' }] });
    const other = await callConnector(teams, `GET v3/teams/${encodeURIComponent(WITHOUT_APP)}/conversations`);
    expect(readRefusal(other)).toBe('403 BotNotInConversationRoster');
    expect(readRefusal(await callConnector(teams, 'GET v3/teams/19:x/conversations'))).toBe('404 ConversationNotFound');
  });
});

describe('Microsoft’s own client', () => {
  test('posts, opens chats, sends, edits and reads', async () => {
    const teams = await openTestTeams();
    const { connector, teams: teamsClient } = createClients(teams);
    const activity = { type: 'message', text: 'hello' };
    const post = { isGroup: true, bot: { id: APP_ID, name: '' }, channelData: { channel: { id: LEADS } }, activity };
    const posted = await connector.conversations.createConversation(post as never);
    expect(posted.id).toBe(`${LEADS};messageid=${posted.activityId}`);
    const reply = await connector.conversations.sendToConversation(posted.id, activity);
    await connector.conversations.updateActivity(posted.id, String(reply.id), { type: 'message', text: 'edited' });
    expect(teams.thread(String(posted.activityId)).map(({ text }) => text)).toEqual(['hello', 'edited']);
    const answer = await connector.conversations.replyToActivity(LEADS, String(posted.activityId), activity);
    expect(teams.thread(String(posted.activityId)).at(-1)?.id).toBe(answer.id);
    const members = [{ id: SANNE }];
    const chat = await connector.conversations.createConversation({ members, tenantId: TENANT } as never);
    expect(chat.id).toBe(teams.state().chats[SANNE]);
    const page = await connector.conversations.getConversationPagedMembers(GENERAL);
    expect(page.members?.map(({ id }) => id)).toEqual(['29:sanne', '29:joris']);
    const { conversations } = await teamsClient.teams.fetchChannelList(GENERAL);
    expect(conversations?.map(({ name }) => name)).toEqual([undefined, 'leads']);
  });

  test('throws what the place refuses, with its code', async () => {
    const teams = await openTestTeams();
    const { connector } = createClients(teams);
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

function createClients(teams: FakeTeams) {
  const credentials = new Plain(APP_ID, PASSWORD);
  const options = { baseUri: teams.serviceUrl };
  return {
    connector: new ConnectorClient(credentials, options),
    teams: new TeamsConnectorClient(credentials, options),
  };
}

function crowd(size: number): TeamsSeed {
  const base = createSeed();
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
  const teamsClient = base.teams.map((team) => ({ ...team, members: users.map(({ aadObjectId }) => aadObjectId) }));
  return { ...base, users, teams: teamsClient };
}
