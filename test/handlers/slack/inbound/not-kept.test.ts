import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { type Edge, type EdgeOptions, openEdge, until } from '../../bot-on-slack.ts';
import { knock, sample } from '../../intake/signed-requests.ts';

/** Slack waits 3 s; the bot answers after 2.5. */
const SLOW_MS = 3800;

async function edgeWith(options: EdgeOptions = {}): Promise<Edge> {
  const edge = await openEdge(options);
  onTestFinished(() => edge.end());
  return edge;
}

/** A lead whose card stands in #sales; its ts. */
async function cardOf(edge: Edge): Promise<string> {
  await knock(edge.address, JSON.stringify(sample({ id: 'crm-failing', company: 'Geheim BV' })));
  const cards = () => edge.slack.messages('C0SALES').filter(({ byBot }) => byBot);
  await until(() => cards().length === 1, 'the card is posted');
  await until(async () => (await edge.store.outbox.nextDue()) === undefined, 'the outbox is quiet');
  return cards()[0]?.ts ?? '';
}

/** Sanne finds the lead poor for a reason of her own: the form she is shown. */
async function formOf(edge: Edge, ts: string): Promise<string> {
  await edge.slack.tap('U0SANNE', ts, { label: '👎 Zwak' });
  await until(() => edge.slack.ephemerals('U0SANNE').length === 1, 'the question is asked');
  await edge.slack.tap('U0SANNE', edge.slack.ephemerals('U0SANNE')[0]?.id ?? '', { label: 'Iets anders…' });
  await until(() => edge.slack.views('U0SANNE').length === 1, 'the form is open');
  return edge.slack.views('U0SANNE')[0]?.id ?? '';
}

const told = (edge: Edge, user: string) => edge.slack.ephemerals(user).map(({ text }) => text);
const WENT_WRONG = /Something went wrong and nothing was saved\. Please try again \(ref ([0-9a-f]{4})\)/;

/** The reference somebody was told; the log has the same, and nothing of what was written or by whom. */
function expectLogged(edge: Edge, text: string | undefined): void {
  const [, ref = 'none'] = text?.match(WENT_WRONG) ?? [];
  const lines = edge.logged.filter((line) => line.includes(`"ref":"${ref}"`));
  expect(lines, `the log has ref ${ref}`).toHaveLength(1);
  expect(edge.logged.join('\n')).not.toMatch(/Geheim|Iris|Sanne|U0SANNE|mijn eigen woorden|voorbeeld-bv|xoxb/);
}

describe('when nothing can be kept', () => {
  test('a tap is answered at once, and the person is told, with a reference that the log has', async () => {
    const edge = await edgeWith();
    const ts = await cardOf(edge);
    await edge.store.close();
    const answer = await edge.slack.tap('U0SANNE', ts, { label: '👎 Zwak' });
    expect(answer.status).toBe(200);
    await until(() => told(edge, 'U0SANNE').length === 1, 'the person is told');
    expectLogged(edge, told(edge, 'U0SANNE')[0]);
  });

  test('a command is answered in its own response', async () => {
    const edge = await edgeWith();
    await edge.store.close();
    const answer = await edge.slack.typeCommand('U0SANNE', 'C0SALES', '/smarketing', 'help mijn eigen woorden');
    expect(answer.status).toBe(200);
    expectLogged(edge, told(edge, 'U0SANNE')[0]);
  });

  test('an event is answered 500, so that Slack tells it again, and is counted when the database is back', async () => {
    let isBroken = false;
    const edge = await edgeWith({
      store: (store) => ({
        ...store,
        commit: async (changes) => {
          if (isBroken) throw new Error('disk I/O error');
          return store.commit(changes);
        },
      }),
    });
    const ts = await cardOf(edge);
    isBroken = true;
    const answer = await edge.slack.react('U0SANNE', 'C0SALES', ts, '+1');
    expect([answer.status, answer.retries]).toEqual([500, 1]);
    expect(edge.logged.filter((line) => line.includes('"message":"not kept"'))).toHaveLength(2);
    expect(edge.slack.waitingRetries()).toBe(1);
    isBroken = false;
    await edge.slack.unreact('U0SANNE', 'C0SALES', ts, '+1');
    expect((await edge.slack.react('U0SANNE', 'C0SALES', ts, '+1')).status).toBe(200);
    await until(() => edge.slack.thread('C0SALES', ts).length === 2, 'the line stands in the thread');
  });

  test('a form stays open with what was typed in it, and says what happened', async () => {
    const edge = await edgeWith();
    const ts = await cardOf(edge);
    const view = await formOf(edge, ts);
    await edge.store.close();
    const answer = await edge.slack.submitView('U0SANNE', view, { note: 'mijn eigen woorden' });
    expect([answer.status, JSON.parse(answer.body).response_action]).toEqual([200, 'errors']);
    const [open] = edge.slack.views('U0SANNE');
    expect(open?.id).toBe(view);
    expectLogged(edge, open?.errors['note']);
  });
});

