import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.end());

test('a rep takes a lead: the card names her, the thread says so, the button is gone', async () => {
  const card = await world.postedLead();
  expect(card.shown()).toContain('nog niemand');
  await card.tap('U0SANNE', 'Ik pak hem op');
  expect(card.shown()).toContain('Sales  @U0SANNE');
  expect(card.shown()).not.toContain('Ik pak hem op');
  expect(card.lines()).toEqual(['🙋 Sanne de Boer pakt hem op']);
});

test('of two who take it at once one wins, and the other is told by whom', async () => {
  const card = await world.postedLead();
  const shownBefore = world.privately('U0BRAM').length + world.privately('U0FLEUR').length;
  await Promise.all([card.tap('U0BRAM', 'Ik pak hem op'), card.tap('U0FLEUR', 'Ik pak hem op')]);
  const told = () => [...world.privately('U0BRAM'), ...world.privately('U0FLEUR')];
  await expect.poll(() => told().length).toBe(shownBefore + 1);
  expect(told().at(-1)).toMatch(/(Bram Visser|Fleur Jansen) was eerst/);
  expect(card.lines()).toHaveLength(1);
});

test('who contacted them is on the shrunken card, with the day on the organisation’s clock', async () => {
  const card = await world.postedLead({ company: 'Scheepswerf Delta' });
  await card.tap('U0BRAM', 'Gesproken');
  expect(card.shown()).toMatch(/^Scheepswerf Delta — Gesproken door Bram Visser op \w{2} \d+ \w+, \d\d:\d\d\n/);
  expect(card.shown()).not.toContain('[Gesproken]');
  expect(card.lines()).toEqual(['☎️ Bram Visser heeft contact gehad']);
});

test('a second contact does not overwrite the first', async () => {
  const card = await world.postedLead();
  const contacted = Promise.all([card.tap('U0BRAM', 'Gesproken'), card.tap('U0FLEUR', 'Gesproken')]);
  await contacted;
  const told = () => [...world.privately('U0BRAM'), ...world.privately('U0FLEUR')];
  await expect.poll(() => told().at(-1)).toMatch(/(Bram Visser|Fleur Jansen) heeft al contact gehad/);
  expect(card.lines()).toHaveLength(1);
});

test('ten quick changes are one redraw, not ten', async () => {
  const card = await world.postedLead();
  const updates = () => world.slack.calls().filter(({ method }) => method === 'chat.update').length;
  const before = updates();
  const reps = ['U0SANNE', 'U0BRAM', 'U0FLEUR', 'U0THIJS', 'U0JACK', 'U0PRIYA'];
  await Promise.all(reps.map((rep) => card.tap(rep, 'Goed')));
  expect(card.shown()).toContain('👍 6');
  expect(updates() - before).toBeLessThan(reps.length);
});

test('help says in the person’s language what can be typed', async () => {
  await world.slack.command('U0JACK', 'C0SALES', '/smarketing', 'help');
  expect(world.privately('U0JACK').at(-1)).toContain('/smarketing help');
  expect(world.privately('U0JACK').at(-1)).toContain('New leads arrive as a card');
  await world.slack.command('U0SANNE', 'C0SALES', '/smarketing', '');
  expect(world.privately('U0SANNE').at(-1)).toContain('Nieuwe leads komen als kaart');
});

test('a word it does not know is repeated as it was typed, with what it does know', async () => {
  await world.slack.command('U0JACK', 'C0SALES', '/smarketing', '<!channel> *dance*');
  const told = world.slack.ephemerals('U0JACK').at(-1);
  expect(world.privately('U0JACK').at(-1)).toContain('I do not know “<!channel> *dance*”');
  expect(told?.text).toContain('&lt;!channel&gt;');
});
