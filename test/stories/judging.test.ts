import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.end());

const SANNE = 'U0SANNE';
const BRAM = 'U0BRAM';
const JACK = 'U0JACK';
const LOTTE = 'U0LOTTE';

test('a rep taps Good: one count on the card, one line in the thread, and no question', async () => {
  const card = await world.postedLead();
  await card.tap(SANNE, 'Goed');
  expect(card.shown()).toContain('👍 1  👌 0  👎 0');
  expect(card.lines()).toEqual(['👍 Beoordeeld als goed']);
  expect(world.privately(SANNE)).toEqual([]);
});

test('the channel never shows who judged', async () => {
  const card = await world.postedLead();
  await card.tap(SANNE, 'Zwak');
  await card.tap(BRAM, 'Goed');
  const everything = JSON.stringify([card.message(), world.slack.thread('C0SALES', card.ts)]);
  for (const name of ['Sanne', 'Bram', SANNE, BRAM]) expect(everything).not.toContain(name);
});

test('the same tap twice is one judgement and one line', async () => {
  const card = await world.postedLead();
  await card.tap(SANNE, 'Redelijk');
  await card.tap(SANNE, 'Redelijk');
  expect(card.shown()).toContain('👍 0  👌 1  👎 0');
  expect(card.lines()).toEqual(['👌 Beoordeeld als redelijk']);
});

test('the same tap twice at once is one judgement too', async () => {
  const card = await world.postedLead();
  await Promise.all([card.tap(SANNE, 'Goed'), card.tap(SANNE, 'Goed'), card.tap(SANNE, 'Goed')]);
  expect(card.shown()).toContain('👍 1  👌 0  👎 0');
  expect(card.lines()).toHaveLength(1);
});

test('a rep changes her mind: the last tap wins and the thread says so', async () => {
  const card = await world.postedLead();
  await card.tap(SANNE, 'Goed');
  await card.tap(SANNE, 'Redelijk');
  expect(card.shown()).toContain('👍 0  👌 1  👎 0');
  expect(card.lines()).toEqual(['👍 Beoordeeld als goed', 'Een oordeel ging van goed naar 👌 redelijk']);
});

test('after 30 days a judgement stands', async () => {
  const card = await world.postedLead();
  await card.tap(BRAM, 'Goed');
  await world.turn(31 * 24 * 60 * 60 * 1000);
  await card.tap(BRAM, 'Redelijk');
  expect(card.shown()).toContain('👍 1  👌 0  👎 0');
  expect(world.privately(BRAM).at(-1)).toContain('30 dagen');
});

test('three judgements answer the question: the card shrinks to two lines, and can still be judged', async () => {
  const card = await world.postedLead();
  await card.tap(SANNE, 'Goed');
  await card.tap(BRAM, 'Goed');
  expect(card.shown()).toContain('Inkoopmanager');
  await card.tap(JACK, 'Redelijk');
  expect(card.shown()).not.toContain('Inkoopmanager');
  expect(card.shown().split('\n')).toHaveLength(3);
  expect(card.shown()).toContain('👍 2  👌 1  👎 0');
  await card.tap(JACK, '👍 Goed');
  expect(card.shown()).toContain('👍 3  👌 0  👎 0');
});

test('an emoji on the card does the same as the button, also with a skin tone', async () => {
  const card = await world.postedLead();
  await card.react(SANNE, '+1');
  await card.react(BRAM, 'ok_hand::skin-tone-3');
  expect(card.shown()).toContain('👍 1  👌 1  👎 0');
  await card.tap(SANNE, 'Goed');
  expect(card.lines()).toHaveLength(2);
});

test('taking the emoji off takes the judgement back', async () => {
  const card = await world.postedLead();
  await card.react(SANNE, '+1');
  await card.unreact(SANNE, '+1');
  expect(card.shown()).toContain('Eén tik is genoeg');
  expect(card.lines()).toEqual(['👍 Beoordeeld als goed', 'Een oordeel is teruggenomen (goed)']);
});

test('taking off an emoji that was overruled changes nothing', async () => {
  const card = await world.postedLead();
  await card.react(SANNE, '+1');
  await card.tap(SANNE, 'Redelijk');
  await card.unreact(SANNE, '+1');
  expect(card.shown()).toContain('👍 0  👌 1  👎 0');
});

test('a thumbs-down emoji asks why, privately', async () => {
  const card = await world.postedLead();
  await card.react(JACK, '-1');
  await expect.poll(() => world.privately(JACK).at(-1)).toContain('What is the matter with');
});

test('other emoji, and emoji on other messages, are people talking', async () => {
  const card = await world.postedLead();
  await card.react(SANNE, 'tada');
  const said = await world.slack.say(BRAM, 'C0SALES', 'wie pakt deze?');
  await world.slack.react(SANNE, 'C0SALES', said.ts, '+1');
  expect(card.lines()).toEqual([]);
  expect(world.logged).toEqual([]);
});

test('a marketer is told kindly that sales judges', async () => {
  const shared = await world.postedLead();
  await world.slack.react('U0HELEN', 'C0SALES', shared.ts, '+1');
  await expect.poll(() => world.privately('U0HELEN').at(-1)).toContain('judged and followed up by sales');
  expect(shared.shown()).toContain('Eén tik is genoeg');
  expect(world.privately(LOTTE)).toEqual([]);
});
