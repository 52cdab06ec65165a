import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform });
  });
  afterAll(() => world.end());

  test('a rep taps Good: one count on the card, nothing in the thread, and no question', async () => {
    const card = await world.postLead();
    await card.tap('sanne', 'Goed');
    expect(card.text()).toContain('👍 1');
    expect(card.threadLines()).toEqual([]);
    expect(world.privateTexts('sanne')).toEqual([]);
  });

  test('the channel never shows who judged', async () => {
    const card = await world.postLead();
    await card.tap('sanne', 'Zwak');
    await card.tap('bram', 'Goed');
    const everything = card.json();
    const ids = ['sanne', 'bram'].map((person) => world.identity(person).user);
    for (const name of ['Sanne', 'Bram', ...ids]) expect(everything).not.toContain(name);
  });

  testOnce('the same tap twice is one judgement', async () => {
    const card = await world.postLead();
    await card.tap('sanne', 'Redelijk');
    await card.tap('sanne', 'Redelijk');
    expect(card.text()).toContain('👌 1');
  });

  test('the same tap twice at once is one judgement too', async () => {
    const card = await world.postLead();
    await Promise.all([card.tap('sanne', 'Goed'), card.tap('sanne', 'Goed'), card.tap('sanne', 'Goed')]);
    expect(card.text()).toContain('👍 1');
  });

  test('a rep changes her mind: the last tap wins, and the thread does not say which way', async () => {
    const card = await world.postLead();
    await card.tap('sanne', 'Goed');
    await card.tap('sanne', 'Redelijk');
    expect(card.text()).toContain('👌 1');
    expect(card.threadLines()).toEqual([]);
  });

  testOnce('after 30 days a judgement stands', async () => {
    const card = await world.postLead();
    await card.tap('bram', 'Goed');
    await world.turn(31 * 24 * 60 * 60 * 1000);
    await card.tap('bram', 'Redelijk');
    expect(card.text()).toContain('👍 1');
    expect(world.privateTexts('bram').at(-1)).toContain('30 dagen');
  });

  test('however many judged it, the card stays whole until somebody was in touch, and can be judged then too', async () => {
    const card = await world.postLead();
    await card.tap('sanne', 'Goed');
    await card.tap('bram', 'Goed');
    await card.tap('jack', 'Redelijk');
    expect(card.text()).toContain('Inkoopmanager');
    expect(card.text()).toContain('👍 2 · 👌 1');
    await card.tap('sanne', 'Contact opgenomen');
    expect(card.text()).not.toContain('Inkoopmanager');
    expect(card.text().split('\n')).toHaveLength(3);
    await card.tap('jack', 'Details');
    await expect.poll(() => world.privateTexts('jack').at(-1)).toContain('[👍 Good]');
    await world.tapPrivate('jack', '👍 Good');
    expect(card.text()).toContain('👍 3');
  });

  test('an emoji on the card does the same as the button, also with a skin tone', async () => {
    const card = await world.postLead();
    await card.react('sanne', 'good');
    await card.react('bram', 'fair', 3);
    expect(card.text()).toContain('👍 1 · 👌 1');
  });

  test('taking the emoji off takes the judgement back', async () => {
    const card = await world.postLead();
    await card.react('sanne', 'good');
    await card.unreact('sanne', 'good');
    expect(card.text()).not.toMatch(/👍 \d/);
    expect(card.threadLines()).toEqual([]);
  });

  test('taking off an emoji that was overruled changes nothing', async () => {
    const card = await world.postLead();
    await card.react('sanne', 'good');
    await card.tap('sanne', 'Redelijk');
    await card.unreact('sanne', 'good');
    expect(card.text()).toContain('👌 1');
  });

  test('a thumbs-down emoji asks why, privately', async () => {
    const card = await world.postLead();
    await card.react('jack', 'poor');
    await expect.poll(() => world.privateTexts('jack').at(-1)).toContain('Why is');
  });

  test('other emoji, and emoji on other messages, are people talking', async () => {
    const card = await world.postLead();
    await card.react('sanne', 'tada');
    const said = await world.platform.say('bram', 'sales', 'wie pakt deze?');
    await world.platform.react('sanne', said, 'good');
    expect(card.threadLines()).toEqual([]);
    expect(world.logged).toEqual([]);
  });

  test('a marketer is told kindly that sales judges', async () => {
    const shared = await world.postLead();
    await shared.react('helen', 'good');
    await expect.poll(() => world.privateTexts('helen').at(-1)).toContain('Sales judges leads and follows them up');
    expect(shared.text()).not.toMatch(/👍 \d/);
    expect(world.privateTexts('lotte')).toEqual([]);
  });
});
