import { expect, test } from 'vitest';
import { checkBlocks, type SurfaceKind } from '../../../sandbox/fake-slack/blocks/check-blocks.ts';
import { checkView } from '../../../sandbox/fake-slack/blocks/check-view.ts';

const text = (words: string) => ({ type: 'plain_text', text: words });
const letters = (count: number) => 'x'.repeat(count);
const button = (more = {}) => ({ type: 'button', action_id: 'a', text: text('Good'), ...more });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const section = (more = {}) => ({ type: 'section', text: { type: 'mrkdwn', text: 'hi' }, ...more });
const option = (more = {}) => ({ text: text('one'), value: '1', ...more });
const options = (count: number) => Array.from({ length: count }, (_, index) => option({ value: `${index}` }));
const menu = (type: string, more = {}) => actions({ type, action_id: 'a', options: options(2), ...more });
const input = (element: unknown) => ({ type: 'input', label: text('Note'), element });
const many = (count: number, block: unknown) => Array.from({ length: count }, () => block);

const image = (more = {}) => ({ type: 'image', alt_text: 'x', slack_file: { id: 'F00000001' }, ...more });

type Case = [name: string, blocks: unknown, expected: string, surface?: SurfaceKind];

const refused: Case[] = [
  ['not a list', { type: 'section' }, 'must be an array'],
  ['51 blocks', many(51, { type: 'divider' }), 'no more than 50 items allowed [json-pointer:/blocks]'],
  ['101 blocks in a modal', many(101, { type: 'divider' }), 'no more than 100 items', 'modal'],
  ['an unknown block', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
  ['a block without type', [{}], 'missing required field: type'],
  ['an unknown field', [section({ colour: 'red' })], 'invalid additional property: colour'],
  [
    'emoji on mrkdwn',
    [section({ text: { type: 'mrkdwn', text: 'x', emoji: true } })],
    'invalid additional property: emoji',
  ],
  ['a section with nothing', [{ type: 'section' }], 'missing required field: text or fields'],
  ['an empty text', [section({ text: text('') })], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['a text of 3,001', [section({ text: text(letters(3_001)) })], 'must be less than 3001 characters'],
  ['a field of 2,001', [section({ fields: [text(letters(2_001))] })], 'must be less than 2001 characters'],
  ['11 fields', [section({ fields: many(11, text('x')) })], 'no more than 10 items'],
  ['a header of 151', [{ type: 'header', text: text(letters(151)) }], 'must be less than 151 characters'],
  ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], 'must be equal to constant'],
  ['a button text of 76', [actions(button({ text: text(letters(76)) }))], 'must be less than 76 characters'],
  ['a button value of 2,001', [actions(button({ value: letters(2_001) }))], 'must be less than 2001 characters'],
  ['an action_id of 256', [actions(button({ action_id: letters(256) }))], 'must be less than 256 characters'],
  ['a button without text', [actions({ type: 'button', action_id: 'a' })], 'missing required field: text'],
  ['a button of another colour', [actions(button({ style: 'blue' }))], 'must be one of primary, danger'],
  ['a button with a bad link', [actions(button({ url: 'javascript:alert(1)' }))], 'must be a valid URL'],
  ['26 buttons', [actions(...many(26, button()))], 'no more than 25 items'],
  ['no buttons', [actions()], 'no fewer than 1 items'],
  ['an action_id twice in a block', [actions(button(), button())], 'action_id already exists: a'],
  ['a block_id twice', [section({ block_id: 'b' }), section({ block_id: 'b' })], 'block_id already exists: b'],
  ['a block_id of 256', [section({ block_id: letters(256) })], 'must be less than 256 characters'],
  ['an overflow of 6', [menu('overflow', { options: options(6) })], 'no more than 5 items'],
  ['an overflow of none', [menu('overflow', { options: [] })], 'no fewer than 1 items'],
  ['an option text of 76', [menu('static_select', { options: [option({ text: text(letters(76)) })] })], 'less than 76'],
  ['an option value of 76', [menu('static_select', { options: [option({ value: letters(76) })] })], 'less than 76'],
  [
    'an option without value',
    [menu('radio_buttons', { options: [{ text: text('x') }] })],
    'missing required field: value',
  ],
  ['101 options', [menu('static_select', { options: options(101) })], 'no more than 100 items'],
  ['11 ticks', [menu('checkboxes', { options: options(11) })], 'no more than 10 items'],
  ['a select without options', [actions({ type: 'static_select', action_id: 'a' })], 'missing required field: options'],
  [
    'a strange initial option',
    [menu('static_select', { initial_option: option({ value: '9' }) })],
    'must match exactly',
  ],
  ['a confirmation of 301', [actions(button({ confirm: { text: text(letters(301)) } }))], 'less than 301'],
  ['a strange date', [actions({ type: 'datepicker', action_id: 'a', initial_date: '2026-13-01' })], 'must be a date'],
  ['11 context elements', [{ type: 'context', elements: many(11, text('x')) }], 'no more than 10 items'],
  ['a button in a context', [{ type: 'context', elements: [button()] }], 'must be one of'],
  [
    'an image without alt text',
    [{ type: 'image', image_url: 'https://x.example/a.png' }],
    'missing required field: alt_text',
  ],
  [
    'an image by link and by file',
    [image({ image_url: 'https://x.example/a.png' })],
    'additional property: slack_file',
  ],
  ['an image without alt text, by file', [{ ...image(), alt_text: undefined }], 'missing required field: alt_text'],
  ['an alt text of 2,001', [image({ alt_text: letters(2_001) })], 'must be less than 2001 characters'],
  ['an image title of 2,001', [image({ title: text(letters(2_001)) })], 'must be less than 2001 characters'],
  [
    'a file by id and by address',
    [image({ slack_file: { id: 'F00000001', url: 'https://x.example/' } })],
    'slack_file',
  ],
  ['a file by its name', [image({ slack_file: { id: 'digest.png' } })], 'must match regex pattern: ^[F][A-Z0-9]{8,}$'],
  ['an image without a link', [{ type: 'image', alt_text: 'x' }], 'missing required field: image_url'],
  [
    'markdown of 12,001',
    [
      { type: 'markdown', text: letters(7_000) },
      { type: 'markdown', text: letters(5_001) },
    ],
    'less than 12001',
  ],
  ['two tables', many(2, { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }), 'only_one_table_allowed'],
  ['markdown in a modal', [{ type: 'markdown', text: 'x' }], 'unsupported type: markdown', 'modal'],
  [
    'a table in a modal',
    [{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }],
    'unsupported type: table',
    'modal',
  ],
  ['an alert in a message', [{ type: 'alert', text: text('x') }], 'unsupported type: alert'],
  [
    'an input of 3,001',
    [input({ type: 'plain_text_input', action_id: 'a', initial_value: letters(3_001) })],
    'less than 3001',
    'modal',
  ],
  [
    'a max_length of 3,001',
    [input({ type: 'plain_text_input', action_id: 'a', max_length: 3_001 })],
    'at most 3000',
    'modal',
  ],
  ['a button as input', [input(button())], 'must be one of', 'modal'],
];

