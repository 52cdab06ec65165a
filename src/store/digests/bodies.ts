import { z } from 'zod';
import type { FormerTerms } from '../../domain/digests/agreed.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import type { LoadWatch } from '../../domain/digests/load.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import { ACTION_STATES, TOPICS } from '../../domain/findings/finding.ts';
import { moneySchema } from '../../domain/leads/outcome.ts';
import { REASON_NAMES, type Reason } from '../../domain/leads/verdict.ts';
import { workingWeekSchema } from '../../domain/organisation.ts';
import { TEAMS } from '../../domain/people/person.ts';
import { readJson } from '../database/json.ts';

const count = z.union([z.number(), z.literal('few')]);
const medianMs = z.number().exactOptional();
const share = z.object({ part: z.number(), of: z.number() });
const shares = z.object({ leads: z.number(), good: z.number(), fair: z.number(), poor: z.number() });
const step = z.object({ leads: count, medianMs });
const terms = z.intersection(z.object({ followUpHours: z.number() }), workingWeekSchema);
const defined = z.object({ name: z.string(), version: z.number() });
const team = z.enum(TEAMS).exactOptional();

const about = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reason'), reason: z.enum(REASON_NAMES) }),
  z.object({ kind: z.literal('campaign'), campaign: z.string() }),
  z.object({ kind: z.literal('topic'), topic: z.enum(TOPICS) }),
  z.object({ kind: z.literal('finding'), words: z.string() }),
]);

const change = z.discriminatedUnion('figure', [
  z.object({ figure: z.literal('handed-over'), now: z.number(), before: z.number() }),
  z.object({ figure: z.enum(['good', 'in-time']), now: share, before: share }),
]);

const celebrated = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('win'), company: z.string(), value: moneySchema.exactOptional() }),
  z.object({ kind: z.literal('thanks'), fromTeam: team, toTeam: team, words: z.string() }),
  z.object({ kind: z.literal('failure'), words: z.string() }),
]);

const digestSchema: z.ZodType<Digest, Digest> = z.object({
  first: z.string(),
  last: z.string(),
  isLate: z.boolean(),
  isQuiet: z.boolean(),
  changed: z.array(change),
  handedOver: count,
  waiting: count.exactOptional(),
  held: z.number().exactOptional(),
  queue: z.object({ waiting: z.number(), over: z.number() }).exactOptional(),
  quality: shares.exactOptional(),
  campaigns: z.array(
    z.discriminatedUnion('kind', [
      shares.extend({ kind: z.literal('campaign'), campaign: z.string() }),
      shares.extend({ kind: z.literal('rest') }),
    ]),
  ),
  reasons: z.array(z.object({ reason: z.enum([...REASON_NAMES, 'rest']), judgements: z.number() })),
  quotes: z.array(z.string()),
  promise: z.object({ due: z.number(), inTime: z.number(), untouched: count, medianMs }).exactOptional(),
  pair: z.object({ month: z.string(), sqls: z.number(), handedOver: z.number() }).exactOptional(),
  opportunities: step,
  wins: step,
  actions: z.array(
    z.object({ about, words: z.string(), state: z.enum(ACTION_STATES), why: z.string().exactOptional() }),
  ),
  topics: z.array(z.object({ topic: z.enum([...TOPICS, 'rest']), notes: z.number() })),
  celebrated: celebrated.exactOptional(),
  agreed: terms,
  agreedBefore: terms.exactOptional(),
  defined: z.array(defined).exactOptional(),
  acceptedAround: defined.extend({ before: share, after: share }).exactOptional(),
});

const monthSchema: z.ZodType<MonthFigures, MonthFigures> = z.object({
  month: z.string(),
  handedOver: z.number().exactOptional(),
  accepted: share.exactOptional(),
  inTime: share.exactOptional(),
  pair: z.object({ sqls: z.number(), hours: z.number() }).exactOptional(),
  timing: z.object({ early: z.number(), late: z.number() }).exactOptional(),
  deals: share.exactOptional(),
  won: z.array(moneySchema).exactOptional(),
  dealDays: z.object({ medianMs: z.number(), of: z.number() }).exactOptional(),
  defined: z.array(defined).exactOptional(),
});

export function readDigest(body: string): Digest {
  return readJson(digestSchema, body);
}

export function readMonth(body: string): MonthFigures {
  return readJson(monthSchema, body);
}

export function readFormerTerms(text: string): FormerTerms[] {
  return readJson(z.array(z.object({ until: z.number(), terms })), text);
}

const loadWatchSchema: z.ZodType<LoadWatch, LoadWatch> = z.object({
  day: z.string(),
  over: z.object({ since: z.string(), isTold: z.boolean() }).exactOptional(),
});

export function readLoadWatch(text: string): LoadWatch {
  return readJson(loadWatchSchema, text);
}

/** How long each win of a week took. */
export function readDurations(text: string): number[] {
  return readJson(z.array(z.number()), text);
}

/** Why leads of a campaign were poor, as it was told. */
export function readReasons(text: string): Reason[] {
  return readJson(z.array(z.enum(REASON_NAMES)), text);
}
