import { afterEach, expect, test } from 'vitest';
import { openWorld, type World } from '../world/world.ts';

let world: World;
afterEach(() => world.end());

const MINUTE_MS = 60_000;
const companies = () => world.cards().map(({ text }) => text.replace('Nieuwe lead: ', ''));
const statesLater = async () => {
  await world.turn(2000);
  return (await world.store.outbox.lines(5)).map(({ state }) => state);
};
const posts = () => world.slack.messages('C0SALES').filter(({ byBot }) => byBot);

test.each(['server-error', 'refused-connection'] as const)(
  'Slack fails for an hour (%s) and comes back: every card is posted once, in order, at the allowed pace',
  async (kind) => {
    world = await openWorld({ limits: true, keepsPace: true });
    world.slack.trouble([{ method: '*', kind }]);
    const sent = Array.from({ length: 12 }, (_, n) => `Bedrijf ${String(n).padStart(2, '0')}`);
    for (const company of sent) expect((await world.lead({ company })).status).toBe(202);
    for (let minute = 0; minute < 60; minute += 5) await world.turn(5 * MINUTE_MS);
    expect(companies()).toEqual([]);
    world.slack.trouble([]);
    await expect
      .poll(
        async () => {
          await world.turn(1000);
          return companies().length;
        },
        { timeout: 25_000, interval: 20 },
      )
      .toBe(sent.length);
    expect(companies()).toEqual(sent);
    expect(
      world.slack.calls().filter(({ method, answer }) => method === 'chat.postMessage' && answer === 'ratelimited'),
    ).toEqual([]);
  },
);

test('Slack takes calls and never answers: nothing is lost, and nothing comes twice', async () => {
  world = await openWorld();
  world.slack.trouble([{ method: '*', kind: 'silence' }]);
  await world.lead({ company: 'Stil BV' });
  await world.lead({ company: 'Stiller BV' });
  await expect.poll(() => world.slack.calls().length).toBeGreaterThan(0);
  world.slack.trouble([]);
  await expect.poll(companies, { timeout: 25_000, interval: 200 }).toEqual(['Stil BV', 'Stiller BV']);
});

test('a message Slack took but did not confirm is found again and not posted twice', async () => {
  world = await openWorld({ scopes: ['chat:write', 'channels:history', 'groups:history', 'im:write', 'users:read'] });
  world.slack.trouble([{ method: 'chat.postMessage', kind: 'dropped-after-accept', times: 1 }]);
  await world.lead({ company: 'Tweemaal BV' });
  await expect.poll(statesLater).toEqual(['sent']);
  expect(companies()).toEqual(['Tweemaal BV']);
});

test('without the right to read the channel it is sent once more under the same id', async () => {
  world = await openWorld();
  world.slack.trouble([{ method: 'chat.postMessage', kind: 'dropped-after-accept', times: 1 }]);
  await world.lead({ company: 'Eenmaal BV' });
  await expect.poll(statesLater).toEqual(['sent']);
  expect(companies()).toEqual(['Eenmaal BV']);
});

test('“wait 30 seconds” is obeyed to the second', async () => {
  world = await openWorld({ keepsPace: true });
  world.slack.trouble([{ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 30, times: 1 }]);
  await world.lead();
  await world.settled();
  await world.turn(28_000);
  expect(posts()).toEqual([]);
  await world.turn(2500);
  expect(posts()).toHaveLength(1);
});

test('a channel that was archived: the sales manager is told once, and its cards come when it is back', async () => {
  world = await openWorld();
  world.slack.archive('C0SALES', true);
  await world.lead({ company: 'Eerste' });
  await world.lead({ company: 'Tweede' });
  await world.settled();
  const direct = () => world.slack.messages(world.slack.direct('U0RUBEN').id).map(({ text }) => text);
  await expect.poll(direct).toHaveLength(1);
  expect(direct()[0]).toContain('Ik kon niets plaatsen in #sales (is_archived). Haal het kanaal uit het archief');
  world.slack.archive('C0SALES', false);
  await world.describe();
  await world.settled();
  expect(companies()).toEqual(['Eerste', 'Tweede']);
  expect(direct()).toHaveLength(1);
});

test('one bad channel holds up no other', async () => {
  world = await openWorld();
  world.slack.archive('C0SALES', true);
  await world.lead({ company: 'Hier' });
  await world.lead({ company: 'There', segment: 'export' });
  await world.settled();
  expect(world.cards('C0SALESEXPORT').map(({ text }) => text)).toEqual(['New lead: There']);
});

test('a tap while Slack is down is kept, and the card follows when it is back', async () => {
  world = await openWorld();
  const card = await world.postedLead();
  world.slack.trouble([{ method: '*', kind: 'server-error' }]);
  await world.slack.tap('U0SANNE', card.ts, { label: 'Goed' });
  expect(card.shown()).toContain('Eén tik');
  world.slack.trouble([]);
  const shownLater = async () => {
    await world.turn(5000);
    return card.shown();
  };
  await expect.poll(shownLater).toContain('👍 1');
  expect(card.lines()).toHaveLength(1);
});
