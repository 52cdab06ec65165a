/** The sandbox's clock: runs with the real one, can be turned forward, and goes back only by `reset`. */
export type SandboxClock = {
  now(): number;
  /** Distance to the real time, ms. */
  offsetMs(): number;
  /** Throws a RangeError when `toMs` lies behind `now()`. */
  turn(toMs: number): void;
  reset(): void;
};

/** A clock over `real`; `onTurn` lets the bot look at once at what became due. */
export const sandboxClock = (real: () => number, onTurn: () => void = () => {}): SandboxClock => {
  let offset = 0;
  const now = () => real() + offset;
  return {
    now,
    offsetMs: () => offset,
    turn(toMs) {
      if (toMs < now()) throw new RangeError('The clock turns forward only.');
      offset = toMs - real();
      onTurn();
    },
    reset() {
      offset = 0;
      onTurn();
    },
  };
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The first Monday 9:00 after `now` in `zone`, ms since epoch. */
export const nextMonday = (now: number, zone: string): number => {
  const local = localOf(now, zone);
  const days = (8 - local.weekday) % 7;
  const wall = Math.floor(local.wallMs / DAY_MS) * DAY_MS + days * DAY_MS + 9 * HOUR_MS;
  const guess = utcOf(wall, zone);
  return guess > now ? guess : utcOf(wall + 7 * DAY_MS, zone);
};

const localOf = (at: number, zone: string): { weekday: number; wallMs: number } => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '0';
  const number = (type: string) => Number(read(type));
  const wallMs = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  return { weekday: WEEK.indexOf(read('weekday')), wallMs };
};

// Twice, because the first guess may lie on the other side of a change to summer time.
const utcOf = (wall: number, zone: string): number => {
  const first = wall - (localOf(wall, zone).wallMs - wall);
  return wall - (localOf(first, zone).wallMs - first);
};
