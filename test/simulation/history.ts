import { z } from 'zod';
import { DATABASE_TROUBLES, type DatabaseTrouble } from './bot/faulty-store.ts';
import { createRandom, pickNumber, pickOne, type Random } from './machine/random.ts';
import { sideSchema, TROUBLES, TROUBLES_TO_BOT, troubleSchema } from './outside/troubles.ts';

const count = z.number().int().min(0);

/** One thing that happens, or a time in which nothing new does. */
export const stepSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('wait'), ms: count }),
  z.object({ do: z.literal('lead'), n: count, isAbroad: z.boolean() }),
  z.object({
    do: z.literal('tap'),
    who: count,
    n: count,
    what: z.enum(['good', 'fair', 'poor', 'claimed', 'contacted']),
  }),
  z.object({
    do: z.literal('network'),
    of: sideSchema,
    troubles: z.array(troubleSchema),
    share: z.number(),
    ms: count,
    seed: count,
  }),
  z.object({
    do: z.literal('database'),
    troubles: z.array(z.enum(DATABASE_TROUBLES)),
    share: z.number(),
    ms: count,
    seed: count,
  }),
  /** Killed at the so manieth moment from now, and started again after a while. */
  z.object({ do: z.literal('kill'), bot: count, after: count, downMs: count }),
  /** Somebody corrects the machine's clock. */
  z.object({ do: z.literal('clock'), ms: z.number().int() }),
]);
export type Step = z.infer<typeof stepSchema>;

/** A history: where it begins, and what happens. `because` says why it is kept. */
export const historySchema = z.object({
  because: z.string().exactOptional(),
  seed: count,
  startsAt: z.number(),
  platforms: z.enum(['slack', 'teams', 'both']),
  bots: z.number().int().min(1).max(2),
  /** Slack lets the bot read what stands in its channels. */
  mayLook: z.boolean(),
  /** Slack knows a message again that it was given before. */
  knowsIds: z.boolean(),
  steps: z.array(stepSchema),
});
export type History = z.infer<typeof historySchema>;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Ordinary hours, and those in which something is due: the week's digest, the day a round opens, a month's end, two changes of summer time. */
const BEGINNINGS = [
  '2026-03-04T09:00:00Z',
  '2026-03-09T07:57:00Z',
  '2026-03-29T00:50:00Z',
  '2026-03-31T21:55:00Z',
  '2026-04-01T06:55:00Z',
  '2026-04-06T06:58:00Z',
  '2026-10-25T00:30:00Z',
].map((moment) => Date.parse(moment));

/** The history of a seed: always the same. */
export function createHistory(seed: number, size: { least: number; most: number } = { least: 6, most: 24 }): History {
  const random = createRandom(seed);
  const platforms = pickOne(random, ['slack', 'slack', 'teams', 'both'] as const);
  const bots = random() < 0.25 ? 2 : 1;
  const head = {
    seed,
    startsAt: pickOne(random, BEGINNINGS) + pickNumber(random, 0, 2 * MINUTE),
    platforms,
    bots,
    mayLook: random() < 0.6,
    knowsIds: random() < 0.5,
  };
  const steps = Array.from({ length: pickNumber(random, size.least, size.most) }, (_, at) =>
    at % 2 === 0 ? createHappening(random, head) : createPause(random),
  );
  return { ...head, steps };
}

function createPause(random: Random): Step {
  const kind = random();
  if (kind < 0.6) return { do: 'wait', ms: pickNumber(random, 0, 5 * SECOND) };
  if (kind < 0.9) return { do: 'wait', ms: pickNumber(random, 5 * SECOND, 3 * MINUTE) };
  return { do: 'wait', ms: pickNumber(random, 3 * MINUTE, kind < 0.98 ? HOUR : 12 * HOUR) };
}

type Head = Pick<History, 'platforms' | 'bots'>;

function createHappening(random: Random, { platforms, bots }: Head): Step {
  const kind = random();
  if (kind < 0.3) return { do: 'lead', n: pickNumber(random, 0, 9), isAbroad: random() < 0.3 };
  if (kind < 0.55) {
    const what = pickOne(random, ['good', 'fair', 'poor', 'claimed', 'contacted'] as const);
    return { do: 'tap', who: pickNumber(random, 0, 5), n: pickNumber(random, 0, 9), what };
  }
  if (kind < 0.75) {
    const of = pickOne(random, [
      ...(platforms === 'both' ? (['slack', 'teams'] as const) : [platforms, platforms]),
      'bot',
    ] as const);
    const troubles = pickTroubles(random, of === 'bot' ? TROUBLES_TO_BOT : TROUBLES);
    return { do: 'network', of, troubles, ...createSpell(random) };
  }
  if (kind < 0.87)
    return {
      do: 'database',
      troubles: pickTroubles<DatabaseTrouble>(random, DATABASE_TROUBLES),
      ...createSpell(random),
    };
  if (kind < 0.97) {
    const downMs = random() < 0.8 ? pickNumber(random, 0, 40 * SECOND) : pickNumber(random, 0, 20 * MINUTE);
    return {
      do: 'kill',
      bot: pickNumber(random, 0, bots - 1),
      after: pickNumber(random, 0, random() < 0.5 ? 20 : 400),
      downMs,
    };
  }
  const ms = pickOne(random, [MINUTE, 10 * MINUTE, HOUR, 48 * HOUR]);
  return { do: 'clock', ms: random() < 0.5 ? ms : -Math.min(ms, HOUR) };
}

function pickTroubles<T extends string>(random: Random, among: readonly T[]): T[] {
  return Array.from({ length: pickNumber(random, 1, 3) }, () => pickOne(random, among));
}

function createSpell(random: Random) {
  const ms = random() < 0.85 ? pickNumber(random, SECOND, 2 * MINUTE) : pickNumber(random, MINUTE, 6 * HOUR);
  const share = pickOne(random, [0.1, 0.3, 0.7, 1]);
  return { share, ms, seed: pickNumber(random, 0, 2 ** 31) };
}

/** Ordinary days with some traffic and some trouble each, for as long as is asked. */
export function createYear(seed: number, days: number): History {
  const random = createRandom(seed);
  const head = {
    seed,
    startsAt: Date.parse('2026-01-05T07:30:00Z'),
    platforms: 'both',
    bots: 1,
    mayLook: true,
    knowsIds: true,
  } as const;
  const steps = Array.from({ length: days }, (_, day) => {
    const happenings = Array.from({ length: 4 }, (): Step[] => [
      createHappening(random, head),
      { do: 'wait', ms: pickNumber(random, SECOND, MINUTE) },
    ]).flat();
    const pause = happenings.reduce((sum, step) => sum + (step.do === 'wait' ? step.ms : 0), 0);
    return [
      ...happenings.filter((step) => step.do !== 'clock').map((step) => renewLead(step, day)),
      { do: 'wait' as const, ms: 24 * HOUR - pause },
    ];
  }).flat();
  return { ...head, steps };
}

/** Each week has leads of its own: a verdict is not open for ever. */
function renewLead(step: Step, day: number): Step {
  return 'n' in step ? { ...step, n: step.n + 10 * Math.floor(day / 7) } : step;
}
