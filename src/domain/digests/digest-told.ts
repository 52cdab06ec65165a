import type { Topic } from '../findings/finding.ts';
import { POLICY } from '../privacy/policy.ts';
import { isShowable, type Row, sumOf, type Table, tableOf } from './anonymity-leads.ts';
import type { JudgedCounts, ReasonCounts, StepCounts, WeekCounts } from './counts.ts';
import type {
  CampaignRow,
  Changed,
  Digest,
  PromiseTold,
  ReasonRow,
  Shares,
  StepTold,
  Told,
  TopicRow,
  Withheld,
} from './digest.ts';

/** Below this a count is told as few only, and no share is made of it. */
export const FEW_BELOW = 5;
const CAMPAIGNS_SHOWN_MAX = 6;
const REASONS_SHOWN_MAX = 3;
const TOPICS_SHOWN_MAX = 3;
const QUOTES_SHOWN_MAX = 3;

type Held = { withheld: Withheld[] };

/** None stays none: that nothing happened tells on nobody. */
export function told(count: number): Told {
  return count > 0 && count < FEW_BELOW ? 'few' : count;
}

/** A median of few would be nearly one of them. */
export function stepTold({ leads, medianMs }: StepCounts): StepTold {
  const isTold = medianMs !== undefined && leads >= FEW_BELOW;
  return { leads: told(leads), ...(isTold && { medianMs }) };
}

type Quality = Pick<Digest, 'isJudged' | 'quality' | 'campaigns' | 'reasons'>;

/** Shares of all judged leads, by campaign where publishable, and why leads were poor. */
export function qualityTold(counts: WeekCounts): Quality & Held {
  const { judged } = counts;
  const isJudged = judged.leads > 0;
  if (!isShowable(judged)) {
    const why = judged.leads < POLICY.leads ? 'few-leads' : 'few-people';
    const withheld: Withheld[] = isJudged ? [{ what: 'quality', why, names: [] }] : [];
    return { isJudged, campaigns: [], reasons: [], withheld };
  }
  const campaigns = campaignsTold(counts);
  const reasons = reasonsTold(counts);
  return {
    isJudged,
    quality: sharesOf(judged),
    campaigns: campaigns.rows,
    reasons: reasons.rows,
    withheld: [...campaigns.withheld, ...reasons.withheld],
  };
}

function sharesOf({ leads, good, fair, poor }: JudgedCounts): Shares {
  return { leads, good, fair, poor };
}

type CampaignGroup = Row & { name: string | undefined };

function campaignsTold({ campaigns, rest }: WeekCounts): { rows: CampaignRow[] } & Held {
  const rows: CampaignGroup[] = [
    ...campaigns.map((each) => ({ ...groupOf(each), name: each.campaign })),
    ...(rest === undefined ? [] : [{ ...groupOf(rest), name: undefined }]),
  ];
  const table = tableOf(rows);
  const withheld = withheldOf('campaign', table, ({ name }) => name);
  // The others of all campaigns have no name, so they never stand in a row of their own.
  const named = table.shown.filter(({ name }) => name !== undefined).slice(0, CAMPAIGNS_SHOWN_MAX);
  const others = [...table.shown.filter((row) => !named.includes(row)), ...table.rest.map(({ row }) => row)];
  const joined: CampaignRow[] = others.length === 0 ? [] : [{ kind: 'rest', ...cellsOf(sumOf(others)) }];
  const told = named.map((row): CampaignRow => ({ kind: 'campaign', campaign: row.name ?? '', ...cellsOf(row) }));
  // Leads without a campaign alone are the whole once more.
  const isWhole = named.length === 0 || (named.every(({ name }) => name === '') && joined.length === 0);
  return { rows: isWhole ? [] : [...told, ...joined], withheld };
}

function groupOf({ leads, people, good, fair, poor }: JudgedCounts): Row {
  return { leads, people, cells: [good, fair, poor] };
}

function cellsOf({ leads, cells: [good = 0, fair = 0, poor = 0] }: Row): Shares {
  return { leads, good, fair, poor };
}

type ReasonGroup = Row & { reason: ReasonCounts['reason'] };

function reasonsTold({ reasons, poorLeads }: WeekCounts): { rows: ReasonRow[] } & Held {
  const rows = reasons.map(({ reason, leads, people, judgements }): ReasonGroup => {
    return { reason, leads, people, cells: [judgements] };
  });
  const join = (joined: Row[]): Row => ({ ...sumOf(joined), leads: leadsOf(joined, rows, poorLeads) });
  const table: Table<ReasonGroup> = tableOf(rows, join);
  const withheld = withheldOf('reason', table, ({ reason }) => reason);
  const named = table.shown.filter(({ reason }) => reason !== undefined).slice(0, REASONS_SHOWN_MAX);
  const others = rows.filter((row) => !named.includes(row));
  const judgements = (...of: Row[]) => sumOf(of).cells[0] ?? 0;
  const told = named.map((row): ReasonRow => ({ reason: row.reason ?? 'rest', judgements: judgements(row) }));
  const joined: ReasonRow[] = others.length === 0 ? [] : [{ reason: 'rest', judgements: judgements(...others) }];
  return { rows: named.length === 0 ? [] : [...told, ...joined], withheld };
}

