import { expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import {
  createActions,
  createButton,
  createClient,
  createClock,
  listenAsBot,
  openTestSlack,
  readRefusal,
  waitUntil,
} from './setup.ts';

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const modal = (callback = 'first', more = {}) => ({
  type: 'modal' as const,
  callback_id: callback,
  title: text('Form'),
  blocks: [createActions(createButton('Next'))],
  ...more,
});

/** A bot that only listens, and hands over each payload. */
async function openEar(slack: FakeSlack): Promise<Record<string, string>[]> {
  const heard: Record<string, string>[] = [];
  const url = await listenAsBot(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    heard.push(form['payload'] === undefined ? form : JSON.parse(form['payload']));
    response.end();
  });
  slack.connect(url);
  return heard;
}

async function trigger(slack: FakeSlack, heard: Record<string, string>[]): Promise<string> {
  await slack.typeCommand('U1', 'C1', '/x', '');
  return String(heard.at(-1)?.['trigger_id']);
}

test('a trigger opens one view within three seconds', async () => {
  const clock = createClock();
  const slack = await openTestSlack({ now: clock.now });
  const { views } = createClient(slack);
  const heard = await openEar(slack);
  const id = await trigger(slack, heard);
  expect(await readRefusal(views.open({ trigger_id: 'nonsense', view: modal() }))).toBe('invalid_trigger_id');
  expect(await readRefusal(views.open({ trigger_id: id, view: modal('x', { title: text('x'.repeat(25)) }) }))).toBe(
    'invalid_arguments',
  );
  clock.turn(3_000);
  const opened = await views.open({ trigger_id: id, view: modal() });
  expect(opened.view).toMatchObject({ callback_id: 'first', previous_view_id: null, root_view_id: opened.view?.id });
  expect(await readRefusal(views.open({ trigger_id: id, view: modal() }))).toBe('exchanged_trigger_id');
  const late = await trigger(slack, heard);
  clock.turn(3_001);
  expect(await readRefusal(views.open({ trigger_id: late, view: modal() }))).toBe('expired_trigger_id');
  const big = modal('x', {
    blocks: Array.from({ length: 90 }, () => ({ type: 'section', text: text('x'.repeat(2_900)) })),
  });
  expect(await readRefusal(views.open({ trigger_id: await trigger(slack, heard), view: big }))).toBe('view_too_large');
});

test('views stack three deep, are updated by hash, and a new one replaces the stack', async () => {
  const slack = await openTestSlack();
  const { views } = createClient(slack);
  const heard = await openEar(slack);
  const command = await trigger(slack, heard);
  expect(await readRefusal(views.push({ trigger_id: command, view: modal('second') }))).toBe('not_found');
  await views.open({ trigger_id: command, view: modal() });
  const push = async (callback: string): Promise<string> => {
    await slack.tap('U1', String(slack.views('U1').at(-1)?.id), { label: 'Next' });
    return readRefusal(views.push({ trigger_id: String(heard.at(-1)?.['trigger_id']), view: modal(callback) }));
  };
  expect([await push('second'), await push('third'), await push('fourth')]).toEqual(['ok', 'ok', 'push_limit_reached']);
  expect(slack.views('U1').map(({ callbackId }) => callbackId)).toEqual(['first', 'second', 'third']);
  const top = slack.views('U1').at(-1);
  const id = String(top?.id);
  expect(await readRefusal(views.update({ view_id: id, hash: 'old', view: modal('changed') }))).toBe('hash_conflict');
  expect(await readRefusal(views.update({ view_id: id, hash: String(top?.hash), view: modal('changed') }))).toBe('ok');
  expect(slack.views('U1').at(-1)).toMatchObject({ id, callbackId: 'changed' });
  expect(await readRefusal(views.update({ view_id: 'V-NONE', view: modal() }))).toBe('not_found');
  await views.open({ trigger_id: await trigger(slack, heard), view: modal('alone') });
  expect(slack.views('U1').map(({ callbackId }) => callbackId)).toEqual(['alone']);
});

