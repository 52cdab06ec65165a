import { afterEach, describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { createWeekActions, type LeadStory, TYPICAL_WEEK, type WeekActions } from '../../world/week.ts';
import { openWorld, type World } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9);
const MONDAY = Date.UTC(2026, 10, 9, 8);
const WEEK_MS = 7 * DAY_MS;
const REPS = ['sanne', 'bram', 'fleur', 'thijs', 'jack'];

// The flow’s own, so on one platform.
describe('of a week of few', () => {
  let world: World;
  let week: WeekActions;
  afterEach(() => world.end());

  async function begin(startsAt = TUESDAY): Promise<void> {
    world = await openWorld({ startsAt });
    week = createWeekActions(world);
  }

  /** The digest of a week in which this happened. */
  async function read(stories: LeadStory[]): Promise<string> {
    await begin();
    await week.playLeads(stories);
    await week.turnTo(MONDAY);
    return week.digests()[0] ?? '';
  }

  const HELD = 'Te weinig om te tonen zonder dat iemand herkenbaar wordt.';
  const poor = (why: LeadStory['why'], by = REPS): LeadStory[] =>
    by.map((person) => ({ poor: [person], ...(why && { why }), contactedBy: person }));
  const good = (by = REPS): LeadStory[] => by.map((person) => ({ good: [person], contactedBy: person }));

  test('of one reason alone nothing is said, since everybody would have given it', async () => {
    const digest = await read([...poor('no_budget'), ...good()]);
    expect(digest).toContain('50% zwak');
    expect(digest).not.toContain('budget');
  });

  test('of two reasons that enough gave, both are', async () => {
    expect(await read([...poor('no_budget'), ...poor('junk'), ...good()])).toMatch(
      /Waarom zwak \(10 beoordelingen\): (geen budget 5, spam of test 5|spam of test 5, geen budget 5)/,
    );
  });

  test('of a week in which all say the same no share is shown, and no promise', async () => {
    const digest = await read(good());
    expect(digest).toContain(HELD);
    expect(digest).not.toMatch(/%|op tijd/);
  });

  test('a manager reads of what is held back what everybody reads: one sentence, whatever the reason', async () => {
    const weeks: [LeadStory[], string][] = [
      [good(['sanne', 'bram', 'sanne', 'bram', 'sanne', 'bram']), 'two people'],
      [[...good(['sanne', 'bram']), ...poor('junk', ['fleur', 'thijs'])], 'four leads'],
      [good(), 'one voice'],
      [REPS.map((person) => ({ contactedBy: person })), 'nobody judged'],
    ];
    await begin();
    const seen = [];
    for (const [place, [stories]] of weeks.entries()) {
      const monday = MONDAY + place * WEEK_MS;
      await week.playLeads(stories);
      await week.turnTo(monday - 8 * 60 * MINUTE_MS);
      const preview = await world.command('ruben', 'digest');
      await week.turnTo(monday);
      const posted = week.digests()[place] ?? '';
      const said = (text: string) =>
        text.split('\n').slice(text.split('\n').findIndex((line) => line.includes('Eerst de kwaliteit')));
      expect(said(preview)).toEqual(said(posted));
      seen.push(said(posted).join('\n'));
      expect(preview).toContain(HELD);
    }
    expect(new Set(seen).size).toBe(1);
  });

  test('the promise is no number of one rep under the team’s name', async () => {
    const leads = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'].map((judge, n): LeadStory => {
      return { [n % 2 === 0 ? 'good' : 'poor']: [judge], contactedBy: 'sanne' };
    });
    const digest = await read(leads);
    expect(digest).toContain('3 goed');
    expect(digest).not.toMatch(/opgevolgd|op tijd|werktijd/);
    expect(digest).toContain(HELD);
  });

  test('what one person heard of a topic is not quoted, however much others heard of others', async () => {
    await begin();
    await week.playLeads(TYPICAL_WEEK);
    for (const [place, person] of REPS.entries()) {
      const by = world.identity(person);
      await world.bot.handle({ kind: 'note.given', topic: 'price', asked: place, by });
    }
    await world.command('lotte', 'note');
    await world.tapPrivate('lotte', 'Concurrent');
    await world.tapPrivate('lotte', 'Toelichting toevoegen');
    await world.fill('lotte', { words: 'De nieuwe is sneller.', mayBeQuoted: ['yes'] });
    await week.turnTo(MONDAY);
    expect(week.digests()[0]).toContain('38% goed');
    expect(week.digests()[0]).not.toContain('sneller');
  });

  const inShared = () =>
    world
      .messages('sales-marketing')
      .map(({ text }) => text)
      .filter((text) => text.includes('Samen in'));

  /** November, a story a week, and the figures that come in December. */
  async function readMonth(weeks: LeadStory[][]): Promise<string> {
    await begin();
    for (const [place, stories] of weeks.entries()) {
      await week.playLeads(stories);
      await week.turnTo(MONDAY + place * WEEK_MS);
    }
    while (world.now() < Date.UTC(2026, 11, 21, 8)) await week.turnTo(world.now() + WEEK_MS);
    return inShared().join('\n');
  }

  test('the month is no way to a week that was held back: what would be it, less the weeks shown, is left out', async () => {
    const held = Array.from({ length: 6 }, (_none, n): LeadStory => {
      return { [n % 2 === 0 ? 'good' : 'poor']: ['sanne'], contactedBy: 'sanne' };
    });
    const month = await readMonth([TYPICAL_WEEK, TYPICAL_WEEK, held, TYPICAL_WEEK]);
    expect(month).toContain('Overgedragen leads  45');
    expect(month).not.toMatch(/Geaccepteerd|Op tijd opgevolgd/);
    expect(month).toContain('Wat iets over één week of een paar mensen zou verraden, laten we weg.');
  });

  test('the month is the sum of its weeks', async () => {
    const month = await readMonth([TYPICAL_WEEK, TYPICAL_WEEK, TYPICAL_WEEK, TYPICAL_WEEK]);
    expect(month).toContain('Overgedragen leads  52');
    expect(month).toContain('Geaccepteerd  69%, van 52');
    expect(month).toContain('Op tijd opgevolgd  46%, van 52');
  });
});
