import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { say } from '../../../../src/words/say.ts';
import { type BotOnSlack, type BotOnSlackOptions, openBotOnSlack, waitUntil } from '../../bot-on-slack.ts';
import { buildSample, postLead } from '../../intake/signed-requests.ts';

/** Longer than Slack, which waits three seconds: the bot answers by its own clock, however busy the machine. */
const PATIENCE_MS = 60_000;

async function startBot(options: BotOnSlackOptions = {}): Promise<BotOnSlack> {
  const running = await openBotOnSlack(options);
  onTestFinished(() => running.end());
  return running;
}

/** A lead whose card stands in #sales; its ts. */
async function postCard(running: BotOnSlack): Promise<string> {
  await postLead(running.address, JSON.stringify(buildSample({ id: 'crm-failing', company: 'Geheim BV' })));
  const cards = () => running.slack.messages('C0SALES').filter(({ byBot }) => byBot);
  await waitUntil(() => cards().length === 1, 'the card is posted');
  await waitUntil(async () => (await running.store.outbox.nextDue()) === undefined, 'the outbox is quiet');
  return cards()[0]?.ts ?? '';
}

/** Sanne finds the lead poor for a reason of her own: the form she is shown. */
async function openForm(running: BotOnSlack, ts: string): Promise<string> {
  await running.slack.tap('U0SANNE', ts, { label: '👎 Zwak' });
  await waitUntil(() => running.slack.ephemerals('U0SANNE').length === 1, 'the question is asked');
  await running.slack.tap('U0SANNE', running.slack.ephemerals('U0SANNE')[0]?.id ?? '', { label: 'Iets anders…' });
  await waitUntil(() => running.slack.views('U0SANNE').length === 1, 'the form is open');
  return running.slack.views('U0SANNE')[0]?.id ?? '';
}

const listPrivateTexts = (running: BotOnSlack, user: string) => running.slack.ephemerals(user).map(({ text }) => text);
const listFailures = (running: BotOnSlack, user: string) =>
  listPrivateTexts(running, user).filter((text) => WENT_WRONG.test(text));
const WENT_WRONG = /(?:nothing was saved|niets opgeslagen)\. .*\((?:reference|kenmerk) ([0-9a-f]{4})\)/;

/** The reference somebody was told; the log has the same, and nothing of what was written or by whom. */
function expectLogged(running: BotOnSlack, text: string | undefined): void {
  const [, ref = 'none'] = text?.match(WENT_WRONG) ?? [];
  const lines = running.logged.filter((line) => line.includes(`"ref":"${ref}"`));
  expect(lines, `the log has ref ${ref}`).toHaveLength(1);
  expect(running.logged.join('\n')).not.toMatch(/Geheim|Iris|Sanne|U0SANNE|mijn eigen woorden|voorbeeld-bv|xoxb/);
}

describe('when nothing can be kept', () => {
  test('a tap is not acknowledged, and the person is told, with a reference that the log has', async () => {
    const running = await startBot();
    const ts = await postCard(running);
    await running.store.close();
    const answer = await running.slack.tap('U0SANNE', ts, { label: '👎 Zwak' });
    expect(answer.status).toBe(500);
    await waitUntil(() => listFailures(running, 'U0SANNE').length === 1, 'the person is told');
    expectLogged(running, listFailures(running, 'U0SANNE')[0]);
  });

  test('a form in which nothing can be typed is not acknowledged either: it stays open', async () => {
    const running = await startBot();
    await running.slack.typeCommand('U0SANNE', 'C0SALES', '/smarketing', 'privacy export');
    await waitUntil(() => running.slack.views('U0SANNE').length === 1, 'the form is open');
    await running.store.close();
    const [view] = running.slack.views('U0SANNE');
    expect((await running.slack.submitView('U0SANNE', view?.id ?? '', {})).status).toBe(500);
    expect(running.slack.views('U0SANNE').map(({ id }) => id)).toEqual([view?.id]);
    await waitUntil(() => listFailures(running, 'U0SANNE').length === 1, 'the person is told');
  });

  test('a command is answered in its own response, with what was typed', async () => {
    const running = await startBot();
    await running.store.close();
    const answer = await running.slack.typeCommand('U0SANNE', 'C0SALES', '/smarketing', 'help mijn eigen woorden');
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('"/smarketing help mijn eigen woorden"');
    expectLogged(running, listPrivateTexts(running, 'U0SANNE')[0]);
  });

  test('an event is answered 500, so that Slack tells it again, and is counted when the database is back', async () => {
    let isBroken = false;
    const running = await startBot({
      store: (store) => ({
        ...store,
        commit: async (changes) => {
          if (isBroken) throw new Error('disk I/O error');
          return store.commit(changes);
        },
      }),
    });
    const ts = await postCard(running);
    isBroken = true;
    const answer = await running.slack.react('U0SANNE', 'C0SALES', ts, '+1');
    expect([answer.status, answer.retries]).toEqual([500, 1]);
    expect(running.logged.filter((line) => line.includes('"message":"not kept"'))).toHaveLength(2);
    expect(running.slack.waitingRetries()).toBe(1);
    isBroken = false;
    await running.slack.unreact('U0SANNE', 'C0SALES', ts, '+1');
    expect((await running.slack.react('U0SANNE', 'C0SALES', ts, '+1')).status).toBe(200);
    const card = () => JSON.stringify(running.slack.thread('C0SALES', ts)[0]?.blocks);
    await waitUntil(() => card().includes('👍\u00a01'), 'the card counts it');
  });

  test('a form stays open with what was typed in it, and says what happened', async () => {
    const running = await startBot();
    const ts = await postCard(running);
    const view = await openForm(running, ts);
    await running.store.close();
    const answer = await running.slack.submitView('U0SANNE', view, { note: 'mijn eigen woorden' });
    expect([answer.status, JSON.parse(answer.body).response_action]).toEqual([200, 'errors']);
    const [open] = running.slack.views('U0SANNE');
    expect(open?.id).toBe(view);
    expectLogged(running, open?.errors['note']);
  });
});

