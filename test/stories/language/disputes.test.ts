import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

const MONDAY = Date.UTC(2026, 2, 2, 9);
const criteria = 'budget: Budget bekend / Budget known\nfit: Past bij ons / Fits us';

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  let people: FindingActions;
  // On a busy machine loading them takes longer than Slack waits for a form.
  beforeAll(async () => {
    await loadRooms();
    world = await openWorld({ platform, startsAt: MONDAY });
    people = createFindingActions(world);
  });
  afterAll(() => world.end());

  async function dispute(person: string, company: string, point = 'Budget bekend'): Promise<void> {
    await people.judgePoor(person, 'Geen behoefte', { company });
    await people.tap(person, point);
  }

  test('five disputes of one point by three reps become a proposal for both managers the next day; four, or five by two reps, do not, and nobody is named', async () => {
    await people.command('ruben', 'stap');
    await people.tap('ruben', 'Aanzetten');
    await people.command('helen', 'step');
    await people.tap('helen', 'Switch on');
    await people.command('ruben', 'begrip voorstel SQL');
    await people.fill('ruben', { name: 'SQL', text: 'Wil praten.', review: '90', criteria });
    await people.command('helen', 'lexicon sql');
    await people.tap('helen', 'Sign');
    for (const [place, person] of ['sanne', 'bram', 'sanne', 'bram', 'sanne'].entries())
      await dispute(person, `Twist ${place} BV`);
    expect(people.lastPrivateText('sanne')).toMatch(/Twist 4 BV: het gaat om “Budget bekend”\. Beide managers zien/);
    for (const [place, person] of ['sanne', 'bram', 'fleur', 'thijs'].entries())
      await dispute(person, `Past ${place} BV`, 'Past bij ons');
    await world.turn(DAY_MS);
    await world.tick();
    expect(people.directTexts('helen').join('\n')).not.toMatch(/as (a point|points) of/);
    await dispute('fleur', 'Twist 6 BV');
    await world.tick();
    expect(people.directTexts('helen').join('\n')).not.toMatch(/as (a point|points) of/);
    await world.turn(DAY_MS);
    await world.tick();
    expect(people.directTexts('helen').at(-1)).toMatch(
      /at least 3 people named “Budget known” as a point of “SQL” that is not right, in at least 5 judgements of poor leads/,
    );
    const [told] = world.platform.directMessages('ruben').slice(-1);
    if (told === undefined) throw new Error('nobody was told');
    expect(told.text).toContain('“Budget bekend”');
    expect(told.text).not.toMatch(/Sanne|Bram|Fleur|Twist/);
    // Four of the other point were too few.
    expect(people.directTexts('ruben').join('\n')).not.toContain('“Past bij ons”');
    await world.press('ruben', told, 'Volgende versie…');
    expect(people.formText('ruben')).toContain('Wil praten.');
  });
});
