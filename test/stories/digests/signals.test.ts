import { afterEach, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { createWeekActions, type WeekActions } from '../../world/week.ts';
import { openWorld, type World } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 9);

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
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

  /** So many leads of a campaign, judged alike by the reps in turn. */
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
  }

  /** The next day begins, and its first minute passes. */
  async function sleep(days = 1): Promise<void> {
    await world.turn(days * DAY_MS);
    await world.tick();
  }

  test('of a campaign with too many poor leads both managers are told once, privately, with why', async () => {
    await begin();
    await judged('webinar', 'good', 4);
    await week.playLeads([
      ...['sanne', 'bram', 'fleur', 'thijs', 'jack'].map((person) => ({
        campaign: 'webinar',
        poor: [person],
        why: 'no_budget' as const,
      })),
      { campaign: 'webinar', poor: ['priya'], why: 'junk' },
    ]);
    await sleep();
    expect(told('ruben')).toHaveLength(1);
    expect(told('ruben')[0]).toContain('Vroeg signaal: Webinar');
    expect(told('ruben')[0]).toContain('meer dan 40% van de beoordeelde leads van deze campagne zwak');
    expect(told('helen')[0]).toContain('Reasons, most named first: no budget');
    // Nothing in it that somebody could compare with what they know, and nothing of what one person said.
    expect(told('helen')[0]?.replace(/In the last 30 days more than 40%/, '')).not.toMatch(/\d|spam/);
    await world.tick();
    await sleep();
    expect([told('ruben').length, told('helen').length]).toEqual([1, 1]);
    for (const channel of ['sales', 'marketing', 'sales-marketing']) {
      expect(world.platform.dumpChannel(channel)).not.toMatch(/Early signal|Vroeg signaal/);
    }
  });

  testOnce('it is looked at when a day has passed, never because somebody judged', async () => {
    await begin();
    await judged('webinar', 'poor', 10);
    for (let minute = 0; minute < 3; minute += 1) await world.tick();
    expect(told('helen')).toEqual([]);
    await sleep();
    expect(told('helen')).toHaveLength(1);
  });

  testOnce('what a manager judges themselves brings none about, whichever way and however often', async () => {
    await begin();
    await judged('webinar', 'good', 5);
    await judged('webinar', 'poor', 3);
    for (const verdict of ['good', 'poor', 'good', 'poor'] as const) {
      await judged('webinar', verdict, 10, ['ruben']);
      await sleep();
      await judged('webinar', 'poor', 1, ['thijs']);
      await judged('webinar', 'good', 2, ['bram']);
    }
    await sleep();
    expect([...told('ruben'), ...told('helen')]).toEqual([]);
  });

  testOnce('told again after a fortnight only, whatever got better in between', async () => {
    await begin();
    await judged('webinar', 'poor', 8);
    await sleep();
    expect(told('helen')).toHaveLength(1);
    await judged('webinar', 'good', 15);
    await sleep();
    await judged('webinar', 'poor', 16);
    await sleep();
    expect(told('helen')).toHaveLength(1);
    await sleep(11);
    await judged('webinar', 'poor', 1);
    await sleep();
    expect(told('helen')).toHaveLength(2);
  });

  testOnce('nor under another name: leads that stood behind one stand behind no other for a fortnight', async () => {
    await begin();
    const leads = Array.from({ length: 9 }, (_none, n) => `renamed-${n}`);
    const send = async (campaign: string) => {
      for (const externalId of leads) {
        const key = `${campaign}/${externalId}`;
        const lead = { externalId, company: 'Vlug BV', contact: { name: 'Iris' }, campaign };
        await world.bot.handle({ kind: 'lead.received', key, organisation: 'noordlicht', lead });
      }
    };
    await send('webinar');
    for (const [place, externalId] of leads.entries()) {
      const lead = deriveLeadId('noordlicht', externalId);
      const by = world.identity(REPS[place % REPS.length] ?? 'sanne');
      await world.bot.handle({ kind: 'lead.judged', lead, verdict: 'poor', by });
    }
    await sleep();
    expect(told('helen')).toHaveLength(1);
    await send('webinar 2');
    await judged('webinar 2', 'poor', 1);
    await sleep();
    expect(told('helen')).toHaveLength(1);
  });

  testOnce('not on the judgement of one or two, nor of leads without a campaign', async () => {
    await begin();
    await judged('beurs', 'poor', 9, ['sanne', 'bram']);
    await judged(undefined, 'poor', 9);
    await sleep();
    expect(told('helen')).toEqual([]);
  });
});
