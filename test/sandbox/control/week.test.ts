import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWeekPlayer, type WeekPlayer } from '../../../sandbox/control/colleagues/week.ts';
import { createLeadSender } from '../../../sandbox/control/lead-sender.ts';
import type { PageState, WeekReport } from '../../../sandbox/control/protocol.ts';
import { openPageServer } from '../../../sandbox/control/server.ts';
import { createWeekOfLeads } from '../../../sandbox/samples/week-of-leads.ts';
import { leadIntakeSchema } from '../../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { SALES } from '../../world/checkin.ts';
import { createWeekActions } from '../../world/week.ts';
import { INTAKE_SECRET, openWorld, type World } from '../../world/world.ts';

// The sandbox's week of work, by the page's own door, with the real bot beside it. Told in order.

/** A Tuesday, 10:00 in Amsterdam. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
const NEXT_MONDAY = TUESDAY + 6 * DAY_MS - 3_600_000;
const ALL = { sent: 20, judged: 44, reasons: 15, contacted: 15, refused: [] };
const PATIENCE_MS = 400;
/** Twenty leads and a hundred taps, beside whatever else the machine does. */
const WEEK_MS = 60_000;

let world: World;
let page: { url: string; close(): Promise<void> };
beforeAll(async () => {
  world = await openWorld({ startsAt: TUESDAY });
  const offsetMs = () => world.now() - Date.now();
  const clock = { now: world.now, offsetMs, turn: async () => {}, reset: async () => {} };
  page = await openPageServer({ slack: world.slack, port: 0, clock, intake: intake(), outbox: async () => [] });
});
afterAll(async () => {
  await page.close();
  await world.end();
});

