import { slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';
import type { Store } from '../../src/store/store.ts';
import { createDatabaseMoods, type DatabaseMoods } from './bot/faulty-store.ts';
import { type Life, startLife } from './bot/life.ts';
import { createWitness, type Witness } from './bot/witness.ts';
import type { History } from './history.ts';
import { createSimulatedClock, type SimulatedClock } from './machine/clock.ts';
import type { Machine } from './machine/machine.ts';
import { running } from './machine/owner.ts';
import { createRandom } from './machine/random.ts';
import { enterServer } from './outside/door.ts';
import { createNetwork, type Network } from './outside/network.ts';
import { openSimulatedSlack, type SimulatedSlack, SLACK_URL } from './outside/slack.ts';
import { openSimulatedTeams, type SimulatedTeams, TEAMS_URL } from './outside/teams.ts';
import { createMoods, type Moods } from './outside/troubles.ts';
import { createDispatcher, createFetch, createRequest, type Route } from './outside/wire.ts';
import { createTrace, type Trace } from './trace.ts';

/** Beyond this nobody looks closely: the clock ticks seldom. */
export const QUIET_TICK_MS = 15 * MINUTE_MS;
const NAMES = ['first', 'second'];

export type Damage = (store: Store, clock: SimulatedClock) => Store;

/** All there is in a history: the bots, what is around them, and what was seen of it. */
export type World = {
  machine: Machine;
  clock: SimulatedClock;
  trace: Trace;
  moods: Moods;
  databaseMoods: DatabaseMoods;
  slack: SimulatedSlack;
  teams: SimulatedTeams;
  witness: Witness;
  /** Requests of people that are not answered. */
  people: { inFlight: number };
  network: Network;
  /** Starts every bot that is not there. */
  startAll(): void;
  findLife(bot: number): Life | undefined;
  kill(step: { bot: number; after: number; downMs: number }): void;
  spare(): void;
  setTick(ms: number): void;
  advance(ms: number): Promise<void>;
  end(): Promise<void>;
};

type Slot = { life: Life | undefined; isWanted: boolean; isBuried: boolean; lives: number; downMs: number };

export function createWorld(history: History, database: string, damage?: Damage): World {
  const clock = createSimulatedClock(history.startsAt);
  const random = createRandom(history.seed + 1);
  const trace = createTrace(() => clock.trueNow() - history.startsAt);
  const [moods, databaseMoods] = [createMoods(), createDatabaseMoods()];
  const slack = openSimulatedSlack({ ...history, seed: slackSeed, now: clock.trueNow });
  const teams = openSimulatedTeams(clock.trueNow);
  const witness = createWitness(clock);
  const people = { inFlight: 0 };
  const network = createNetwork({ clock, random, moods, trace });
  const slots = NAMES.slice(0, history.bots).map(
    (): Slot => ({ life: undefined, isWanted: true, isBuried: true, lives: 0, downMs: 0 }),
  );
  let tickMs: number = MINUTE_MS;
  let requests = 0;

  /** As a proxy in front does: to one of those that live. */
  const findTaker = (): Life | undefined => {
    const living = slots.flatMap(({ life }) => (life === undefined || life.isDead ? [] : [life]));
    requests += 1;
    return living[requests % Math.max(1, living.length)];
  };

  const route: Route = (wired) => {
    const { origin, pathname } = wired.url;
    if (origin === SLACK_URL) {
      return {
        side: 'slack',
        name: nameSlackCall(pathname, wired.body),
        perform: async (trouble) => slack.answer(wired, trouble),
      };
    }
    if (origin === TEAMS_URL) {
      return {
        side: 'teams',
        name: `${wired.method} ${pathname}`,
        perform: async (trouble) => teams.answer(wired, trouble),
      };
    }
    const perform = async () => {
      const life = findTaker();
      if (life === undefined) throw new Error('nobody is there');
      return running.run(life, () => enterServer(life.bot.server, wired));
    };
    return { side: 'bot', name: pathname, perform };
  };

  const start = async (slot: Slot, place: number): Promise<void> => {
    slot.isWanted = false;
    slot.lives += 1;
    const name = `${NAMES[place]} bot, life ${slot.lives},`;
    const { platforms } = history;
    slot.life = await startLife({
      name,
      database,
      platforms,
      clock,
      random,
      trace,
      moods: databaseMoods,
      witness,
      tickMs: () => tickMs,
      damage,
    });
    slot.isBuried = false;
  };

  const look = async (): Promise<boolean> => {
    let isNew = false;
    for (const [place, slot] of slots.entries()) {
      if (slot.life?.isDead === true && !slot.isBuried) {
        slot.isBuried = true;
        await slot.life.bury();
        clock.set(slot.downMs, () => want(slot), { of: 'world' });
      }
      if (slot.isWanted && slot.isBuried) {
        await start(slot, place);
        isNew = true;
      }
    }
    return isNew;
  };

  const earliest = async (): Promise<number | undefined> => {
    const living = slots.flatMap(({ life }) => (life === undefined || life.isDead ? [] : [life]));
    if (people.inFlight > 0 || living.some(({ inFlight }) => inFlight > 0)) return undefined;
    const [first] = living;
    if (first === undefined) return Number.POSITIVE_INFINITY;
    const due = await clock.track(first.store.outbox.nextDue());
    if (due === undefined) return Number.POSITIVE_INFINITY;
    const ahead = due - clock.now();
    return ahead <= 0 ? undefined : clock.trueNow() + ahead;
  };

  return {
    machine: {
      clock,
      random,
      network: {
        fetch: createFetch(network, route),
        request: createRequest(network, route, clock),
        dispatcher: createDispatcher(network, route),
      },
    },
    clock,
    trace,
    moods,
    databaseMoods,
    slack,
    teams,
    witness,
    people,
    network,
    startAll: () => {
      for (const slot of slots) if (slot.life === undefined || slot.life.isDead) slot.isWanted = true;
    },
    findLife: (bot) => slots[bot]?.life,
    kill: ({ bot, after, downMs }) => {
      const slot = slots[bot];
      if (slot?.life === undefined || slot.life.isDead) return;
      slot.downMs = downMs;
      witness.kills += 1;
      slot.life.killAfter(after);
    },
    spare: () => {
      for (const { life } of slots) life?.spare();
    },
    setTick: (ms) => {
      tickMs = ms;
    },
    advance: (ms) => clock.advance(ms, { look, earliest }),
    end: async () => {
      for (const { life, isBuried } of slots) {
        life?.kill();
        if (!isBuried) await life?.bury();
      }
    },
  };
}

function nameSlackCall(pathname: string, body: string): string {
  const channel = new URLSearchParams(body).get('channel');
  return `${pathname.replace('/api/', '').replace(/[0-9a-f]{24}/, '…')}${channel === null ? '' : ` ${channel}`}`;
}

function want(slot: Slot): void {
  slot.isWanted = true;
}
