import { MINUTE_MS, SECOND_MS } from '../../src/domain/time.ts';
import type { DatabaseMaker } from './bot/databases.ts';
import type { DatabaseTrouble } from './bot/faulty-store.ts';
import type { History, Step } from './history.ts';
import { runOnMachine } from './machine/machine.ts';
import { createPeople, type People } from './people.ts';
import { type Broken, judge } from './promises/all.ts';
import { createWorld, type Damage, QUIET_TICK_MS, type World } from './world.ts';

/** How a history ended: which promises did not hold, and what happened on the way. */
export type Outcome = { broken: Broken[]; hash: string; lines: string[]; simulatedMs: number };

/** A pause of which every minute counts. */
const BUSY_MS = 5 * MINUTE_MS;
/** All is well again, so that what waits is brought within this. */
const HEALING_MS = 6 * 60 * MINUTE_MS;

/** Plays a history on a database of its own, lets all become well, and judges. */
export async function playHistory(history: History, makeDatabase: DatabaseMaker, damage?: Damage): Promise<Outcome> {
  const database = await makeDatabase(history);
  const world = createWorld(history, database.url, damage);
  try {
    return await runOnMachine(world.machine, async () => {
      const people = createPeople(world);
      await world.advance(SECOND_MS);
      for (const step of history.steps) await takeStep(step, world, people, history);
      const isWell = await heal(world, people);
      const broken = await judge({ history, world, people, isWell });
      const { trace, clock } = world;
      return { broken, hash: trace.hash(), lines: trace.lines(), simulatedMs: clock.trueNow() - history.startsAt };
    });
  } finally {
    await world.end();
    await database.drop();
  }
}

async function takeStep(step: Step, world: World, people: People, { platforms }: History): Promise<void> {
  const { clock, moods, databaseMoods, trace, witness } = world;
  trace.add(`— ${JSON.stringify(step)}`);
  switch (step.do) {
    case 'wait': {
      const close = Math.min(step.ms, BUSY_MS);
      await world.advance(close);
      world.setTick(QUIET_TICK_MS);
      await world.advance(step.ms - close);
      return world.setTick(MINUTE_MS);
    }
    case 'lead':
      return people.sendLead(step);
    case 'tap':
      return people.tap(
        step,
        platforms === 'teams' || (platforms === 'both' && step.who % 2 === 1) ? 'teams' : 'slack',
      );
    case 'network':
      return moods.begin(step, clock.trueNow());
    case 'database':
      witness.databaseTroubles += 1;
      return databaseMoods.begin({ ...step, troubles: step.troubles as DatabaseTrouble[] }, clock.trueNow());
    case 'kill':
      return world.kill(step);
    case 'clock':
      witness.turns += 1;
      return clock.turn(step.ms);
  }
}

/** No trouble any more: everybody starts, and what waits is waited for. False where something still waits. */
async function heal(world: World, people: People): Promise<boolean> {
  const { clock, moods, databaseMoods, trace } = world;
  moods.clear();
  databaseMoods.clear();
  world.spare();
  world.startAll();
  trace.add('— all is well');
  await world.advance(MINUTE_MS);
  world.setTick(QUIET_TICK_MS);
  for (const until = clock.trueNow() + HEALING_MS; clock.trueNow() < until; ) {
    await world.advance(QUIET_TICK_MS);
    const store = world.findLife(0)?.store;
    if (store === undefined || people.isWaiting() || world.people.inFlight > 0) continue;
    if ((await clock.track(store.outbox.nextDue())) === undefined) return true;
  }
  return false;
}
