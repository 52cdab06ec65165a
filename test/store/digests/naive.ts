import type {
  CampaignCounts,
  EarlyCounts,
  EndedCounts,
  JudgedCounts,
  PromiseCounts,
  StepCounts,
  WeekCounts,
  WinCounts,
} from '../../../src/domain/digests/counts.ts';
import type { Reason, Verdict } from '../../../src/domain/leads/verdict.ts';

/** One thing a person said of a lead: a verdict, or (without one) that it is taken back. */
export type Said = { at: number; verdict?: Verdict; why?: { reason: Reason; at: number } };

/** All that happened to one lead. `said`: by person, in order; who was erased is a name that begins with `erased-`. */
export type Story = {
  id: string;
  campaign: string;
  receivedAt: number;
  dueAt?: number;
  contactedAt?: number;
  /** Until they are erased. */
  contactedBy?: string;
  touchedMs?: number;
  said: Map<string, Said[]>;
  /** In order. */
  outcomes: { at: number; outcome: string; sinceMs: number }[];
};

type Vote = { person: string; verdict: Verdict; reason?: Reason };
type Judged = { id: string; votes: Vote[] };
/** Below this, which leads they are is told too. */
const FEW = 5;

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

function reasons(all: Judged[]): WeekCounts['reasons'] {
  const poor = all.map(({ id, votes }) => ({ id, votes: votes.filter(({ verdict }) => verdict === 'poor') }));
  const names = [...new Set(poor.flatMap(({ votes }) => votes).map(({ reason }) => reason))];
  const counts = names.map((name) => {
    const each = poor
      .map(({ id, votes }) => ({ id, votes: votes.filter(({ reason }) => reason === name) }))
      .filter(({ votes }) => votes.length > 0);
    return {
      ...(name !== undefined && { reason: name }),
      judgements: each.flatMap(({ votes }) => votes).length,
      leads: each.length,
      people: people(each.flatMap(({ votes }) => votes)),
      ids: each.length < FEW ? each.map(({ id }) => id) : [],
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
    people: having(leads),
    touchers: having(leads.filter(isTouched)),
    ids: idsOf(leads),
  };
}

/** Nobody owns a lead here, so whoever contacted it had it. */
const having = (leads: Story[]): string[] => [...new Set(leads.flatMap(({ contactedBy }) => contactedBy ?? []))];
const idsOf = (leads: { id: string }[]): string[] => (leads.length < FEW ? leads.map(({ id }) => id) : []);

/** Leads that were this at the end, since some moment in the period. */
function reached(stories: Story[], outcomes: string[], [from, end]: [number, number]): WinCounts {
  const last = stories.flatMap((story) => {
    const outcome = story.outcomes.filter(({ at }) => at < end).at(-1);
    return outcome === undefined ? [] : [{ story, ...outcome }];
  });
  const there = last.filter(({ at, outcome }) => at >= from && outcomes.includes(outcome));
  const leads = there.map(({ story }) => story);
  const wonMs = there.map(({ sinceMs }) => sinceMs).sort((a, b) => a - b);
  return { leads: there.length, ...median([...wonMs]), people: having(leads), ids: idsOf(leads), wonMs };
}

function step({ ids: _ids, wonMs: _wonMs, ...counts }: WinCounts): StepCounts {
  return counts;
}

function ended({ leads, people: had, ids }: WinCounts): EndedCounts {
  return { leads, people: had, ids };
}

/** Leads that are not ripe as their outcome says, and others as somebody said who judged them. */
function early(stories: Story[], [from, end]: [number, number]): EarlyCounts {
  const isTold = (story: Story) => reached([story], ['nurture'], [from, end]).leads > 0;
  const said = stories
    .filter((story) => !isTold(story))
    .map((story) => ({ id: story.id, votes: votesOf(story, from, end).filter(isNotRipe) }))
    .filter(({ votes }) => votes.length > 0);
  return {
    told: ended(reached(stories, ['nurture'], [from, end])),
    said: { leads: said.length, people: people(said.flatMap(({ votes }) => votes)), ids: idsOf(said) },
  };
}

const isNotRipe = ({ verdict, reason }: Vote) => verdict === 'poor' && reason === 'not_ripe';

const isIn = (at: number | undefined, from: number, end: number) => at !== undefined && at >= from && at < end;

export function naiveWeek(stories: Story[], from: number, end: number): WeekCounts {
  const votes = (story: Story) => votesOf(story, from, end);
  const of = (campaign: string) => stories.filter((story) => story.campaign === campaign);
  const judgedOf = (campaign: string) => of(campaign).filter((story) => votes(story).length > 0);
  const campaigns = [...new Set(stories.map(({ campaign }) => campaign))]
    .map((campaign): CampaignCounts => {
      return { campaign, ...judged(of(campaign).map(votes)), ids: idsOf(judgedOf(campaign)) };
    })
    .filter(({ leads }) => leads > 0)
    .sort((a, b) => b.leads - a.leads || Buffer.compare(Buffer.from(a.campaign), Buffer.from(b.campaign)));
  const others = campaigns.slice(20);
  const rest = stories.filter(({ campaign }) => others.some((other) => other.campaign === campaign)).map(votes);
  const week = stories.filter(
    (story) => (votes(story).length > 0 || isIn(story.dueAt, from, end)) && isIn(story.dueAt, 0, end),
  );
  const came = stories.filter(({ receivedAt }) => isIn(receivedAt, from, end));
  return {
    handedOver: came.length,
    waiting: came.filter(({ contactedAt }) => !isIn(contactedAt, 0, end)).length,
    judged: judged(stories.map(votes)),
    campaigns: campaigns.slice(0, 20),
    ...(rest.length > 0 && {
      rest: { ...judged(rest), ids: idsOf(others.flatMap(({ campaign }) => judgedOf(campaign))) },
    }),
    reasons: reasons(stories.map((story) => ({ id: story.id, votes: votes(story) }))),
    promise: promise(week, end),
    opportunities: step(reached(stories, ['opportunity'], [from, end])),
    wins: reached(stories, ['won'], [from, end]),
    ended: ended(reached(stories, ['won', 'lost', 'rejected'], [from, end])),
    early: early(stories, [from, end]),
  };
}

/** As if some had judged nothing. */
export function naiveCampaign(stories: Story[], from: number, end: number, without: string[]) {
  const all = stories.map((story) => {
    return { id: story.id, votes: votesOf(story, from, end).filter(({ person }) => !without.includes(person)) };
  });
  return {
    judged: judged(all.map(({ votes }) => votes)),
    reasons: reasons(all).map(({ ids: _ids, ...counts }) => counts),
  };
}

/** Lists in the order of what is in them: which order they come in says nothing. */
export function inOrder<T>(counts: T): T {
  const lists = ['people', 'touchers', 'ids'];
  return JSON.parse(
    JSON.stringify(counts, (key, value: unknown) => (lists.includes(key) ? [...(value as string[])].sort() : value)),
  ) as T;
}
