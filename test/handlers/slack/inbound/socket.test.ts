import { describe, expect, type TestContext, test } from 'vitest';
import { type Edge, type EdgeOptions, openEdge, until } from '../../bot-on-slack.ts';
import { knock, sample } from '../../intake/signed-requests.ts';

const APP_TOKEN = 'xapp-1-edge-4711';

async function open({ onTestFinished }: TestContext, options: EdgeOptions = {}): Promise<Edge> {
  const edge = await openEdge({ appToken: APP_TOKEN, slack: { appToken: APP_TOKEN, answerMs: 6000 }, ...options });
  onTestFinished(() => edge.end());
  // Nothing comes by HTTP: whatever is answered came through the socket.
  edge.slack.connect('http://127.0.0.1:9/nowhere');
  return edge;
}

const opened = (edge: Edge) =>
  edge.slack.calls().filter(({ method, answer }) => method === 'apps.connections.open' && answer === 'ok').length;
const help = (edge: Edge) => edge.slack.typeCommand('U0JACK', 'C0SALES', '/smarketing', 'help');
const hears = async (edge: Edge) => {
  const { status, body } = await help(edge);
  return status === 200 && body.includes('/smarketing help');
};

async function cardOf(edge: Edge): Promise<string> {
  await knock(edge.address, JSON.stringify(sample({ company: 'Voorbeeld BV' })));
  const cards = () => edge.slack.messages('C0SALES').filter(({ byBot }) => byBot);
  await until(() => cards().length === 1, 'the card is posted');
  return cards()[0]?.ts ?? '';
}

describe.concurrent('Slack through a socket', () => {
  test('a command, a tap, a form and an emoji work as they do by HTTP', async (context) => {
    const edge = await open(context);
    await edge.bot.socket?.start();
    expect(await hears(edge)).toBe(true);
    const ts = await cardOf(edge);
    const lines = () => edge.slack.thread('C0SALES', ts).map(({ text }) => text);

    expect((await edge.slack.tap('U0SANNE', ts, { label: '👎 Zwak' })).status).toBe(200);
    await until(() => edge.slack.ephemerals('U0SANNE').length === 1, 'the question is asked');
    await edge.slack.tap('U0SANNE', edge.slack.ephemerals('U0SANNE')[0]?.id ?? '', { label: 'Iets anders…' });
    await until(() => edge.slack.views('U0SANNE').length === 1, 'the form is open');
    const view = edge.slack.views('U0SANNE')[0]?.id ?? '';
    const refused = await edge.slack.submitView('U0SANNE', view, { note: ' ' });
    expect(refused.status).toBe(200);
    expect(Object.keys(edge.slack.views('U0SANNE')[0]?.errors ?? {})).toEqual(['note']);
    await edge.slack.submitView('U0SANNE', view, { note: 'Bestaat niet meer' });
    await until(() => edge.slack.views('U0SANNE').length === 0, 'the form is closed');
    expect(edge.kept()).toContain('Bestaat niet meer');

    expect((await edge.slack.react('U0BRAM', 'C0SALES', ts, '+1')).status).toBe(200);
    await until(() => lines().some((text) => text.includes('👍')), 'the line stands in the thread');
  });

  test('an event that could not be kept is not acknowledged, so that Slack tells it again', async (context) => {
    let isBroken = false;
    const edge = await open(context, {
      slack: { appToken: APP_TOKEN, answerMs: 800 },
      store: (store) => ({
        ...store,
        commit: async (changes) => {
          if (isBroken) throw new Error('disk I/O error');
          return store.commit(changes);
        },
      }),
    });
    await edge.bot.socket?.start();
    const ts = await cardOf(edge);
    await until(async () => (await edge.store.outbox.nextDue()) === undefined, 'the outbox is quiet');
    isBroken = true;
    const answer = await edge.slack.react('U0BRAM', 'C0SALES', ts, '+1');
    expect([answer.status, answer.retries]).toEqual([0, 1]);
    isBroken = false;
  });

  test('a socket that Slack closes is opened again, as often as it happens', async (context) => {
    const edge = await open(context);
    await edge.bot.socket?.start();
    for (const times of [2, 3]) {
      edge.slack.dropSockets();
      await until(() => opened(edge) >= times, 'another socket is asked for');
      await until(() => hears(edge), 'the bot hears again');
    }
  });

  test('an outage meanwhile neither ends the process nor leaves it deaf', async (context) => {
    const edge = await open(context);
    await edge.bot.socket?.start();
    edge.slack.setTroubles([
      { method: 'apps.connections.open', kind: 'server-error', times: 1 },
      { method: 'apps.connections.open', kind: 'refusal', error: 'invalid_auth', times: 1 },
      { method: 'apps.connections.open', kind: 'dropped-after-accept', times: 1 },
    ]);
    edge.slack.dropSockets();
    await until(() => edge.slack.troubles().length === 0, 'the outage is over');
    await until(() => hears(edge), 'the bot hears again');
    expect(edge.logged.filter((line) => line.includes('socket could not be opened'))).toHaveLength(3);
    expect(edge.logged.join('\n')).not.toContain(APP_TOKEN);
    expect((await fetch(`${edge.address}/healthz`)).status).toBe(200);
  });

  test('a Slack that is away at the start does not keep the bot from starting; it is heard when it is back', async (context) => {
    const edge = await open(context);
    edge.slack.setTroubles([{ method: 'apps.connections.open', kind: 'refused-connection', times: 2 }]);
    await edge.bot.socket?.start();
    await until(() => hears(edge), 'the bot hears');
  });

  test('an app token that Slack refuses is said at the start', async (context) => {
    const edge = await open(context, { appToken: 'xapp-wrong' });
    await expect(edge.bot.socket?.start()).rejects.toThrow('SLACK_APP_TOKEN was refused by Slack (invalid_auth)');
  });

  test('once stopped it stays silent, also when stopped in the middle of connecting', async (context) => {
    const edge = await open(context);
    edge.slack.setTroubles([{ method: 'apps.connections.open', kind: 'server-error', times: 1 }]);
    await edge.bot.socket?.start();
    await edge.bot.socket?.stop();
    const before = edge.slack.calls().length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(edge.slack.calls().length).toBe(before);
    expect((await help(edge)).status).toBe(0);
  });
});
