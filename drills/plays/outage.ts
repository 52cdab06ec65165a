import { setTimeout } from 'node:timers/promises';
import { PERHAPS_SENT } from '../../src/domain/deliveries/delivery.ts';
import { MINUTE_MS, SECOND_MS } from '../../src/domain/time.ts';
import type { Running } from '../../test/world/process.ts';
import { createLeadSender, createTapper } from '../crowd/deeds.ts';
import { type Ledger, openLedger } from '../crowd/ledger.ts';
import { openSlackSide, openTeamsSide } from '../crowd/sides.ts';
import { createDrillClock } from '../stage/clock.ts';
import type { Engine } from '../stage/database.ts';
import { openProxy } from '../stage/proxy.ts';
import { createRandom, type Random } from '../stage/random.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import { findDoubles, findTwiceDue } from '../verdict/doubles.ts';
import { readDeliveries, readKept } from '../verdict/kept.ts';
import { findLosses } from '../verdict/losses.ts';
import { findOutOfOrder, findQueueJumpers, listFirstCards } from '../verdict/order.ts';
import { watchPace } from '../verdict/pace.ts';
import type { Outcome } from '../verdict/report.ts';
import { turnBetweenAttempts, waitUntilBrought } from '../verdict/settle.ts';
import { listStanding, listStandingIds } from '../verdict/standing.ts';
import { ILLNESSES, type IllnessName, OUTAGES, type OutageLength, openIllness } from './illnesses.ts';

export type OutagePlay = { illness: IllnessName; length: OutageLength; engine: Engine; seed: number };

const BEGINS = Date.UTC(2027, 0, 8, 11);
const PATIENCE_MS = 300 * SECOND_MS;
const LEADS_BEFORE = 8;
/** The courier looks once a second. */
const TRIED_MS = 1100;

/** Both platforms are ill for so long while leads come in and reps tap; then they are well again. */
export async function playOutage({ illness, length, engine, seed }: OutagePlay): Promise<Outcome> {
  const random = createRandom(seed);
  const stage = await openStage({ engine, clock: createDrillClock(BEGINS), canLookUp: true });
  const toSlack = await openProxy(() => Number(new URL(stage.slack.url).port));
  try {
    const ledger = openLedger();
    const bot = await stage.start({ env: { SLACK_API_URL: `http://127.0.0.1:${toSlack.port}/api/` } });
    const work = gatherCrowd(stage, random, ledger);
    for (let n = 0; n < LEADS_BEFORE; n += 1) await work.send();
    await waitUntilBrought(stage, bot, PATIENCE_MS);
    const ill = openIllness(stage, toSlack, illness);
    const { steps, attemptMs } = ILLNESSES[illness];
    await ill.begin();
    for (let step = 0; step < steps; step += 1) {
      await work.send();
      await work.tap();
      await setTimeout(TRIED_MS);
      await turnBetweenAttempts(stage, bot, OUTAGES[length] / steps, attemptMs);
    }
    await ill.end();
    const pace = watchPace(stage);
    const wellAt = stage.clock.now();
    const isBrought = await waitUntilBrought(stage, bot, PATIENCE_MS);
    const doubted = await bringDoubted(stage, bot);
    pace.look();
    const [kept, standing] = [await readKept(stage.database), listStanding(stage)];
    const doubles = findDoubles(standing, [], kept);
    const late = new Set(kept.deliveries.flatMap(({ id, sent_message: sent }) => (doubted.has(id) && sent) || []));
    const newest = Math.max(wellAt, ...standing.map(({ at }) => at));
    return {
      title: `${length} of ${illness} on ${engine}`,
      seed,
      kills: 0,
      ledger,
      ...findLosses(ledger, kept, listStandingIds(stage), doubles),
      doubles,
      twiceDue: findTwiceDue(kept),
      outOfOrder: [...findOutOfOrder(ledger, standing, late), ...findQueueJumpers(kept, late)],
      tooFast: pace.tooFast(),
      doublesMost: 0,
      further: [
        `all stood             ${Math.round((newest - wellAt) / MINUTE_MS)} min after the platforms were well`,
        `sent when asked       ${doubted.size}`,
      ],
      broken: [...(isBrought ? [] : ['not all was brought']), ...findMissing(ledger, standing)],
    };
  } finally {
    await stage.end();
    await toSlack.stop();
  }
}

/** A CRM, and reps on both platforms. */
function gatherCrowd(stage: Stage, random: Random, ledger: Ledger): { send(): Promise<void>; tap(): Promise<void> } {
  const crowded = { stage, random, ledger, judged: new Set<string>() };
  const taps = [openSlackSide(stage), openTeamsSide(stage)].map((side) => createTapper(crowded, side));
  return {
    send: createLeadSender(crowded),
    tap: async () => {
      for (const tap of taps) await tap().catch(() => {});
    },
  };
}

/** What perhaps arrived and cannot be looked up goes anew when an administrator asks; resolves with which those were. */
async function bringDoubted(stage: Stage, bot: Running): Promise<Set<number>> {
  const doubted = (await readDeliveries(stage.database)).filter(({ reason }) => reason === PERHAPS_SENT);
  if (doubted.length > 0) {
    await stage.applySetup();
    await waitUntilBrought(stage, bot, PATIENCE_MS);
  }
  return new Set(doubted.map(({ id }) => id));
}

/** Acknowledged leads without a card on one of the platforms. */
function findMissing({ leads }: Ledger, standing: ReturnType<typeof listStanding>): string[] {
  const there = new Set(listFirstCards(standing).map(({ platform, lead }) => `${platform} ${lead}`));
  return [...leads]
    .filter(([, { toldAt }]) => toldAt !== undefined)
    .flatMap(([lead]) => ['slack', 'teams'].map((platform) => `${platform} ${lead}`))
    .filter((name) => !there.has(name))
    .map((name) => `no card of lead on ${name}`);
}
