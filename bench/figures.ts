import type { Counted } from './digest/digests.ts';
import type { Started, Starts } from './starts.ts';
import { median, spread } from './statistics.ts';
import type { Line } from './table.ts';
import { CONNECTIONS, type Managed, managedKey, type Told } from './throughput.ts';

/** What is required, by connections; a p99 is at most so many times the anchor's. */
const RATE_MIN = { taps: { 10: 0.75, 50: 0.9 }, leads: { 10: 0.4, 50: 0.75 } } as const;
const P99_MAX = 1.5;
const START_MAX = 1.5;
const RESIDENT_MAX = 1.4;

/** From so many judgements on; with fewer, what a statement costs at all is more than what it counts. */
const DIGEST_MAX = { times: 3, from: 100_000 };
/**
 * SQLite's page cache fills to at most 16 MB and its temporary trees hold a few; beside these, memory may at most double
 * while the judgements become a hundred times as many.
 */
const GROWN_MAX = { times: 2, besideMb: 20 };

type Pair = { anchor: number[]; own: number[]; unit: string };

export function tapLines(managed: Managed): Line[] {
  const shown = { 'courier paused': 'courier paused', 'a third poor': 'one in three Poor' };
  return [
    ...CONNECTIONS.flatMap((connections) => {
      const what = `tap → ack, ${connections} connections`;
      const [anchor, own] = [told(managed, 'bolt', connections), told(managed, 'ours', connections)];
      return [
        line(what, rates(anchor, own), { atLeast: RATE_MIN.taps[connections] }),
        line('  p99', p99s(anchor, own), { atMost: P99_MAX }),
        line('  processor time each', work(anchor, own), {}),
        ...(['courier paused', 'a third poor'] as const).map((variant) =>
          line(`  (${shown[variant]})`, rates(anchor, told(managed, variant, connections)), {}),
        ),
      ];
    }),
  ];
}

export function intakeLines(managed: Managed): Line[] {
  return CONNECTIONS.flatMap((connections) => {
    const [anchor, own] = [told(managed, 'node:http', connections), told(managed, 'ours', connections)];
    return [
      line(`lead intake, ${connections} connections`, rates(anchor, own), { atLeast: RATE_MIN.leads[connections] }),
      line('  p99', p99s(anchor, own), {}),
      line('  processor time each', work(anchor, own), {}),
    ];
  });
}

export function startLines({ bolt, ours, both }: Starts): Line[] {
  const times = (own: Starts['ours']) => ({ anchor: bolt.map(startOf), own: own.map(startOf), unit: 'ms' });
  const sizes = (own: Starts['ours']) => ({ anchor: bolt.flatMap(sizeOf), own: own.flatMap(sizeOf), unit: 'MB' });
  const isSizeKnown = ours.flatMap(sizeOf).length > 0;
  return [
    line('start → listening', times(ours), { atMost: START_MAX }),
    line('  (on Slack and Teams)', times(both), {}),
    ...(isSizeKnown
      ? [
          line('idle resident memory', sizes(ours), { atMost: RESIDENT_MAX }),
          line('  (on Slack and Teams)', sizes(both), {}),
        ]
      : []),
  ];
}

function startOf({ startMs }: Started): number {
  return startMs;
}

function sizeOf({ residentMb }: Started): number[] {
  return residentMb === undefined ? [] : [residentMb];
}

export function digestLines(counted: Counted[]): Line[] {
  const least = counted[0]?.grownMb;
  return counted.flatMap(({ verdicts, anchor, own, grownMb }) => {
    const what = `digest of a week among ${verdicts.toLocaleString('en')}`;
    const required = verdicts < DIGEST_MAX.from ? {} : { atMost: DIGEST_MAX.times };
    const time = line(what, { anchor, own, unit: 'ms' }, required);
    if (grownMb === undefined || least === undefined) return [time];
    const allowed = { anchor: [GROWN_MAX.times * least + GROWN_MAX.besideMb], own: [grownMb], unit: 'MB' };
    return [time, line('  memory it takes, of what it may', allowed, { atMost: 1 })];
  });
}

function told(managed: Managed, name: string, connections: number): Told[] {
  return managed.get(managedKey(name, connections)) ?? [];
}

function rates(anchor: Told[], own: Told[]): Pair {
  return { anchor: anchor.map((each) => each.perSecond), own: own.map((each) => each.perSecond), unit: '/s' };
}

function work(anchor: Told[], own: Told[]): Pair {
  return { anchor: anchor.map((each) => each.workMs), own: own.map((each) => each.workMs), unit: 'ms' };
}

function p99s(anchor: Told[], own: Told[]): Pair {
  return { anchor: anchor.map((each) => each.p99), own: own.map((each) => each.p99), unit: 'ms' };
}

/** The ratio is the median of the rounds' own ratios: each round compares neighbours in time. */
function line(what: string, { anchor, own, unit }: Pair, required: Line['required']): Line {
  const ratios = own.map((value, round) => value / (anchor[round] ?? Number.NaN));
  return {
    what,
    unit,
    anchor: median(anchor),
    own: median(own),
    ratio: median(ratios),
    spread: spread(ratios),
    required,
  };
}