describe.concurrent('when keeping takes long', () => {
  /** The next thing kept takes long, and fails in the end when asked to. */
  async function slowEdge(isFailing = false): Promise<{ edge: Edge; ts: string; slow(): void }> {
    let isNext = false;
    const spoilt = (store: Store): Store => ({
      ...store,
      commit: async (changes) => {
        const isSlow = isNext;
        isNext = false;
        if (isSlow) await sleep(SLOW_MS);
        if (isSlow && isFailing) throw new Error('disk I/O error');
        return store.commit(changes);
      },
    });
    const edge = await openEdge({ store: spoilt, slack: { answerMs: 10_000 } });
    const ts = await cardOf(edge);
    const slow = () => {
      isNext = true;
    };
    return { edge, ts, slow };
  }

  test('a tap is acknowledged before it is kept, in Slack’s time, and the question follows', async () => {
    const { edge, ts, slow } = await slowEdge();
    slow();
    const answer = await edge.slack.tap('U0SANNE', ts, { label: '👎 Zwak' });
    expect(answer.status).toBe(200);
    expect(answer.elapsedMs).toBeLessThan(SLOW_MS);
    expect(told(edge, 'U0SANNE')).toEqual([]);
    await until(() => told(edge, 'U0SANNE').length === 1, 'the question follows');
    expect(told(edge, 'U0SANNE')[0]).toContain('Wat is er met Geheim BV?');
    await edge.end();
  });

  test('an event is acknowledged when it is kept, not before', async () => {
    const { edge, ts, slow } = await slowEdge();
    slow();
    const answer = await edge.slack.react('U0BRAM', 'C0SALES', ts, '+1');
    expect([answer.status, answer.retries]).toEqual([200, 0]);
    expect(edge.kept()).toContain('"person":"bram","verdict":"good"');
    await edge.end();
  });

  test('what is somebody’s own is not sent after them: they are asked to try again', async () => {
    const { edge, slow } = await slowEdge();
    slow();
    await edge.slack.typeCommand('U0SANNE', 'C0SALES', '/smarketing', 'privacy export');
    await until(() => told(edge, 'U0SANNE').length === 1, 'the person is told');
    expect(told(edge, 'U0SANNE')[0]).toContain('Probeer het nog eens');
    expect(JSON.stringify(edge.slack.calls())).not.toContain('sanne@');
    await edge.end();
  });

  test('when it fails in the end, the person is told', async () => {
    const { edge, ts, slow } = await slowEdge(true);
    slow();
    expect((await edge.slack.tap('U0JACK', ts, { label: '👎 Zwak' })).status).toBe(200);
    await until(() => told(edge, 'U0JACK').length === 1, 'the person is told');
    expectLogged(edge, told(edge, 'U0JACK')[0]);
    await edge.end();
  });

  test('when a form fails after Slack has closed it, the person is told too', async () => {
    const { edge, ts, slow } = await slowEdge(true);
    const view = await formOf(edge, ts);
    const before = told(edge, 'U0SANNE').length;
    slow();
    expect((await edge.slack.submitView('U0SANNE', view, { note: 'mijn eigen woorden' })).status).toBe(200);
    await until(() => told(edge, 'U0SANNE').some((text) => WENT_WRONG.test(text)), 'the person is told');
    expect(told(edge, 'U0SANNE')).toHaveLength(before + 1);
    expectLogged(edge, told(edge, 'U0SANNE').at(-1));
    await edge.end();
  });
});

test('when Slack cannot show a reply, what was kept stays kept and the log says so without words of anybody', async () => {
  const edge = await edgeWith();
  const ts = await cardOf(edge);
  edge.slack.setTroubles([
    { method: 'response_url', kind: 'server-error' },
    { method: 'chat.postEphemeral', kind: 'refusal', error: 'user_not_in_channel' },
  ]);
  expect((await edge.slack.tap('U0SANNE', ts, { label: '👎 Zwak' })).status).toBe(200);
  await until(() => edge.logged.length === 1, 'the log says so');
  expect(edge.logged[0]).toContain('user_not_in_channel');
  expect(edge.logged[0]).not.toMatch(/Geheim|U0SANNE/);
  expect(edge.kept()).toContain('"person":"sanne","verdict":"poor"');
});
