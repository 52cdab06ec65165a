import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { TEAMS_APP_ID, TENANT_ID } from '../../../sandbox/samples/noordlicht-teams.ts';
import { assemble, type Bot, type Parts } from '../../../src/app.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { APP_SECRET, INTAKE_SECRET } from '../../world/intake.ts';
import type { SimulatedClock } from '../machine/clock.ts';
import { type Owner, running } from '../machine/owner.ts';
import { SIGNING_SECRET, SLACK_URL } from '../outside/slack.ts';
import type { Trace } from '../trace.ts';
import { type DatabaseMoods, openFaultyStore, type StoreWitness } from './faulty-store.ts';

export type PlatformsOf = 'slack' | 'teams' | 'both';

/** One life of the bot: from its start until it is killed. */
export type Life = Owner & {
  name: string;
  bot: Bot;
  /** The store as it is, without faults. */
  store: Store;
  /** Kills it at the so manieth moment from now at which a process can be. */
  killAfter(moments: number): void;
  /** Nobody is killed any more. */
  spare(): void;
  kill(): void;
  /** The database is let go, once what it was doing is done. */
  bury(): Promise<void>;
};

export type LifeParts = {
  name: string;
  database: string;
  platforms: PlatformsOf;
  clock: SimulatedClock;
  random: () => number;
  trace: Trace;
  moods: DatabaseMoods;
  witness: StoreWitness;
  /** How often the clock ticks now (ms). */
  tickMs(): number;
  /** A deliberate fault of the bot, to see that it is found. */
  damage?: ((store: Store, clock: SimulatedClock) => Store) | undefined;
};

/** The whole bot but its process, on a simulated machine. */
export async function startLife(parts: LifeParts): Promise<Life> {
  const { name, clock, trace, platforms, random } = parts;
  const owner = createOwner(name, trace);
  const store = await openStore(parts.database, APP_SECRET);
  const turns = createTurns();
  const faulty = openFaultyStore(store, { ...parts, life: owner, inTurn: turns.take });
  const damaged = parts.damage?.(faulty, clock) ?? faulty;
  const bot = await running.run(owner, () =>
    assemble({
      store: damaged,
      log: createLog(name, trace),
      appSecret: APP_SECRET,
      intakeSecrets: [INTAKE_SECRET],
      ...readAccounts(platforms),
      drawChart: () => Promise.reject(new Error('no pictures here')),
      now: clock.now,
      random,
      wait: (ms, then) => clock.set(ms, then, { kind: 'poll' }).cancel,
    }),
  );
  trace.add(`${name} starts`);
  running.run(owner, () => {
    bot.courier.wake();
    startTicking(bot, parts, owner);
  });
  return Object.assign(owner, {
    bot,
    store,
    bury: async () => {
      await turns.finish();
      await store.close();
    },
  });
}

function createOwner(name: string, trace: Trace) {
  let dies = Number.POSITIVE_INFINITY;
  const owner = {
    name,
    isDead: false,
    inFlight: 0,
    pass: () => {
      dies -= 1;
      if (dies < 0) owner.kill();
      return owner.isDead;
    },
    killAfter: (moments: number) => {
      dies = Math.min(dies, moments);
    },
    spare: () => {
      dies = Number.POSITIVE_INFINITY;
    },
    kill: () => {
      if (!owner.isDead) trace.add(`${name} is killed`);
      owner.isDead = true;
    },
  };
  return owner;
}

/** Calls of the database one after the other. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: <T>(work: () => Promise<T>): Promise<T> => {
      const mine = last.then(work, work);
      last = mine.catch(() => {});
      return mine;
    },
    finish: () => last,
  };
}

function readAccounts(platforms: PlatformsOf): Pick<Parts, 'slack' | 'teams'> {
  const slack = { token: slackSeed.bot.token, signingSecret: SIGNING_SECRET, apiUrl: `${SLACK_URL}/api/` };
  const teams = {
    type: 'SingleTenant',
    appId: TEAMS_APP_ID,
    password: 'a password of the simulation',
    tenant: TENANT_ID,
    openIdUrl: 'http://teams.sim/openid',
  } as const;
  return { ...(platforms !== 'teams' && { slack }), ...(platforms !== 'slack' && { teams }) };
}

/** As `startClock` does: every minute by the machine's clock, one tick at a time. */
function startTicking(bot: Bot, { clock, tickMs, trace, name }: LifeParts, owner: Owner): void {
  let isTicking = false;
  const tick = (): void => {
    wait();
    if (isTicking) return;
    isTicking = true;
    owner.inFlight += 1;
    bot
      .handle({ kind: 'time.passed' })
      .catch(() => trace.add(`${name} could not keep the clock`))
      .finally(() => {
        isTicking = false;
        owner.inFlight -= 1;
      });
  };
  const wait = (): void => {
    const every = tickMs();
    clock.set(every - (clock.now() % Math.min(every, MINUTE_MS)), tick);
  };
  wait();
}

function createLog(name: string, trace: Trace): Parts['log'] {
  const write = (level: string) => (fields: object, message: string) => {
    const why = 'err' in fields ? `: ${fields.err instanceof Error ? fields.err.message : String(fields.err)}` : '';
    trace.add(`${name} ${level} ${message}${why}`);
  };
  return { info: () => {}, warn: write('warns'), error: write('complains') };
}
