import { afterEach, expect, test } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

// On Slack only: archiving, reading a channel’s history and ids a client gives its messages are Slack’s.

const HISTORY = ['chat:write', 'channels:history', 'groups:history', 'im:write', 'users:read'];

let world: World;
afterEach(() => world.end());

const companies = () => world.messages().map(({ summary }) => summary.replace('Nieuwe lead: ', ''));
const statesLater = async () => {
  await world.turn(2000);
  return (await world.store.outbox.lines(5)).map(({ state }) => state);
};

test('Slack takes calls and never answers: nothing is lost, and nothing comes twice', async () => {
  world = await openWorld();
  world.setTroubles({ calls: '*', kind: 'silence' });
  await world.lead({ company: 'Stil BV' });
  await world.lead({ company: 'Stiller BV' });
  await expect.poll(() => world.requests().length).toBeGreaterThan(0);
  world.setTroubles();
  await expect.poll(companies, { timeout: 25_000, interval: 200 }).toEqual(['Stil BV', 'Stiller BV']);
});

test('a message Slack took but did not confirm is found again and not posted twice', async () => {
  world = await openWorld({ scopes: HISTORY });
  world.setTroubles({ calls: 'post', kind: 'dropped-after-accept', times: 1 });
  await world.lead({ company: 'Tweemaal BV' });
  await expect.poll(statesLater).toEqual(['sent']);
  expect(companies()).toEqual(['Tweemaal BV']);
});

test('without the right to read the channel it is sent once more under the same id', async () => {
  world = await openWorld();
  world.setTroubles({ calls: 'post', kind: 'dropped-after-accept', times: 1 });
  await world.lead({ company: 'Eenmaal BV' });
  await expect.poll(statesLater).toEqual(['sent']);
  expect(companies()).toEqual(['Eenmaal BV']);
});

test('a channel that was archived: the sales manager is told once, and its cards come when it is back', async () => {
  world = await openWorld();
  world.platform.closeChannel('sales');
  await world.lead({ company: 'Eerste' });
  await world.lead({ company: 'Tweede' });
  await world.settle();
  const direct = () => world.directTexts('ruben');
  await expect.poll(direct).toHaveLength(1);
  expect(direct()[0]).toContain('Ik kon niets plaatsen in #sales: “is_archived”. Haal het kanaal uit het archief');
  world.platform.reopenChannel('sales');
  await world.applySetup();
  await world.settle();
  expect(companies()).toEqual(['Eerste', 'Tweede']);
  expect(direct()).toHaveLength(1);
});

test('an emoji under a card of which the bot does not know yet that it stands is heard when it does', async () => {
  world = await openWorld({ scopes: [...HISTORY, 'reactions:read'] });
  world.setTroubles({ calls: 'post', kind: 'dropped-after-accept', times: 1 }, { calls: '*', kind: 'server-error' });
  await world.lead({ company: 'Vroeg BV' });
  await expect.poll(companies).toEqual(['Vroeg BV']);
  const [card] = world.messages();
  if (card === undefined) throw new Error('no card');
  await world.platform.react('sanne', card, 'good').catch(() => {});
  world.setTroubles();
  const says = async () => {
    await world.turn(30_000);
    return world.messages()[0]?.text;
  };
  await expect.poll(says).toContain('👍 1');
});
