import { describe, expect, type TestContext, test } from 'vitest';
import { type BotOnSlack, type BotOnSlackOptions, openBotOnSlack, waitUntil } from '../../bot-on-slack.ts';
import { buildSample, postLead } from '../../intake/signed-requests.ts';

const APP_TOKEN = 'xapp-1-test-4711';

async function open({ onTestFinished }: TestContext, options: BotOnSlackOptions = {}): Promise<BotOnSlack> {
  const running = await openBotOnSlack({
    appToken: APP_TOKEN,
    slack: { appToken: APP_TOKEN, answerMs: 6000 },
    ...options,
  });
  onTestFinished(() => running.end());
  // Nothing comes by HTTP: whatever is answered came through the socket.
  running.slack.connect('http://127.0.0.1:9/nowhere');
  return running;
}

const opened = (running: BotOnSlack) =>
  running.slack.calls().filter(({ method, answer }) => method === 'apps.connections.open' && answer === 'ok').length;
const help = (running: BotOnSlack) => running.slack.typeCommand('U0JACK', 'C0SALES', '/smarketing', 'help');
const hears = async (running: BotOnSlack) => {
  const { status, body } = await help(running);
  return status === 200 && body.includes('/smarketing note');
};

async function cardOf(running: BotOnSlack): Promise<string> {
  await postLead(running.address, JSON.stringify(buildSample({ company: 'Voorbeeld BV' })));
  const cards = () => running.slack.messages('C0SALES').filter(({ byBot }) => byBot);
  await waitUntil(() => cards().length === 1, 'the card is posted');
  return cards()[0]?.ts ?? '';
}

describe.concurrent('Slack through a socket', () => {
  test('a command, a tap, a form and an emoji work as they do by HTTP', async (context) => {
    const running = await open(context);
    await running.bot.socket?.start();
    expect(await hears(running)).toBe(true);
    const ts = await cardOf(running);
    const card = () => JSON.stringify(running.slack.thread('C0SALES', ts)[0]?.blocks);

    expect((await running.slack.tap('U0SANNE', ts, { label: '👎 Zwak' })).status).toBe(200);
    await waitUntil(() => running.slack.ephemerals('U0SANNE').length === 1, 'the question is asked');
    await running.slack.tap('U0SANNE', running.slack.ephemerals('U0SANNE')[0]?.id ?? '', { label: 'Iets anders…' });
    await waitUntil(() => running.slack.views('U0SANNE').length === 1, 'the form is open');
    const view = running.slack.views('U0SANNE')[0]?.id ?? '';
    const refused = await running.slack.submitView('U0SANNE', view, { note: ' ' });
    expect(refused.status).toBe(200);
    expect(Object.keys(running.slack.views('U0SANNE')[0]?.errors ?? {})).toEqual(['note']);
    await running.slack.submitView('U0SANNE', view, { note: 'Bestaat niet meer' });
    await waitUntil(() => running.slack.views('U0SANNE').length === 0, 'the form is closed');
    expect(running.readKept()).toContain('Bestaat niet meer');

    expect((await running.slack.react('U0BRAM', 'C0SALES', ts, '+1')).status).toBe(200);
    await waitUntil(() => /👍\s1 .*👎\s1/.test(card()), 'the card counts both');
  });

  test('an event that could not be kept is not acknowledged, so that Slack tells it again', async (context) => {
    let isBroken = false;
    const running = await open(context, {
      slack: { appToken: APP_TOKEN, answerMs: 800 },
      store: (store) => ({
        ...store,
        commit: async (changes) => {
          if (isBroken) throw new Error('disk I/O error');
          return store.commit(changes);
        },
      }),
    });
    await running.bot.socket?.start();
    const ts = await cardOf(running);
    await waitUntil(async () => (await running.store.outbox.nextDue()) === undefined, 'the outbox is quiet');
    isBroken = true;
    const answer = await running.slack.react('U0BRAM', 'C0SALES', ts, '+1');
    expect([answer.status, answer.retries]).toEqual([0, 1]);
    isBroken = false;
  });

  test('a tap that could not be kept is not acknowledged either, and the person is told; the socket goes on', async (context) => {
    let isBroken = false;
    const running = await open(context, {
      slack: { appToken: APP_TOKEN, answerMs: 800 },
      store: (store) => ({
        ...store,
        commit: async (changes) => {
          if (isBroken) throw new Error('disk I/O error');
          return store.commit(changes);
        },
      }),
    });
    await running.bot.socket?.start();
    const ts = await cardOf(running);
    isBroken = true;
    expect((await running.slack.tap('U0SANNE', ts, { label: '👎 Zwak' })).status).toBe(0);
    const isTold = () => running.slack.ephemerals('U0SANNE').some(({ text }) => text.includes('niets opgeslagen'));
    await waitUntil(isTold, 'the person is told');
    isBroken = false;
    expect((await running.slack.tap('U0SANNE', ts, { label: '👎 Zwak' })).status).toBe(200);
    expect(running.readKept()).toContain('"person":"sanne","verdict":"poor"');
  });

  test('a socket that Slack closes is opened again, as often as it happens', async (context) => {
    const running = await open(context);
    await running.bot.socket?.start();
    for (const times of [2, 3]) {
      running.slack.dropSockets();
      await waitUntil(() => opened(running) >= times, 'another socket is asked for');
      await waitUntil(() => hears(running), 'the bot hears again');
    }
  });

  test('an outage meanwhile neither ends the process nor leaves it deaf', async (context) => {
    const running = await open(context);
    await running.bot.socket?.start();
    running.slack.setTroubles([
      { method: 'apps.connections.open', kind: 'server-error', times: 1 },
      { method: 'apps.connections.open', kind: 'refusal', error: 'invalid_auth', times: 1 },
      { method: 'apps.connections.open', kind: 'dropped-after-accept', times: 1 },
    ]);
    running.slack.dropSockets();
    await waitUntil(() => running.slack.troubles().length === 0, 'the outage is over');
    await waitUntil(() => hears(running), 'the bot hears again');
    expect(running.logged.filter((line) => line.includes('socket could not be opened'))).toHaveLength(3);
    expect(running.logged.join('\n')).not.toContain(APP_TOKEN);
    expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
  });

  test('a Slack that is away at the start does not keep the bot from starting; it is heard when it is back', async (context) => {
    const running = await open(context);
    running.slack.setTroubles([{ method: 'apps.connections.open', kind: 'refused-connection', times: 2 }]);
    await running.bot.socket?.start();
    await waitUntil(() => hears(running), 'the bot hears');
  });

  test('an app token that Slack refuses is said at the start', async (context) => {
    const running = await open(context, { appToken: 'xapp-wrong' });
    await expect(running.bot.socket?.start()).rejects.toThrow('SLACK_APP_TOKEN was refused by Slack (invalid_auth)');
  });

  test('once stopped it stays silent, also when stopped in the middle of connecting', async (context) => {
    const running = await open(context);
    running.slack.setTroubles([{ method: 'apps.connections.open', kind: 'server-error', times: 1 }]);
    await running.bot.socket?.start();
    await running.bot.socket?.stop();
    const before = running.slack.calls().length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(running.slack.calls().length).toBe(before);
    expect((await help(running)).status).toBe(0);
  });
});
