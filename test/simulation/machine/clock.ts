import { type Owner, running } from './owner.ts';

/** `poll`: only looks whether there is something to do, so that it may be late where there is nothing. `aside`: keeps nobody waiting. */
type TimerKind = 'poll' | 'aside' | 'due';
type Timer = { at: number; order: number; kind: TimerKind; owner: Owner | undefined; run: () => void };
/** Calls the timer off; `setAside` says that nobody waits for it. */
export type TimerHandle = { cancel(): void; setAside(): void };

export type SimulatedClock = {
  /** The world's time, which only goes on. */
  trueNow(): number;
  /** What the bot's machine takes for the time. */
  now(): number;
  /** Corrects the machine's clock. */
  turn(ms: number): void;
  /** Owned by whoever runs, and gone with them; `of: 'world'` outlives every bot. */
  set(ms: number, run: () => void, options?: { kind?: TimerKind; of?: 'world' }): TimerHandle;
  /** Lets so much time pass, one thing after another. */
  advance(ms: number, tend: Tend): Promise<void>;
  /** Something happened that may have consequences in this turn of the event loop. */
  touch(): void;
  /** Real work for which the world's time stands still. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Waits, in no time, until nothing more follows from what happened. */
  settle(): Promise<void>;
};

/** What is looked after between two moments. `look`: something new began; `earliest`: when something is due that no timer knows, or undefined while a leap is not allowed. */
export type Tend = { look(): Promise<boolean>; earliest(): Promise<number | undefined> };

/** So many turns of the event loop without anything new, and all has come of it that will. */
const QUIET_TURNS = 2;
/** Real work that takes longer, and so many turns, waits for time itself. Of a machine that is busy with others the turns are few. */
const STUCK_MS = 2000;
const STUCK_TURNS = 1000;
const nextTurn = setImmediate;
const measureReal = performance.now.bind(performance);

export function createSimulatedClock(startsAt: number): SimulatedClock {
  let trueNow = startsAt;
  let offset = 0;
  let made = 0;
  let touched = 0;
  let pending = 0;
  const timers: Timer[] = [];

  const insert = (timer: Timer): void => {
    let low = 0;
    for (let high = timers.length; low < high; ) {
      const middle = (low + high) >> 1;
      const other = timers[middle] as Timer;
      if (other.at > timer.at) high = middle;
      else low = middle + 1;
    }
    timers.splice(low, 0, timer);
  };

  const settle = async (): Promise<void> => {
    let began = measureReal();
    let turns = 0;
    let seen = touched;
    for (let quiet = 0; quiet < QUIET_TURNS; ) {
      await new Promise<void>((resolve) => void nextTurn(resolve));
      if (touched !== seen) [began, turns] = [measureReal(), 0];
      turns += 1;
      const isStuck = turns > STUCK_TURNS && measureReal() - began > STUCK_MS;
      if ((pending === 0 || isStuck) && touched === seen) quiet += 1;
      else quiet = 0;
      seen = touched;
    }
  };

  /** The next timer of somebody who lives. */
  const findNext = (): Timer | undefined => {
    while (timers[0]?.owner?.isDead === true) timers.shift();
    return timers[0];
  };

  /** Where nothing is under way, the time until something is due is passed in one step. */
  const leap = async (until: number, earliest: Tend['earliest']): Promise<void> => {
    const waited = timers.find(({ kind, owner }) => kind === 'due' && owner?.isDead !== true);
    const due = await earliest();
    if (due !== undefined) trueNow = Math.max(trueNow, Math.min(until, due, waited?.at ?? until));
  };

  return {
    trueNow: () => trueNow,
    now: () => trueNow + offset,
    turn: (ms) => {
      offset += ms;
    },
    set: (ms, run, { kind = 'due', of } = {}) => {
      const owner = of === 'world' ? undefined : running.getStore();
      made += 1;
      touched += 1;
      const timer: Timer = { at: trueNow + Math.max(0, Math.round(ms)), order: made, kind, owner, run };
      insert(timer);
      return {
        cancel: () => {
          const place = timers.indexOf(timer);
          if (place >= 0) timers.splice(place, 1);
        },
        setAside: () => {
          timer.kind = 'aside';
        },
      };
    },
    advance: async (ms, { look, earliest }) => {
      const until = trueNow + ms;
      for (;;) {
        do await settle();
        while (await look());
        await leap(until, earliest);
        const next = findNext();
        if (next === undefined || next.at > until) break;
        timers.shift();
        trueNow = Math.max(trueNow, next.at);
        touched += 1;
        if (next.owner === undefined) running.exit(next.run);
        else running.run(next.owner, next.run);
      }
      trueNow = Math.max(trueNow, until);
    },
    touch: () => {
      touched += 1;
    },
    track: async (work) => {
      pending += 1;
      try {
        return await work;
      } finally {
        pending -= 1;
        touched += 1;
      }
    },
    settle,
  };
}
