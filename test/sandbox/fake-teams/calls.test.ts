import { describe, expect, test } from 'vitest';
import {
  activities,
  call,
  card,
  channelPost,
  chatted,
  chatWith,
  GENERAL,
  GONE,
  JORIS,
  LEADS,
  LONER,
  message,
  OLD,
  OUTSIDER,
  openPlace,
  PASSWORD,
  posted,
  refusal,
  SANNE,
  SECRET,
  TENANT,
  WITHOUT_APP,
} from './setup.ts';

describe('a channel', () => {
  test('takes a card, a reply in its thread, and an edit', async () => {
    const place = await openPlace();
    const post = await call(place, 'POST v3/conversations', channelPost(LEADS));
    const [shown] = place.messages(LEADS);
    expect(post.status).toBe(201);
    expect(post.body).toEqual({ id: `${LEADS};messageid=${shown?.id}`, activityId: shown?.id });
    expect(shown).toMatchObject({
      channel: LEADS,
      from: 'bot',
      summary: 'Hello',
      card: card(),
      at: Date.parse('2031-03-04T10:00:00Z'),
    });

    const reply = await call(
      place,
      `POST ${activities(String(post.body['id']))}`,
      message(card({ fallbackText: 'r' })),
    );
    expect(reply.status).toBe(201);
    expect(place.thread(String(shown?.id)).map(({ id }) => id)).toEqual([shown?.id, reply.body['id']]);
    expect(place.messages(LEADS)).toHaveLength(1);

    const edited = card({ fallbackText: 'edited' });
    const put = await call(place, `PUT ${activities(String(post.body['id']), shown?.id)}`, message(edited));
    expect(put.status).toBe(200);
    expect(place.messages(LEADS)[0]).toMatchObject({ card: edited, edited: true });
  });

  test.each([
    ['of a team without the app', WITHOUT_APP, '403 BotNotInConversationRoster'],
    ['that is private', SECRET, '403 BotNotInConversationRoster'],
    ['that is deleted', OLD, '404 ConversationNotFound'],
    ['nobody knows', '19:nowhere@thread.tacv2', '404 ConversationNotFound'],
  ])('%s refuses a post', async (_which, channel, expected) => {
    const place = await openPlace();
    expect(refusal(await call(place, 'POST v3/conversations', channelPost(channel)))).toBe(expected);
    expect(refusal(await call(place, `POST ${activities(channel)}`, message()))).toBe(expected);
    expect(place.state().messages).toEqual([]);
    expect(place.calls().map(({ call, answer }) => [call, answer])).toEqual([
      ['post', expected],
      ['send', expected],
    ]);
  });

  test('refuses from the moment the app is taken away or the channel deleted', async () => {
    const place = await openPlace();
    const { thread, id } = await posted(place);
    place.change(LEADS, { deleted: true });
    expect(refusal(await call(place, `POST ${activities(thread)}`, message()))).toBe('404 ConversationNotFound');
    place.change(LEADS, { deleted: false });
    await place.uninstall(GENERAL);
    expect(refusal(await call(place, `PUT ${activities(thread, id)}`, message()))).toBe(
      '403 BotNotInConversationRoster',
    );
    await place.install(GENERAL);
    expect(refusal(await call(place, `PUT ${activities(thread, id)}`, message()))).toBe('200');
  });
});

