import { expect, test } from 'vitest';
import { actions, button, clientOf, listen, openBot, openClock, openPlace, SECRET, until } from './setup.ts';

const text = (words: string) => ({ type: 'plain_text' as const, text: words });

const form = {
  type: 'modal' as const,
  callback_id: 'why',
  private_metadata: 'lead-1',
  title: text('Why poor?'),
  submit: text('Send'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'reason',
      label: text('Reason'),
      element: {
        type: 'static_select' as const,
        action_id: 'a',
        options: [
          { text: text('No budget'), value: 'no_budget' },
          { text: text('Junk'), value: 'junk' },
        ],
      },
    },
    {
      type: 'input' as const,
      block_id: 'note',
      optional: true,
      label: text('Note'),
      element: { type: 'plain_text_input' as const, action_id: 'a', max_length: 10 },
    },
  ],
};

test('a tap reaches Bolt with who, where, what and state, and its response_url redraws the message', async () => {
  const place = await openPlace();
  const seen: Record<string, unknown>[] = [];
  await openBot(place, (app) => {
    app.action(/.*/, async ({ ack, body, action, respond }) => {
      seen.push({ body, action });
      await ack();
      await respond({ replace_original: true, text: 'redrawn', blocks: [actions(button('Fair'))] });
    });
  });
  const picker = {
    type: 'section' as const,
    block_id: 'when',
    text: text('When'),
    accessory: { type: 'datepicker' as const, action_id: 'day', initial_date: '2026-01-02' },
  };
  const { ts } = await clientOf(place).chat.postMessage({
    channel: 'C1',
    text: 'lead',
    blocks: [picker, actions(button('👍 Good', 'good'))],
  });
  const answer = await place.tap('U1', String(ts), { label: 'Good' });
  expect(answer).toMatchObject({ status: 200, retries: 0 });
  expect(seen[0]?.['action']).toMatchObject({
    action_id: 'tap-good',
    block_id: 'verdict',
    value: 'good',
    type: 'button',
  });
  expect(seen[0]?.['body']).toMatchObject({
    type: 'block_actions',
    user: { id: 'U1', username: 'sanne', name: 'sanne', team_id: 'T1' },
    team: { id: 'T1', domain: 'acme' },
    container: { type: 'message', message_ts: ts, channel_id: 'C1', is_ephemeral: false },
    channel: { id: 'C1', name: 'leads' },
    message: { ts, text: 'lead', bot_id: 'B1' },
    state: { values: { when: { day: { type: 'datepicker', selected_date: '2026-01-02' } } } },
  });
  await until(() => place.messages('C1')[0]?.text === 'redrawn');
  expect(place.messages('C1')[0]?.blocks).toHaveLength(1);
});

test('menus, ticks and dates send what was picked, and the next tap still has it', async () => {
  const place = await openPlace();
  const bodies: { actions: unknown[]; state: { values: unknown } }[] = [];
  await openBot(place, (app) => {
    app.action(/.*/, async ({ ack, body }) => {
      bodies.push(JSON.parse(JSON.stringify(body)));
      await ack();
    });
  });
  const options = ['won', 'lost'].map((value) => ({ text: text(value.toUpperCase()), value }));
  const blocks = [
    {
      type: 'actions' as const,
      block_id: 'b',
      elements: [
        { type: 'overflow' as const, action_id: 'more', options },
        {
          type: 'checkboxes' as const,
          action_id: 'ticks',
          options: options.map((one) => ({ ...one, text: text(`${one.value}?`) })),
        },
        { type: 'datepicker' as const, action_id: 'day' },
        {
          type: 'radio_buttons' as const,
          action_id: 'one',
          options: options.map((one) => ({ ...one, text: text(`${one.value}!`) })),
        },
        {
          type: 'static_select' as const,
          action_id: 'menu',
          options: options.map((one) => ({ ...one, text: text(`(${one.value})`) })),
        },
      ],
    },
  ];
  const { ts } = await clientOf(place).chat.postMessage({ channel: 'C1', text: 'x', blocks });
  const on = String(ts);
  await place.tap('U1', on, { label: 'WON' });
  await place.tap('U1', on, { actionId: 'ticks', option: 'lost' });
  await place.tap('U1', on, { actionId: 'day', option: '2026-03-04' });
  await place.tap('U1', on, { actionId: 'one', option: 'won!' });
  await place.tap('U1', on, { actionId: 'menu', option: 'lost' });
  await place.tap('U1', on, { actionId: 'ticks', option: 'lost' });
  const lost = { text: text('(lost)'), value: 'lost' };
  expect(bodies.map(({ actions: [action] }) => action)).toMatchObject([
    { type: 'overflow', action_id: 'more', selected_option: { value: 'won' } },
    { type: 'checkboxes', selected_options: [{ value: 'lost' }] },
    { type: 'datepicker', selected_date: '2026-03-04' },
    { type: 'radio_buttons', selected_option: { value: 'won' } },
    { type: 'static_select', selected_option: lost },
    { type: 'checkboxes', selected_options: [] },
  ]);
  expect(bodies.at(-1)?.state.values).toEqual({
    b: {
      ticks: { type: 'checkboxes', selected_options: [] },
      day: { type: 'datepicker', selected_date: '2026-03-04' },
      one: { type: 'radio_buttons', selected_option: { text: text('won!'), value: 'won' } },
      menu: { type: 'static_select', selected_option: lost },
    },
  });
});

