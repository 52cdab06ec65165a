import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type PostedCard, postToIntake, type World } from '../../world/world.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
const NAMED = { ownerEmail: 'sanne@noordlicht.example', partnerEmail: 'daan@noordlicht.example' };

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
  });
  afterAll(() => world.end());

  const kept = (id: string) => world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', id));
  let told = 0;

  /** The CRM tells an outcome; resolves with the status it hears. */
  async function crm(data: object): Promise<number> {
    told += 1;
    const { status } = await postToIntake(
      world.address,
      JSON.stringify({ type: 'lead.outcome', data }),
      `msg_crm_${told}`,
    );
    await world.settle();
    return status;
  }

  /** Whom the last line of a card's thread mentions. */
  function mentioned(card: PostedCard): string[] {
    const { text = '' } = card.replies().at(-1) ?? {};
    return [...text.matchAll(/@(\w+)/g)].map(([, person = '']) => person);
  }

  describe('by a tap', () => {
    test('an opportunity is told at once: it counts as a touch, the card shrinks, the thread tells rep and partner', async () => {
      const card = await world.postLead({ id: 'tap-chance', ...NAMED });
      await card.tap('sanne', '🤝 Kans');
      expect(card.text()).toMatch(/· contact opgenomen door Sanne, \w{2} \d\d:\d\d\n🤝 Kans\n/);
      expect(await kept('tap-chance')).toMatchObject({ contactedBy: 'sanne', touchedMs: expect.any(Number) });
      expect(card.text()).not.toContain('opvolgen vóór');
      expect(card.text()).not.toContain('🤝 Kans |');
      expect(card.threadLines()).toEqual(['🤝 Kans — Sanne de Boer, Daan Mulder']);
      expect(mentioned(card)).toEqual(['sanne', 'daan']);
    });

    test('a win asks for its value, with what is known filled in, and thanks both teams', async () => {
      const card = await world.postLead({ id: 'tap-won', value: { amount: 48_000, currency: 'EUR' }, ...NAMED });
      await card.tap('sanne', '🏆 Gewonnen…');
      expect(world.formText('sanne')).toMatch(/^Voorbeeld \d+ BV\nWaarde in EUR \| 48\.000$/);
      await world.fill('sanne', { value: 'veel' });
      expect(world.fieldError('sanne', 'value')).toBe(
        'Dit bedrag begrijp ik niet. Bijvoorbeeld: 16.500, 16.500,50 of $ 500. Leeg laten mag ook.',
      );
      expect(await kept('tap-won')).not.toHaveProperty('outcome');
      await world.fill('sanne', { value: '16.500' });
      expect(world.openForm('sanne')).toBeUndefined();
      expect(card.text()).toMatch(/^Voorbeeld \d+ BV · 🏆 Gewonnen: € 16\.500\n/);
      expect(card.text().split('\n')).toHaveLength(2);
      expect(card.threadLines().map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
        '🏆 Gewonnen: € 16.500. Bedankt, sales en marketing! — Sanne de Boer, Daan Mulder',
      ]);
      expect(mentioned(card)).toEqual(['sanne', 'daan']);
    });

    testOnce('its value may be left empty', async () => {
      const card = await world.postLead({ id: 'tap-won-empty', value: { amount: 5, currency: 'GBP' } });
      await card.tap('jack', '🏆 Gewonnen…');
      expect(world.formText('jack')).toMatch(/^Voorbeeld \d+ BV\nValue in GBP \| 5$/);
      await world.fill('jack', { value: '' });
      expect((await kept('tap-won-empty'))?.outcome).toEqual({ kind: 'won' });
    });

    testOnce('who told it is mentioned when nobody has the lead', async () => {
      const card = await world.postLead({ id: 'tap-nobody' });
      await card.tap('bram', '🏆 Gewonnen…');
      await world.fill('bram', { value: '' });
      expect(mentioned(card)).toEqual(['bram']);
    });

    test('a loss asks for reason and competitor, and both can be skipped', async () => {
      const card = await world.postLead({ id: 'tap-lost', ...NAMED });
      await card.tap('jack', '🍂 Verloren…');
      expect(world.formText('jack')).toContain('What was the deciding factor? | Price | A competitor');
      await world.fill('jack', {});
      expect(card.text()).toMatch(/· 🍂 Verloren\n/);
      await card.tap('sanne', '🍂 Verloren…');
      await world.fill('sanne', { reason: 'price', competitor: '<!channel> Rivaal' });
      expect(card.text()).toMatch(/· 🍂 Verloren aan <!channel> Rivaal: prijs\n/);
      expect(card.threadLines().at(-1)).toContain('<!channel> Rivaal');
      expect(card.replies().at(-1)?.findMistakes()).toEqual([]);
      expect(card.threadLines()).toHaveLength(2);
    });

    testOnce('the same told again changes nothing', async () => {
      const card = await world.postLead({ id: 'tap-again' });
      for (const _ of [1, 2]) {
        await card.tap('sanne', '🍂 Verloren…');
        await world.fill('sanne', { reason: 'timing' });
      }
      expect(card.threadLines()).toHaveLength(1);
    });

    testOnce(
      'two who tell an opportunity at once are one line; of two at odds the second hears where the lead stands now',
      async () => {
        const card = await world.postLead({ id: 'tap-twice' });
        await Promise.all([card.tap('sanne', '🤝 Kans'), card.tap('bram', '🤝 Kans'), card.tap('jack', '🤝 Kans')]);
        expect(card.threadLines()).toHaveLength(1);
        await card.tap('sanne', '🏆 Gewonnen…');
        await card.tap('bram', '⏳ Nog niet rijp…');
        await world.fill('sanne', { value: '' });
        await world.fill('bram', { returns: 'on-day', date: '2027-03-01' });
        expect((await kept('tap-twice'))?.outcome).toEqual({ kind: 'won' });
        expect(world.fieldError('bram', 'returns')).toContain('is “🏆 Gewonnen” en kan niet naar “⏳ Nog niet rijp”.');
      },
    );

    testOnce('a marketer is told kindly that sales does this', async () => {
      const card = await world.postLead({ id: 'tap-marketing' });
      await card.tap('helen', '🤝 Kans');
      expect(world.privateTexts('helen').at(-1)).toContain('Sales judges leads and follows them up');
      await card.tap('helen', '🏆 Gewonnen…');
      expect(world.openForm('helen')).toBeUndefined();
      expect(card.threadLines()).toEqual([]);
    });

    testOnce('a settled card can still be judged, and what became of it told anew', async () => {
      const card = await world.postLead({ id: 'tap-settled' });
      await card.tap('sanne', '🍂 Verloren…');
      await world.fill('sanne', {});
      expect(card.text()).not.toContain('[Contact opgenomen]');
      await card.tap('bram', 'Details');
      await expect.poll(() => world.privateTexts('bram').at(-1)).toContain('[👍 Goed] [👌 Redelijk] [👎 Zwak]');
      await world.tapPrivate('bram', '👍 Goed');
      expect(card.text()).toContain('👍 1');
      await card.tap('bram', '🤝 Kans');
      expect(card.text()).toContain('🤝 Kans\n');
    });
  });

  describe('by the CRM', () => {
    test('a win stands on the card and in the thread, to rep and partner', async () => {
      const card = await world.postLead({ id: 'crm-win', ...NAMED });
      expect(await crm({ id: 'crm-win', outcome: 'won', value: { amount: 16_500, currency: 'EUR' } })).toBe(202);
      expect(card.text()).toContain('🏆 Gewonnen: € 16.500');
      expect(mentioned(card)).toEqual(['sanne', 'daan']);
    });

    test('it speaks the language of each channel', async () => {
      await world.lead({ id: 'crm-export', segment: 'export' });
      await world.settle();
      await crm({ id: 'crm-export', outcome: 'nurture', returnsOn: '2027-03-01' });
      const [card] = world.messages('sales-export').slice(-1);
      expect(card?.text).toContain('⏳ Not ripe yet: back on 1 March 2027');
      expect(card && world.platform.replies(card).at(-1)?.summary).toBe('⏳ Not ripe yet: back on 1 March 2027');
    });

    testOnce('what the CRM rejected only the CRM takes back', async () => {
      const card = await world.postLead({ id: 'crm-rejected', ...NAMED });
      await card.tap('sanne', '🏆 Gewonnen…');
      await crm({ id: 'crm-rejected', outcome: 'rejected' });
      expect(card.text()).toContain('🚫 Afgewezen door het CRM');
      expect(card.text()).not.toContain('Gewonnen');
      await world.fill('sanne', { value: '' });
      expect(world.fieldError('sanne', 'value')).toContain('is “🚫 Afgewezen door het CRM”');
      expect(await crm({ id: 'crm-rejected', outcome: 'lost' })).toBe(409);
      expect(await crm({ id: 'crm-rejected', outcome: 'opportunity' })).toBe(202);
      expect(card.text()).toContain('🤝 Kans');
    });
  });

  describe('a lead that is not ripe', () => {
    test('wants a day after today and within two years, said in the person’s language', async () => {
      const card = await world.postLead({ id: 'ripe-days' });
      await card.tap('jack', '⏳ Nog niet rijp…');
      const wrong: [string, RegExp][] = [
        ['', /^Please choose a day here\.$/],
        ['2020-01-01', /^Please choose a day after today\.$/],
        ['2031-01-01', /within two years/],
      ];
      for (const [date, error] of wrong) {
        await world.fill('jack', { returns: 'on-day', date });
        expect(world.fieldError('jack', 'date')).toMatch(error);
      }
      await world.fill('jack', { returns: 'in-3', date: '' });
      expect((await kept('ripe-days'))?.outcome?.kind).toBe('nurture');
    });

    test('a reason “not ripe” offers the day it will be', async () => {
      const card = await world.postLead({ id: 'ripe-reason' });
      await card.tap('sanne', 'Zwak');
      await expect.poll(() => world.privateTexts('sanne').at(-1)).toContain('Waarom is');
      await world.tapPrivate('sanne', 'Nog niet rijp');
      expect(world.privateTexts('sanne').at(-1)).toContain('[Terug op…] [Notitie toevoegen]');
      await world.tapPrivate('sanne', 'Terug op…');
      await world.fill('sanne', { returns: 'on-day', date: '2027-03-01' });
      expect((await kept('ripe-reason'))?.outcome).toEqual({ kind: 'nurture', returnsOn: '2027-03-01' });
      expect(card.text()).toContain('⏳ Nog niet rijp: terug op 1 maart 2027');
      expect(card.threadLines().at(-1)).toBe('⏳ Nog niet rijp: terug op 1 maart 2027');
    });

    testOnce('comes back when work begins on its day, whole, once, and its owner is told', async () => {
      const own = await openWorld({ platform, startsAt: TUESDAY });
      try {
        const card = await own.postLead({ id: 'ripe', ...NAMED });
        await card.tap('sanne', 'Contact opgenomen');
        await card.tap('sanne', '⏳ Nog niet rijp…');
        // A Saturday: work begins on Monday.
        await own.fill('sanne', { returns: 'on-day', date: '2026-11-07' });
        const opening = Date.UTC(2026, 10, 9, 8, 0);
        const until = (moment: number) => own.turn(moment - own.now());
        await until(opening - MINUTE_MS);
        await own.tick();
        expect(card.text()).toContain('terug op 7 november 2026');
        await until(opening + 1000);
        await Promise.all([own.tick(), own.tick(), own.bot.handle({ kind: 'time.passed' })]);
        await own.turn(MINUTE_MS);
        await own.tick();
        expect(card.text()).toContain('Inkoopmanager');
        expect(card.text()).not.toMatch(/opvolgen vóór|termijn verlopen|contact opgenomen/);
        expect(card.threadLines().slice(2)).toEqual(['🔔 Deze lead is vandaag terug — Sanne de Boer']);
        expect(card.replies().at(-1)?.text).toContain('@sanne');
        expect(own.logged).toEqual([]);
        await card.tap('bram', '🏆 Gewonnen…');
        await own.fill('bram', { value: '' });
        expect(card.text()).toContain('🏆 Gewonnen');
      } finally {
        await own.end();
      }
    });
  });

  testOnce(
    'by when a lead has to be touched stands on its card, and afterwards when that was, until somebody does',
    async () => {
      const own = await openWorld({
        platform,
        startsAt: Date.UTC(2026, 10, 6, 15, 30),
        organisation: { followUp: { hours: 2 } },
      });
      try {
        const card = await own.postLead({ id: 'clock' });
        expect(card.text()).toMatch(/opvolgen vóór ma 10:00/);
        await own.turn(3 * DAY_MS);
        await card.tap('sanne', 'Ik pak hem op');
        expect(card.text()).toMatch(/termijn verliep ma 10:00/);
        await card.tap('sanne', 'Contact opgenomen');
        expect(card.text()).not.toContain('termijn');
        const { touchedMs = 0, dueAt = 0 } =
          (await own.store.reads.lead('noordlicht', deriveLeadId('noordlicht', 'clock'))) ?? {};
        expect(new Date(dueAt).toISOString().slice(0, 16)).toBe('2026-11-09T09:00');
        // An hour on Friday, and Monday until 16:30.
        expect(Math.floor(touchedMs / MINUTE_MS)).toBe(8.5 * 60);
      } finally {
        await own.end();
      }
    },
  );
});