test('Home is published for people, with a hash against overtaking', async () => {
  const slack = await openTestSlack();
  const { views } = createClient(slack);
  const home = { type: 'home' as const, blocks: [createActions(createButton('Mine'))] };
  const first = await views.publish({ user_id: 'U1', view: home });
  await views.publish({ user_id: 'U1', view: home, hash: String(first.view?.hash) });
  expect(await readRefusal(views.publish({ user_id: 'U1', view: home, hash: String(first.view?.hash) }))).toBe(
    'hash_conflict',
  );
  expect(await readRefusal(views.publish({ user_id: 'U-GONE', view: home }))).toBe('invalid_arguments');
  expect(await readRefusal(views.publish({ user_id: 'U1', view: modal() as never }))).toBe('invalid_arguments');
  expect(slack.state().homes['U1']).toMatchObject({ id: first.view?.id, type: 'home' });
});

test('a response_url works five times in thirty minutes, and says why it refuses', async () => {
  const clock = createClock();
  const slack = await openTestSlack({ now: clock.now });
  const heard = await openEar(slack);
  await trigger(slack, heard);
  const respond = async (body: unknown): Promise<string> => {
    const url = String(heard.at(-1)?.['response_url']);
    const answer = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return `${answer.status} ${await answer.text()}`;
  };
  expect(await respond({ text: 'one' })).toBe('200 ok');
  expect(await respond({ text: 'two', response_type: 'in_channel' })).toBe('200 ok');
  expect(await respond({ blocks: [{ type: 'nope' }] })).toMatch(/^400 .*invalid_blocks/);
  expect(await respond({})).toMatch(/^400 .*no_text/);
  expect(await respond({ delete_original: true })).toMatch(/^400 .*message_not_found/);
  expect(await respond({ text: 'six' })).toBe('404 used_url');
  await trigger(slack, heard);
  clock.turn(30 * 60_000 + 1);
  expect(await respond({ text: 'late' })).toBe('404 expired_url');
  expect(slack.ephemerals('U1').map((note) => note.text)).toEqual(['one']);
  expect(slack.messages('C1').map((message) => message.text)).toEqual(['two']);
  expect(
    slack
      .calls()
      .map(({ method, answer }) => [method, answer])
      .slice(-2),
  ).toEqual([
    ['response_url', 'used_url'],
    ['response_url', 'expired_url'],
  ]);
});

test('a response_url of a tap replaces, deletes or answers in the thread', async () => {
  const slack = await openTestSlack();
  const heard = await openEar(slack);
  const { ts } = await createClient(slack).chat.postMessage({
    channel: 'C1',
    text: 'lead',
    blocks: [createActions(createButton('Good'))],
  });
  await slack.tap('U1', String(ts), { label: 'Good' });
  const url = String(heard[0]?.['response_url']);
  const respond = (body: unknown) =>
    fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  await respond({ text: 'in the thread', response_type: 'in_channel', thread_ts: ts });
  expect(slack.thread('C1', String(ts)).map((message) => message.text)).toEqual(['lead', 'in the thread']);
  await respond({ text: 'only you' });
  await respond({ text: 'new', replace_original: 'true' });
  expect(slack.messages('C1')).toMatchObject([{ ts, text: 'new' }]);
  expect(slack.ephemerals('U1')).toMatchObject([{ text: 'only you', channel: 'C1' }]);
  await respond({ delete_original: true });
  expect(slack.messages('C1')).toEqual([]);
});

test('changes are told once a turn until one stops listening', async () => {
  const slack = await openTestSlack();
  let told = 0;
  const stop = slack.onChange(() => {
    told += 1;
  });
  await Promise.all([slack.say('U1', 'C1', 'a'), slack.say('U1', 'C1', 'b')]);
  await waitUntil(() => told === 1);
  stop();
  await slack.say('U1', 'C1', 'c');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toBe(1);
});