test('nobody taps what they cannot see or what is not there', async () => {
  const place = await openPlace();
  const client = clientOf(place);
  const { ts } = await client.chat.postMessage({
    channel: 'C1',
    text: 'x',
    blocks: [actions(button('Good', 'g'), button('Good', 'h'))],
  });
  await client.chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'only you', blocks: [actions(button('Undo'))] });
  const note = String(place.ephemerals('U1')[0]?.id);
  await expect(place.tap('U3', String(ts), { label: 'Good' })).rejects.toThrow('U3 is not a member of C1');
  await expect(place.tap('U2', note, { label: 'Undo' })).rejects.toThrow('shown to U1 only');
  await expect(place.tap('U1', String(ts), { label: 'Fair' })).rejects.toThrow('no control matches');
  await expect(place.tap('U1', String(ts), { label: 'Good' })).rejects.toThrow('several controls match');
  await expect(place.tap('U1', '1.000001', { label: 'Good' })).rejects.toThrow('sees no message');
  await expect(place.say('U3', 'C1', 'hi')).rejects.toThrow('not a member');
  await expect(place.say('U1', 'C-ARCHIVED', 'hi')).rejects.toThrow('archived');
  await expect(place.typeCommand('U-GONE', 'C1', '/x', '')).rejects.toThrow('deactivated');
  await expect(place.react('U1', 'C1', String(ts), 'no-such-emoji')).rejects.toThrow('invalid_name');
});

test('an ephemeral note is tapped, replaced and deleted through its response_url', async () => {
  const place = await openPlace();
  const replies: Record<string, unknown>[] = [
    { replace_original: true, text: 'changed', blocks: [actions(button('Close'))] },
    { delete_original: true },
  ];
  const bodies: unknown[] = [];
  await openBot(place, (app) => {
    app.action(/.*/, async ({ ack, body, respond }) => {
      bodies.push(body);
      await ack();
      await respond(replies.shift() ?? '');
    });
  });
  await clientOf(place).chat.postEphemeral({
    channel: 'C1',
    user: 'U1',
    text: 'why?',
    blocks: [actions(button('Junk'))],
  });
  const id = String(place.ephemerals('U1')[0]?.id);
  await place.tap('U1', id, { label: 'Junk' });
  await until(() => place.ephemerals('U1')[0]?.text === 'changed');
  expect(place.ephemerals('U1')[0]?.id).toBe(id);
  expect(bodies[0]).toMatchObject({ container: { is_ephemeral: true } });
  expect(bodies[0]).not.toHaveProperty('message');
  await place.tap('U1', id, { label: 'Close' });
  await until(() => place.ephemerals('U1').length === 0);
});

