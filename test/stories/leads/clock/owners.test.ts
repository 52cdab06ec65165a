import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/domain/time.ts';
import { limitToOne, PLATFORMS } from '../../../world/platforms/all.ts';
import { openWorld, type World } from '../../../world/world.ts';

/** A Monday, at 10:00 in Amsterdam: what comes then is due at 14:00. */
const MONDAY = Date.UTC(2026, 10, 2, 9);

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  let week = 0;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: MONDAY });
  });
  afterAll(() => world.end());

  const begin = async (): Promise<void> => {
    await world.turn(Math.max(0, MONDAY + 7 * DAY_MS * week - world.now()));
    week += 1;
  };
  const pass = async (ms: number): Promise<void> => {
    await world.turn(ms);
    await world.tick();
  };
  const said = (person: string, company: string) => world.directTexts(person).filter((text) => text.includes(company));
  const pressNewest = async (person: string, label: string): Promise<void> => {
    const newest = world.platform.directMessages(person).at(-1);
    if (newest === undefined) throw new Error(`${person} was written nothing`);
    await world.press(person, newest, label);
  };
  const ownedBy = (person: string, company: string) =>
    world.postLead({ id: company, company, ownerEmail: `${person}@noordlicht.example` });

  test('the owner snoozes a lead by one tap: its card says until when, its steps wait, and go on then', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Rustig BV');
    await pass(2 * HOUR_MS);
    await pressNewest('sanne', 'Uitstellen tot morgen 09:00');
    expect([...world.directTexts('sanne'), ...world.privateTexts('sanne')].at(-1)).toContain(
      'Rustig BV: uitgesteld tot di 09:00. De termijn blijft staan.',
    );
    expect(card.text()).toContain('uitgesteld tot di 09:00');
    await pass(5 * HOUR_MS);
    expect([...said('ruben', 'Rustig BV'), ...said('sanne', 'Rustig BV').slice(1)]).toEqual([]);
    await pass(16 * HOUR_MS);
    expect(said('sanne', 'Rustig BV').at(-1)).toContain('Rustig BV wacht nog op je; de termijn verliep ma 14:00.');
    expect(card.text()).toContain('termijn verliep ma 14:00');
    expect(said('ruben', 'Rustig BV')).toEqual([]);
    await pass(2 * HOUR_MS);
    expect(said('ruben', 'Rustig BV')).toHaveLength(1);
  });

  testOnce('a snoozed lead asks after three times whether it is not ripe', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Traag BV');
    for (const _ of [1, 2, 3]) {
      await card.tap('sanne', 'Details');
      await world.tapPrivate('sanne', 'Uitstellen tot een andere dag…');
      await world.fill('sanne', { until: 'tomorrow', date: '' });
      expect(card.text()).toContain('uitgesteld tot');
      await pass(DAY_MS);
      expect(said('sanne', 'Traag BV')).not.toEqual([]);
    }
    await card.tap('sanne', 'Details');
    expect(world.privateTexts('sanne').at(-1)).not.toContain('Uitstellen');
    await world.tapPrivate('sanne', '⏳ Nog niet rijp…');
    expect(world.formText('sanne')).toContain('Wanneer moet de lead terugkomen?');
  });

  test('the card’s menu offers it too: its owner snoozes it there, its manager gives it to another', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Menu BV');
    await card.tap('sanne', 'Uitstellen of teruggeven…');
    expect(world.privateTexts('sanne').at(-1)).toContain('Menu BV: uitstellen of teruggeven?');
    await world.tapPrivate('sanne', 'Uitstellen met een uur');
    expect(card.text()).toContain('uitgesteld tot ma 11:00');
    await card.tap('ruben', 'Uitstellen of teruggeven…');
    expect(world.privateTexts('ruben').at(-1)).toContain('Menu BV is bij Sanne de Boer.');
    await world.tapPrivate('ruben', 'Toewijzen aan…');
    await world.fill('ruben', { person: 'bram' });
    expect(card.text()).toContain('Bij @bram');
  });

  test('what the channel reads of a lead that was given back follows it from then on', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Retour BV');
    await card.tap('sanne', 'Uitstellen of teruggeven…');
    await world.tapPrivate('sanne', 'Teruggeven');
    // Not the card itself, whose first line is the company alone.
    const free = () => world.messages().filter(({ text }) => /^Retour BV(:| is)/.test(text));
    expect(free().map(({ text }) => text)).toEqual([expect.stringContaining('Wie pakt hem op?')]);
    await card.tap('bram', 'Ik pak hem op');
    await world.turn(MINUTE_MS);
    expect(free().map(({ text }) => text)).toEqual(['Retour BV: bij Bram']);
    await card.tap('bram', 'Contact opgenomen');
    await world.turn(MINUTE_MS);
    expect(free().map(({ text }) => text)).toEqual(['Retour BV: contact opgenomen door Bram']);
  });

  testOnce('others neither snooze it nor give it back: they read whose it is', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Eigen BV');
    await card.tap('bram', 'Details');
    expect(world.privateTexts('bram').at(-1)).not.toMatch(/Uitstellen|Teruggeven|Toewijzen/);
    await card.tap('bram', 'Uitstellen of teruggeven…');
    expect(world.privateTexts('bram').at(-1)).toContain('Eigen BV is bij Sanne de Boer; alleen Sanne de Boer kan dit.');
    await card.tap('bram', 'Contact opgenomen');
  });

  test('the owner gives a lead back: it is free, the channel reads so in one message, and another takes it there', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Terug BV');
    await card.tap('sanne', 'Details');
    await world.tapPrivate('sanne', 'Teruggeven');
    expect(card.text()).toContain('Nog niemand');
    const asked = () => world.messages().filter(({ text }) => text.startsWith('Terug BV '));
    expect(asked().map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Terug BV is vrij; opvolgen vóór ma 14:00\. Wie pakt hem op\?/),
    ]);
    const [message] = asked();
    if (message !== undefined) await world.press('bram', message, 'Ik pak hem op');
    expect(card.text()).toContain('Bij @bram');
    await pass(4 * HOUR_MS + MINUTE_MS);
    expect(said('sanne', 'Terug BV')).toEqual([]);
    expect(said('bram', 'Terug BV')).toHaveLength(1);
    await card.tap('bram', 'Contact opgenomen');
  });

  testOnce('what the channel did not read, as somebody was first, it reads once the lead is given back', async () => {
    await begin();
    const card = await world.postLead({ id: 'Snel BV', company: 'Snel BV' });
    await world.turn(4 * HOUR_MS);
    world.setTroubles({ calls: 'post', kind: 'rate-limited', retryAfterSeconds: 60 });
    await world.tick();
    world.setTroubles();
    await card.tap('sanne', 'Ik pak hem op');
    await pass(2 * MINUTE_MS);
    const asked = () => world.messages().filter(({ text }) => text.startsWith('Snel BV is vrij'));
    expect(asked()).toEqual([]);
    await card.tap('sanne', 'Details');
    await world.tapPrivate('sanne', 'Teruggeven');
    expect(asked()).toHaveLength(1);
    await card.tap('sanne', 'Contact opgenomen');
  });

  test('the sales manager gives a lead that waits too long to another, from the message about it', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Doorgeven BV');
    await pass(6 * HOUR_MS);
    await pressNewest('ruben', 'Toewijzen aan…');
    expect(world.formText('ruben')).toContain('Bram Visser');
    expect(world.formText('ruben')).not.toContain('Sanne de Boer');
    await world.fill('ruben', { person: 'bram' });
    expect(card.text()).toContain('Bij @bram');
    expect(card.threadLines()).toEqual([
      '🙋 Ruben Dijkstra wijst deze lead toe aan Bram Visser (tot nu toe bij Sanne de Boer)',
    ]);
    expect(card.replies().at(-1)?.text).toContain('@bram');
  });
});
