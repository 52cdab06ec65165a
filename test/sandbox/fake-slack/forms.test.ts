import { expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { createClient, listenAsBot, openTestSlack, waitUntil } from './setup.ts';

// Forms that follow one another in one window, with every kind of field the check-in asks by.

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const option = (value: string) => ({ text: text(value), value });
const options = ['a', 'b', 'c'].map(option);
const input = (block_id: string, element: object) => ({ type: 'input', block_id, label: text(block_id), element });
const told = { type: 'section', text: text('Read this first') };
const form = (blocks: object[]) => ({
  type: 'modal' as const,
  title: text('Form'),
  submit: text('Save'),
  blocks: blocks as never,
});
const words = (block_id: string, more = {}) => ({
  ...input(block_id, { type: 'plain_text_input', action_id: 'value', ...more }),
  optional: true,
});
const choice = input('readers', {
  type: 'radio_buttons',
  action_id: 'value',
  options,
  initial_option: option('a'),
});
const many = (block_id = 'lines') => input(block_id, { type: 'multi_static_select', action_id: 'value', options });

type Heard = { view?: { state: { values: Record<string, Record<string, object>> } }; trigger_id?: string };

/** A bot that answers with what stands ready, and hands over what it heard. */
async function openBot(slack: FakeSlack, answers: object[]): Promise<Heard[]> {
  const heard: Heard[] = [];
  const url = await listenAsBot(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const sent = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const payload = sent['payload'];
    heard.push(payload === undefined ? sent : JSON.parse(payload));
    const said = payload === undefined ? undefined : answers.shift();
    response.setHeader('content-type', 'application/json');
    response.end(said === undefined ? '' : JSON.stringify(said));
  });
  slack.connect(url);
  return heard;
}

async function opened(slack: FakeSlack, heard: Heard[], blocks: object[]): Promise<string> {
  await slack.typeCommand('U1', 'C1', '/x', '');
  await createClient(slack).views.open({ trigger_id: String(heard.at(-1)?.trigger_id), view: form(blocks) });
  await waitUntil(() => slack.views('U1').length === 1);
  return String(slack.views('U1')[0]?.id);
}

const update = (blocks: object[]) => ({ response_action: 'update', view: form(blocks) });
const state = (heard: Heard[]) => heard.at(-1)?.view?.state.values;

test('a form without fields is submitted, and another takes its place', async () => {
  const slack = await openTestSlack();
  const heard = await openBot(slack, [update([words('gained', { initial_value: 'kept' }), choice, many()])]);
  const id = await opened(slack, heard, [told]);
  expect((await slack.submitView('U1', id, {})).status).toBe(200);
  expect(slack.views('U1')).toHaveLength(1);
  await slack.submitView('U1', id, { lines: ['a', 'c'] });
  expect(state(heard)).toEqual({
    gained: { value: { type: 'plain_text_input', value: 'kept' } },
    readers: { value: { type: 'radio_buttons', selected_option: option('a') } },
    lines: { value: { type: 'multi_static_select', selected_options: [option('a'), option('c')] } },
  });
  expect(slack.views('U1')).toEqual([]);
});

test('what was typed stays where both ids stay, and begins anew where one differs', async () => {
  const slack = await openTestSlack();
  const next = [words('same', { initial_value: 'new' }), words('block~2', { initial_value: 'new' })];
  const other = { ...words('action'), element: { type: 'plain_text_input', action_id: 'other', initial_value: 'new' } };
  const heard = await openBot(slack, [update([...next, other])]);
  const id = await opened(slack, heard, [words('same'), words('block~1'), words('action')]);
  await slack.submitView('U1', id, { same: 'typed', 'block~1': 'typed', action: 'typed' });
  await slack.submitView('U1', id, {});
  expect(state(heard)).toMatchObject({
    same: { value: { value: 'typed' } },
    'block~2': { value: { value: 'new' } },
    action: { other: { value: 'new' } },
  });
});

test('an error stands at a radio field or a menu as well, and a choice of many may not be empty', async () => {
  const slack = await openTestSlack();
  const errors = { readers: 'Choose another.', lines: 'Not these.' };
  const heard = await openBot(slack, [{ response_action: 'errors', errors }]);
  const id = await opened(slack, heard, [choice, many()]);
  expect((await slack.submitView('U1', id, {})).status).toBe(0);
  expect(slack.views('U1')[0]?.errors).toEqual({ lines: 'Please complete this required field.' });
  await slack.submitView('U1', id, { lines: ['b'] });
  expect(slack.views('U1')[0]?.errors).toEqual(errors);
});

test('a form may have a hundred blocks and a menu a hundred options of 75 characters, not one more', async () => {
  const slack = await openTestSlack();
  const heard = await openBot(slack, []);
  const long = (count: number, length: number) =>
    input('lines', {
      type: 'multi_static_select',
      action_id: 'value',
      options: Array.from({ length: count }, (_, n) => ({ text: text('x'.repeat(length)), value: String(n) })),
    });
  await opened(slack, heard, [...Array.from({ length: 99 }, () => told), long(100, 75)]);
  for (const blocks of [[long(101, 75)], [long(1, 76)], Array.from({ length: 101 }, () => told)]) {
    await expect(opened(slack, heard, blocks)).rejects.toThrow('invalid_arguments');
  }
});
