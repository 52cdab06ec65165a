import { setTimeout } from 'node:timers/promises';
import { MINUTE_MS, SECOND_MS } from '../../src/domain/time.ts';
import type { Running } from '../../test/world/process.ts';
import { type Crowd, startCrowd } from '../crowd/crowd.ts';
import { createDrillClock } from '../stage/clock.ts';
import { type FailingProxy, openProxy } from '../stage/proxy.ts';
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
import { listWaits, sumUpWaits } from '../verdict/waits.ts';

export type InstancesPlay = { kills: number; seed: number };

const BEGINS = Date.UTC(2027, 0, 8, 11);
const INSTANCES = [0, 1, 2];
const EVERY_MS = 3000;
const SILENT_MS = 12_000;
/** In their own time: no lane is asked for more than its pace. */
const SLOWNESS = 5;
const TAKEN_OVER_MS = MINUTE_MS;
const PATIENCE_MS = 300 * SECOND_MS;

/** One of several instances, and its own way to the database. */
type Instance = { bot: Running | undefined; toDatabase: FailingProxy };
/** Something that happens to one of them; `killed` tells when it was a kill. */
type Mishap = { name: string; weight: number; strike(instance: Instance): Promise<void> };

/** Three bots on one PostgreSQL, of which one is killed, cut off or silenced every few seconds. */
export async function playInstances(
  { kills, seed }: InstancesPlay,
  onProgress: (kills: number) => void = () => {},
): Promise<Outcome> {
  const random = createRandom(seed);
  const stage = await openStage({ engine: 'postgres', clock: createDrillClock(BEGINS), canLookUp: true });
  const instances: Instance[] = [];
  const alive = () => instances.flatMap(({ bot }) => (bot === undefined ? [] : [Number(new URL(bot.address).port)]));
  const front = await openProxy(() => random.pick(alive()));
  try {
    for (const _ of INSTANCES) {
      instances.push({ bot: undefined, toDatabase: await openProxy(() => stage.database.port) });
    }
    const start = async (instance: Instance): Promise<void> => {
      const url = new URL(stage.database.url);
      url.port = String(instance.toDatabase.port);
      instance.bot = await stage.start({ env: { DATABASE_URL: url.href }, via: `http://127.0.0.1:${front.port}` });
    };
    for (const instance of instances) await start(instance);
    const pace = watchPace(stage);
    const crowd = startCrowd(stage, random, SLOWNESS);
    const killed: number[] = [];
    const struck = new Map<string, number>();
    const mishaps = createMishaps(stage, killed, start);
    while (killed.length < kills) {
      await setTimeout(EVERY_MS * (0.5 + random.next()));
      pace.look();
      const instance = random.pick(instances);
      const mishap = draw(random, mishaps);
      if (instance === undefined || mishap === undefined) continue;
      await mishap.strike(instance);
      struck.set(mishap.name, (struck.get(mishap.name) ?? 0) + 1);
      onProgress(killed.length);
    }
    return await judge({ stage, crowd, pace, killed, instances }, { seed, struck });
  } finally {
    await stage.end();
    await front.stop();
    for (const { toDatabase } of instances) await toDatabase.stop();
  }
}

function createMishaps(stage: Stage, killed: number[], start: (instance: Instance) => Promise<void>): Mishap[] {
  const kill = async (instance: Instance): Promise<void> => {
    const { bot } = instance;
    if (bot === undefined) return;
    instance.bot = undefined;
    await stage.kill(bot);
    killed.push(stage.clock.now());
    await start(instance);
  };
  const others = 'datname = current_database() and pid <> pg_backend_pid()';
  return [
    { name: 'killed', weight: 6, strike: kill },
    { name: 'connections cut', weight: 1, strike: async ({ toDatabase }) => toDatabase.cut() },
    {
      name: 'backends ended',
      weight: 1,
      strike: async () =>
        void (await stage.database.read(`select pg_terminate_backend(pid) from pg_stat_activity where ${others}`)),
    },
    {
      name: 'silenced',
      weight: 1,
      strike: async ({ toDatabase }) => {
        toDatabase.silence();
        await setTimeout(SILENT_MS);
        toDatabase.resume();
      },
    },
    {
      name: 'silenced, then killed',
      weight: 1,
      strike: async (instance) => {
        instance.toDatabase.silence();
        await setTimeout(SILENT_MS / 4);
        instance.toDatabase.cut();
        instance.toDatabase.resume();
        await kill(instance);
      },
    },
  ];
}

function draw(random: Random, mishaps: Mishap[]): Mishap | undefined {
  return random.pick(mishaps.flatMap((mishap) => new Array<Mishap>(mishap.weight).fill(mishap)));
}

type Played = { stage: Stage; crowd: Crowd; pace: PaceWatch; killed: number[]; instances: Instance[] };

async function judge(
  { stage, crowd, pace, killed, instances }: Played,
  { seed, struck }: { seed: number; struck: Map<string, number> },
): Promise<Outcome> {
  await crowd.stop();
  const { ledger } = crowd;
  // Whoever waited for a dead instance has been served by now; what is still to come is brought by one of them.
  await setTimeout(TAKEN_OVER_MS);
  const waits = listWaits(ledger, listStanding(stage), stage.clock.now() - performance.now());
  const [last, ...others] = instances.flatMap(({ bot }) => (bot === undefined ? [] : [bot]));
  if (last === undefined) throw new Error('no instance is left');
  for (const bot of others) await stage.kill(bot);
  await waitUntilBrought(stage, last, PATIENCE_MS);
  pace.look();
  const [kept, standing] = [await readKept(stage.database), listStanding(stage)];
  const doubles = findDoubles(standing, killed, kept);
  const longest = Math.max(0, ...waits);
  const isLate = longest > TAKEN_OVER_MS;
  return {
    title: 'three instances on postgres',
    seed,
    kills: killed.length,
    ledger,
    ...findLosses(ledger, kept, listStandingIds(stage), doubles),
    doubles,
    twiceDue: findTwiceDue(kept),
    outOfOrder: [...findOutOfOrder(ledger, standing), ...findQueueJumpers(kept)],
    tooFast: pace.tooFast(),
    doublesMost: 0,
    further: [
      `happened              ${[...struck].map(([name, count]) => `${name} ${count}`).join(', ')}`,
      `acknowledged → card   ${sumUpWaits(waits)}`,
    ],
    broken: isLate ? [`a card came ${Math.round(longest / SECOND_MS)} s after its lead was acknowledged`] : [],
  };
}