describe.concurrent('when keeping takes long', () => {
  /** `hold`: the next thing kept waits until it is let go, and fails then when asked to. */
  async function startSlowBot({ isFailing = false } = {}) {
    let held: Promise<void> | undefined;
    const spoilt = (store: Store): Store => ({
      ...store,
      commit: async (changes) => {
        const own = held;
        held = undefined;
        if (own !== undefined) await own;
        if (own !== undefined && isFailing) throw new Error('disk I/O error');
        return store.commit(changes);
      },
    });
    const running = await openBotOnSlack({ store: spoilt, slack: { answerMs: PATIENCE_MS } });
    const ts = await postCard(running);
    const hold = () => {
      let letGo = () => {};
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return { letGo, isTaken: () => held === undefined };
    };
    return { running, ts, hold };
  }

  test('a tap is not acknowledged before it is kept, in Slack’s time, and the question follows', async () => {
    const { running, ts, hold } = await startSlowBot();
    const { letGo } = hold();
    const answer = await running.slack.tap('U0SANNE', ts, { label: '👎 Zwak' });
    expect(answer.status).toBe(500);
    expect(running.readKept()).not.toContain('"person":"sanne","verdict":"poor"');
    letGo();
    const isAsked = (text: string) => text.includes('Waarom is Geheim BV een zwakke lead?');
    await waitUntil(() => listPrivateTexts(running, 'U0SANNE').some(isAsked), 'the question follows');
    await running.end();
  });

  test('a command is given back, not acknowledged, and answered when it is kept', async () => {
    const { running, hold } = await startSlowBot();
    const { letGo } = hold();
    const answer = await running.slack.typeCommand('U0SANNE', 'C0SALES', '/smarketing', 'away 2027-03-01');
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(say('nl', 'command.slow'));
    expect(answer.body).toContain('"/smarketing away 2027-03-01"');
    expect(running.readKept()).not.toContain('2027-03-01');
    letGo();
    await waitUntil(() => listPrivateTexts(running, 'U0SANNE').length === 2, 'the answer follows');
    expect(running.readKept()).toContain('2027-03-01');
    await running.end();
  });

  test('a command that fails in the end is told of once more', async () => {
    const { running, hold } = await startSlowBot({ isFailing: true });
    const { letGo } = hold();
    await running.slack.typeCommand('U0SANNE', 'C0SALES', '/smarketing', 'away 2027-03-01');
    letGo();
    await waitUntil(() => listFailures(running, 'U0SANNE').length === 1, 'the person is told');
    expectLogged(running, listFailures(running, 'U0SANNE')[0]);
    await running.end();
  });

  test('an event is acknowledged when it is kept, not before', async () => {
    const { running, ts, hold } = await startSlowBot();
    const { letGo, isTaken } = hold();
    const told = running.slack.react('U0BRAM', 'C0SALES', ts, '+1');
    await waitUntil(isTaken, 'it is being kept');
    expect(running.readKept()).not.toContain('"person":"bram","verdict":"good"');
    letGo();
    const answer = await told;
    expect([answer.status, answer.retries]).toEqual([200, 0]);
    expect(running.readKept()).toContain('"person":"bram","verdict":"good"');
    await running.end();
  });

  test('what is somebody’s own is not sent after them: they are asked to try again', async () => {
    const { running, hold } = await startSlowBot();
    await running.slack.typeCommand('U0SANNE', 'C0SALES', '/smarketing', 'privacy export');
    await waitUntil(() => running.slack.views('U0SANNE').length === 1, 'the form is open');
    const { letGo } = hold();
    const answer = await running.slack.submitView('U0SANNE', running.slack.views('U0SANNE')[0]?.id ?? '', {});
    expect(answer.status).toBe(500);
    letGo();
    const isTold = (text: string) => text.includes('Vraag het gerust nog eens');
    await waitUntil(() => listPrivateTexts(running, 'U0SANNE').some(isTold), 'the person is told');
    expect(JSON.stringify(running.slack.calls())).not.toContain('sanne@');
    await running.end();
  });

  test('when it fails in the end, the person is told', async () => {
    const { running, ts, hold } = await startSlowBot({ isFailing: true });
    const { letGo } = hold();
    expect((await running.slack.tap('U0JACK', ts, { label: '👎 Zwak' })).status).toBe(500);
    letGo();
    await waitUntil(() => listFailures(running, 'U0JACK').length === 1, 'the person is told');
    expectLogged(running, listFailures(running, 'U0JACK')[0]);
    await running.end();
  });

  test('a form stays open with what was typed in it; sent again, it is what was sent before', async () => {
    const { running, ts, hold } = await startSlowBot();
    const view = await openForm(running, ts);
    const { letGo } = hold();
    const sent = () => running.slack.submitView('U0SANNE', view, { note: 'mijn eigen woorden' });
    expect(JSON.parse((await sent()).body).response_action).toBe('errors');
    expect(running.slack.views('U0SANNE')[0]?.errors['note']).toBe(say('nl', 'form.slow'));
    letGo();
    await waitUntil(() => running.readKept().includes('mijn eigen woorden'), 'it is kept all the same');
    expect((await sent()).status).toBe(200);
    expect(running.slack.views('U0SANNE')).toEqual([]);
    await running.end();
  });

  test('when a form fails after it was answered, the person is told too', async () => {
    const { running, ts, hold } = await startSlowBot({ isFailing: true });
    const view = await openForm(running, ts);
    const { letGo } = hold();
    expect((await running.slack.submitView('U0SANNE', view, { note: 'mijn eigen woorden' })).status).toBe(200);
    letGo();
    const isTold = () => listPrivateTexts(running, 'U0SANNE').some((text) => WENT_WRONG.test(text));
    await waitUntil(isTold, 'the person is told');
    expectLogged(
      running,
      listPrivateTexts(running, 'U0SANNE').find((text) => WENT_WRONG.test(text)),
    );
    await running.end();
  });
});

