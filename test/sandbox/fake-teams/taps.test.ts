import { describe, expect, test } from 'vitest';
import {
  APP_ID,
  callConnector,
  createActivitiesPath,
  createButton,
  createCard,
  createMessage,
  GENERAL,
  JORIS,
  LEADS,
  OUTSIDER,
  openRecordingBot,
  openTestTeams,
  postCard,
  postInChat,
  SANNE,
  TENANT,
} from './setup.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const actionOf = (activity: Record<string, unknown>) =>
  (activity['value'] as { action: { data: Record<string, unknown> } }).action;

/** A lead: two buttons, a menu with its own button, and one behind "More". */
const lead = createCard({
  body: [
    { type: 'TextBlock', text: 'A lead' },
    {
      type: 'ActionSet',
      actions: [createButton('Good', 'tap', { tap: 'good' }), createButton('Poor', 'tap', { tap: 'poor' })],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'pick_reason',
      style: 'compact',
      choices: [
        { title: 'Too small', value: 'reason-small' },
        { title: 'Elsewhere', value: 'reason-elsewhere' },
      ],
    },
    { type: 'ActionSet', actions: [createButton('Give reason', 'pick', { pick: 'pick_reason' })] },
  ],
  actions: [
    { ...createButton('Later', 'tap', { tap: 'later' }), mode: 'secondary' },
    {
      type: 'Action.ShowCard',
      title: 'More',
      card: createCard({
        body: [{ type: 'Input.Text', id: 'text_note' }],
        actions: [createButton('Note', 'form', { form: 'note' })],
      }),
    },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://acme.example' },
  ],
});

const form = createCard({
  body: [
    {
      type: 'Input.Text',
      id: 'text_words',
      label: 'Words',
      isRequired: true,
      errorMessage: 'Say something',
      maxLength: 10,
    },
    { type: 'Input.Text', id: 'text_more', value: 'as it was' },
    { type: 'Input.Toggle', id: 'tick_mayBeQuoted', title: 'Quote me', valueOn: 'yes', valueOff: 'no' },
    {
      type: 'Input.ChoiceSet',
      id: 'choice_fit',
      style: 'expanded',
      choices: [
        { title: 'Fine', value: 'fit-1' },
        { title: 'Bad', value: 'fit-2' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'many_topics',
      isMultiSelect: true,
      value: 'a',
      choices: [
        { title: 'Alpha', value: 'a' },
        { title: 'Beta', value: 'b' },
        { title: 'Gamma', value: 'c' },
      ],
    },
  ],
  actions: [
    createButton('Send', 'form', { form: 'words.given' }),
    { ...createButton('Close', 'close', { close: true }), associatedInputs: 'none' },
  ],
});

describe('a tap', () => {
  test('arrives as an invoke with the person, the place and the button', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { thread, id } = await postCard(teams, lead);
    await teams.tap(SANNE, id, { label: 'Good' });
    expect(bot.last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      from: { id: '29:sanne', aadObjectId: SANNE, name: 'Sanne' },
      recipient: { id: `28:${APP_ID}` },
      conversation: { id: thread, conversationType: 'channel', isGroup: true, tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, team: { id: GENERAL }, channel: { id: LEADS } },
      entities: [{ type: 'clientInfo', locale: 'nl-NL' }],
      locale: 'nl-NL',
      replyToId: id,
      timestamp: '2031-03-04T10:00:00.000Z',
      value: { trigger: 'manual', action: { type: 'Action.Execute', verb: 'tap', title: 'Good' } },
    });
    expect(actionOf(bot.last()).data).toEqual({ tap: 'good', text_note: undefined });
  });

  test('finds buttons in the body, beside the card, in the overflow and behind a ShowCard', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { id } = await postCard(teams, lead);
    await teams.tap(SANNE, id, { label: 'Later' });
    expect(actionOf(bot.last()).data).toEqual({ tap: 'later' });
    await teams.tap(SANNE, id, { label: 'Note', verb: 'form' }, { inputs: { note: 'x', pick_reason: 'Elsewhere' } });
    expect(actionOf(bot.last()).data).toEqual({ form: 'note', text_note: 'x', pick_reason: 'reason-elsewhere' });
  });

  test('on a choice of a menu presses the menu’s own button', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { id } = await postCard(teams, lead);
    await teams.tap(SANNE, id, { label: 'Elsewhere' });
    expect(actionOf(bot.last())).toMatchObject({ verb: 'pick', title: 'Give reason' });
    expect(actionOf(bot.last()).data).toEqual({ pick: 'pick_reason', pick_reason: 'reason-elsewhere' });
  });

  test.each([
    [{ label: 'Nothing' }, /no control matches .*there is: "Good" tap.*Too small \| Elsewhere/],
    [{ verb: 'tap' }, /several controls match/],
    [{ label: 'Good', verb: 'pick' }, /no control matches/],
    [{ label: 'Open' }, /sends nothing/],
    [{ label: 'More' }, /sends nothing/],
  ])('on %j is not sent', async (control, expected) => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { id } = await postCard(teams, lead);
    await expect(teams.tap(SANNE, id, control)).rejects.toThrow(expected);
    expect(bot.heard).toEqual([]);
  });

  test('is not sent by who does not see the message, or where the app is gone', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { id } = await postCard(teams, lead);
    const chat = await postInChat(teams, lead);
    await expect(teams.tap(OUTSIDER, id, { label: 'Good' })).rejects.toThrow(/not in the team/);
    await expect(teams.tap(JORIS, chat.id, { label: 'Good' })).rejects.toThrow(
      /somebody else’s chat|somebody else's chat/,
    );
    await teams.uninstall(GENERAL);
    bot.heard.length = 0;
    await expect(teams.tap(SANNE, id, { label: 'Good' })).rejects.toThrow(/the app is not there/);
    expect(bot.heard).toEqual([]);
  });
});

