import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { sayMomentNear } from '../../../src/words/say.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform });
  });
  afterAll(() => world.end());

  test('a lead arrives and stands in #sales with all that helps to judge it', async () => {
    const before = world.now();
    const card = await world.postLead({
      id: 'crm-whole',
      company: 'Brugrenovatie Zuid BV',
      contact: {
        name: 'Iris de Vries',
        title: 'Inkoopmanager',
        email: 'iris@voorbeeld.example',
        phone: '+31 20 555 01 23',
      },
      segment: 'infra',
      value: { amount: 48_000, currency: 'EUR' },
      criteria: { need: true, budget: false },
      ownerEmail: 'SANNE@noordlicht.example',
      partnerEmail: 'daan@noordlicht.example',
      note: 'Vroeg op de beurs om een demo.',
      url: 'https://crm.noordlicht.example/leads/1',
    });
    const { dueAt = 0 } = (await world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', 'crm-whole'))) ?? {};
    expect(dueAt).toBeGreaterThanOrEqual(before + 4 * 60 * 60 * 1000);
    const due = sayMomentNear('nl', 'Europe/Amsterdam', dueAt, before).replaceAll('\u00a0', ' ');
    expect(card.text()).toBe(
      [
        'Brugrenovatie Zuid BV',
        'Iris de Vries, Inkoopmanager · € 48.000 · score 82',
        '+31 20 555 01 23 · iris@voorbeeld.example',
        '“Vroeg op de beurs om een demo.”',
        `Bij @sanne · opvolgen vóór ${due}`,
        'marketing: Daan Mulder · Beurs-voorjaar · mist: budget',
        '[👍 Goed] [👌 Redelijk] [👎 Zwak] ',
        '[Contact opgenomen] [Details] [🤝 Kans | 🏆 Gewonnen… | 🍂 Verloren… | ⏳ Nog niet rijp… | Uitstellen of teruggeven…] ',
      ].join('\n'),
    );
  });

  test('how to reach somebody is a link to call and one to write', async () => {
    const card = await world.postLead({
      contact: { name: 'Iris', phone: '+31 (0)20 555 01 23', email: 'a&b@x.example' },
    });
    expect(card.json()).toContain('tel:+31205550123');
    expect(card.json()).toContain('mailto:a%26b@x.example');
    expect(card.message().findMistakes()).toEqual([]);
  });

  test('a lead of a segment goes to that segment’s channel, in that channel’s language', async () => {
    await world.lead({ segment: 'export', company: 'Nordic Paint AS' });
    await world.settle();
    expect(world.messages('sales-export').at(-1)?.summary).toBe('New lead: Nordic Paint AS');
    expect(world.messages().map(({ summary }) => summary)).not.toContain('Nieuwe lead: Nordic Paint AS');
  });

  test('the same lead again changes nothing', async () => {
    const card = await world.postLead({ id: 'crm-again' });
    const cards = world.messages().length;
    expect(
      (await world.lead({ id: 'crm-again', company: card.message().summary.replace('Nieuwe lead: ', '') })).status,
    ).toBe(202);
    await world.settle();
    expect(world.messages()).toHaveLength(cards);
    expect(card.threadLines()).toEqual([]);
  });

  testOnce('the same delivery again changes nothing, whatever it says', async () => {
    const card = await world.postLead({ id: 'crm-twice' });
    await world.lead({ id: 'crm-twice', score: 1 }, { id: 'msg-same' });
    await world.settle();
    await world.lead({ id: 'crm-twice', score: 99 }, { id: 'msg-same' });
    await world.settle();
    expect(card.text()).toMatch(/score 1\n/);
    expect(card.threadLines()).toHaveLength(1);
  });

  test('new facts about a lead: the card follows, and the thread tells', async () => {
    const card = await world.postLead({ id: 'crm-new', score: 40 });
    await world.lead({ id: 'crm-new', score: 95 });
    await world.settle();
    expect(card.text()).toContain('score 95');
    expect(card.threadLines()).toEqual(['✏️ Marketing heeft deze lead bijgewerkt']);
  });

  testOnce('who took a lead keeps it when marketing updates it', async () => {
    const card = await world.postLead({ id: 'crm-keep' });
    await card.tap('bram', 'Ik pak hem op');
    await world.lead({ id: 'crm-keep', ownerEmail: 'sanne@noordlicht.example', score: 3 });
    await world.settle();
    expect(card.text()).toContain('Bij @bram');
  });

  const HOSTILE = [
    '<!channel>',
    '<@U0SANNE>',
    '<at>Sanne de Boer</at>',
    '*x*',
    '[a](http://evil.example)',
    '</x>',
    '&lt;',
    '`code`',
    '👩‍👩‍👧‍👦 BV',
    'شركة المثال',
    '{company}',
    "'{'",
  ];

  test.each(HOSTILE)('a company called %s is shown as it is, pings nobody and links nowhere', async (company) => {
    const card = await world.postLead({ company, contact: { name: company }, campaign: company.slice(0, 100) });
    expect(card.text().split('\n')[0]).toBe(company);
    expect(card.message().findMistakes()).toEqual([]);
  });

  test('5,000 characters are cut where people see it, and kept whole', async () => {
    const card = await world.postLead({ id: 'crm-long', company: 'é👩‍👩‍👧‍👦'.repeat(400), note: 'n'.repeat(5000) });
    expect(card.text().length).toBeLessThan(1500);
    expect(card.text()).toContain('…');
  });

  testOnce('a refused intake says exactly what is wrong and changes nothing', async () => {
    const before = world.messages().length;
    const nameless = await world.lead({ company: undefined });
    expect(nameless.status).toBe(422);
    expect(await nameless.json()).toMatchObject({ status: 422, field: 'data.company' });
    const contactless = await world.lead({ contact: { title: 'CEO' } });
    expect(await contactless.json()).toMatchObject({ field: 'data.contact' });
    await world.settle();
    expect(world.messages()).toHaveLength(before);
  });
});
