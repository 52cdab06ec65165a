import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

  test('a marketer fills in what is missing; card, thread and history say so, and a CRM that knows nothing of it undoes nothing', async () => {
    const card = await world.postLead({ id: 'crm-half', company: 'Halfbekend BV', contact: { name: 'Iris de Vries' } });
    await world.command('daan', 'zoek halfbekend');
    await world.command('daan', 'zoek halfbekend bv');
    await world.tapPrivate('daan', 'Details');
    await expect.poll(() => newest('daan')).toContain('Aanvullen…');
    await world.tapPrivate('daan', 'Aanvullen…');
    await world.fill('daan', { email: 'geen adres' });
    expect(world.formText('daan')).toContain('Iris de Vries');
    await world.fill('daan', { email: 'iris@halfbekend.example', phone: '020 555 01 23' });
    await world.settle();
    expect(card.text()).toContain('iris@halfbekend.example');
    expect(card.threadLines()).toEqual(['✏️ Aangevuld door Daan Mulder']);
    await world.lead({ id: 'crm-half', company: 'Halfbekend BV', contact: { name: 'Iris de Vries' }, score: 70 });
    await world.settle();
    expect(card.text()).toMatch(/score 70/);
    expect(card.text()).toContain('020 555 01 23');
    await card.tap('fleur', 'Details');
    await expect
      .poll(() => newest('fleur'))
      .toMatch(/Marketing · aangevuld door Daan Mulder: e-mail en telefoon.*nieuwe gegevens: score/s);
  });

  test('an address is taken as mail programs copy it, in either form; what is none is still refused', async () => {
    const card = await world.postLead({ company: 'Gekopieerd BV', contact: { name: 'Iris' } });
    await card.tap('sanne', 'Zwak');
    await world.tapPrivate('sanne', 'Gegevens kloppen niet');
    await world.tapPrivate('sanne', 'Aanvullen…');
    await world.fill('sanne', { email: 'mailto:' });
    expect(world.formText('sanne')).toContain('Iris');
    await world.fill('sanne', { email: 'Iris <iris@gekopieerd.example>\u200b' });
    await world.settle();
    expect(card.text()).toContain('iris@gekopieerd.example');
    expect(card.text()).not.toMatch(/<iris|\u200b/);
    await world.command('daan', 'lead');
    await world.fill('daan', { company: 'Getikt BV', contact: 'Ida', email: '\ufeffmailto:ida@getikt.example' });
    await world.settle();
    expect(world.card('Getikt BV').text()).toContain('ida@getikt.example');
  });

  test('whoever says that its details are wrong may mend them at once, and is named nowhere', async () => {
    const card = await world.postLead({ company: 'Tikfout BV', contact: { name: 'Iris', phone: '000' } });
    await card.tap('sanne', 'Zwak');
    await world.tapPrivate('sanne', 'Gegevens kloppen niet');
    await world.tapPrivate('sanne', 'Aanvullen…');
    await world.fill('sanne', { phone: '020 555 01 23' });
    await world.settle();
    expect(card.text()).toContain('020 555 01 23');
    expect(card.threadLines()).toEqual(['✏️ Aangevuld']);
  });
});