describe('a form', () => {
  test('sends what is typed, what stood there, and of choices nothing when none is made', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { id } = await postInChat(teams, form);
    await teams.tap(SANNE, id, { label: 'Send' }, { inputs: { words: 'hello' } });
    expect(actionOf(bot.last()).data).toEqual({
      form: 'words.given',
      text_words: 'hello',
      text_more: 'as it was',
      tick_mayBeQuoted: 'no',
      many_topics: 'a',
    });
    await teams.tap(
      SANNE,
      id,
      { label: 'Send' },
      { inputs: { text_words: 'hi', more: '', mayBeQuoted: 'yes', fit: 'Bad', topics: ['Gamma', 'b'] } },
    );
    expect(actionOf(bot.last()).data).toEqual({
      form: 'words.given',
      text_words: 'hi',
      text_more: '',
      tick_mayBeQuoted: 'yes',
      choice_fit: 'fit-2',
      many_topics: 'c,b',
    });
    // As what draws the card gives them.
    await teams.tap(SANNE, id, { label: 'Send' }, { inputs: { words: 'hi', topics: 'b,c' } });
    expect(actionOf(bot.last()).data).toMatchObject({ many_topics: 'b,c' });
  });

  test.each([
    [{}, /text_words is required: Say something/],
    [{ words: 'eleven long' }, /takes 10 characters/],
    [{ words: 'x', fit: 'Worse' }, /no choice "Worse"; there is: Fine, Bad/],
    [{ words: 'x', fit: ['Fine', 'Bad'] }, /takes one choice/],
    [{ words: 'x', mayBeQuoted: 'true' }, /is yes or no/],
    [{ words: 'x', other: 'y' }, /no input for other/],
    [{ words: ['x', 'y'] }, /takes one value/],
  ])('with %j is not sent', async (inputs, expected) => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { id } = await postInChat(teams, form);
    await expect(teams.tap(SANNE, id, { label: 'Send' }, { inputs })).rejects.toThrow(expected);
    expect(bot.heard).toEqual([]);
  });

  test('is put away without its inputs', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { id } = await postInChat(teams, form);
    await teams.tap(SANNE, id, { label: 'Close' });
    expect(actionOf(bot.last()).data).toEqual({ close: true });
  });

  test('of an old client is a message with a value and no text', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams);
    const { chat, id } = await postInChat(teams, form);
    await teams.tap(SANNE, id, { label: 'Send' }, { inputs: { words: 'hello' }, isOldClient: true });
    expect(bot.last()).toMatchObject({
      type: 'message',
      replyToId: id,
      conversation: { id: chat, conversationType: 'personal' },
      value: { form: 'words.given', text_words: 'hello', tick_mayBeQuoted: 'no' },
    });
    expect(bot.last()).not.toHaveProperty('text');
    const bare = await postInChat(
      teams,
      createCard({ actions: [{ type: 'Action.Execute', title: 'New', verb: 'tap' }] }),
    );
    await expect(teams.tap(SANNE, bare.id, { label: 'New' }, { isOldClient: true })).rejects.toThrow(/old client/);
  });
});

