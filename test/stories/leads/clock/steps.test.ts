import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/domain/time.ts';
import { runFlows } from '../../../../src/flows/engine.ts';
import { openStore } from '../../../../src/store/open.ts';
import { limitToOne, PLATFORMS } from '../../../world/platforms/all.ts';
import { APP_SECRET, openWorld, type World } from '../../../world/world.ts';

/** A Monday, at 10:00 in Amsterdam: what comes then is due at 14:00. */
const MONDAY = Date.UTC(2026, 10, 2, 9);

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  let day = 0;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: MONDAY });
  });
  afterAll(() => world.end());

  /** Each test has working days of its own, from 10:00 on, of the same weekday where a week is over. */
  const begin = async (): Promise<void> => {
    const starts = MONDAY + 7 * DAY_MS * day;
    day += 1;
    if (starts > world.now()) await world.turn(starts - world.now());
  };
  const pass = async (ms: number): Promise<void> => {
    await world.turn(ms);
    await world.tick();
  };
  /** What is said of this company: privately to somebody, or in #sales beside its card. */
  const said = (person: string, company: string) => world.directTexts(person).filter((text) => text.includes(company));
  const pressDirect = async (person: string, label: string): Promise<void> => {
    const newest = world.platform.directMessages(person).at(-1);
    if (newest !== undefined) await world.press(person, newest, label);
  };
  const asked = (company: string) =>
    world.messages().filter(({ text }) => text.includes(company) && /Wie (pakt|neemt)|^.{0,60}: /.test(text));
  const ownedBy = (person: string, company: string) =>
    world.postLead({ id: company, company, ownerEmail: `${person}@noordlicht.example` });

  test('the owner reads of it twice, privately, with the way to reach the contact; the thread stays quiet', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Oeverwerk BV');
    await pass(2 * HOUR_MS - MINUTE_MS);
    expect(said('sanne', 'Oeverwerk BV')).toEqual([]);
    await pass(MINUTE_MS);
    expect(said('sanne', 'Oeverwerk BV')).toEqual([
      expect.stringMatching(/^Oeverwerk BV wacht op je: opvolgen vóór ma 14:00\.\n.*@.*\n\[Contact opgenomen\]/s),
    ]);
    await pass(2 * HOUR_MS + MINUTE_MS);
    expect(said('sanne', 'Oeverwerk BV').at(-1)).toContain(
      'Oeverwerk BV wacht nog op je; de termijn verliep ma 14:00.',
    );
    await pass(MINUTE_MS);
    expect(said('sanne', 'Oeverwerk BV')).toHaveLength(2);
    expect(card.text()).toContain('termijn verliep ma 14:00');
    expect(card.threadLines()).toEqual([]);
    expect(asked('Oeverwerk BV')).toEqual([]);
    await pressDirect('sanne', 'Contact opgenomen');
    expect([...world.directTexts('sanne'), ...world.privateTexts('sanne')].at(-1)).toContain(
      'Oeverwerk BV: contact opgenomen',
    );
    expect(card.text()).toMatch(/^Oeverwerk BV · contact opgenomen door Sanne/);
  });

  test('a second half of the same day joins the first message, which is drawn again; what is over is a message of its own', async () => {
    await begin();
    await ownedBy('sanne', 'Ochtend BV');
    const first = world.directTexts('sanne').length;
    await pass(2 * HOUR_MS);
    const second = await ownedBy('sanne', 'Middag BV');
    const texts = () => world.directTexts('sanne').slice(first);
    expect(texts()).toHaveLength(1);
    await pass(2 * HOUR_MS - MINUTE_MS);
    await pass(MINUTE_MS);
    expect(texts()).toHaveLength(2);
    await pass(MINUTE_MS);
    expect(texts()).toHaveLength(2);
    expect(texts().at(-1)).toMatch(/Ochtend BV.*termijn verliep/s);
    expect(texts().at(-1)).toContain('Middag BV');
    await second.tap('sanne', 'Contact opgenomen');
  });

  test('of a lead that nobody has, the channel reads once, when its time is over; whoever takes it there has it', async () => {
    await begin();
    const card = await world.postLead({ id: 'nobody', company: 'Vrijland BV' });
    await pass(2 * HOUR_MS);
    expect(asked('Vrijland BV')).toEqual([]);
    await pass(2 * HOUR_MS);
    const [waiting] = asked('Vrijland BV');
    expect(waiting?.text).toMatch(/^Vrijland BV is vrij; .* Wie pakt hem op\?\n\[Ik pak hem op\]/);
    await pass(MINUTE_MS);
    expect(asked('Vrijland BV')).toHaveLength(1);
    if (waiting !== undefined) await world.press('bram', waiting, 'Ik pak hem op');
    expect(card.text()).toContain('Bij @bram');
    await world.turn(MINUTE_MS);
    expect(asked('Vrijland BV').map(({ text }) => text)).toEqual(['Vrijland BV: bij Bram']);
  });

  testOnce(
    'when half as much again has passed the sales manager reads of all such leads in one message, at most once an hour',
    async () => {
      await begin();
      await ownedBy('sanne', 'Laatste BV');
      await world.postLead({ id: 'late-2', company: 'Achterop BV' });
      await pass(30 * MINUTE_MS);
      await world.postLead({ id: 'late-3', company: 'Nakomer BV' });
      await pass(5.5 * HOUR_MS);
      const [bundle = ''] = world.directTexts('ruben').slice(-1);
      expect(bundle).toMatch(/^2 leads wachten te lang\n/);
      expect(bundle).toMatch(/Laatste BV\s· bij Sanne de Boer\s· termijn\sverliep\sma\s14:00/);
      expect(bundle).toMatch(/Achterop BV\s· nog van niemand/);
      await pass(30 * MINUTE_MS);
      expect(said('ruben', 'Nakomer BV')).toEqual([]);
      await pass(30 * MINUTE_MS);
      expect(said('ruben', 'Nakomer BV')).toHaveLength(1);
      await pressDirect('ruben', 'Contact opgenomen');
      expect(world.privateTexts('ruben').at(-1)).toContain('Nakomer BV: contact opgenomen');
    },
  );

  testOnce('what is touched a second before is not said any more, though it was due', async () => {
    await begin();
    const card = await ownedBy('sanne', 'Opdetijd BV');
    await world.turn(2 * HOUR_MS);
    world.setTroubles({ calls: 'post', kind: 'rate-limited', retryAfterSeconds: 600 });
    await world.tick();
    world.setTroubles();
    await card.tap('sanne', 'Contact opgenomen');
    await world.turn(11 * MINUTE_MS);
    expect(said('sanne', 'Opdetijd BV')).toEqual([]);
  });

  testOnce('an owner who is away is not written to: the channel reads of it at once', async () => {
    await begin();
    await world.command('fleur', 'away today');
    await ownedBy('fleur', 'Afwezig BV');
    await pass(2 * HOUR_MS);
    expect(said('fleur', 'Afwezig BV')).toEqual([]);
    expect(asked('Afwezig BV').map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^Afwezig BV is bij Fleur, die er nu niet is; opvolgen vóór ma 14:00\. Wie neemt de lead over\?/,
      ),
    ]);
    await pass(2 * HOUR_MS + MINUTE_MS);
    expect(asked('Afwezig BV').map(({ text }) => text)).toEqual([
      expect.stringContaining('de termijn verliep ma 14:00'),
    ]);
  });

  testOnce(
    'what comes to its half soon is named along, once; what is touched before the message leaves is not',
    async () => {
      await begin();
      const cards = [await ownedBy('bram', 'Eerste BV')];
      await world.turn(30 * MINUTE_MS);
      for (const company of ['Tweede BV', 'Derde BV']) cards.push(await ownedBy('bram', company));
      await world.turn(1.5 * HOUR_MS);
      world.setTroubles({ calls: 'post', kind: 'rate-limited', retryAfterSeconds: 600 });
      await world.tick();
      world.setTroubles();
      await cards[2]?.tap('bram', 'Contact opgenomen');
      await pass(11 * MINUTE_MS);
      expect(said('bram', 'Eerste BV')).toEqual([
        expect.stringMatching(/^2 leads wachten op je\nEerste BV\s· opvolgen\svóór\sma\s14:00.*Tweede BV.*14:30/s),
      ]);
      await pass(HOUR_MS);
      expect([...said('bram', 'Tweede BV').slice(1), ...said('bram', 'Derde BV')]).toEqual([]);
      await pass(2 * HOUR_MS);
      expect(said('bram', 'Tweede BV').at(-1)).toMatch(/Tweede BV.*termijn\sverliep\sma\s14:30/s);
    },
  );

  testOnce('two instances on one database say each step once', async () => {
    await begin();
    await ownedBy('sanne', 'Tweemaal BV');
    await world.turn(2 * HOUR_MS);
    const store = await openStore(world.database, APP_SECRET);
    const other = runFlows(store, world.now);
    await Promise.all([world.bot.ticking.tick(), other({ kind: 'time.passed' })]);
    await store.close();
    await world.settle();
    expect(said('sanne', 'Tweemaal BV')).toHaveLength(1);
  });

  testOnce('after three days without the bot only the newest step is said, once, and in working hours', async () => {
    await begin();
    await ownedBy('sanne', 'Stilstand BV');
    await world.turn(2 * DAY_MS + 12 * HOUR_MS);
    await world.tick();
    expect(said('ruben', 'Stilstand BV')).toEqual([]);
    await pass(12 * HOUR_MS);
    expect(said('sanne', 'Stilstand BV')).toEqual([]);
    expect(said('ruben', 'Stilstand BV')).toHaveLength(1);
    await pass(2 * HOUR_MS);
    expect(said('ruben', 'Stilstand BV')).toHaveLength(1);
  });
});
