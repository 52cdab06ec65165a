import { describe, expect, test } from 'vitest';
import {
  callConnector,
  createActivitiesPath,
  createCard,
  createChannelPost,
  createChatRequest,
  createMessage,
  GENERAL,
  GONE,
  JORIS,
  LEADS,
  LONER,
  OLD,
  OUTSIDER,
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

describe('a channel', () => {
  test('takes a card, a reply in its thread, and an edit', async () => {
    const teams = await openTestTeams();
    const post = await callConnector(teams, 'POST v3/conversations', createChannelPost(LEADS));
    const [shown] = teams.messages(LEADS);
    expect(post.status).toBe(201);
    expect(post.body).toEqual({ id: `${LEADS};messageid=${shown?.id}`, activityId: shown?.id });
    expect(shown).toMatchObject({
      channel: LEADS,
      from: 'bot',
      summary: 'Hello',
      card: createCard(),
      at: Date.parse('2031-03-04T10:00:00Z'),
    });

    const reply = await callConnector(
      teams,
      `POST ${createActivitiesPath(String(post.body['id']))}`,
      createMessage(createCard({ fallbackText: 'r' })),
    );
    expect(reply.status).toBe(201);
    expect(teams.thread(String(shown?.id)).map(({ id }) => id)).toEqual([shown?.id, reply.body['id']]);
    expect(teams.messages(LEADS)).toHaveLength(1);

    const edited = createCard({ fallbackText: 'edited' });
    const put = await callConnector(
      teams,
      `PUT ${createActivitiesPath(String(post.body['id']), shown?.id)}`,
      createMessage(edited),
    );
    expect(put.status).toBe(200);
    expect(teams.messages(LEADS)[0]).toMatchObject({ card: edited, edited: true });
  });

  test.each([
    ['of a team without the app', WITHOUT_APP, '403 BotNotInConversationRoster'],
    ['that is private', SECRET, '403 BotNotInConversationRoster'],
    ['that is deleted', OLD, '404 ConversationNotFound'],
    ['nobody knows', '19:nowhere@thread.tacv2', '404 ConversationNotFound'],
  ])('%s refuses a post', async (_which, channel, expected) => {
    const teams = await openTestTeams();
    expect(readRefusal(await callConnector(teams, 'POST v3/conversations', createChannelPost(channel)))).toBe(expected);
    expect(readRefusal(await callConnector(teams, `POST ${createActivitiesPath(channel)}`, createMessage()))).toBe(
      expected,
    );
    expect(teams.state().messages).toEqual([]);
    expect(teams.calls().map(({ call, answer }) => [call, answer])).toEqual([
      ['post', expected],
      ['send', expected],
    ]);
  });

  test('refuses from the moment the app is taken away or the channel deleted', async () => {
    const teams = await openTestTeams();
    const { thread, id } = await postCard(teams);
    teams.change(LEADS, { deleted: true });
    expect(readRefusal(await callConnector(teams, `POST ${createActivitiesPath(thread)}`, createMessage()))).toBe(
      '404 ConversationNotFound',
    );
    teams.change(LEADS, { deleted: false });
    await teams.uninstall(GENERAL);
    expect(readRefusal(await callConnector(teams, `PUT ${createActivitiesPath(thread, id)}`, createMessage()))).toBe(
      '403 BotNotInConversationRoster',
    );
    await teams.install(GENERAL);
    expect(readRefusal(await callConnector(teams, `PUT ${createActivitiesPath(thread, id)}`, createMessage()))).toBe(
      '200',
    );
  });
});

describe('a private chat', () => {
  test('is the same one every time, by either id of the person', async () => {
    const teams = await openTestTeams();
    const first = await callConnector(teams, 'POST v3/conversations', createChatRequest(SANNE));
    const second = await callConnector(teams, 'POST v3/conversations', createChatRequest('29:sanne'));
    const other = await callConnector(teams, 'POST v3/conversations', createChatRequest(JORIS));
    expect(first.status).toBe(201);
    expect(first.body['id']).toMatch(/^a:/);
    expect(second.body).toEqual(first.body);
    expect(other.body['id']).not.toBe(first.body['id']);
    expect(teams.state().chats[SANNE]).toBe(first.body['id']);
  });

  test('takes messages and edits', async () => {
    const teams = await openTestTeams();
    const { chat, id } = await postInChat(teams, createCard(), LONER);
    expect(teams.chat(LONER)).toMatchObject([{ id, conversation: chat, card: createCard() }]);
    expect(
      (await callConnector(teams, `PUT ${createActivitiesPath(chat, id)}`, { type: 'message', text: 'done' })).status,
    ).toBe(200);
    expect(teams.chat(LONER)[0]).toMatchObject({ text: 'done' });
    expect(teams.chat(LONER)[0]?.card).toBeUndefined();
  });

  test.each([
    ['without the app, in no team that has it', OUTSIDER, '403 BotNotInConversationRoster'],
    ['who left', GONE, '403 BotNotInConversationRoster'],
    ['nobody knows', '44444444-4444-4444-8444-444444444444', '403 Forbidden'],
    ['of another bot', '29:stranger', '400 BadArgument'],
  ])('with a person %s is refused', async (_who, person, expected) => {
    const teams = await openTestTeams();
    expect(readRefusal(await callConnector(teams, 'POST v3/conversations', createChatRequest(person)))).toBe(expected);
  });

  test.each([
    ['who blocked the bot', { blocked: true }, '403 ConversationBlockedByUser'],
    ['who left since', { deleted: true }, '403 BotNotInConversationRoster'],
  ])('with a person %s takes nothing more', async (_who, change, expected) => {
    const teams = await openTestTeams();
    const { chat, id } = await postInChat(teams);
    teams.change(SANNE, change);
    expect(readRefusal(await callConnector(teams, `POST ${createActivitiesPath(chat)}`, createMessage()))).toBe(
      expected,
    );
    expect(readRefusal(await callConnector(teams, `PUT ${createActivitiesPath(chat, id)}`, createMessage()))).toBe(
      expected,
    );
  });

  test('needs the tenant, and exactly one member', async () => {
    const teams = await openTestTeams();
    const bodies = [
      { members: [{ id: SANNE }] },
      { members: [{ id: SANNE }], tenantId: 'another' },
      { members: [{ id: SANNE }, { id: JORIS }], tenantId: TENANT },
      { tenantId: TENANT },
    ];
    for (const body of bodies) {
      expect(readRefusal(await callConnector(teams, 'POST v3/conversations', body))).toBe('400 BadSyntax');
    }
    const byChannelData = { members: [{ id: SANNE }], channelData: { tenant: { id: TENANT } } };
    expect((await callConnector(teams, 'POST v3/conversations', byChannelData)).status).toBe(201);
  });
});

describe('calls', () => {
  test.each([['Bearer wrong'], [`Basic ${PASSWORD}`], ['Bearer ']])('with %s are refused', async (authorization) => {
    const teams = await openTestTeams();
    const answer = await callConnector(teams, 'POST v3/conversations', createChannelPost(LEADS), authorization);
    expect(readRefusal(answer)).toBe('401 Unauthorized');
    expect(teams.messages(LEADS)).toEqual([]);
  });

  test('of what is not there, or cannot be read, are refused', async () => {
    const teams = await openTestTeams();
    const { thread, id } = await postCard(teams);
    const { chat } = await postInChat(teams);
    const not = async (what: string, body: unknown = createMessage()) =>
      readRefusal(await callConnector(teams, what, body));
    expect(await not(`PUT ${createActivitiesPath(thread, '404')}`)).toBe('404 ActivityNotFoundInConversation');
    expect(await not(`PUT ${createActivitiesPath(chat, id)}`)).toBe('404 ActivityNotFoundInConversation');
    expect(await not(`POST ${createActivitiesPath(`${LEADS};messageid=404`)}`)).toBe('404 ConversationNotFound');
    expect(await not(`POST ${createActivitiesPath(`${GENERAL};messageid=${id}`)}`)).toBe('404 ConversationNotFound');
    expect(await not(`POST ${createActivitiesPath('a:unknown')}`)).toBe('404 ConversationNotFound');
    expect(await not('POST v3/elsewhere')).toBe('404 NotFound');
    expect(await not('POST v3/conversations/%ZZ/activities')).toBe('404 ConversationNotFound');
    expect(await not(`POST ${createActivitiesPath(thread)}`, '{"type":')).toBe('400 BadSyntax');
    expect(await not('POST v3/conversations', { isGroup: true, activity: createMessage() })).toBe('400 BadSyntax');
    expect(await not('POST v3/conversations', { ...createChannelPost(LEADS), activity: undefined })).toBe(
      '400 BadSyntax',
    );
  });

  test('to edit what a person wrote are refused', async () => {
    const teams = await openTestTeams();
    await teams.say(SANNE, LEADS, 'mine');
    const [mine] = teams.messages(LEADS);
    const answer = await callConnector(
      teams,
      `PUT ${createActivitiesPath(String(mine?.conversation), mine?.id)}`,
      createMessage(),
    );
    expect(readRefusal(answer)).toBe('403 Forbidden');
  });
});
