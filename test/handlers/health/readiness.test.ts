import { afterEach, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { type BotOnSlack, openBotOnSlack } from '../bot-on-slack.ts';
import { buildSample, postLead } from '../intake/signed-requests.ts';

const MINUTE_MS = 60_000;
let ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  ends = [];
});

async function readReady({ address }: BotOnSlack): Promise<[number, string[]]> {
  const answer = await fetch(`${address}/readyz`);
  return [answer.status, ((await answer.json()) as { wrong: string[] }).wrong];
}

/** A bot whose clock can be turned, and whose courier hangs in its very first question, as on a connection that fell silent. */
async function openHangingBot() {
  const clock = { aheadMs: 0 };
  let letGo: () => void = () => {};
  const hung = new Promise<[]>((resolve) => {
    letGo = () => resolve([]);
  });
  const hang = (store: Store): Store => ({ ...store, outbox: { ...store.outbox, claim: () => hung } });
  const running = await openBotOnSlack({ store: hang, now: () => Date.now() + clock.aheadMs });
  ends.push(running.end, letGo);
  return { running, clock };
}

test('a courier that hangs is not ready, once two minutes passed in which it could have taken something', async () => {
  const { running, clock } = await openHangingBot();
  expect((await postLead(running.address, JSON.stringify(buildSample()))).status).toBe(202);
  expect(await readReady(running)).toEqual([200, []]);
  clock.aheadMs = 3 * MINUTE_MS;
  expect(await readReady(running)).toEqual([503, ['the courier stands still: for Slack it took nothing for 3 min']]);
});

test('a clock that does not tick is not ready, and is again when a tick went through', async () => {
  const { running, clock } = await openHangingBot();
  clock.aheadMs = 24 * 60 * MINUTE_MS;
  expect(await readReady(running), 'this process has no clock').toEqual([200, []]);
  running.bot.ticking.begin();
  clock.aheadMs += 6 * MINUTE_MS;
  expect(await readReady(running)).toEqual([503, ['the clock stands still: its last tick was 6 min ago']]);
  await running.bot.ticking.tick();
  expect(await readReady(running)).toEqual([200, []]);
});

test('a database that does not answer makes nobody wait for what is wrong', async () => {
  const silent = (store: Store): Store => ({ ...store, check: () => new Promise(() => {}) });
  const running = await openBotOnSlack({ store: silent });
  ends.push(running.end);
  expect(await readReady(running)).toEqual([503, ['the database does not answer']]);
});
