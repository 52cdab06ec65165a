import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

/** A Tuesday, 10:00 in Amsterdam, and its evening and next morning. */
const TUESDAY = Date.UTC(2026, 10, 24, 9);
const EVENING = TUESDAY + 10 * HOUR_MS;
const WEDNESDAY = Date.UTC(2026, 10, 25, 8);

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  let people: FindingActions;
  beforeEach(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
    people = createFindingActions(world);
  });
  afterEach(() => world.end());

  const turnTo = async (moment: number) => {
    await world.turn(moment - world.now());
    await world.tick();
    await world.settle();
  };
  const thank = async (words: string) => {
    await people.command('bram', 'dank');
    await people.fill('bram', { to: 'person:sanne', words });
  };
  const answer = (action: string) =>
    people.answerFinding('helen', 'New action', { about: 'reason:no_budget', words: action, state: 'done' });
  const texts = () => people.directTexts('sanne');

  test('of four answers to what somebody said three come on that day; the fourth and a colleague’s thanks as one message the next morning', async () => {
    await people.judgePoor('sanne', 'Geen budget');
    for (const action of ['one', 'two', 'three', 'four']) await answer(action);
    await thank('Dank voor je hulp');
    expect(texts()).toHaveLength(3);
    for (const command of ['mijn', 'thuis'])
      expect(await people.command('sanne', command)).toMatch(
        /Komt later; bekijken kan nu al.*gedaan met je signaal: geen budget.*Bram Visser bedankt je/s,
      );
    await turnTo(EVENING);
    expect(texts()).toHaveLength(3);
    await turnTo(WEDNESDAY);
    expect(texts()).toHaveLength(4);
    expect(texts()[3]).toMatch(/Er liggen 2 dingen voor je klaar[\s\S]*Er is iets gedaan met je signaal: geen budget/);
    expect(texts()[3]).toContain('Bram Visser bedankt je: “Dank voor je hulp”');
    const bundle = world.platform.directMessages('sanne').at(-1);
    if (bundle === undefined) throw new Error('there is none');
    await world.press('sanne', bundle, 'Bekijken');
    expect(people.lastPrivateText('sanne')).toMatch(/Antwoord op je signaal[\s\S]*four/);
    await turnTo(WEDNESDAY + 5 * MINUTE_MS);
    expect(texts()).toHaveLength(4);
  });

  testOnce(
    'what no longer holds by the morning is left out; what is left alone comes as itself, and nothing as nothing',
    async () => {
      await turnTo(EVENING);
      await people.command('ruben', 'checkin start');
      expect(people.lastPrivateText('ruben')).toMatch(/krijgt een privébericht zodra de werkdag begint: wo 25 nov/);
      await world.tapPrivate('ruben', 'Check-in openen');
      expect(people.lastPrivateText('ruben')).toMatch(
        /12 mensen krijgen een bericht zodra de werkdag begint: wo 25 nov/,
      );
      await people.command('ruben', 'checkin cancel');
      await world.tapPrivate('ruben', 'Annuleren');
      await thank('Dank voor je hulp');
      await turnTo(WEDNESDAY);
      expect(texts()).toEqual([expect.stringMatching(/^Bram.* bedankt je\s+Dank voor je hulp$/)]);
      expect(people.directTexts('fleur')).toEqual([]);
    },
  );

  testOnce('thanks in the evening wait for the morning, and for the day after a day away', async () => {
    await people.command('sanne', 'afwezig 25-11');
    await turnTo(EVENING);
    await thank('Dank je');
    expect(texts()).toEqual([]);
    await turnTo(WEDNESDAY + HOUR_MS);
    expect(texts()).toEqual([]);
    await turnTo(WEDNESDAY + 24 * HOUR_MS);
    expect(texts()).toHaveLength(1);
  });

  testOnce('what somebody asks for is answered at any hour', async () => {
    await turnTo(EVENING);
    expect(await people.command('sanne', 'privacy')).toContain('Privacy, in cijfers');
  });
});
