import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.ts';
import { textOf } from '../world/reading.ts';
import { answers, type CheckinVerbs, checkinVerbs, MARKETING, SALES } from '../world/round.ts';
import { openWorld, type World } from '../world/world.ts';

/** A Tuesday morning in Amsterdam. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

let world: World;
let people: CheckinVerbs;
beforeAll(async () => {
  world = await openWorld({ startsAt: TUESDAY });
  people = checkinVerbs(world);
});
afterAll(() => world.end());

const kept = () => world.store.reads.invitations('noordlicht', '2026-11');

test('somebody on holiday says so, and is left out of the round', async () => {
  const told = await people.command('daan', 'away 2-11 20-11');
  expect(told).toMatch(/Genoteerd: afwezig van ma 2 nov.* tot en met vr 20 nov/);
});

test('the sales manager types one command, sees who would be asked, and opens the round', async () => {
  const asked = await people.command('ruben', 'checkin start');
  expect(asked).toContain('De check-in van november openen?');
  expect(asked).toMatch(/Gevraagd\s+11 mensen\s+Afwezig\s+1 persoon, overgeslagen/);
  expect(asked).toMatch(
    /Ruben Dijkstra praat met\s+Emma Clarke, Femke de Wit, Lotte Smit, Noor el Amrani en Oliver Hughes/,
  );
  await world.tapPrivately(people.slackId('ruben'), 'Open de check-in');
  expect(await kept()).toHaveLength(11);
});
