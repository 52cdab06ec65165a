import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadId } from '../../src/domain/lead.ts';
import { DAY_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { textOf } from '../world/reading.ts';
import { openWorld, type Posted, post, type World } from '../world/world.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
const SANNE = 'U0SANNE';
const BRAM = 'U0BRAM';
const JACK = 'U0JACK';
const HELEN = 'U0HELEN';
const NAMED = { ownerEmail: 'sanne@noordlicht.example', partnerEmail: 'daan@noordlicht.example' };

let world: World;
beforeAll(async () => {
  world = await openWorld({ startsAt: TUESDAY });
});
afterAll(() => world.end());

const kept = (id: string) => world.store.reads.lead(leadId('noordlicht', id));
let told = 0;

/** The CRM tells an outcome; resolves with the status it hears. */
async function crm(data: object): Promise<number> {
  told += 1;
  const { status } = await post(world.address, JSON.stringify({ type: 'lead.outcome', data }), `msg_crm_${told}`);
  await world.settled();
  return status;
}

/** Whom the last line of a card's thread mentions. */
function mentioned(card: Posted): string[] {
  const line = world.slack.thread('C0SALES', card.ts).at(-1);
  return [...textOf(line?.blocks ?? []).matchAll(/@(\w+)/g)].map(([, user]) => user ?? '');
}

const form = (user: string) => {
  const blocks = world.slack.views(user).at(-1)?.view['blocks'] as { block_id: string }[] | undefined;
  return textOf((blocks ?? []) as never);
};

describe('by a tap', () => {
  test('an opportunity is told at once: it counts as a touch, the card shrinks, the thread tells rep and partner', async () => {
    const card = await world.postedLead({ id: 'tap-chance', ...NAMED });
    await card.tap(SANNE, '🤝 Kans');
    expect(card.shown()).toContain(' — 🤝 Kans');
    expect(await kept('tap-chance')).toMatchObject({ contactedBy: 'sanne', touchedMs: expect.any(Number) });
    expect(card.shown()).not.toContain('Opvolgen vóór');
    expect(card.shown()).not.toContain('🤝 Kans |');
    expect(card.lines()).toEqual(['🤝 Kans — Sanne de Boer, Daan Mulder']);
    expect(mentioned(card)).toEqual(['U0SANNE', 'U0DAAN']);
  });

  test('a win asks for its value, with what is known filled in, and thanks both teams', async () => {
    const card = await world.postedLead({ id: 'tap-won', value: { amount: 48_000, currency: 'EUR' }, ...NAMED });
    await card.tap(SANNE, '🏆 Gewonnen…');
    expect(form(SANNE)).toBe('Waarde in EUR | 48.000');
    await world.fill(SANNE, { value: 'veel' });
    expect(world.slack.views(SANNE).at(-1)?.errors).toEqual({
      value: 'Schrijf een bedrag zoals 16500, of laat het leeg.',
    });
    expect(await kept('tap-won')).not.toHaveProperty('outcome');
    await world.fill(SANNE, { value: '16.500' });
    expect(world.slack.views(SANNE)).toEqual([]);
    expect(card.shown()).toMatch(/^Voorbeeld \d+ BV — 🏆 Gewonnen: € 16\.500\n/);
    expect(card.shown().split('\n')).toHaveLength(3);
    expect(card.lines().map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      '🏆 Gewonnen: € 16.500. Dank jullie wel, sales en marketing — Sanne de Boer, Daan Mulder',
    ]);
    expect(mentioned(card)).toEqual(['U0SANNE', 'U0DAAN']);
  });

  test('its value may be left empty', async () => {
    const card = await world.postedLead({ id: 'tap-won-empty', value: { amount: 5, currency: 'GBP' } });
    await card.tap(JACK, '🏆 Gewonnen…');
    expect(form(JACK)).toBe('Value in GBP | 5');
    await world.fill(JACK, { value: '' });
    expect((await kept('tap-won-empty'))?.outcome).toEqual({ kind: 'won' });
  });

  test('who told it is mentioned when nobody has the lead', async () => {
    const card = await world.postedLead({ id: 'tap-nobody' });
    await card.tap(BRAM, '🏆 Gewonnen…');
    await world.fill(BRAM, { value: '' });
    expect(mentioned(card)).toEqual([BRAM]);
  });

  test('a loss asks for reason and competitor, and both can be skipped', async () => {
    const card = await world.postedLead({ id: 'tap-lost', ...NAMED });
    await card.tap(JACK, '🍂 Verloren…');
    expect(form(JACK)).toContain('What decided it? | Price | A competitor');
    await world.fill(JACK, {});
    expect(card.shown()).toMatch(/— 🍂 Verloren\n/);
    await card.tap(SANNE, '🍂 Verloren…');
    await world.fill(SANNE, { reason: 'price', competitor: '<!channel> Rivaal' });
    expect(card.shown()).toMatch(/— 🍂 Verloren: prijs, aan <!channel> Rivaal\n/);
    expect(world.slack.thread('C0SALES', card.ts).at(-1)?.text).toContain('&lt;!channel&gt; Rivaal');
    expect(card.lines()).toHaveLength(2);
  });

  test('the same told again changes nothing', async () => {
    const card = await world.postedLead({ id: 'tap-again' });
    for (const _ of [1, 2]) {
      await card.tap(SANNE, '🍂 Verloren…');
      await world.fill(SANNE, { reason: 'timing' });
    }
    expect(card.lines()).toHaveLength(1);
  });

  test('two who tell an opportunity at once are one line; of two at odds the second hears where the lead stands now', async () => {
    const card = await world.postedLead({ id: 'tap-twice' });
    await Promise.all([card.tap(SANNE, '🤝 Kans'), card.tap(BRAM, '🤝 Kans'), card.tap(JACK, '🤝 Kans')]);
    expect(card.lines()).toHaveLength(1);
    await card.tap(SANNE, '🏆 Gewonnen…');
    await card.tap(BRAM, '⏳ Nog niet rijp…');
    await world.fill(SANNE, { value: '' });
    await world.fill(BRAM, { date: '1-3-2027' });
    expect((await kept('tap-twice'))?.outcome).toEqual({ kind: 'won' });
    expect(world.privately(BRAM).at(-1)).toBe(
      'Deze lead staat op “🏆 Gewonnen”; van daar gaat hij niet naar “⏳ Nog niet rijp”.',
    );
  });

  test('a marketer is told kindly that sales does this', async () => {
    const card = await world.postedLead({ id: 'tap-marketing' });
    await card.tap(HELEN, '🤝 Kans');
    expect(world.privately(HELEN).at(-1)).toContain('judged and followed up by sales');
    await card.tap(HELEN, '🏆 Gewonnen…');
    expect(world.slack.views(HELEN)).toEqual([]);
    expect(card.lines()).toEqual([]);
  });

  test('a settled card can still be judged, and what became of it told anew', async () => {
    const card = await world.postedLead({ id: 'tap-settled' });
    await card.tap(SANNE, '🍂 Verloren…');
    await world.fill(SANNE, {});
    expect(card.shown()).toContain('[Beoordeel: 👍 Goed | 👌 Redelijk | 👎 Zwak]');
    expect(card.shown()).not.toContain('[Gesproken]');
    await card.tap(BRAM, '👍 Goed');
    expect(card.shown()).toContain('👍 1  👌 0  👎 0');
    await card.tap(BRAM, '🤝 Kans');
    expect(card.shown()).toContain(' — 🤝 Kans');
  });
});

