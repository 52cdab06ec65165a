import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import { composeMonth } from '../../../src/domain/digests/compose/compose-month.ts';
import type { WeekCounts } from '../../../src/domain/digests/counts.ts';
import type { Digest } from '../../../src/domain/digests/digest.ts';
import { FIGURE_TABLES, type Ledger } from '../../../src/domain/digests/ledger/cell.ts';
import type { MonthFigures, MonthWeek } from '../../../src/domain/digests/month.ts';
import { decideQuality, type Reason, type Verdict } from '../../../src/domain/leads/verdict.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { addDays } from '../../../src/domain/working-time.ts';
import { makeDigestFacts, PERIOD } from './any-week.ts';

/** Six who sell, some more than others. */
const REPS = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
const CAMPAIGNS = ['fair', 'webinar', 'mailing', 'referral'];
const REASONS: (Reason | undefined)[] = [
  'no_budget',
  'not_ripe',
  'not_our_customer',
  'no_need',
  'unreachable',
  undefined,
];

/** How a team works: leads a week, and what share of them is judged. */
export type Habits = { leads: number; judged: number; reps: number; campaigns: number };
export type Year = { digests: Digest[]; months: (MonthFigures | undefined)[] };

type Random = () => number;

/** A year of a team, week by week, made up of the same numbers each time (mulberry32). */
export function liveYear(seed: number, habits: Habits): Year {
  const random = randomFrom(seed);
  const year: Year = { digests: [], months: [] };
  let ledgers: Ledger[] = [];
  let month: MonthWeek[] = [];
  for (let week = 0; week < 52; week += 1) {
    const until = addDays('2026-01-05', 7 * (week + 1));
    // In summer and at the turn of the year half of them are away, and fewer leads come.
    const isQuiet = (week > 28 && week < 34) || week > 50;
    const counts = playWeek(
      random,
      isQuiet ? { ...habits, leads: habits.leads * 0.5, reps: habits.reps / 2 } : habits,
      until,
    );
    const composed = composeWeek(makeDigestFacts(counts, { period: { ...PERIOD, until } }));
    ledgers = merge([...ledgers, ...composed.ledgers]);
    year.digests.push(composed.digest);
    month.push({
      ...{ until, fromAt: PERIOD.fromAt, untilAt: PERIOD.untilAt },
      record: 'frozen',
      wonMs: counts.wins.wonMs,
    });
    if (addDays(until, 6).slice(5, 7) === addDays(until, -1).slice(5, 7)) continue;
    const told = composeMonth(until.slice(0, 7), month, ledgers);
    year.months.push(told?.figures);
    ledgers = merge([...ledgers, ...(told?.ledgers ?? [])]);
    month = [];
  }
  return year;
}

function merge(all: Ledger[]): Ledger[] {
  return FIGURE_TABLES.map((table) => {
    const of = all.filter((ledger) => ledger.table === table);
    return { table, cells: of.flatMap(({ cells }) => cells), releases: of.flatMap(({ releases }) => releases) };
  });
}

type Lead = {
  id: string;
  campaign: string;
  owner: string;
  votes: { person: string; verdict: Verdict; reason: Reason | undefined }[];
  isInTime: boolean;
  isTouched: boolean;
};

function playWeek(random: Random, { leads, judged, reps, campaigns }: Habits, until: string): WeekCounts {
  const count = Math.round(leads * (0.7 + 0.6 * random()));
  const pick = <T>(of: T[], among: number): T => of[Math.floor(among * random() ** 1.5)] as T;
  const all = Array.from({ length: count }, (_none, n): Lead => {
    const campaign = Math.floor(campaigns * random() ** 1.6);
    const owner = pick(REPS, reps);
    const judges = random() >= judged ? [] : random() < 0.3 ? [owner, pick(REPS, reps)] : [owner];
    const votes = [...new Set(judges)].map((person) => {
      const verdict: Verdict = random() < 0.55 - 0.12 * campaign ? 'good' : random() < 0.45 ? 'fair' : 'poor';
      return { person, verdict, reason: pick(REASONS, REASONS.length) };
    });
    const isTouched = random() < 0.88;
    return {
      id: `${until} ${n}`,
      campaign: CAMPAIGNS[campaign] ?? '',
      owner,
      votes,
      isTouched,
      isInTime: isTouched && random() < 0.75,
    };
  });
  return countLeads(all, random);
}

function countLeads(all: Lead[], random: Random): WeekCounts {
  const judged = all.filter(({ votes }) => votes.length > 0);
  const quality = (leads: Lead[]) => {
    const of = (verdict: Verdict) => leads.filter(({ votes }) => decideQuality(tally(votes)) === verdict).length;
    const people = [...new Set(leads.flatMap(({ votes }) => votes.map(({ person }) => person)))];
    return { leads: leads.length, good: of('good'), fair: of('fair'), poor: of('poor'), people };
  };
  const idsOf = (leads: Lead[]) => (leads.length < 5 ? leads.map(({ id }) => id) : []);
  const campaigns = CAMPAIGNS.map((campaign) => judged.filter((lead) => lead.campaign === campaign))
    .filter(({ length }) => length > 0)
    .map((leads) => ({ campaign: leads[0]?.campaign ?? '', ...quality(leads), ids: idsOf(leads) }));
  const reasons = REASONS.flatMap((reason) => {
    const isOf = (vote: Lead['votes'][number]) => vote.verdict === 'poor' && vote.reason === reason;
    const leads = judged.filter(({ votes }) => votes.some(isOf));
    const votes = leads.flatMap((lead) => lead.votes.filter(isOf));
    if (votes.length === 0) return [];
    const people = [...new Set(votes.map(({ person }) => person))];
    return [{ ...(reason && { reason }), judgements: votes.length, leads: leads.length, people, ids: idsOf(leads) }];
  });
  const ended = all.filter(() => random() < 0.35);
  const won = ended.filter(() => random() < 0.25);
  const owners = (leads: Lead[]) => [...new Set(leads.map(({ owner }) => owner))];
  const touched = all.filter(({ isTouched }) => isTouched);
  return {
    handedOver: all.length,
    waiting: all.length - touched.length,
    judged: quality(judged),
    campaigns,
    reasons,
    promise: {
      due: all.length,
      inTime: all.filter(({ isInTime }) => isInTime).length,
      untouched: all.length - touched.length,
      medianMs: 1,
      people: owners(all),
      touchers: owners(touched),
      ids: idsOf(all),
    },
    opportunities: { leads: 0, people: [] },
    wins: {
      leads: won.length,
      people: owners(won),
      ids: idsOf(won),
      wonMs: won.map(() => Math.round(40 * random()) * DAY_MS),
    },
    ended: { leads: ended.length, people: owners(ended), ids: idsOf(ended) },
    early: { told: { leads: 0, people: [], ids: [] }, said: { leads: 0, people: [], ids: [] } },
  };
}

function tally(votes: Lead['votes']) {
  const of = (verdict: Verdict) => votes.filter((vote) => vote.verdict === verdict).length;
  return { good: of('good'), fair: of('fair'), poor: of('poor') };
}

function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