const intake = () => ({ url: `${world.address}/intake/leads`, secret: INTAKE_SECRET });
const press = () =>
  fetch(`${page.url}/api/week`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
const state = async (): Promise<PageState> => (await fetch(`${page.url}/api/state?as=U0SANNE`)).json() as never;

/** The outbox keeps its pace by the world's clock, which is turned meanwhile. */
const meanwhile = async <Answer>(under: Promise<Answer>): Promise<Answer> => {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  under.then(over, over);
  while (!isOver) {
    // New messages keep coming: on a busy machine it does not settle before the week is over.
    await world.settle().catch(() => {});
    await setTimeout(100);
  }
  await world.bot.replied();
  return under;
};
const playWeek = async (): Promise<WeekReport> => (await (await meanwhile(press())).json()) as never;

const judgements = async () =>
  (await Promise.all(SALES.map((person) => world.store.reads.judgementsBy('noordlicht', person)))).flat();
const leads = async () => {
  const ids = new Set((await judgements()).map(({ lead }) => lead));
  const found = await Promise.all([...ids].map((id) => world.store.reads.lead('noordlicht', id)));
  return found.filter((lead) => lead !== undefined);
};
/** A player whose patience is short. */
const hasty = (): WeekPlayer => {
  const now = () => Date.now() + 3_600_000;
  return createWeekPlayer({ slack: world.slack }, createLeadSender(intake(), Date.now), {
    now,
    patienceMs: PATIENCE_MS,
  });
};

test('every lead of every week is one the intake takes, and no two weeks have an id in common', () => {
  const two = [...createWeekOfLeads(1_762_160_000), ...createWeekOfLeads(1_762_160_001)].map(({ lead }) => lead);
  expect(two.filter((lead) => !leadIntakeSchema.safeParse(lead).success)).toEqual([]);
  expect(new Set(two.map(({ id }) => id)).size).toBe(40);
  expect(new Set(two.map(({ url }) => url)).size).toBe(40);
  const campaigns = new Set(two.map(({ campaign }) => campaign));
  expect([campaigns.size, two.filter(({ campaign }) => campaign === undefined).length]).toEqual([5, 6]);
});

test(
  'one press: leads arrive, are judged with reasons, taken and contacted; a second press meanwhile is refused',
  async () => {
    const playing = press();
    await expect.poll(async () => (await state()).week?.of, { timeout: WEEK_MS }).toBe(20);
    const second = await press();
    expect([second.status, await second.json()]).toEqual([409, { error: 'A week of leads is under way already.' }]);
    expect(await (await meanwhile(playing)).json()).toEqual(ALL);
    const { week, firstSteps } = await state();
    expect(week).toBeUndefined();
    expect(firstSteps).toEqual({ leads: 0, judges: 0, reasons: 0, taken: 0, weeks: 1, troubles: 0, rounds: 0 });
  },
  WEEK_MS,
);

test('what a digest may show is there: three campaigns of five leads, each judged by three people and in more ways than one', async () => {
  const [given, all] = [await judgements(), await leads()];
  const campaigns = [...new Set(all.map(({ facts }) => facts.campaign))];
  const told = campaigns.map((campaign) => {
    const ids = new Set(all.filter(({ facts }) => facts.campaign === campaign).map(({ id }) => id));
    const judged = given.filter(({ lead }) => ids.has(lead));
    const count = (wanted: string) => judged.filter(({ verdict }) => verdict === wanted).length;
    const people = new Set(judged.map(({ person }) => person)).size;
    return [
      campaign ?? 'none',
      { leads: ids.size, people, good: count('good'), fair: count('fair'), poor: count('poor') },
    ];
  });
  expect(Object.fromEntries(told)).toEqual({
    'corrosie-webinar-najaar': { leads: 5, people: 6, good: 9, fair: 2, poor: 0 },
    'maintenance-next': { leads: 5, people: 6, good: 5, fair: 3, poor: 4 },
    'whitepaper-poedercoat': { leads: 5, people: 6, good: 1, fair: 1, poor: 11 },
    'offshore-north-sea': { leads: 2, people: 2, good: 2, fair: 1, poor: 1 },
    none: { leads: 3, people: 4, good: 2, fair: 1, poor: 1 },
  });
  expect(all.filter(({ contactedAt }) => contactedAt !== undefined)).toHaveLength(15);
  expect(all.filter(({ claimedAt }) => claimedAt !== undefined)).toHaveLength(9);
});

test('reasons are the ones that were tapped, the part that does not fit included, and skipping one is no reason', async () => {
  const poor = (await judgements()).filter(({ verdict }) => verdict === 'poor');
  const counts: Record<string, number> = {};
  for (const { reason = 'skipped', misfit } of poor) {
    const told = misfit === undefined ? reason : `${reason} ${misfit}`;
    counts[told] = (counts[told] ?? 0) + 1;
  }
  expect(counts).toEqual({
    no_authority: 6,
    no_budget: 3,
    not_ripe: 2,
    'not_our_customer size': 1,
    junk: 1,
    no_need: 1,
    bad_data: 1,
    skipped: 2,
  });
});

test('on Monday the digest tells both teams of the campaigns, and of the reason that was given most', async () => {
  const { turnTo, digests } = createWeekActions(world);
  await turnTo(NEXT_MONDAY);
  expect(
    digests()[0]
      ?.split('\n')
      .filter((line) => /👎|geen beslisser/.test(line)),
  ).toEqual([
    '20 leads beoordeeld: 👍 40% goed, 👌 30% redelijk, 👎 30% zwak',
    'Waarom zwak (17 beoordelingen): geen beslisser 6, overig of geen reden 11',
  ]);
  expect(digests('marketing')).toEqual(digests());
});

test(
  'pressed in the next week, it is another one with leads of its own',
  async () => {
    expect(await playWeek()).toEqual(ALL);
    expect(await leads()).toHaveLength(40);
    // Thirty-six cards and the digest.
    expect(world.messages()).toHaveLength(37);
    expect(world.messages('sales-export')).toHaveLength(4);
  },
  WEEK_MS,
);

test(
  'when the bot’s questions do not come, two are enough to know',
  async () => {
    world.slack.setTroubles([
      { method: 'response_url', kind: 'server-error' },
      { method: 'chat.postEphemeral', kind: 'server-error' },
    ]);
    const { sent, judged, refused } = await meanwhile(hasty().play());
    expect([sent, judged, refused.length]).toEqual([20, 18, 2]);
    expect(refused[0]).toMatch(/^Terminaldiensten \w.*: the bot did not offer “Geen budget”$/);
  },
  WEEK_MS,
);

test('when nobody is behind the intake, two leads are enough to know', async () => {
  const nowhere = createLeadSender({ url: 'http://127.0.0.1:9/intake', secret: INTAKE_SECRET }, Date.now);
  const { sent, judged, refused } = await createWeekPlayer({ slack: world.slack }, nowhere, { now: Date.now }).play();
  expect([sent, judged]).toEqual([0, 0]);
  expect(refused.map((each) => each.replace(/^.*: /, ''))).toEqual(['nobody answered', 'nobody answered']);
});

test('when Slack takes no post it is not waited for long, and said', async () => {
  world.slack.setTroubles([{ method: 'chat.postMessage', kind: 'server-error' }]);
  const { refused, ...report } = await hasty().play();
  expect(report).toEqual({ sent: 20, judged: 0, reasons: 0, contacted: 0 });
  expect(refused).toEqual(['20 of 20 cards did not come: the outbox tells why']);
});

test('a page that closes does not leave a week running', async () => {
  const player = hasty();
  const playing = player.play();
  await expect.poll(() => player.progress()?.step, { timeout: WEEK_MS }).toBe('cards');
  player.stop();
  await expect(playing).rejects.toThrow('aborted');
  expect(player.progress()).toBeUndefined();
});
