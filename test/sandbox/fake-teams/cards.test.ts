import { describe, expect, test } from 'vitest';
import { teamsSeed } from '../../../sandbox/samples/noordlicht-teams.ts';
import {
  callConnector,
  createButton,
  createCard,
  createChannelPost,
  createMessage,
  LEADS,
  openTestTeams,
  postInChat,
  readRefusal,
} from './setup.ts';

const answerTo = async (activity: unknown) => {
  const teams = await openTestTeams();
  const answer = await callConnector(teams, 'POST v3/conversations', createChannelPost(LEADS, activity));
  expect(teams.messages(LEADS)).toHaveLength(answer.status === 201 ? 1 : 0);
  return answer;
};

const text = (length: number) => ({ type: 'TextBlock', text: 'x'.repeat(length) });
const picture = (bytes: number) => ({ type: 'Image', url: `data:image/png;base64,${'A'.repeat(bytes)}`, altText: 'x' });

describe('a card is taken', () => {
  test.each([
    [
      'with buttons, inputs and their fallbacks',
      { actions: [createButton('Good', 'tap', { tap: 'x', type: 'Anything' })] },
    ],
    [
      'whose buttons hold what only looks like elements',
      {
        actions: [
          createButton('Good', 'tap', {
            type: 'Any',
            fallback: 1,
            kept: [1, 2].map(() => ({ type: 'x', id: 'same' })),
          }),
        ],
      },
    ],
    ['with what is Teams’ own beside it', { msteams: { width: 'Full', entities: [{ type: 'mention' }] } }],
    [
      'with a newer element that falls back',
      { body: [{ type: 'Badge', text: 'new', fallback: { type: 'TextBlock', text: 'new' } }] },
    ],
    ['with a newer element that is dropped', { body: [{ type: 'Badge', text: 'new', fallback: 'drop' }] }],
    ['of an older version', { version: '1.2' }],
    ['of 27 KB', { body: [text(27_000)] }],
    ['with a picture of 60 KB', { body: [text(20_000), picture(60_000)] }],
    [
      'whose fallback has the id of what it stands for',
      {
        body: [
          { type: 'Input.Rating', id: 'a', fallback: { type: 'Input.Text', id: 'a' } },
          { type: 'Input.Text', id: 'b' },
        ],
      },
    ],
  ])('%s', async (_how, over) => {
    expect(readRefusal(await answerTo(createMessage(createCard(over))))).toBe('201');
  });
});

describe('a card is refused', () => {
  test.each([
    ['of a newer version', { version: '1.6' }, /version 1.6/],
    ['without a version', { version: undefined }, /version/],
    ['with an unknown element', { body: [{ type: 'Badge', text: 'new' }] }, /\/body\/0/],
    ['with an unknown field', { body: [{ type: 'TextBlock', text: 'x', colour: 'red' }] }, /\/body\/0.*additional/],
    [
      'with a choice without its value',
      { body: [{ type: 'Input.ChoiceSet', id: 'a', choices: [{ title: 'x' }] }] },
      /choices\/0/,
    ],
    ['with a style that only begins well', { body: [{ type: 'TextBlock', text: 'x', size: 'defaultish' }] }, /size/],
    ['with an unknown style', { body: [{ type: 'TextBlock', text: 'x', weight: 'heavy' }] }, /weight/],
    [
      'with a fallback that breaks the rules',
      { actions: [{ ...createButton('x', 'tap'), fallback: { type: 'Action.Jump' } }] },
      /fallback/,
    ],
    ['with two inputs of one id', { body: [1, 2].map(() => ({ type: 'Input.Text', id: 'twice' })) }, /twice/],
    ['over 28 KB', { body: [text(29_000)] }, /28 KB/],
  ])('%s', async (_how, over, expected) => {
    const answer = await answerTo(createMessage(createCard(over)));
    expect(readRefusal(answer)).toBe('400 BadSyntax');
    expect(JSON.stringify(answer.body)).toMatch(expected);
  });
});

describe('an activity is refused', () => {
  const shown = createMessage();
  test.each([
    ['with text and a card', { ...shown, text: 'beside' }, '400 BadSyntax'],
    ['with nothing', { type: 'message' }, '400 BadSyntax'],
    ['of another type', { ...shown, type: 'post' }, '400 BadSyntax'],
    ['with two cards', { ...shown, attachments: [shown['attachments'], shown['attachments']].flat() }, '400 BadSyntax'],
    ['with another attachment', { type: 'message', attachments: [{ contentType: 'image/png' }] }, '400 BadSyntax'],
    [
      'over 100 KB, pictures included',
      createMessage(createCard({ body: [picture(103_000)] })),
      '413 MessageSizeTooBig',
    ],
    ['over 100 KB of text', { type: 'message', text: 'x'.repeat(103_000) }, '413 MessageSizeTooBig'],
    ['over what the door takes', { type: 'message', text: 'x'.repeat(5_100_000) }, '413 MessageSizeTooBig'],
  ])('%s', async (_how, activity, expected) => {
    expect(readRefusal(await answerTo(activity))).toBe(expected);
  });

  test('in a chat and as an edit, too', async () => {
    const teams = await openTestTeams();
    const { chat, id } = await postInChat(teams);
    const path = `v3/conversations/${chat}/activities`;
    const broken = createMessage(createCard({ version: '9' }));
    expect(readRefusal(await callConnector(teams, `POST ${path}`, broken))).toBe('400 BadSyntax');
    expect(readRefusal(await callConnector(teams, `PUT ${path}/${id}`, broken))).toBe('400 BadSyntax');
    expect(readRefusal(await callConnector(teams, `PUT ${path}/${id}`, { ...shown, text: 'beside' }))).toBe(
      '400 BadSyntax',
    );
    expect(teams.state().messages).toMatchObject([{ id, card: createCard() }]);
  });
});

test('the sandbox’s tenant opens', async () => {
  const teams = await openTestTeams({ seed: teamsSeed });
  expect(teams.state()).toMatchObject({ ...teamsSeed, messages: [], toasts: [], chats: {} });
});
