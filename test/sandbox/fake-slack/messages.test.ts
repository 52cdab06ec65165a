import { expect, test } from 'vitest';
import { createActions, createButton, createClient, createClock, openTestSlack, readRefusal } from './setup.ts';

test('a message is kept as it was sent, and history gives it back with its metadata only when asked', async () => {
  const slack = await openTestSlack();
  const client = createClient(slack);
  const metadata = { event_type: 'delivery', event_payload: { id: 'd-1' } };
  const posted = await client.chat.postMessage({
    channel: 'C1',
    text: 'lead',
    blocks: [createActions(createButton('Good'))],
    metadata,
  });
  expect(posted).toMatchObject({ ok: true, channel: 'C1', message: { bot_id: 'B1', user: 'UBOT', text: 'lead' } });
  expect(await readRefusal(client.conversations.history({ channel: 'C1' }))).toBe('missing_scope');
  slack.setScopes(['chat:write', 'channels:history']);
  const plain = await client.conversations.history({ channel: 'C1' });
  expect(plain.messages).toMatchObject([{ ts: posted.ts, text: 'lead', blocks: [{ block_id: 'verdict' }] }]);
  expect(plain.messages?.[0]).not.toHaveProperty('metadata');
  const full = await client.conversations.history({ channel: 'C1', include_all_metadata: true });
  expect(full.messages?.[0]?.metadata).toEqual(metadata);
});

test('every ts is unique and later, though the clock stands still', async () => {
  const slack = await openTestSlack();
  const said = await Promise.all(['a', 'b', 'c'].map((text) => slack.say('U1', 'C1', text)));
  const all = said.map(({ ts }) => ts);
  expect(new Set(all).size).toBe(3);
  expect([...all].sort()).toEqual(all);
  expect(all[0]).toMatch(/^\d{10}\.\d{6}$/);
});