describe('the bot’s answer to a tap', () => {
  const wentWrong = { to: SANNE, text: 'Something went wrong. Please try again.', isFromTeams: true };

  test('that is a card takes the message’s place for this person, until the bot edits it', async () => {
    const teams = await openTestTeams();
    const mine = createCard({
      body: [{ type: 'TextBlock', text: 'Thanks' }],
      actions: [createButton('Undo', 'tap', { tap: 'undo' })],
    });
    const bot = await openRecordingBot(teams, () => ({ body: { statusCode: 200, type: CARD, value: mine } }));
    const { chat, id } = await postInChat(teams, lead);
    await teams.tap(SANNE, id, { label: 'Good' });
    expect(teams.chat(SANNE)[0]?.card).toEqual(mine);
    expect(teams.state().messages[0]).toMatchObject({ card: lead, personal: { [SANNE]: mine } });
    await teams.tap(SANNE, id, { label: 'Undo' });
    expect(actionOf(bot.last()).data).toEqual({ tap: 'undo' });
    await callConnector(teams, `PUT ${createActivitiesPath(chat, id)}`, createMessage(createCard()));
    expect(teams.chat(SANNE)[0]?.card).toEqual(createCard());
    expect(teams.state().messages[0]?.personal).toEqual({});
  });

  test('that is a card is seen in a channel by this person alone', async () => {
    const teams = await openTestTeams();
    await openRecordingBot(teams, () => ({ body: { statusCode: 200, type: CARD, value: createCard() } }));
    const { id } = await postCard(teams, lead);
    await teams.tap(SANNE, id, { label: 'Good' });
    await expect(teams.tap(SANNE, id, { label: 'Good' })).rejects.toThrow(/there is: nothing/);
    expect((await teams.tap(JORIS, id, { label: 'Good' })).status).toBe(200);
  });

  test('that is a message is shown for a moment', async () => {
    const teams = await openTestTeams();
    await openRecordingBot(teams, () => ({ body: { statusCode: 200, type: MESSAGE, value: 'Noted' } }));
    const { id } = await postCard(teams, lead);
    const answer = await teams.tap(SANNE, id, { label: 'Good' });
    expect(answer).toMatchObject({ status: 200, deliveries: 1, body: expect.stringContaining('Noted') });
    expect(teams.toasts(SANNE)).toMatchObject([{ to: SANNE, on: id, text: 'Noted' }]);
    expect(teams.toasts(SANNE)[0]).not.toHaveProperty('isFromTeams');
    expect(teams.toasts(JORIS)).toEqual([]);
  });

  test.each([
    [
      'an error',
      { body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'x', message: 'y' } } },
    ],
    ['a failure', { status: 500, body: { statusCode: 200, type: MESSAGE, value: 'Noted' } }],
    ['not JSON', { body: 'ok' }],
    ['nothing', {}],
    ['of an unknown kind', { body: { statusCode: 200, type: 'text/plain', value: 'Noted' } }],
    ['a message of no text', { body: { statusCode: 200, type: MESSAGE, value: { text: 'Noted' } } }],
    [
      'a card that breaks the rules',
      { body: { statusCode: 200, type: CARD, value: createCard({ body: [{ type: 'Blink' }] }) } },
    ],
  ])('that is %s makes Teams complain', async (_what, reply) => {
    const teams = await openTestTeams();
    await openRecordingBot(teams, () => reply);
    const { id } = await postCard(teams, lead);
    await teams.tap(SANNE, id, { label: 'Good' });
    expect(teams.toasts(SANNE)).toMatchObject([wentWrong]);
    expect(teams.state().messages[0]?.personal).toEqual({});
  });

  test('that does not come makes Teams complain and deliver once more', async () => {
    const teams = await openTestTeams({ answerMs: 200 });
    const toldBefore: number[] = [];
    const bot = await openRecordingBot(teams, () => {
      toldBefore.push(teams.toasts(SANNE).length);
      return bot.heard.length === 1 ? { silent: true } : { body: { statusCode: 200, type: MESSAGE, value: 'Late' } };
    });
    const { id } = await postCard(teams, lead);
    const answer = await teams.tap(SANNE, id, { label: 'Good' });
    expect(answer).toMatchObject({ status: 200, deliveries: 2 });
    expect(toldBefore).toEqual([0, 1]);
    expect(bot.heard[1]?.activity).toEqual(bot.heard[0]?.activity);
    expect(teams.toasts(SANNE)).toMatchObject([{ text: 'Unable to reach app. Please try again.', isFromTeams: true }]);
  });

  test('may be asked for again, under the same id or another', async () => {
    const teams = await openTestTeams();
    const bot = await openRecordingBot(teams, () => ({ body: { statusCode: 200, type: MESSAGE, value: 'Noted' } }));
    await expect(teams.redeliver()).rejects.toThrow(/nothing was sent/);
    const { id } = await postCard(teams, lead);
    await teams.tap(SANNE, id, { label: 'Good' });
    expect(await teams.redeliver()).toMatchObject({ status: 200, deliveries: 1 });
    await teams.redeliver({ isNewId: true });
    const [first, same, other] = bot.heard.map(({ activity }) => activity);
    expect(same).toEqual(first);
    expect(other?.['id']).not.toBe(first?.['id']);
    expect({ ...other, id: 0 }).toEqual({ ...first, id: 0 });
    expect(teams.toasts(SANNE)).toHaveLength(1);
  });

  test('without a bot is Teams’ complaint alone', async () => {
    const teams = await openTestTeams();
    const { id } = await postCard(teams, lead);
    expect(await teams.tap(SANNE, id, { label: 'Good' })).toMatchObject({ status: 0, body: 'no bot is connected' });
    await teams.tap(SANNE, id, { label: 'Good' }, { isOldClient: true });
    expect(teams.toasts(SANNE).map(({ text }) => text)).toEqual(
      Array(2).fill('Unable to reach app. Please try again.'),
    );
  });
});
