import { setTimeout } from 'node:timers/promises';
import { LEASE_MS } from '../../src/domain/deliveries/delivery.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/domain/time.ts';
import { type Crowd, startCrowd } from '../crowd/crowd.ts';
import { createDrillClock } from '../stage/clock.ts';
import type { Engine } from '../stage/database.ts';
import { createRandom, type Random } from '../stage/random.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import { findDoubles, findTwiceDue } from '../verdict/doubles.ts';
import { readKept } from '../verdict/kept.ts';
import { findLosses } from '../verdict/losses.ts';
import { findOutOfOrder, findQueueJumpers } from '../verdict/order.ts';
import { type PaceWatch, watchPace } from '../verdict/pace.ts';
import type { Outcome } from '../verdict/report.ts';
import { waitUntilBrought } from '../verdict/settle.ts';
import { listStanding, listStandingIds } from '../verdict/standing.ts';

/** `canLookUp`: Slack lets the bot read its channels' history. */
export type KillPlay = { engine: Engine; kills: number; seed: number; canLookUp: boolean };

/** A Friday noon, in winter: a weekend, a digest and a check-in lie ahead. */
const BEGINS = Date.UTC(2027, 0, 8, 11);
const SPAN_MOST_MS = 96 * HOUR_MS;
const LIFE_MOST_MS = 1500;
const STARTS_WITHIN_MS = 1000;
const PATIENCE_MS = 240 * SECOND_MS;

/** One bot amid traffic of every kind, killed again and again; then one that goes on until all is brought. */
export async function playKills({ engine, kills, seed, canLookUp }: KillPlay): Promise<Outcome> {
  const random = createRandom(seed);
  const clock = createDrillClock(BEGINS);
  const stage = await openStage({ engine, clock, canLookUp });
  try {
    const pace = watchPace(stage);
    const crowd = startCrowd(stage, random);
    const killed: number[] = [];
    const jumpMs = Math.min(SPAN_MOST_MS / kills, 2 * HOUR_MS);
    for (let life = 0; life < kills; life += 1) {
      killed.push(
        await liveOnce({ stage, random, crowd, pace }, Math.max(LEASE_MS + SECOND_MS, jumpMs * 2 * random.next())),
      );
    }
    await crowd.stop();
    return await judge({ stage, crowd, pace, killed }, { engine, kills, seed, canLookUp });
  } finally {
    await stage.end();
  }
}

type Playing = { stage: Stage; random: Random; crowd: Crowd; pace: PaceWatch };

/** Resolves with when it was killed: half the lives at any moment, half right after a lead was acknowledged. */
async function liveOnce({ stage, random, crowd, pace }: Playing, laterMs: number): Promise<number> {
  const { clock } = stage;
  clock.turn(laterMs);
  // A life begins so that the minute's tick comes about when it ends.
  const untilTickMs = MINUTE_MS - (clock.now() % MINUTE_MS);
  clock.turn(Math.max(0, untilTickMs - STARTS_WITHIN_MS - random.next() * LIFE_MOST_MS));
  const bot = await stage.start();
  await setTimeout(random.next() * LIFE_MOST_MS);
  if (random.next() < 0.5) {
    const { ledger } = crowd;
    const leads = () => [...ledger.leads.values()].filter(({ toldAt }) => toldAt !== undefined).length;
    const [before, by] = [leads(), performance.now() + LIFE_MOST_MS];
    while (leads() === before && performance.now() < by) await setTimeout(1);
    await setTimeout(random.below(4));
  }
  await stage.kill(bot);
  pace.look();
  return clock.now();
}

type Played = Pick<Playing, 'stage' | 'crowd' | 'pace'> & { killed: number[] };

async function judge({ stage, crowd, pace, killed }: Played, play: KillPlay): Promise<Outcome> {
  stage.clock.turn(LEASE_MS + SECOND_MS);
  await waitUntilBrought(stage, await stage.start(), PATIENCE_MS);
  pace.look();
  const { ledger } = crowd;
  const [kept, standing] = [await readKept(stage.database), listStanding(stage)];
  const digests = kept.deliveries.filter(({ subject }) => subject.includes('"kind":"digest"')).length;
  return {
    title: `kill -9 on ${play.engine}${play.canLookUp ? '' : ', history unread'}`,
    seed: play.seed,
    kills: play.kills,
    ledger,
    ...findLosses(ledger, kept, listStandingIds(stage)),
    doubles: findDoubles(standing, killed),
    twiceDue: findTwiceDue(kept),
    outOfOrder: [...findOutOfOrder(ledger, standing), ...findQueueJumpers(kept)],
    tooFast: pace.tooFast(),
    doublesMost: play.canLookUp ? 0 : 1,
    further: [`messages              ${standing.length} stand, ${digests} of digests`],
  };
}