describe('by the CRM', () => {
  test('a win stands on the card and in the thread, to rep and partner', async () => {
    const card = await world.postedLead({ id: 'crm-win', ...NAMED });
    expect(await crm({ id: 'crm-win', outcome: 'won', value: { amount: 16_500, currency: 'EUR' } })).toBe(202);
    expect(card.shown()).toContain('🏆 Gewonnen: € 16.500');
    expect(mentioned(card)).toEqual(['U0SANNE', 'U0DAAN']);
  });

  test('it speaks the language of each channel', async () => {
    await world.lead({ id: 'crm-export', segment: 'export' });
    await world.settled();
    await crm({ id: 'crm-export', outcome: 'nurture', returnsOn: '2027-03-01' });
    const card = world.cards('C0SALESEXPORT').at(-1);
    expect(textOf(card?.blocks ?? [])).toContain('⏳ Not ripe yet: back on 1 March 2027');
    expect(world.slack.thread('C0SALESEXPORT', card?.ts ?? '').at(-1)?.text).toBe(
      '⏳ Not ripe yet: back on 1 March 2027',
    );
  });

  test('what the CRM rejected only the CRM takes back', async () => {
    const card = await world.postedLead({ id: 'crm-rejected', ...NAMED });
    await card.tap(SANNE, '🏆 Gewonnen…');
    await crm({ id: 'crm-rejected', outcome: 'rejected' });
    expect(card.shown()).toContain('🚫 Afgewezen door het CRM');
    expect(card.shown()).not.toContain('Gewonnen');
    await world.fill(SANNE, { value: '' });
    expect(world.privately(SANNE).at(-1)).toContain('staat op “🚫 Afgewezen door het CRM”');
    expect(await crm({ id: 'crm-rejected', outcome: 'lost' })).toBe(409);
    expect(await crm({ id: 'crm-rejected', outcome: 'opportunity' })).toBe(202);
    expect(card.shown()).toContain('🤝 Kans');
  });
});