test('while another process holds the database file for long, nothing is acknowledged, and a form keeps what was typed', async () => {
  const running = await startBot({ slack: { answerMs: PATIENCE_MS } });
  const ts = await postCard(running);
  const view = await openForm(running, ts);
  const letGo = running.holdFile();
  const kept = running.readKept();
  const [form, ...taps] = await Promise.all([
    running.slack.submitView('U0SANNE', view, { note: 'mijn eigen woorden' }),
    ...['U0BRAM', 'U0JACK'].map((user) => running.slack.tap(user, ts, { label: '👍 Goed' })),
  ]);
  expect(taps.map(({ status }) => status)).toEqual([500, 500]);
  expect(JSON.parse(form.body).response_action).toBe('errors');
  expect(running.slack.views('U0SANNE')[0]?.errors['note']).toBe(say('nl', 'form.slow'));
  expect(running.readKept()).toBe(kept);
  // It lets go in time for what still waits: then that is kept, though nobody was told so yet.
  letGo();
  await waitUntil(() => running.readKept().includes('mijn eigen woorden'), 'what was typed is kept');
  await waitUntil(() => running.readKept().includes('"person":"bram","verdict":"good"'), 'so are the taps');
  expect((await running.slack.submitView('U0SANNE', view, { note: 'mijn eigen woorden' })).status).toBe(200);
  expect(running.slack.views('U0SANNE')).toEqual([]);
});

test('when Slack cannot show a reply, what was kept stays kept and the log says so without words of anybody', async () => {
  const running = await startBot();
  const ts = await postCard(running);
  running.slack.setTroubles([
    { method: 'response_url', kind: 'server-error' },
    { method: 'chat.postEphemeral', kind: 'refusal', error: 'user_not_in_channel' },
    { method: 'conversations.open', kind: 'refusal', error: 'cannot_dm_bot' },
  ]);
  expect((await running.slack.tap('U0SANNE', ts, { label: '👎 Zwak' })).status).toBe(200);
  await waitUntil(() => running.logged.length === 3, 'the log says so of each way');
  for (const [place, why] of ['Error', 'user_not_in_channel', 'cannot_dm_bot'].entries())
    expect(running.logged[place]).toContain(why);
  expect(running.logged.join()).not.toMatch(/Geheim|U0SANNE/);
  expect(running.readKept()).toContain('"person":"sanne","verdict":"poor"');
});
