import type {
  CampaignCounts,
  JudgedCounts,
  MonthCounts,
  PromiseCounts,
  ReasonCounts,
  StepCounts,
  WeekCounts,
} from '../../../src/domain/digests/counts.ts';
import type { Reason, Verdict } from '../../../src/domain/leads/verdict.ts';

/** One thing a person said of a lead: a verdict, or (without one) that it is taken back. */
export type Said = { at: number; verdict?: Verdict; why?: { reason: Reason; at: number } };

/** All that happened to one lead. `said`: by person, in order; who was erased is a name that begins with `erased-`. */
export type Story = {
  campaign: string;
  receivedAt: number;
  dueAt?: number;
  contactedAt?: number;
  touchedMs?: number;
  said: Map<string, Said[]>;
  /** In order. */
  outcomes: { at: number; outcome: string; sinceMs: number }[];
};

type Vote = { person: string; verdict: Verdict; reason?: Reason };

/** What people held of a lead at the end, as far as they said it in the period. */
function votesOf({ said }: Story, from: number, end: number): Vote[] {
  const votes: Vote[] = [];
  for (const [person, all] of said) {
    const last = all.filter(({ at }) => at < end).at(-1);
    if (last?.verdict === undefined || last.at < from) continue;
    const isKnown = last.why !== undefined && last.why.at < end;
    votes.push({ person, verdict: last.verdict, ...(isKnown && { reason: last.why?.reason }) } as Vote);
  }
  return votes;
}

function majority(votes: Vote[]): Verdict {
  for (const verdict of ['good', 'poor'] as const) {
    if (votes.filter((vote) => vote.verdict === verdict).length * 2 > votes.length) return verdict;
  }
  return 'fair';
}

const people = (votes: Vote[]): string[] =>
  [...new Set(votes.map(({ person }) => person))].filter((id) => !id.startsWith('erased-')).sort();

function judged(all: Vote[][]): JudgedCounts {
  const some = all.filter((votes) => votes.length > 0);
  const like = (verdict: Verdict): number => some.filter((votes) => majority(votes) === verdict).length;
  return {
    leads: some.length,
    good: like('good'),
    fair: like('fair'),
    poor: like('poor'),
    people: people(some.flat()),
  };
}

function reasons(all: Vote[][]): ReasonCounts[] {
  const poor = all.map((votes) => votes.filter(({ verdict }) => verdict === 'poor'));
  const names = [...new Set(poor.flat().map(({ reason }) => reason))];
  const counts = names.map((name) => {
    const each = poor.map((votes) => votes.filter(({ reason }) => reason === name)).filter(({ length }) => length > 0);
    return {
      ...(name !== undefined && { reason: name }),
      judgements: each.flat().length,
      leads: each.length,
      people: people(each.flat()),
    };
  });
  return counts.sort((a, b) => b.judgements - a.judgements || ((a.reason ?? '') < (b.reason ?? '') ? -1 : 1));
}

function median(values: number[]): { medianMs?: number } {
  const sorted = values.sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? {} : { medianMs: Math.round((low + high) / 2) };
}

function promise(leads: Story[], end: number): PromiseCounts {
  const isTouched = ({ contactedAt = end }: Story) => contactedAt < end;
  return {
    due: leads.length,
    inTime: leads.filter(({ contactedAt, dueAt }) => contactedAt !== undefined && contactedAt <= (dueAt ?? 0)).length,
    untouched: leads.filter((lead) => !isTouched(lead)).length,
    ...median(leads.filter(isTouched).flatMap(({ touchedMs }) => touchedMs ?? [])),
  };
}

/** Leads that were this at the end, since some moment in the period. */
function reached(stories: Story[], outcomes: string[], [from, end]: [number, number]): StepCounts {
  const last = stories.flatMap((story) => story.outcomes.filter(({ at }) => at < end).at(-1) ?? []);
  const there = last.filter(({ at, outcome }) => at >= from && outcomes.includes(outcome));
  return { leads: there.length, ...median(there.map(({ sinceMs }) => sinceMs)) };
}

const isIn = (at: number | undefined, from: number, end: number) => at !== undefined && at >= from && at < end;

export function naiveWeek(stories: Story[], from: number, end: number): WeekCounts {
  const votes = (story: Story) => votesOf(story, from, end);
  const of = (campaign: string) => stories.filter((story) => story.campaign === campaign).map(votes);
  const campaigns = [...new Set(stories.map(({ campaign }) => campaign))]
    .map((campaign): CampaignCounts => ({ campaign, ...judged(of(campaign)) }))
    .filter(({ leads }) => leads > 0)
    .sort((a, b) => b.leads - a.leads || Buffer.compare(Buffer.from(a.campaign), Buffer.from(b.campaign)));
  const others = campaigns.slice(20).map(({ campaign }) => campaign);
  const rest = stories.filter(({ campaign }) => others.includes(campaign)).map(votes);
  const week = stories.filter(
    (story) => (votes(story).length > 0 || isIn(story.dueAt, from, end)) && isIn(story.dueAt, 0, end),
  );
  return {
    handedOver: stories.filter(({ receivedAt }) => isIn(receivedAt, from, end)).length,
    judged: judged(stories.map(votes)),
    campaigns: campaigns.slice(0, 20),
    ...(rest.length > 0 && { rest: judged(rest) }),
    reasons: reasons(stories.map(votes)),
    poorLeads: stories.filter((story) => votes(story).some(({ verdict }) => verdict === 'poor')).length,
    promise: promise(week, end),
    opportunities: reached(stories, ['opportunity'], [from, end]),
    wins: reached(stories, ['won'], [from, end]),
  };
}

export function naiveCampaign(stories: Story[], from: number, end: number) {
  const votes = stories.map((story) => votesOf(story, from, end));
  return { judged: judged(votes), reasons: reasons(votes) };
}

export function naiveMonth(stories: Story[], from: number, end: number): MonthCounts {
  const delivered = stories.filter(({ receivedAt }) => isIn(receivedAt, from, end));
  const votes = delivered.map((story) => votesOf(story, 0, end)).filter(({ length }) => length > 0);
  const { due, inTime } = promise(
    stories.filter(({ dueAt }) => isIn(dueAt, from, end)),
    end,
  );
  return {
    delivered: delivered.length,
    accepted: votes.filter((each) => majority(each) !== 'poor').length,
    people: people(votes.flat()),
    promise: { due, inTime },
    ended: reached(stories, ['won', 'lost', 'rejected'], [from, end]).leads,
    wins: reached(stories, ['won'], [from, end]),
  };
}

/** People of every list in the order of their ids: which order they come in says nothing. */
export function inOrder<T>(counts: T): T {
  return JSON.parse(
    JSON.stringify(counts, (key, value: unknown) => (key === 'people' ? [...(value as string[])].sort() : value)),
  ) as T;
}