test.each(refused)('blocks are refused: %s', (_name, blocks, expected, surface = 'message') => {
  expect(checkBlocks(blocks, surface).join('\n')).toContain(expected);
});

const taken: Case[] = [
  ['50 blocks', many(50, { type: 'divider' }), ''],
  ['100 blocks on Home', many(100, { type: 'divider' }), '', 'home'],
  [
    'texts at their limits',
    [section({ text: text(letters(3_000)) }), { type: 'header', text: text(letters(150)) }],
    '',
  ],
  [
    'a button at its limits',
    [actions(button({ text: text(letters(75)), value: letters(2_000), style: 'primary' }))],
    '',
  ],
  ['the same action_id in two blocks', [actions(button()), actions(button())], ''],
  ['an overflow of 5', [menu('overflow', { options: options(5) })], ''],
  [
    'an option at its limits',
    [menu('static_select', { options: [option({ text: text(letters(75)), value: letters(75) })] })],
    '',
  ],
  ['a real initial option', [menu('static_select', { initial_option: option({ value: '1' }) })], ''],
  ['an input in a modal', [input({ type: 'plain_text_input', action_id: 'a', multiline: true })], '', 'modal'],
  ['a picture by link', [{ type: 'image', alt_text: 'x', image_url: 'https://x.example/a.png', title: text('x') }], ''],
  ['a picture by file', [image({ alt_text: letters(2_000), title: text(letters(2_000)) })], ''],
  ['fields instead of text', [{ type: 'section', fields: [text('x')] }], ''],
];

test.each(taken)('blocks are taken: %s', (_name, blocks, _expected, surface = 'message') => {
  expect(checkBlocks(blocks, surface)).toEqual([]);
});

const modal = (more = {}) => ({ type: 'modal', title: text('Why'), blocks: [section()], ...more });

test.each([
  [
    'a title of 25',
    modal({ title: text(letters(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  ['no title', { type: 'modal', blocks: [] }, 'missing required field: title'],
  ['a submit of 25', modal({ submit: text(letters(25)) }), 'less than 25'],
  ['a close of 25', modal({ close: text(letters(25)) }), 'less than 25'],
  ['an empty title', modal({ title: text('') }), 'more than 0'],
  ['private_metadata of 3,001', modal({ private_metadata: letters(3_001) }), 'less than 3001'],
  ['a callback_id of 256', modal({ callback_id: letters(256) }), 'less than 256'],
  [
    'inputs without submit',
    modal({ blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }),
    'missing required field: submit',
  ],
  ['an unknown field', modal({ footer: 'x' }), 'invalid additional property: footer'],
  ['a bad block', modal({ blocks: [{ type: 'nope' }] }), 'unsupported type: nope [json-pointer:/view/blocks/0/type]'],
  ['a Home tab', { type: 'home', blocks: [] }, 'must be of type modal'],
  ['no blocks', { type: 'modal', title: text('x') }, 'missing required field: blocks'],
])('a modal is refused: %s', (_name, view, expected) => {
  expect(checkView(view, 'modal').join('\n')).toContain(expected);
});

test('modals and Home tabs at their limits are taken', () => {
  const full = modal({ title: text(letters(24)), submit: text(letters(24)), private_metadata: letters(3_000) });
  expect(checkView(full, 'modal')).toEqual([]);
  expect(checkView({ type: 'home', blocks: [section()], private_metadata: letters(3_000) }, 'home')).toEqual([]);
});
