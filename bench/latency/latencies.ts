import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { openConnection } from '../load/connection.ts';
import { requestsOf } from '../load/requests.ts';
import { copyOf } from '../load/seed.ts';
import { seedMany } from '../loop/seed.ts';
import { startSide } from '../processes.ts';
import { quantile } from '../statistics.ts';
import { openHearing } from './hearing.ts';

/** Milliseconds from a request of somebody’s until Slack is asked to show what came of it: half of them, and 95 of 100. */
export type Latency = { half: number; most: number };
export type Latencies = { leads: number; calls: Latency; card: Latency; redraw: Latency };

/** Idle: so that neither the pace of a channel nor that of redraws keeps one back. Bare calls have no pace. */
const APART_MS = { bot: 900, calls: 0 };
const WARM_UP = 3;

type Asked = { seeded: string; leads: number; times: number };

/** The whole bot on SQLite among so many leads, while nothing else happens. */
export async function measureLatencies({ seeded, leads, times }: Asked): Promise<Latencies> {
  const database = copyOf(seeded, `latency-${leads}`);
  await seedMany(database, leads, Date.now());
  const hearing = await openHearing();
  const bot = await startSide('./sides/ours.js', { database, slackPort: hearing.port, isPaused: false });
  const relay = await startSide('./sides/relay.js', { slackPort: hearing.port });
  const took = { calls: [] as number[], card: [] as number[], redraw: [] as number[] };
  try {
    const taps = requestsOf('taps', 0, times + WARM_UP, hearing.port);
    const cards = requestsOf('leads', leads, times + WARM_UP, hearing.port);
    for (let time = 0; time < times + WARM_UP; time += 1) {
      const turn = {
        calls: await ask(relay.port, taps[time], hearing.next('chat.postMessage'), APART_MS.calls),
        redraw: await ask(bot.port, taps[time], hearing.next('chat.update'), APART_MS.bot),
        card: await ask(bot.port, cards[time], hearing.next('chat.postMessage'), APART_MS.bot),
      };
      if (time < WARM_UP) continue;
      for (const [what, ms] of Object.entries(turn)) took[what as keyof typeof took].push(ms);
    }
  } finally {
    await Promise.all([bot.stop(), relay.stop(), hearing.stop()]);
    for (const each of [database, `${database}-wal`, `${database}-shm`]) rmSync(each, { force: true });
  }
  const tell = (all: number[]): Latency => ({ half: quantile(all, 0.5), most: quantile(all, 0.95) });
  return { leads, calls: tell(took.calls), card: tell(took.card), redraw: tell(took.redraw) };
}

async function ask(
  port: number,
  request: Buffer | undefined,
  heard: Promise<number>,
  apartMs: number,
): Promise<number> {
  const connection = await openConnection(port);
  const begin = performance.now();
  connection.ask(request ?? Buffer.alloc(0), () => {});
  const ms = (await heard) - begin;
  connection.end();
  await setTimeout(apartMs);
  return ms;
}