test('reactions come and go as events, only where the bot is and may read them', async () => {
  const place = await openPlace();
  const events: unknown[] = [];
  await openBot(place, (app) => {
    app.event('reaction_added', async ({ event, body }) => {
      events.push(event, body.event_id, body.team_id, body.authorizations?.[0]?.user_id);
    });
    app.event('reaction_removed', async ({ event }) => {
      events.push(event.type);
    });
  });
  const { ts } = await clientOf(place).chat.postMessage({ channel: 'C1', text: 'lead' });
  const on = String(ts);
  expect(await place.react('U1', 'C1', on, '+1')).toMatchObject({ status: 200, retries: 0 });
  const item = { type: 'message', channel: 'C1', ts };
  expect(events[0]).toMatchObject({ type: 'reaction_added', user: 'U1', reaction: '+1', item, item_user: 'UBOT' });
  expect(events.slice(1)).toEqual([expect.stringMatching(/^Ev/), 'T1', 'UBOT']);
  expect(place.messages('C1')[0]?.reactions).toEqual([{ name: '+1', users: ['U1'] }]);
  await expect(place.react('U1', 'C1', on, '+1')).rejects.toThrow('already_reacted');
  await place.unreact('U1', 'C1', on, '+1');
  expect(events.at(-1)).toBe('reaction_removed');
  expect(place.messages('C1')[0]?.reactions).toEqual([]);
  place.setScopes(['chat:write']);
  expect(await place.react('U1', 'C1', on, '+1')).toMatchObject({
    status: 0,
    body: 'not sent: the bot lacks reactions:read',
  });
  place.setMembers('C1', ['U1']);
  expect(await place.react('U1', 'C1', on, '-1')).toMatchObject({ body: 'not sent: the bot is not in the channel' });
});

test('messages are told only to a bot with the history scope', async () => {
  const place = await openPlace();
  const heard: unknown[] = [];
  await openBot(place, (app) => {
    app.event('message', async ({ event }) => {
      heard.push(event);
    });
  });
  const said = await place.say('U1', 'C1', 'hello');
  expect(heard).toEqual([]);
  place.setScopes(['channels:history']);
  await place.say('U1', 'C1', 'again', said.ts);
  expect(heard).toMatchObject([
    { text: 'again', channel: 'C1', channel_type: 'channel', thread_ts: said.ts, user: 'U1' },
  ]);
  expect(place.messages('C1').map((message) => message.text)).toEqual(['hello']);
  expect(place.thread('C1', said.ts).map((message) => message.text)).toEqual(['hello', 'again']);
});

test('a command is answered by its acknowledgement and by respond, privately or in the channel', async () => {
  const place = await openPlace();
  const asked: unknown[] = [];
  await openBot(place, (app) => {
    app.command('/smarketing', async ({ ack, command, respond }) => {
      asked.push(command);
      if (command.text === 'loud') return ack({ response_type: 'in_channel', text: 'for all' });
      if (command.text === 'late') {
        await ack();
        await respond('later');
        return;
      }
      return ack(command.text === 'quiet' ? undefined : 'for you');
    });
  });
  expect(await place.typeCommand('U1', 'C1', '/smarketing', 'mine')).toMatchObject({ status: 200, body: 'for you' });
  await place.typeCommand('U1', 'C-PRIVATE', 'smarketing', 'quiet');
  await place.typeCommand('U1', 'C1', '/smarketing', 'loud');
  await place.typeCommand('U1', place.openDirect('U1').id, '/smarketing', 'late');
  await until(() => place.ephemerals('U1').length === 2);
  expect(place.ephemerals('U1').map(({ text: words, channel }) => [words, channel])).toEqual([
    ['for you', 'C1'],
    ['later', 'D1'],
  ]);
  expect(place.messages('C1')).toMatchObject([{ text: 'for all', user: 'UBOT', byBot: true }]);
  expect(asked).toMatchObject([
    { command: '/smarketing', text: 'mine', user_id: 'U1', channel_id: 'C1', channel_name: 'leads', team_id: 'T1' },
    { channel_name: 'privategroup' },
    {},
    { channel_name: 'directmessage' },
  ]);
});

