import { afterEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { createAnswers, createCheckinActions, MARKETING, SALES } from '../../world/checkin.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import type { FormValues } from '../../world/platforms/platform.ts';
import { createWeekActions, TYPICAL_WEEK, type WeekActions } from '../../world/week.ts';
import { openWorld, type World } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 9);
const MONDAY = Date.UTC(2026, 10, 23, 8);
const WEEK_MS = 7 * DAY_MS;

// The flow’s own, so on one platform.
describe('what was said comes back', () => {
  let world: World;
  let week: WeekActions;
  let people: FindingActions;
  afterEach(() => world.end());

  async function begin(startsAt = TUESDAY, organisation: object = {}): Promise<void> {
    world = await openWorld({ startsAt, organisation });
    week = createWeekActions(world);
    people = createFindingActions(world);
  }

  const did = (values: FormValues) => people.answerFinding('ruben', 'Nieuwe actie', values);

  test('what was said is answered in the digest: done, open, and declined with why', async () => {
    await begin();
    await did({ about: ['reason:no_budget'], words: 'Budget is een vraag op het formulier.', state: 'done' });
    await did({ about: ['topic:price'], words: 'We rekenen het na.', state: 'open' });
    await did({
      about: ['finding'],
      finding: 'Meer beurzen',
      words: 'Dit jaar niet.',
      state: 'declined',
      why: 'het budget is op',
    });
    await week.turnTo(MONDAY);
    const [digest] = week.digests();
    expect(digest).toContain('Jullie zeiden, wij deden');
    expect(digest).toContain('✅ geen budget (bij leads): Budget is een vraag op het formulier.');
    expect(digest).toContain('⏳ prijs (in de markt): We rekenen het na.');
    expect(digest).toContain('✋ Meer beurzen: Dit jaar niet. (doen we niet: het budget is op)');
    await week.turnTo(MONDAY + WEEK_MS);
    expect(week.digests()[1]).toContain('een rustige week');
  });

  test('one thing is celebrated a week: a win, then what waited, and each only once', async () => {
    await begin();
    const won = await week.playLead({ company: 'Scheepswerf Delta', good: ['sanne'] });
    await people.command('emma', 'thanks');
    await people.fill('emma', { to: ['team:sales'], words: 'Sanne de Boer nam ons mee naar de klant.' });
    await won.tap('sanne', '🏆 Gewonnen…');
    await people.fill('sanne', { value: '48000' });
    await week.turnTo(MONDAY);
    expect(week.digests()[0]).toMatch(
      /🏆 Scheepswerf Delta is gewonnen \(€.48\.000\)\. Met dank aan sales én marketing/,
    );
    await week.playLeads([{ company: 'Nieuw', good: ['sanne'] }]);
    await week.turnTo(MONDAY + WEEK_MS);
    expect(week.digests()[1]).toContain('💛 Marketing bedankt sales: “[naam] nam ons mee naar de klant.”');
    await week.turnTo(MONDAY + 2 * WEEK_MS);
    expect(week.digests()[2]).not.toContain('bedankt');
  });

  test('another agreed time is told once, where it changed', async () => {
    await begin();
    await week.playLeads([{ good: ['sanne'] }]);
    await week.turnTo(MONDAY);
    await world.applySetup({ followUp: { hours: 8 } });
    await week.playLeads([{ good: ['sanne'] }]);
    await week.turnTo(MONDAY + WEEK_MS);
    expect(week.digests()[1]).toContain('“Op tijd” betekent nu binnen 8 werkuren (was 4).');
    await week.playLeads([{ good: ['sanne'] }]);
    await week.turnTo(MONDAY + 2 * WEEK_MS);
    expect(week.digests()[2]).not.toContain('Gewijzigde definities');
  });

  const inShared = () =>
    world
      .messages('sales-marketing')
      .map(({ text }) => text)
      .filter((text) => text.includes('Samen in'));

  /** A day at a time, as a bot that runs. */
  async function turnDaily(moment: number): Promise<void> {
    while (world.now() + DAY_MS < moment) await week.turnTo(world.now() + DAY_MS);
    await week.turnTo(moment);
  }

  test('the month’s figures come with the check-in’s summary, last month beside them the next time', async () => {
    await begin(Date.UTC(2026, 9, 6, 9));
    const checkin = createCheckinActions(world);
    await week.playLeads(TYPICAL_WEEK);
    const publish = async () => {
      await checkin.start('ruben');
      for (const [place, person] of [...SALES, ...MARKETING].entries())
        await checkin.answer(person, createAnswers(place));
      await checkin.closeNow('ruben');
      await checkin.pressInDraft('ruben', 'Akkoord met versie 1');
      await checkin.pressInDraft('helen', 'Approve version 1');
      await world.command('ruben', 'checkin publish');
    };
    await turnDaily(Date.UTC(2026, 10, 3, 10));
    expect(inShared()).toEqual([]);
    await publish();
    expect(inShared()).toHaveLength(1);
    expect(inShared()[0]).toContain('Samen in oktober');
    expect(inShared()[0]).toContain('69%, van 13');
    await week.turnTo(Date.UTC(2026, 10, 4, 10));
    await week.playLeads(TYPICAL_WEEK);
    await turnDaily(Date.UTC(2026, 11, 1, 10));
    await publish();
    expect(inShared()[1]).toContain('Samen in november');
    expect(inShared()[1]).toContain('69%, van 13   (oktober: 69%, van 13)');
    expect(inShared()[1]).not.toContain('Van lead naar klant');
  });

  test('without a check-in the month’s figures come with a digest in the middle of the next month, once', async () => {
    await begin(Date.UTC(2026, 9, 6, 9));
    await week.playLeads(TYPICAL_WEEK);
    for (const day of [9, 16, 23, 30]) {
      await turnDaily(Date.UTC(2026, 10, day, 8));
      expect(inShared().length, `on ${day} November`).toBe(day < 15 ? 0 : 1);
    }
  });
});
