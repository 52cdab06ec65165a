import { setTimeout } from 'node:timers/promises';
import { SECOND_MS } from '../../src/domain/time.ts';
import type { Running } from '../../test/world/process.ts';
import type { Stage } from '../stage/stage.ts';
import { isWaiting, readDeliveries } from './kept.ts';

/** How much of its own time the bot gets at once, and how long that takes here. */
const STEP = { ms: 20 * SECOND_MS, realMs: 300, attemptMs: 3000 };
const LOOK_MS = 10;

/** Lets the bot bring what still waits, its clock turned on meanwhile; false when some waits on after so long. */
export async function waitUntilBrought(stage: Stage, bot: Running, patienceMs: number): Promise<boolean> {
  const by = performance.now() + patienceMs;
  // What is told about what was refused follows it.
  for (let quiet = 0; quiet < 4; ) {
    const waiting = (await readDeliveries(stage.database)).filter(isWaiting);
    quiet = waiting.length === 0 ? quiet + 1 : 0;
    if (performance.now() > by) return false;
    await turnBetweenAttempts(stage, bot, STEP.ms, STEP.attemptMs);
    await setTimeout(STEP.realMs);
  }
  return true;
}

/** Turns the clock between two attempts, which take so long at most: one that is under way would seem to outlast its lease. */
export async function turnBetweenAttempts(stage: Stage, bot: Running, ms: number, attemptMs: number): Promise<void> {
  const by = performance.now() + attemptMs;
  const isTrying = async () => (await readDeliveries(stage.database)).some(({ state }) => state === 'sending');
  while (performance.now() < by && (await isTrying())) await setTimeout(LOOK_MS);
  await stage.turn(bot, ms);
}