test('a command or tap without an answer in time leaves a note from Slack itself', async () => {
  const place = await openPlace({ answerMs: 700 });
  place.connect(await listen(() => undefined));
  expect(await place.typeCommand('U1', 'C1', '/smarketing', '')).toMatchObject({ status: 0 });
  place.connect(await listen((_request, response) => response.writeHead(500).end()));
  const { ts } = await clientOf(place).chat.postMessage({
    channel: 'C1',
    text: 'x',
    blocks: [actions(button('Good'))],
  });
  expect(await place.tap('U1', String(ts), { label: 'Good' })).toMatchObject({ status: 500 });
  place.connect(await listen((_request, response) => response.end('{"blocks":[{"type":"nope"}]}')));
  await place.typeCommand('U1', 'C1', '/smarketing', '');
  expect(place.ephemerals('U1')).toMatchObject([
    { text: '⚠️ The app did not respond (operation_timeout)', fromSlack: true, channel: 'C1' },
    { text: '⚠️ The app did not respond (dispatch_failed)', fromSlack: true },
    { text: '⚠️ The app did not respond (dispatch_failed)', fromSlack: true },
  ]);
});

test('a modal is opened, refuses by field, then closes; the state has every field', async () => {
  const place = await openPlace();
  const states: unknown[] = [];
  await openBot(place, (app) => {
    app.command('/why', async ({ ack, body, client }) => {
      await client.views.open({ trigger_id: body.trigger_id, view: form });
      await ack();
    });
    app.view('why', async ({ ack, view }) => {
      states.push(view.state.values, view.private_metadata);
      const isFirst = states.length === 2;
      await (isFirst ? ack({ response_action: 'errors', errors: { note: 'Say more' } }) : ack());
    });
  });
  await place.typeCommand('U1', 'C1', '/why', '');
  const id = String(place.views('U1')[0]?.id);
  expect(place.views('U1')).toMatchObject([{ callbackId: 'why', title: 'Why poor?', privateMetadata: 'lead-1' }]);
  expect(place.views('U2')).toEqual([]);

  expect(await place.submitView('U1', id, {})).toMatchObject({ status: 0 });
  expect(place.views('U1')[0]?.errors).toEqual({ reason: 'Please complete this required field.' });
  await place.submitView('U1', id, { reason: 'junk', note: 'much too long' });
  expect(place.views('U1')[0]?.errors).toEqual({ note: 'Must be fewer than 11 characters.' });
  expect(states).toEqual([]);

  await place.submitView('U1', id, { reason: 'Junk', note: '' });
  expect(place.views('U1')[0]?.errors).toEqual({ note: 'Say more' });
  expect(states).toEqual([
    {
      reason: { a: { type: 'static_select', selected_option: { text: text('Junk'), value: 'junk' } } },
      note: { a: { type: 'plain_text_input', value: null } },
    },
    'lead-1',
  ]);
  await expect(place.submitView('U1', id, { reason: 'fun' })).rejects.toThrow('no option "fun"');
  await expect(place.submitView('U1', id, { nowhere: 'x' })).rejects.toThrow('no field in block nowhere');
  await place.submitView('U1', id, { note: 'more' });
  expect(states.at(-2)).toMatchObject({
    reason: { a: { selected_option: { value: 'junk' } } },
    note: { a: { value: 'more' } },
  });
  expect(place.views('U1')).toEqual([]);
});

test('views are pushed, updated, cleared and closed as the acknowledgement says', async () => {
  const place = await openPlace();
  const closed: unknown[] = [];
  const answers: unknown[] = [
    { response_action: 'push', view: { ...form, callback_id: 'second', notify_on_close: true } },
    { response_action: 'update', view: { ...form, callback_id: 'third', notify_on_close: true } },
    { response_action: 'push', view: { ...form, blocks: 'none' } },
    { response_action: 'errors', errors: { nowhere: 'x' } },
    { response_action: 'push', view: { ...form, callback_id: 'fourth' } },
  ];
  await openBot(place, (app) => {
    app.command('/why', async ({ ack, body, client }) => {
      await client.views.open({ trigger_id: body.trigger_id, view: form });
      await ack();
    });
    app.view(/.*/, async ({ ack }) => {
      const next = answers.shift() ?? { response_action: 'clear' };
      // Bolt's types do not admit the invalid answers this test gives.
      await (ack as (body: unknown) => Promise<void>)(next);
    });
    app.view({ type: 'view_closed' }, async ({ ack, body }) => {
      closed.push(body.view.callback_id, 'is_cleared' in body ? body.is_cleared : undefined);
      await ack();
    });
  });
  await place.typeCommand('U1', 'C1', '/why', '');
  const top = () => String(place.views('U1').at(-1)?.id);
  const callbacks = () => place.views('U1').map(({ callbackId }) => callbackId);
  await place.submitView('U1', top(), { reason: 'junk' });
  expect(callbacks()).toEqual(['why', 'second']);
  expect(place.views('U1')[1]?.previousId).toBe(place.views('U1')[0]?.id);
  await place.submitView('U1', top(), { reason: 'junk' });
  expect(callbacks()).toEqual(['why', 'third']);
  await place.submitView('U1', top(), { reason: 'junk' });
  await place.submitView('U1', top(), { reason: 'junk' });
  expect(callbacks()).toEqual(['why', 'third']);
  expect(place.ephemerals('U1').map(({ fromSlack, channel }) => [fromSlack, channel])).toEqual([
    [true, 'D1'],
    [true, 'D1'],
  ]);
  await place.closeView('U1', top());
  expect(closed).toEqual(['third', false]);
  expect(callbacks()).toEqual(['why']);
  await place.submitView('U1', top(), { reason: 'junk' });
  expect(callbacks()).toEqual(['why', 'fourth']);
  await place.submitView('U1', top(), { reason: 'junk' });
  expect(callbacks()).toEqual([]);
});

