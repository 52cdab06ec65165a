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

/**
 * A clock that runs with `real`, `offsetMs` ahead of it. `onTurn` is called with the distance when it was turned, so that it is
 * kept and the bot does at once what is due.
 */
export const createSandboxClock = (
  real: () => number,
  onTurn: (offsetMs: number) => Promise<void> = async () => {},
  offsetMs = 0,
): SandboxClock => {
  let offset = offsetMs;
  const now = () => real() + offset;
  return {
    now,
    offsetMs: () => offset,
    turn(toMs) {
      if (toMs < now()) throw new RangeError('The clock turns forward only.');
      offset = toMs - real();
      return onTurn(offset);
    },
    reset() {
      offset = 0;
      return onTurn(offset);
    },
  };
};

/** So much of a working day is left at least when the sandbox begins: enough to look round, and to turn the clock by an hour. */
const LEFT_MS = 2 * HOUR_MS;

/**
 * Where nobody works now, or soon nobody does, the sandbox begins when they next do: else all that is meant for people would
 * wait until then. Else the clock stays as it is; it runs on while that is found out.
 */
export const beginAtWork = async (
  clock: SandboxClock,
  { hours, zone }: Pick<Organisation, 'hours' | 'zone'>,
): Promise<void> => {
  const now = clock.now();
  const beginning = findNextWorkingMoment(now, hours, zone);
  const later = findNextWorkingMoment(beginning + LEFT_MS, hours, zone);
  const isSoonOver = later > beginning + LEFT_MS;
  if (isSoonOver || beginning > now) await clock.turn(isSoonOver ? later : beginning);
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

/** A moment written as `2026-12-01T09:30`, in `zone`; ms since epoch, undefined where it is none. */
export const readWallMoment = (text: string, zone: string): number | undefined => {
  const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(wall) ? undefined : toUtc(wall, zone);
};
