import { afterEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { createWeekActions, type WeekActions } from '../../world/week.ts';
import { openWorld, type World } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 9);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  let week: WeekActions;
  afterEach(() => world.end());

  async function begin(): Promise<void> {
    world = await openWorld({ platform, startsAt: TUESDAY });
    week = createWeekActions(world);
  }

  /** What each manager was told early, newest last. */
  const told = (person: string) => world.directTexts(person).filter((text) => /Early signal|Vroeg signaal/.test(text));

  const REPS = ['sanne', 'bram', 'fleur', 'thijs'];

  /** So many leads of a campaign, judged alike by the reps in turn, and the tick after it. */
  async function judged(
    campaign: string | undefined,
    verdict: 'good' | 'poor',
    count: number,
    by = REPS,
  ): Promise<void> {
    const named = campaign === undefined ? {} : { campaign };
    await week.playLeads(
      Array.from({ length: count }, (_, n) => ({ ...named, [verdict]: [by[n % by.length] ?? 'sanne'] })),
    );
    await world.tick();
  }

  test('of a campaign with too many poor leads both managers are told once, privately, with why', async () => {
    await begin();
    await judged('webinar', 'good', 4);
    await judged('webinar', 'poor', 3);
    expect(told('ruben')).toHaveLength(0);
    const last = await week.playLead({ campaign: 'webinar', poor: ['priya'] });
    await world.tapPrivate('priya', 'No budget');
    await world.tick();
    expect(told('ruben')[0]).toContain('Vroeg signaal: webinar');
    expect(told('ruben')[0]).toContain('50% was zwak');
    expect(told('helen')[0]).toContain('8 leads of this campaign were judged, and 50% were poor');
    await world.tick();
    await world.turn(DAY_MS);
    await world.tick();
    expect([told('ruben').length, told('helen').length]).toEqual([1, 1]);
    expect(last.threadLines().join()).not.toContain('signaal');
    for (const channel of ['sales', 'marketing', 'sales-marketing']) {
      expect(world.platform.dumpChannel(channel)).not.toMatch(/Early signal|Vroeg signaal/);
    }
  });

  test('told again only when it got better in between, or after a fortnight', async () => {
    await begin();
    await judged('webinar', 'poor', 8);
    expect(told('helen')).toHaveLength(1);
    await judged('webinar', 'poor', 2);
    expect(told('helen')).toHaveLength(1);
    await judged('webinar', 'good', 15);
    await judged('webinar', 'poor', 8);
    expect(told('helen')).toHaveLength(2);
    await world.turn(14 * DAY_MS);
    await judged('webinar', 'poor', 1);
    expect(told('helen')).toHaveLength(3);
  });

  test('not on the judgement of one or two, nor of leads without a campaign', async () => {
    await begin();
    await judged('beurs', 'poor', 9, ['sanne', 'bram']);
    await judged(undefined, 'poor', 9);
    expect(told('helen')).toEqual([]);
  });
});