describe('a lead that is not ripe', () => {
  test('wants a day after today and within two years, said in the person’s language', async () => {
    const card = await world.postedLead({ id: 'ripe-days' });
    await card.tap(JACK, '⏳ Nog niet rijp…');
    const wrong: [string, RegExp][] = [
      ['soon', /^Please write a day, for example 20\d\d-\d\d-\d\d\.$/],
      ['today', /^Please choose a day after today\.$/],
      ['2020-01-01', /after today/],
      ['2031-01-01', /within two years/],
    ];
    for (const [date, error] of wrong) {
      await world.fill(JACK, { date });
      expect(world.slack.views(JACK).at(-1)?.errors?.['date']).toMatch(error);
    }
    await world.fill(JACK, { date: 'tomorrow' });
    expect((await kept('ripe-days'))?.outcome?.kind).toBe('nurture');
  });

  test('a reason “not ripe” offers the day it will be', async () => {
    const card = await world.postedLead({ id: 'ripe-reason' });
    await card.tap(SANNE, 'Zwak');
    await expect.poll(() => world.privately(SANNE).at(-1)).toContain('Wat is er met');
    await world.tapPrivately(SANNE, 'Nog niet rijp');
    expect(world.privately(SANNE).at(-1)).toContain('[Terug op…] [Notitie toevoegen]');
    await world.tapPrivately(SANNE, 'Terug op…');
    await world.fill(SANNE, { date: '1-3-2027' });
    expect((await kept('ripe-reason'))?.outcome).toEqual({ kind: 'nurture', returnsOn: '2027-03-01' });
    expect(card.shown()).toContain('⏳ Nog niet rijp: terug op 1 maart 2027');
    expect(card.lines()).toEqual(['👎 Beoordeeld als zwak', '⏳ Nog niet rijp: terug op 1 maart 2027 — Sanne de Boer']);
  });

  test('comes back when work begins on its day, whole, once, and its owner is told', async () => {
    const own = await openWorld({ startsAt: TUESDAY });
    try {
      const card = await own.postedLead({ id: 'ripe', ...NAMED });
      await card.tap(SANNE, 'Gesproken');
      await card.tap(SANNE, '⏳ Nog niet rijp…');
      // A Saturday: work begins on Monday.
      await own.fill(SANNE, { date: '2026-11-07' });
      const opening = Date.UTC(2026, 10, 9, 8, 0);
      const until = (moment: number) => own.turn(moment - own.now());
      await until(opening - MINUTE_MS);
      await own.tick();
      expect(card.shown()).toContain('terug op 7 november 2026');
      await until(opening + 1000);
      await Promise.all([own.tick(), own.tick(), own.bot.handle({ kind: 'time.passed' })]);
      await own.turn(MINUTE_MS);
      await own.tick();
      expect(card.shown()).toContain('Inkoopmanager');
      expect(card.shown()).not.toMatch(/Uitkomst|Opvolgen vóór|Opvolging stond/);
      expect(card.lines().slice(2)).toEqual(['🔔 Deze lead is vandaag terug — Sanne de Boer']);
      const line = own.slack.thread('C0SALES', card.ts).at(-1);
      expect(textOf(line?.blocks ?? [])).toContain('@U0SANNE');
      expect(own.logged).toEqual([]);
      await card.tap(BRAM, '🏆 Gewonnen…');
      await own.fill(BRAM, { value: '' });
      expect(card.shown()).toContain('🏆 Gewonnen');
    } finally {
      await own.end();
    }
  });
});

test('by when a lead has to be touched stands on its card, and afterwards when that was, until somebody does', async () => {
  const own = await openWorld({ startsAt: Date.UTC(2026, 10, 6, 15, 30), organisation: { followUp: { hours: 2 } } });
  try {
    const card = await own.postedLead({ id: 'clock' });
    expect(card.shown()).toMatch(/Opvolgen vóór {2}ma 9 nov,? 10:00/);
    await own.turn(3 * DAY_MS);
    await card.tap(SANNE, 'Ik pak hem op');
    expect(card.shown()).toMatch(/Opvolging stond op {2}ma 9 nov,? 10:00/);
    await card.tap(SANNE, 'Gesproken');
    expect(card.shown()).not.toContain('Opvolging');
    const { touchedMs = 0, dueAt = 0 } = (await own.store.reads.lead(leadId('noordlicht', 'clock'))) ?? {};
    expect(new Date(dueAt).toISOString().slice(0, 16)).toBe('2026-11-09T09:00');
    // An hour on Friday, and Monday until 16:30.
    expect(Math.floor(touchedMs / MINUTE_MS)).toBe(8.5 * 60);
  } finally {
    await own.end();
  }
});