describe('a private chat', () => {
  test('is the same one every time, by either id of the person', async () => {
    const place = await openPlace();
    const first = await call(place, 'POST v3/conversations', chatWith(SANNE));
    const second = await call(place, 'POST v3/conversations', chatWith('29:sanne'));
    const other = await call(place, 'POST v3/conversations', chatWith(JORIS));
    expect(first.status).toBe(201);
    expect(first.body['id']).toMatch(/^a:/);
    expect(second.body).toEqual(first.body);
    expect(other.body['id']).not.toBe(first.body['id']);
    expect(place.state().chats[SANNE]).toBe(first.body['id']);
  });

  test('takes messages and edits', async () => {
    const place = await openPlace();
    const { chat, id } = await chatted(place, card(), LONER);
    expect(place.chat(LONER)).toMatchObject([{ id, conversation: chat, card: card() }]);
    expect((await call(place, `PUT ${activities(chat, id)}`, { type: 'message', text: 'done' })).status).toBe(200);
    expect(place.chat(LONER)[0]).toMatchObject({ text: 'done' });
    expect(place.chat(LONER)[0]?.card).toBeUndefined();
  });

  test.each([
    ['without the app, in no team that has it', OUTSIDER, '403 BotNotInConversationRoster'],
    ['who left', GONE, '403 BotNotInConversationRoster'],
    ['nobody knows', '44444444-4444-4444-8444-444444444444', '403 Forbidden'],
    ['of another bot', '29:stranger', '400 BadArgument'],
  ])('with a person %s is refused', async (_who, person, expected) => {
    const place = await openPlace();
    expect(refusal(await call(place, 'POST v3/conversations', chatWith(person)))).toBe(expected);
  });

  test.each([
    ['who blocked the bot', { blocked: true }, '403 ConversationBlockedByUser'],
    ['who left since', { deleted: true }, '403 BotNotInConversationRoster'],
  ])('with a person %s takes nothing more', async (_who, change, expected) => {
    const place = await openPlace();
    const { chat, id } = await chatted(place);
    place.change(SANNE, change);
    expect(refusal(await call(place, `POST ${activities(chat)}`, message()))).toBe(expected);
    expect(refusal(await call(place, `PUT ${activities(chat, id)}`, message()))).toBe(expected);
  });

  test('needs the tenant, and exactly one member', async () => {
    const place = await openPlace();
    const bodies = [
      { members: [{ id: SANNE }] },
      { members: [{ id: SANNE }], tenantId: 'another' },
      { members: [{ id: SANNE }, { id: JORIS }], tenantId: TENANT },
      { tenantId: TENANT },
    ];
    for (const body of bodies) {
      expect(refusal(await call(place, 'POST v3/conversations', body))).toBe('400 BadSyntax');
    }
    const byChannelData = { members: [{ id: SANNE }], channelData: { tenant: { id: TENANT } } };
    expect((await call(place, 'POST v3/conversations', byChannelData)).status).toBe(201);
  });
});

describe('calls', () => {
  test.each([['Bearer wrong'], [`Basic ${PASSWORD}`], ['Bearer ']])('with %s are refused', async (authorization) => {
    const place = await openPlace();
    const answer = await call(place, 'POST v3/conversations', channelPost(LEADS), authorization);
    expect(refusal(answer)).toBe('401 Unauthorized');
    expect(place.messages(LEADS)).toEqual([]);
  });

  test('of what is not there, or cannot be read, are refused', async () => {
    const place = await openPlace();
    const { thread, id } = await posted(place);
    const { chat } = await chatted(place);
    const not = async (what: string, body: unknown = message()) => refusal(await call(place, what, body));
    expect(await not(`PUT ${activities(thread, '404')}`)).toBe('404 ActivityNotFoundInConversation');
    expect(await not(`PUT ${activities(chat, id)}`)).toBe('404 ActivityNotFoundInConversation');
    expect(await not(`POST ${activities(`${LEADS};messageid=404`)}`)).toBe('404 ConversationNotFound');
    expect(await not(`POST ${activities(`${GENERAL};messageid=${id}`)}`)).toBe('404 ConversationNotFound');
    expect(await not(`POST ${activities('a:unknown')}`)).toBe('404 ConversationNotFound');
    expect(await not('POST v3/elsewhere')).toBe('404 NotFound');
    expect(await not('POST v3/conversations/%ZZ/activities')).toBe('404 ConversationNotFound');
    expect(await not(`POST ${activities(thread)}`, '{"type":')).toBe('400 BadSyntax');
    expect(await not('POST v3/conversations', { isGroup: true, activity: message() })).toBe('400 BadSyntax');
    expect(await not('POST v3/conversations', { ...channelPost(LEADS), activity: undefined })).toBe('400 BadSyntax');
  });

  test('to edit what a person wrote are refused', async () => {
    const place = await openPlace();
    await place.say(SANNE, LEADS, 'mine');
    const [mine] = place.messages(LEADS);
    const answer = await call(place, `PUT ${activities(String(mine?.conversation), mine?.id)}`, message());
    expect(refusal(answer)).toBe('403 Forbidden');
  });
});