test('the Home tab is published, opened and tapped', async () => {
  const place = await openPlace();
  const bodies: unknown[] = [];
  await openBot(place, (app) => {
    app.event('app_home_opened', async ({ event, client }) => {
      bodies.push(event);
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [actions(button('Mine'))] } });
    });
    app.action(/.*/, async ({ ack, body }) => {
      bodies.push(body);
      await ack();
    });
  });
  expect(await place.openHome('U1')).toMatchObject({ status: 200 });
  await until(() => place.state().homes['U1'] !== undefined);
  const id = place.state().homes['U1']?.['id'];
  await place.tap('U1', 'home', { label: 'Mine' });
  await place.tap('U1', String(id), { label: 'Mine' });
  expect(bodies).toMatchObject([
    { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' },
    { container: { type: 'view', view_id: id }, view: { type: 'home', id } },
    {},
  ]);
  expect(bodies[0]).not.toHaveProperty('view');
  expect(bodies[1]).not.toHaveProperty('response_url');
});

test('an event that fails is sent again at once, after a minute and after five, the same event each time', async () => {
  const clock = openClock();
  const place = await openPlace({ now: clock.now, answerMs: 700 });
  const tries: { id: string; num: string | undefined; reason: string | undefined }[] = [];
  const url = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const num = request.headers['x-slack-retry-num'];
    const reason = request.headers['x-slack-retry-reason'];
    const { event_id: id } = JSON.parse(Buffer.concat(chunks).toString());
    tries.push({ id, num: num?.toString(), reason: reason?.toString() });
    if (tries.length !== 2) response.writeHead(503).end();
  });
  place.connect(url);
  const { ts } = await clientOf(place).chat.postMessage({ channel: 'C1', text: 'x' });
  expect(await place.react('U1', 'C1', String(ts), 'eyes')).toMatchObject({ status: 0, retries: 1 });
  expect(place.waitingRetries()).toBe(1);
  clock.turn(59_000);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(tries).toHaveLength(2);
  clock.turn(2_000);
  await until(() => tries.length === 3 && place.waitingRetries() === 1);
  clock.turn(300_000);
  await until(() => tries.length === 4);
  expect(tries.map(({ num, reason }) => [num, reason])).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_timeout'],
    ['3', 'http_error'],
  ]);
  expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
  expect(place.waitingRetries()).toBe(0);
});

test('requests are signed; a forged or stale one is sent as asked and Bolt refuses it', async () => {
  const place = await openPlace();
  await openBot(place, (app) => app.command('/x', async ({ ack }) => ack()));
  const body = 'command=%2Fx&team_id=T1&user_id=U1&channel_id=C1';
  expect(SECRET).toBe('signing-secret');
  expect(await place.sendRaw({ body })).toMatchObject({ status: 200 });
  expect(await place.sendRaw({ body, signature: 'v0=forged' })).toMatchObject({ status: 401 });
  expect(await place.sendRaw({ body, timestampSeconds: Math.floor(Date.now() / 1_000) - 301 })).toMatchObject({
    status: 401,
  });
  expect(await place.sendRaw({ body: '{', contentType: 'application/json' })).toMatchObject({ status: 400 });
});
