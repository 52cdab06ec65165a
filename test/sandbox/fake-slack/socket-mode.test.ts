import { App, SocketModeReceiver } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  createActions,
  createButton,
  createClient,
  listenAsBot,
  openTestSlack,
  readRefusal,
  SILENT,
  waitUntil,
} from './setup.ts';

async function openSocketBot(slack: FakeSlack, configure: (app: App) => void, patienceMs = 5000): Promise<void> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken: APP_TOKEN,
    logger: SILENT,
    // How long the client waits for a pong, and before it reconnects.
    clientPingTimeout: patienceMs,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: BOT_TOKEN, receiver, clientOptions, logger: SILENT });
  configure(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
  });
}

test('with a socket connected everything goes through it, acknowledgements and their payload too', async () => {
  const slack = await openTestSlack({ appToken: APP_TOKEN });
  slack.connect(await listenAsBot((_request, response) => response.writeHead(500).end()));
  const seen: unknown[] = [];
  await openSocketBot(slack, (app) => {
    app.command('/smarketing', async ({ ack, command }) => {
      seen.push(command.text);
      await ack('by socket');
    });
    app.action(/.*/, async ({ ack, body, client }) => {
      await ack();
      const view = { type: 'modal' as const, callback_id: 'v', title: { type: 'plain_text' as const, text: 'V' } };
      const label = { type: 'plain_text' as const, text: 'Note' };
      const block = {
        type: 'input' as const,
        block_id: 'note',
        label,
        element: { type: 'plain_text_input' as const, action_id: 'a' },
      };
      const submit = { type: 'plain_text' as const, text: 'Send' };
      await client.views.open({
        trigger_id: 'trigger_id' in body ? body.trigger_id : '',
        view: { ...view, submit, blocks: [block] },
      });
    });
    app.view('v', async ({ ack, view }) => {
      seen.push(view.state.values['note']?.['a']?.value);
      await ack({ response_action: 'errors', errors: { note: 'no' } });
    });
    app.event('reaction_added', async ({ event }) => {
      seen.push(event.reaction);
    });
  });
  expect(await slack.typeCommand('U1', 'C1', '/smarketing', 'mine')).toMatchObject({ status: 200 });
  expect(slack.ephemerals('U1')).toMatchObject([{ text: 'by socket' }]);
  const { ts } = await createClient(slack).chat.postMessage({
    channel: 'C1',
    text: 'x',
    blocks: [createActions(createButton('Good'))],
  });
  expect(await slack.tap('U1', String(ts), { label: 'Good' })).toMatchObject({ status: 200 });
  await waitUntil(() => slack.views('U1').length === 1);
  await slack.submitView('U1', String(slack.views('U1')[0]?.id), { note: 'hello' });
  expect(slack.views('U1')[0]?.errors).toEqual({ note: 'no' });
  expect(await slack.react('U1', 'C1', String(ts), 'eyes')).toMatchObject({ status: 200, retries: 0 });
  expect(seen).toEqual(['mine', 'hello', 'eyes']);
});

test('a socket that does not acknowledge leaves a note', async () => {
  const slack = await openTestSlack({ appToken: APP_TOKEN, answerMs: 100 });
  await openSocketBot(slack, (app) => {
    app.command('/smarketing', async () => undefined);
  });
  expect(await slack.typeCommand('U1', 'C1', '/smarketing', 'mine')).toMatchObject({ status: 0 });
  expect(slack.ephemerals('U1')).toMatchObject([{ fromSlack: true }]);
});

test('dropped sockets come back by themselves', async () => {
  const slack = await openTestSlack({ appToken: APP_TOKEN, answerMs: 1000 });
  await openSocketBot(slack, (app) => app.command('/x', async ({ ack }) => ack()), 500);
  const status = async () => (await slack.typeCommand('U1', 'C1', '/x', '')).status;
  await expect.poll(status, { timeout: 10_000 }).toBe(200);
  slack.dropSockets();
  await waitUntil(() => slack.calls().filter(({ method }) => method === 'apps.connections.open').length >= 2);
  await expect.poll(status, { timeout: 10_000 }).toBe(200);
});

test('a socket needs the app token and a fresh ticket', async () => {
  const slack = await openTestSlack({ appToken: APP_TOKEN });
  expect(await readRefusal(createClient(slack, 'xapp-other').apps.connections.open())).toBe('invalid_auth');
  const { url } = await createClient(slack, APP_TOKEN).apps.connections.open();
  expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\?ticket=/);
  const opened = (address: string) =>
    new Promise<string>((resolve) => {
      import('ws').then(({ WebSocket }) => {
        const socket = new WebSocket(address);
        socket.on('message', (bytes) => resolve(bytes.toString()));
        socket.on('error', () => resolve('refused'));
      });
    });
  expect(await opened(String(url))).toContain('"type":"hello"');
  expect(await opened(String(url))).toBe('refused');
});
