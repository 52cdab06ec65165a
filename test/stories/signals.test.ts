import { afterEach, expect, test } from 'vitest';
import { leadId } from '../../src/domain/lead.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { checkinVerbs } from '../world/round.ts';
import { type WeekVerbs, weekVerbs } from '../world/week.ts';
import { openWorld, type World } from '../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 9);

let world: World;
let week: WeekVerbs;
afterEach(() => world.end());

async function begin(): Promise<void> {
  world = await openWorld({ startsAt: TUESDAY });
  week = weekVerbs(world);
}

/** What each manager was told early, newest last. */
const told = (person: string) =>
  checkinVerbs(world)
    .direct(person)
    .map(({ blocks = [] }) => JSON.stringify(blocks))
    .filter((blocks) => /Early signal|Vroeg signaal/.test(blocks));

const poor = (campaign: string, by: string) => week.lead({ campaign, poor: [by] });
const REPS = ['sanne', 'bram', 'fleur', 'thijs'];

async function judged(campaign: string, verdict: 'good' | 'poor', count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await week.lead({ campaign, [verdict]: [REPS[n % REPS.length] ?? 'sanne'] });
}

let leads = 0;

/** The same without waiting for cards, and the tick after it. */
async function judgedQuickly(campaign: string, verdict: 'good' | 'poor', count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    leads += 1;
    const facts = { externalId: `quick-${leads}`, company: 'Vlug BV', contact: { name: 'Iris' }, campaign };
    await world.bot.handle({ kind: 'lead.received', key: facts.externalId, lead: facts });
    const user = `U0${REPS[n % REPS.length]?.toUpperCase()}`;
    const by = { platform: 'slack', workspace: 'T0NOORDLICHT', user } as const;
    await world.bot.handle({ kind: 'lead.judged', lead: leadId('noordlicht', facts.externalId), verdict, by });
  }
  await world.tick();
}

test('of a campaign with too many poor leads both managers are told once, privately, with why', async () => {
  await begin();
  await judged('webinar', 'good', 4);
  await judged('webinar', 'poor', 3);
  await world.tick();
  expect(told('ruben')).toHaveLength(0);
  const last = await poor('webinar', 'priya');
  await world.tapPrivately('U0PRIYA', 'No budget');
  await world.tick();
  expect(told('ruben')[0]).toContain('Vroeg signaal: webinar');
  expect(told('ruben')[0]).toContain('50% was zwak');
  expect(told('helen')[0]).toContain('8 leads of this campaign were judged, and 50% were poor');
  await world.tick();
  await world.turn(DAY_MS);
  await world.tick();
  expect([told('ruben').length, told('helen').length]).toEqual([1, 1]);
  expect(last.lines().join()).not.toContain('signaal');
  for (const channel of ['C0SALES', 'C0MARKETING', 'C0SHARED']) {
    expect(JSON.stringify(world.slack.messages(channel))).not.toMatch(/Early signal|Vroeg signaal/);
  }
});

test('told again only when it got better in between, or after a fortnight', async () => {
  await begin();
  await judgedQuickly('webinar', 'poor', 8);
  expect(told('helen')).toHaveLength(1);
  await judgedQuickly('webinar', 'poor', 2);
  expect(told('helen')).toHaveLength(1);
  await judgedQuickly('webinar', 'good', 15);
  await judgedQuickly('webinar', 'poor', 8);
  expect(told('helen')).toHaveLength(2);
  await world.turn(14 * DAY_MS);
  await judgedQuickly('webinar', 'poor', 1);
  expect(told('helen')).toHaveLength(3);
});

test('not on the judgement of one or two, nor of leads without a campaign', async () => {
  await begin();
  for (let n = 0; n < 9; n += 1) await poor('beurs', n % 2 === 0 ? 'sanne' : 'bram');
  for (let n = 0; n < 9; n += 1) await week.lead({ poor: [REPS[n % REPS.length] ?? 'sanne'] });
  await world.tick();
  expect(told('helen')).toEqual([]);
});