test.each([
  ['an unknown channel', { channel: 'C-NOWHERE', text: 'x' }, 'channel_not_found'],
  ['a public channel it is not in', { channel: 'C-NOT-IN', text: 'x' }, 'not_in_channel'],
  ['a private channel it is not in', { channel: 'C-SECRET', text: 'x' }, 'channel_not_found'],
  ['an archived channel', { channel: 'C-ARCHIVED', text: 'x' }, 'is_archived'],
  ['someone deactivated', { channel: 'U-GONE', text: 'x' }, 'user_disabled'],
  ['another bot', { channel: 'UOTHERBOT', text: 'x' }, 'cannot_dm_bot'],
  ['nothing to say', { channel: 'C1', text: '' }, 'no_text'],
  ['too much text', { channel: 'C1', text: 'x'.repeat(40_001) }, 'msg_too_long'],
  ['a thread that is not there', { channel: 'C1', text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
  [
    'metadata without a type',
    { channel: 'C1', text: 'x', metadata: { event_payload: {} } as never },
    'invalid_metadata_schema',
  ],
  ['a person', { channel: 'U1', text: 'x' }, 'ok'],
  ['a name', { channel: '#leads', text: 'x' }, 'ok'],
  ['exactly 40,000 characters', { channel: 'C1', text: 'x'.repeat(40_000) }, 'ok'],
])('posting to or with %s', async (_name, args, expected) => {
  const slack = await openTestSlack();
  expect(await readRefusal(createClient(slack).chat.postMessage(args))).toBe(expected);
  expect(slack.calls().map(({ method, answer }) => [method, answer])).toEqual([['chat.postMessage', expected]]);
  expect(slack.state().messages).toHaveLength(expected === 'ok' ? 1 : 0);
});

test('updates keep what they do not name, and only touch what the bot said', async () => {
  const slack = await openTestSlack({ extraBots: [{ teamId: 'T2', token: 'xoxb-second-2222', userId: 'UBOT2' }] });
  const client = createClient(slack);
  const { ts } = await client.chat.postMessage({
    channel: 'C1',
    text: 'one',
    blocks: [createActions(createButton('Good'))],
  });
  await client.chat.update({ channel: 'C1', ts: String(ts), text: 'two' });
  expect(slack.messages('C1')).toMatchObject([{ ts, text: 'two', edited: true, blocks: [{ block_id: 'verdict' }] }]);
  await client.chat.update({ channel: 'C1', ts: String(ts), text: 'three', blocks: [] });
  expect(slack.messages('C1')[0]).not.toHaveProperty('blocks');
  const other = createClient(slack, 'xoxb-second-2222').chat;
  expect(await readRefusal(other.update({ channel: 'C1', ts: String(ts), text: 'x' }))).toBe('cant_update_message');
  expect(await readRefusal(other.delete({ channel: 'C1', ts: String(ts) }))).toBe('cant_delete_message');
  const said = await slack.say('U1', 'C1', 'mine');
  expect(await readRefusal(client.chat.update({ channel: 'C1', ts: said.ts, text: 'x' }))).toBe('cant_update_message');
  expect(await readRefusal(client.chat.delete({ channel: 'C1', ts: said.ts }))).toBe('cant_delete_message');
  expect(await readRefusal(client.chat.update({ channel: 'C1', ts: '1.000001', text: 'x' }))).toBe('message_not_found');
  expect(await readRefusal(client.chat.update({ channel: 'U1', ts: String(ts), text: 'x' }))).toBe('channel_not_found');
  slack.setArchived('C1', true);
  expect(await readRefusal(client.chat.update({ channel: 'C1', ts: String(ts), text: 'x' }))).toBe('is_inactive');
  slack.setArchived('C1', false);
  await client.chat.delete({ channel: 'C1', ts: String(ts) });
  expect(slack.messages('C1').map(({ text }) => text)).toEqual(['mine']);
  expect(await readRefusal(client.chat.update({ channel: 'C1', ts: String(ts), text: 'x' }))).toBe('message_not_found');
});

test('threads hang under their parent; a broadcast also shows in the channel', async () => {
  const slack = await openTestSlack();
  slack.setScopes(['chat:write', 'channels:history']);
  const client = createClient(slack);
  const { ts } = await client.chat.postMessage({ channel: 'C1', text: 'parent' });
  const reply = await client.chat.postMessage({ channel: 'C1', text: 'reply', thread_ts: String(ts) });
  await client.chat.postMessage({ channel: 'C1', text: 'both', thread_ts: String(ts), reply_broadcast: true });
  expect(await readRefusal(client.chat.postMessage({ channel: 'C1', text: 'x', thread_ts: String(reply.ts) }))).toBe(
    'cannot_reply_to_message',
  );
  expect(slack.messages('C1').map(({ text }) => text)).toEqual(['parent', 'both']);
  expect(slack.thread('C1', String(ts)).map(({ text }) => text)).toEqual(['parent', 'reply', 'both']);
  const replies = await client.conversations.replies({ channel: 'C1', ts: String(ts) });
  expect(replies.messages?.map(({ text }) => text)).toEqual(['parent', 'reply', 'both']);
  expect(replies.messages?.[0]).toMatchObject({ reply_count: 2, thread_ts: ts });
  expect(await readRefusal(client.conversations.replies({ channel: 'C1', ts: '1.000001' }))).toBe('thread_not_found');
});

test('history pages, newest first, within oldest and latest', async () => {
  const slack = await openTestSlack();
  slack.setScopes(['channels:history']);
  const client = createClient(slack);
  const said = [];
  for (const text of ['a', 'b', 'c', 'd']) said.push((await slack.say('U1', 'C1', text)).ts);
  const first = await client.conversations.history({ channel: 'C1', limit: 3 });
  expect(first.messages?.map(({ text }) => text)).toEqual(['d', 'c', 'b']);
  expect(first.has_more).toBe(true);
  const cursor = String(first.response_metadata?.next_cursor);
  const second = await client.conversations.history({ channel: 'C1', limit: 3, cursor });
  expect([second.messages?.map(({ text }) => text), second.has_more]).toEqual([['a'], false]);
  const [, b, c] = said;
  const between = await client.conversations.history({
    channel: 'C1',
    oldest: String(b),
    latest: String(c),
    inclusive: true,
  });
  expect(between.messages?.map(({ text }) => text)).toEqual(['c', 'b']);
  expect(await readRefusal(client.conversations.history({ channel: 'C1', cursor: 'nonsense' }))).toBe('invalid_cursor');
  expect(await readRefusal(client.conversations.history({ channel: 'C-NOT-IN' }))).toBe('not_in_channel');
});

test('the same client_msg_id within ten minutes is the same message', async () => {
  const clock = createClock();
  const slack = await openTestSlack({ now: clock.now });
  const client = createClient(slack);
  const post = async (channel: string): Promise<unknown> => {
    const answer: object = await client.apiCall('chat.postMessage', { channel, text: 'once', client_msg_id: 'id-1' });
    return 'ts' in answer ? answer.ts : undefined;
  };
  const first = await post('C1');
  expect(first).toMatch(/^\d+\.\d+$/);
  expect(await post('C1')).toBe(first);
  expect(await post('C-PRIVATE')).not.toBe(first);
  expect(slack.messages('C1')).toHaveLength(1);
  clock.turn(600_001);
  expect(await post('C1')).not.toBe(first);
});

test('ephemeral messages are for one member', async () => {
  const slack = await openTestSlack();
  const post = (channel: string, user: string, text = 'psst') =>
    readRefusal(createClient(slack).chat.postEphemeral({ channel, user, text }));
  expect(await post('C1', 'U1')).toBe('ok');
  expect(await post('C1', 'U3')).toBe('user_not_in_channel');
  expect(await post('C1', 'U-NOBODY')).toBe('user_not_found');
  expect(await post('C-NOT-IN', 'U1')).toBe('not_in_channel');
  expect(await post('C1', 'U1', '')).toBe('no_text');
  expect(slack.ephemerals('U1').map(({ text }) => text)).toEqual(['psst']);
  expect(slack.ephemerals('U2')).toEqual([]);
  expect(slack.messages('C1')).toEqual([]);
});

test('people and channels are told as far as the scopes go', async () => {
  const slack = await openTestSlack();
  const client = createClient(slack);
  const { user } = await client.users.info({ user: 'U1', include_locale: true });
  expect(user).toMatchObject({
    id: 'U1',
    locale: 'nl-NL',
    tz: 'Europe/Amsterdam',
    profile: { email: 'sanne@acme.example' },
  });
  expect((await client.users.info({ user: 'U1' })).user).not.toHaveProperty('locale');
  expect(await readRefusal(client.users.info({ user: 'U-NOBODY' }))).toBe('user_not_found');
  expect((await client.users.lookupByEmail({ email: 'SANNE@acme.example' })).user?.id).toBe('U1');
  expect(await readRefusal(client.users.lookupByEmail({ email: 'no@acme.example' }))).toBe('users_not_found');
  const members = (await client.users.list({ limit: 2 })).members ?? [];
  expect(members.map(({ id }) => id)).toEqual(['U1', 'U2']);
  const { channels } = await client.conversations.list({
    types: 'public_channel,private_channel',
    exclude_archived: true,
  });
  expect(channels?.map(({ id, is_member: isMember }) => [id, isMember])).toEqual([
    ['C1', true],
    ['C-NOT-IN', false],
    ['C-PRIVATE', true],
  ]);
  expect((await client.conversations.members({ channel: 'C1' })).members).toEqual(['U1', 'U2', 'UBOT']);
  expect((await client.conversations.info({ channel: 'C-ARCHIVED' })).channel).toMatchObject({
    is_archived: true,
    is_private: false,
  });
  expect(await readRefusal(client.conversations.info({ channel: 'C-SECRET' }))).toBe('channel_not_found');
  expect(await readRefusal(client.conversations.list({ types: 'im' }))).toBe('missing_scope');
  slack.setScopes(['users:read']);
  expect((await client.users.info({ user: 'U1' })).user?.profile).not.toHaveProperty('email');
  expect(await readRefusal(client.conversations.info({ channel: 'C1' }))).toBe('missing_scope');
});

test('a direct channel is opened once, for active people only', async () => {
  const slack = await openTestSlack();
  const client = createClient(slack);
  const { channel } = await client.conversations.open({ users: 'U1' });
  expect(channel?.id).toBe(slack.openDirect('U1').id);
  expect((await client.conversations.open({ users: 'U1' })).channel?.id).toBe(channel?.id);
  expect(await readRefusal(client.conversations.open({ users: 'U-GONE' }))).toBe('user_disabled');
  expect(await readRefusal(client.conversations.open({ users: 'UOTHERBOT' }))).toBe('cannot_dm_bot');
  expect(await readRefusal(client.conversations.open({ users: 'U-NOBODY' }))).toBe('user_not_found');
  await client.chat.postMessage({ channel: String(channel?.id), text: 'hello' });
  await client.chat.postMessage({ channel: 'U1', text: 'again' });
  expect(slack.messages(String(channel?.id)).map(({ text }) => text)).toEqual(['hello', 'again']);
});

test('the bot reacts, reads reactions and links to messages', async () => {
  const slack = await openTestSlack();
  const client = createClient(slack);
  const { ts } = await slack.say('U1', 'C1', 'hi');
  const item = { channel: 'C1', timestamp: ts };
  await client.reactions.add({ ...item, name: 'eyes' });
  expect(await readRefusal(client.reactions.add({ ...item, name: 'eyes' }))).toBe('already_reacted');
  expect(await readRefusal(client.reactions.add({ ...item, name: 'nonsense' }))).toBe('invalid_name');
  expect(await readRefusal(client.reactions.add({ ...item, timestamp: '1.000001', name: 'eyes' }))).toBe(
    'message_not_found',
  );
  const got = await client.reactions.get(item);
  expect(got.message).toMatchObject({ reactions: [{ name: 'eyes', users: ['UBOT'], count: 1 }] });
  await client.reactions.remove({ ...item, name: 'eyes' });
  expect(await readRefusal(client.reactions.remove({ ...item, name: 'eyes' }))).toBe('no_reaction');
  const { permalink } = await client.chat.getPermalink({ channel: 'C1', message_ts: ts });
  expect(permalink).toBe(`https://acme.slack.com/archives/C1/p${ts.replace('.', '')}`);
});

test('a picture is uploaded, shared, shown by slack_file and served', async () => {
  const slack = await openTestSlack();
  const client = createClient(slack);
  const picture = Buffer.from([137, 80, 78, 71, 0, 255]);
  const { upload_url: door, file_id: id } = await client.files.getUploadURLExternal({
    filename: 'chart.png',
    length: 6,
  });
  const image = { type: 'image' as const, alt_text: 'chart', slack_file: { id: String(id) } };
  expect(await readRefusal(client.files.completeUploadExternal({ files: [{ id: String(id) }] }))).toBe(
    'file_not_found',
  );
  expect(await readRefusal(client.chat.postMessage({ channel: 'C1', text: 'x', blocks: [image] }))).toBe(
    'invalid_blocks',
  );
  expect((await fetch(String(door), { method: 'POST', body: new Uint8Array([1]) })).status).toBe(400);
  expect((await fetch(String(door), { method: 'POST', body: new Uint8Array(picture) })).status).toBe(200);
  await client.files.completeUploadExternal({ files: [{ id: String(id), title: 'Week' }], channel_id: 'C1' });
  await client.chat.postMessage({ channel: 'C1', text: 'x', blocks: [image] });
  expect(slack.messages('C1')).toMatchObject([{ files: [id] }, { blocks: [{ slack_file: { id } }] }]);
  const served = await fetch(`${slack.url}/files/${id}`);
  expect([served.headers.get('content-type'), Buffer.from(await served.arrayBuffer())]).toEqual(['image/png', picture]);
  await client.filesUploadV2({
    filename: 'list.csv',
    file: Buffer.from('a;b'),
    channel_id: 'C1',
    initial_comment: 'the list',
  });
  const list = slack.state().files.at(-1)?.id ?? '';
  for (const stranger of [list, 'F0UNKNOWN1']) {
    const blocks = [{ ...image, slack_file: { id: stranger } }];
    expect(await readRefusal(client.chat.postMessage({ channel: 'C1', text: 'x', blocks }))).toBe('invalid_blocks');
  }
  expect(slack.state().files).toMatchObject([{ title: 'Week' }, { name: 'list.csv', size: 3, channel: 'C1' }]);
  expect(slack.messages('C1').at(-1)).toMatchObject({ text: 'the list' });
});
