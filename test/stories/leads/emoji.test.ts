import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

// An emoji is public by its nature; a tap is not. Neither may tell of the other.

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform });
  });
  afterAll(() => world.end());

  const lastTold = (person: string) => world.privateTexts(person).at(-1);

  test('who judges by emoji and later otherwise by button is told that everybody still sees it; nobody else is told', async () => {
    const card = await world.postLead({ id: 'later', company: 'Later BV' });
    await card.react('sanne', 'good');
    expect(world.privateTexts('sanne')).toEqual([]);
    await card.tap('sanne', 'Zwak');
    await expect
      .poll(() => lastTold('sanne'))
      .toMatch(
        /Bij de kaart van Later BV staat nog je 👍, voor iedereen zichtbaar\. Je kunt hem weghalen[\s\S]*Waarom is Later BV een zwakke lead/,
      );
    await card.tap('sanne', 'Redelijk');
    await expect.poll(() => lastTold('sanne')).toMatch(/wat je net koos, blijft\.$/);
    expect(card.threadLines()).toEqual([]);
    await card.unreact('sanne', 'good');
    expect(card.text()).toContain('👌 1');
    expect(card.threadLines()).toEqual([]);
  });

  test('once it is taken off they are told no more', async () => {
    const card = await world.postLead();
    await card.react('sanne', 'fair');
    await card.tap('sanne', 'Goed');
    await expect.poll(() => lastTold('sanne')).toContain('nog je 👌');
    await card.unreact('sanne', 'fair');
    const before = world.privateTexts('sanne').length;
    await card.tap('sanne', 'Redelijk');
    expect(card.text()).toContain('👌 1');
    expect(world.privateTexts('sanne')).toHaveLength(before);
  });

  test('who taps what their emoji says keeps it when they take the emoji off', async () => {
    const card = await world.postLead();
    await card.react('jack', 'good');
    await card.tap('jack', 'Goed');
    await expect.poll(() => lastTold('jack')).toMatch(/You can take it off: what you just chose stays\.$/);
    await card.unreact('jack', 'good');
    expect(card.text()).toContain('👍 1');
    const before = world.privateTexts('jack').length;
    await card.tap('jack', 'Goed');
    expect(card.text()).toContain('👍 1');
    expect(world.privateTexts('jack')).toHaveLength(before);
  });

  test('of 👍 and 👎 of one person the newest counts; when it is taken off the other does', async () => {
    const card = await world.postLead({ company: 'Twee BV' });
    await card.react('sanne', 'good');
    await card.react('sanne', 'poor');
    expect(card.text()).toContain('👎 1');
    expect(card.text()).not.toContain('👍 1');
    await card.unreact('sanne', 'poor');
    expect(card.text()).toContain('👍 1');
    expect(card.text()).not.toContain('👎 1');
    await card.unreact('sanne', 'good');
    expect(card.text()).not.toMatch(/(👍|👌|👎) \d/);
  });

  test('when 👎 is what is left, they alone are asked why', async () => {
    const card = await world.postLead({ company: 'Terug BV' });
    await card.react('fleur', 'poor');
    await expect.poll(() => lastTold('fleur')).toContain('Terug BV');
    await card.react('fleur', 'good');
    const before = world.privateTexts('fleur').length;
    await card.unreact('fleur', 'good');
    expect(card.text()).toContain('👎 1');
    await expect.poll(() => world.privateTexts('fleur').slice(before)).toHaveLength(1);
    expect(lastTold('fleur')).toContain('Terug BV');
  });

  test('two tones of one person are one judgement, until both are taken off', async () => {
    const card = await world.postLead();
    await card.react('sanne', 'good', 2);
    await card.react('sanne', 'good', 5);
    expect(card.text()).toContain('👍 1');
    await card.unreact('sanne', 'good', 2);
    expect(card.text()).toContain('👍 1');
    await card.unreact('sanne', 'good', 5);
    expect(card.text()).not.toMatch(/(👍|👌|👎) \d/);
  });

  test('an emoji after a button counts, and taken off again leaves what the button said', async () => {
    const card = await world.postLead();
    await card.tap('bram', 'Redelijk');
    await card.react('bram', 'good');
    expect(card.text()).toContain('👍 1');
    await card.unreact('bram', 'good');
    expect(card.text()).toContain('👌 1');
  });

  test('of others’ emoji nobody is told', async () => {
    const card = await world.postLead();
    await card.react('bram', 'good');
    const before = world.privateTexts('fleur').length;
    await card.tap('fleur', 'Redelijk');
    expect(world.privateTexts('fleur')).toHaveLength(before);
  });

  test('however people judge, think again and take it back, the thread stays empty and the card has numbers alone', async () => {
    const card = await world.postLead({ id: 'all-ways' });
    for (const person of ['sanne', 'bram']) {
      await card.react(person, 'poor');
      for (const verdict of ['Goed', 'Redelijk', 'Zwak']) await card.tap(person, verdict);
      await card.unreact(person, 'poor');
      await card.react(person, 'good', 3);
      await card.tap(person, 'Redelijk');
    }
    expect(card.text()).toContain('👌 2');
    expect(card.threadLines()).toEqual([]);
    expect(card.json()).not.toMatch(/Sanne|Bram/);
  });
});