/** At least so many leads stand behind these reasons: one lead may have several. */
function leadsOf(joined: Row[], all: Row[], poorLeads: number): number {
  const elsewhere = all.filter((row) => !joined.includes(row)).reduce((sum, { leads }) => sum + leads, 0);
  return Math.max(poorLeads - elsewhere, ...joined.map(({ leads }) => leads));
}

/** Either both stand or none: follow-up without quality, or the other way round, would blame one side (PRODUCT 6). */
export function promiseTold(
  { promise }: WeekCounts,
  salesPeople: number,
  { isJudged, quality }: Quality,
): { promise?: PromiseTold } & Held {
  if (promise.due === 0) return { withheld: [] };
  if (isJudged && quality === undefined) return { withheld: [] };
  if (promise.due < FEW_BELOW) return { withheld: [{ what: 'promise', why: 'few-leads', names: [] }] };
  if (salesPeople < POLICY.leadPeople) return { withheld: [{ what: 'promise', why: 'few-people', names: [] }] };
  const { due, inTime, untouched, medianMs } = promise;
  const isTold = medianMs !== undefined && due - untouched >= FEW_BELOW;
  return { promise: { due, inTime, untouched: told(untouched), ...(isTold && { medianMs }) }, withheld: [] };
}

/** A quote is one of those of enough people who said why. */
export function quotesTold(
  quotes: string[],
  { reasons }: WeekCounts,
  { quality }: Quality,
): Pick<Digest, 'quotes'> & Held {
  if (quotes.length === 0) return { quotes: [], withheld: [] };
  const people = new Set(reasons.flatMap((each) => each.people));
  const isTold = quality !== undefined && people.size >= POLICY.leadPeople;
  if (!isTold) return { quotes: [], withheld: [{ what: 'quotes', why: 'few-people', names: [] }] };
  return { quotes: quotes.slice(0, QUOTES_SHOWN_MAX), withheld: [] };
}

type TopicGroup = Row & { topic: Topic };

/** What was heard in the market, by topic. */
export function topicsTold(topics: { topic: Topic; notes: number; people: string[] }[]): { topics: TopicRow[] } & Held {
  const rows = topics.map(({ topic, notes, people }): TopicGroup => ({ topic, leads: notes, people, cells: [notes] }));
  const table = tableOf(rows);
  const withheld = withheldOf('topic', table, ({ topic }) => topic);
  const named = table.shown.slice(0, TOPICS_SHOWN_MAX);
  const others = rows.filter((row) => !named.includes(row));
  const told = named.map(({ topic, leads }): TopicRow => ({ topic, notes: leads }));
  const joined: TopicRow[] = others.length === 0 ? [] : [{ topic: 'rest', notes: sumOf(others).leads }];
  return { topics: named.length === 0 ? [] : [...told, ...joined], withheld };
}

/** By cause, so that a manager reads why each row is not there. */
function withheldOf<R extends Row>(
  what: Withheld['what'],
  { rest }: Table<R>,
  nameOf: (row: R) => string | undefined,
): Withheld[] {
  const whys = [...new Set(rest.map(({ why }) => why))];
  return whys.map((why) => ({
    what,
    why,
    names: rest.flatMap((each) => (each.why === why ? [nameOf(each.row) ?? ''] : [])),
  }));
}

/** Only of what both digests show: nothing of the one before comes to light by comparing. */
export function changesSince(before: Digest, now: Digest): Changed[] {
  const changed: Changed[] = [];
  if (typeof now.handedOver === 'number' && typeof before.handedOver === 'number') {
    changed.push({ figure: 'handed-over', now: now.handedOver, before: before.handedOver });
  }
  if (now.quality && before.quality) {
    changed.push({ figure: 'good', now: goodOf(now.quality), before: goodOf(before.quality) });
  }
  if (now.promise && before.promise) {
    changed.push({ figure: 'in-time', now: inTimeOf(now.promise), before: inTimeOf(before.promise) });
  }
  return changed;
}

function goodOf({ good, leads }: Shares) {
  return { part: good, of: leads };
}

function inTimeOf({ inTime, due }: PromiseTold) {
  return { part: inTime, of: due };
}
