import { setTimeout } from 'node:timers/promises';
import { LEASE_MS } from '../../src/domain/deliveries/delivery.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/domain/time.ts';
import { type Crowd, startCrowd } from '../crowd/crowd.ts';
import type { Traffic } from '../crowd/ledger.ts';
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

/** `canLookUp`: Slack lets the bot read its channels' history. `server`: a PostgreSQL that runs already. */
export type KillPlay = { engine: Engine; kills: number; seed: number; canLookUp: boolean; server?: string };

/** A Friday noon, in winter: a weekend, a digest and a check-in lie ahead. */
const BEGINS = Date.UTC(2027, 0, 8, 11);
const SPAN_MOST_MS = 96 * HOUR_MS;
/** A life lasts until so many deeds were acknowledged, or so long. */
const DEEDS_MOST = 12;
const LIFE_MOST_MS = 8000;
const AFTERWARDS_MS = 100;
const TOLD_EVERY = 10;
const PATIENCE_MS = 240 * SECOND_MS;

/** One bot amid traffic of every kind, killed again and again; then one that goes on until all is brought. */
export async function playKills(play: KillPlay, onProgress: (kills: number) => void = () => {}): Promise<Outcome> {
  const { kills, seed } = play;
  const random = createRandom(seed);
  const clock = createDrillClock(BEGINS);
  const stage = await openStage({ ...play, clock });
  try {
    const pace = watchPace(stage);
    const crowd = startCrowd(stage, random);
    const playing: Playing = { stage, random, crowd, pace, startedIn: SECOND_MS };
    const killed: number[] = [];
    const jumpMs = Math.min(SPAN_MOST_MS / kills, 2 * HOUR_MS);
    for (let life = 0; life < kills; life += 1) {
      killed.push(await liveOnce(playing, Math.max(LEASE_MS + SECOND_MS, jumpMs * 2 * random.next())));
      if (killed.length % TOLD_EVERY === 0) onProgress(killed.length);
    }
    await crowd.stop();
    return await judge({ ...playing, killed }, play);
  } finally {
    await stage.end();
  }
}

type Playing = { stage: Stage; random: Random; crowd: Crowd; pace: PaceWatch; startedIn: number };

/** Resolves with when it was killed: amid work, half the lives right after a lead was acknowledged. */
async function liveOnce(playing: Playing, laterMs: number): Promise<number> {
  const { stage, random, crowd, pace } = playing;
  stage.clock.turn(laterMs);
  turnTowardsTick(playing);
  const bot = await stage.start();
  playing.startedIn = bot.startedIn;
  const { ledger } = crowd;
  const by = performance.now() + LIFE_MOST_MS;
  const waitForMore = async (more: number, traffic?: Traffic): Promise<void> => {
    const enough = ledger.count(traffic) + more;
    while (ledger.count(traffic) < enough && performance.now() < by) await setTimeout(1);
  };
  await waitForMore(random.below(DEEDS_MOST));
  if (random.next() < 0.5) {
    await waitForMore(1, 'lead');
    await setTimeout(random.below(4));
  } else {
    await setTimeout(random.below(AFTERWARDS_MS));
  }
  await stage.kill(bot);
  pace.look();
  return stage.clock.now();
}

/** So that the minute's tick comes a little after a bot that takes as long to start as the one before. */
function turnTowardsTick({ stage: { clock }, random, startedIn }: Playing): void {
  const tickIn = startedIn + SECOND_MS / 2 + random.next() * SECOND_MS;
  const untilTick = MINUTE_MS - (clock.now() % MINUTE_MS);
  clock.turn((untilTick - tickIn + 2 * MINUTE_MS) % MINUTE_MS);
}

type Played = Playing & { killed: number[] };

async function judge(played: Played, play: KillPlay): Promise<Outcome> {
  const { stage, crowd, pace, killed } = played;
  stage.clock.turn(LEASE_MS + SECOND_MS);
  turnTowardsTick(played);
  await waitUntilBrought(stage, await stage.start(), PATIENCE_MS);
  pace.look();
  const { ledger } = crowd;
  const [kept, standing] = [await readKept(stage.database), listStanding(stage)];
  const doubles = findDoubles(standing, killed, kept);
  const digests = kept.deliveries.filter(({ subject }) => subject.includes('"kind":"digest"')).length;
  return {
    title: `kill -9 on ${play.engine}${play.canLookUp ? '' : ', history unread'}`,
    seed: play.seed,
    kills: play.kills,
    ledger,
    ...findLosses(ledger, kept, listStandingIds(stage), doubles),
    doubles,
    twiceDue: findTwiceDue(kept),
    outOfOrder: [...findOutOfOrder(ledger, standing), ...findQueueJumpers(kept)],
    tooFast: pace.tooFast(),
    doublesMost: play.canLookUp ? 0 : 1,
    further: [`messages              ${standing.length} stand, ${digests} of digests`],
  };
}
