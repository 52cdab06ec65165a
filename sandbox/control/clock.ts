import type { Organisation } from '../../src/domain/organisation.ts';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.ts';
import { findNextWorkingMoment } from '../../src/domain/working-time.ts';

/** The sandbox's clock: runs with the real one, can be turned forward, and goes back only by `reset`. */
export type SandboxClock = {
  now(): number;
  /** Distance to the real time, ms. */
  offsetMs(): number;
  /** Resolves when the bot has done what is due by then. Throws a RangeError when `toMs` lies behind `now()`. */
  turn(toMs: number): Promise<void>;
  reset(): Promise<void>;
};

/** A clock that runs with `real`. `onTurn` is called when it was turned, so that the bot does at once what is due. */
export const createSandboxClock = (real: () => number, onTurn: () => Promise<void> = async () => {}): SandboxClock => {
  let offset = 0;
  const now = () => real() + offset;
  return {
    now,
    offsetMs: () => offset,
    turn(toMs) {
      if (toMs < now()) throw new RangeError('The clock turns forward only.');
      offset = toMs - real();
      return onTurn();
    },
    reset() {
      offset = 0;
      return onTurn();
    },
  };
};

/**
 * Where nobody works now, the sandbox begins when they next do: else all that is meant for people would wait until then.
 * In working hours the clock stays as it is; it runs on while that is found out.
 */
export const beginAtWork = async (
  clock: SandboxClock,
  { hours, zone }: Pick<Organisation, 'hours' | 'zone'>,
): Promise<void> => {
  const now = clock.now();
  const beginning = findNextWorkingMoment(now, hours, zone);
  if (beginning > now) await clock.turn(beginning);
};

/** Which mornings the clock can be turned to. */
export const MORNINGS = ['next-monday', 'next-working-day', 'next-month'] as const;
/** One of the mornings the clock can be turned to. */
export type Morning = (typeof MORNINGS)[number];

const FITS: Record<Morning, (day: Date) => boolean> = {
  'next-monday': (day) => day.getUTCDay() === 1,
  'next-working-day': (day) => day.getUTCDay() >= 1 && day.getUTCDay() <= 5,
  'next-month': (day) => day.getUTCDate() === 1,
};

/** The first such morning, 9:00 in `zone`, after `now`; ms since epoch. */
export const findNextMorning = (morning: Morning, now: number, zone: string): number => {
  let wall = Math.floor(readWallClock(now, zone) / DAY_MS) * DAY_MS + 9 * HOUR_MS;
  while (!FITS[morning](new Date(wall)) || toUtc(wall, zone) <= now) wall += DAY_MS;
  return toUtc(wall, zone);
};

/** The local time in `zone`, as if it were UTC. */
const readWallClock = (at: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
};

// Twice, because the first guess may lie on the other side of a change to summer time.
const toUtc = (wall: number, zone: string): number => {
  const first = wall - (readWallClock(wall, zone) - wall);
  return wall - (readWallClock(first, zone) - first);
};
