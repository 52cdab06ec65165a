import { afterEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { createWeekActions } from '../../world/week.ts';
import { openWorld, type World } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 9);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  afterEach(() => world.end());

  const told = (person: string) => world.directTexts(person).filter((text) => /open leads/.test(text));

  test('marketing’s manager hears once, in the morning, that sales has had more open leads than agreed for a week', async () => {
    world = await openWorld({ platform, startsAt: TUESDAY, organisation: { openLeadsPerRep: 1 } });
    await createWeekActions(world).playLeads(Array.from({ length: 8 }, () => ({})));
    for (let day = 0; day < 7; day += 1) {
      await world.tick();
      expect(told('helen')).toEqual([]);
      // On the last morning before they work.
      await world.turn(day < 6 ? DAY_MS : DAY_MS - 3 * HOUR_MS);
    }
    await world.tick();
    expect(told('helen')).toEqual([]);
    await world.turn(3 * HOUR_MS);
    await world.tick();
    expect(told('helen')).toEqual([
      expect.stringContaining('For a week now, sales has had 1.3 open leads per person on average; you agreed on 1.'),
    ]);
    await world.turn(DAY_MS);
    await world.tick();
    expect([told('helen').length, told('ruben').length]).toEqual([1, 0]);
  });
});
