import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
  });
  afterAll(() => world.end());

  const newest = (person: string) => world.privateTexts(person).at(-1)?.replaceAll('\u00a0', ' ') ?? '';

  test('however many judged it, a lead that nobody contacted keeps contact, telephone, note and deadline', async () => {
    const contact = { name: 'Iris de Vries', phone: '020 555 01 23' };
    const card = await world.postLead({ company: 'Veelbesproken BV', contact, note: 'Bel vóór de vakantie.' });
    for (const person of ['sanne', 'bram', 'fleur', 'jack']) await card.tap(person, 'Goed');
    for (const words of ['Iris de Vries', '020 555 01 23', 'Bel vóór', 'opvolgen vóór', '👍 4', '[Contact opgenomen]'])
      expect(card.text()).toContain(words);
  });

  test('the notification says the newest truth about a lead', async () => {
    const card = await world.postLead({ company: 'Waarheid BV' });
    const summaries = [card.message().summary];
    for (const label of ['Ik pak hem op', 'Contact opgenomen', '🤝 Kans']) {
      await card.tap('sanne', label);
      summaries.push(card.message().summary);
    }
    expect(summaries).toEqual([
      'Nieuwe lead: Waarheid BV',
      'Waarheid BV: bij Sanne',
      'Waarheid BV: contact opgenomen door Sanne',
      'Waarheid BV: kans',
    ]);
  });

  test('a rep asks for details, and reads alone all that is known, the whole note and what happened', async () => {
    const note = `${'Een lange notitie. '.repeat(240)}Einde.`;
    const card = await world.postLead({
      company: 'Geheugen BV',
      note,
      source: 'trade_show',
      criteria: { budget: false },
    });
    await card.tap('bram', 'Ik pak hem op');
    await card.tap('fleur', 'Details');
    await expect.poll(() => newest('fleur')).toContain('Geheugen BV');
    for (const words of [
      'Beurs',
      '✗ budget',
      'Einde.',
      'Marketing · overgedragen',
      'Sales · opgepakt door Bram Visser',
      '[Overnemen]',
    ])
      expect(newest('fleur')).toContain(words);
    expect(world.privateTexts('bram').join('\n')).not.toContain('overgedragen');
    expect(world.platform.privateMessages('fleur').at(-1)?.findMistakes()).toEqual([]);
  });

  test('somebody of marketing reads the details too, in their language, without being asked to judge', async () => {
    const card = await world.postLead({ company: 'Marketing Leest BV' });
    await card.tap('helen', 'Details');
    await expect.poll(() => newest('helen')).toContain('Marketing Leest BV');
    expect(newest('helen')).toContain('History');
    expect(newest('helen')).not.toContain('[👍');
  });

  test('a lead that somebody has is taken over by one more tap, and they are mentioned', async () => {
    const card = await world.postLead({ company: 'Wisselaar BV' });
    await card.tap('sanne', 'Ik pak hem op');
    await world.turn(HOUR_MS);
    await card.tap('bram', 'Details');
    await expect.poll(() => newest('bram')).toContain('[Overnemen]');
    await world.tapPrivate('bram', 'Overnemen');
    await expect.poll(() => newest('bram')).toContain('Wisselaar BV is bij Sanne de Boer. Overnemen?');
    expect(card.text()).toContain('Bij @sanne');
    await world.tapPrivate('bram', 'Overnemen van Sanne');
    await expect.poll(() => newest('bram')).toContain('Wisselaar BV is nu bij jou.');
    expect(card.text()).toContain('Bij @bram');
    expect(card.threadLines().at(-1)).toBe('🙋 Bram Visser neemt deze lead over van Sanne de Boer');
    expect(card.replies().at(-1)?.text).toContain('@sanne');
  });

  test('a lead that one takes while another was in touch is handled, and its thread says so once, whoever came first', async () => {
    const card = await world.postLead({ company: 'Te Laat BV' });
    await Promise.all([card.tap('sanne', 'Contact opgenomen'), card.tap('bram', 'Ik pak hem op')]);
    const lines = card.threadLines().filter((line) => line.includes('☎️'));
    expect(lines).toHaveLength(1);
    expect(card.text()).toContain('contact opgenomen door Sanne');
  });

  test('an owner whom the CRM names later is mentioned in the replies', async () => {
    const card = await world.postLead({ id: 'crm-later' });
    await world.lead({ id: 'crm-later', company: 'Later BV', ownerEmail: 'sanne@noordlicht.example' });
    await world.settle();
    expect(card.text()).toContain('Bij @sanne');
    expect(card.threadLines()).toEqual(['✏️ Marketing heeft deze lead bijgewerkt; hij is nu bij Sanne de Boer']);
    expect(card.replies().at(-1)?.text).toContain('@sanne');
  });

  test('when the deadline passes, the card says so by itself, once, whatever the number of ticks and after a standstill', async () => {
    const own = await openWorld({ platform, startsAt: TUESDAY, organisation: { followUp: { hours: 2 } } });
    try {
      const cards = [await own.postLead({ company: 'Traag BV' }), await own.postLead({ company: 'Vlot BV' })];
      const [late, touched] = cards;
      await touched?.tap('sanne', 'Contact opgenomen');
      await own.tick();
      expect(late?.text()).toContain('opvolgen vóór di 12:00');
      const updates = () => own.requests().filter(({ kind }) => kind === 'update').length;
      const before = updates();
      await own.turn(5 * HOUR_MS);
      await Promise.all([own.tick(), own.tick(), own.bot.handle({ kind: 'time.passed' })]);
      await own.turn(MINUTE_MS);
      await own.tick();
      expect(late?.text()).toContain('termijn verliep di 12:00');
      expect(late?.message().summary).toBe('Traag BV: termijn verlopen');
      expect(updates() - before).toBe(1);
      expect(own.logged).toEqual([]);
    } finally {
      await own.end();
    }
  });
});
