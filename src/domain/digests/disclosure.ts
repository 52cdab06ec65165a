import type { Topic } from '../findings/finding.ts';
import { POLICY } from '../privacy/policy.ts';
import type { JudgedCounts, ReasonCounts, StepCounts, WeekCounts } from './counts.ts';
import type {
  CampaignRow,
  Digest,
  DisclosedCount,
  DisclosedPromise,
  DisclosedStep,
  FigureChange,
  ReasonRow,
  Shares,
  TopicRow,
  Withheld,
} from './digest.ts';
import { type CountedRow, isPublishable, type SuppressedTable, sumRows, suppressSmallRows } from './suppression.ts';

/** Below this a count is published only as “few”, and no share is made of it. */
export const FEW_BELOW = 5;
const CAMPAIGNS_SHOWN_MAX = 6;
const REASONS_SHOWN_MAX = 3;
const TOPICS_SHOWN_MAX = 3;
const QUOTES_SHOWN_MAX = 3;

type Withholding = { withheld: Withheld[] };

/** None stays none: that nothing happened reveals nobody. */
export function discloseCount(count: number): DisclosedCount {
  return count > 0 && count < FEW_BELOW ? 'few' : count;
}

/** The median of a few is nearly the figure of one of them, so it is left out. */
export function discloseStep({ leads, medianMs }: StepCounts): DisclosedStep {
  const isMany = medianMs !== undefined && leads >= FEW_BELOW;
  return { leads: discloseCount(leads), ...(isMany && { medianMs }) };
}

type Quality = Pick<Digest, 'isJudged' | 'quality' | 'campaigns' | 'reasons'>;

/** Shares of all judged leads, by campaign where publishable, and why leads were poor. */
export function discloseQuality(counts: WeekCounts): Quality & Withholding {
  const { judged } = counts;
  const isJudged = judged.leads > 0;
  if (!isPublishable(judged)) {
    const why = judged.leads < POLICY.leads ? 'few-leads' : 'few-people';
    const withheld: Withheld[] = isJudged ? [{ what: 'quality', why, names: [] }] : [];
    return { isJudged, campaigns: [], reasons: [], withheld };
  }
  const campaigns = discloseCampaigns(counts);
  const reasons = discloseReasons(counts);
  return {
    isJudged,
    quality: toShares(judged),
    campaigns: campaigns.rows,
    reasons: reasons.rows,
    withheld: [...campaigns.withheld, ...reasons.withheld],
  };
}

function toShares({ leads, good, fair, poor }: JudgedCounts): Shares {
  return { leads, good, fair, poor };
}

type CampaignGroup = CountedRow & { name: string | undefined };

function discloseCampaigns({ campaigns, rest }: WeekCounts): { rows: CampaignRow[] } & Withholding {
  const rows: CampaignGroup[] = [
    ...campaigns.map((each) => ({ ...toRow(each), name: each.campaign })),
    ...(rest === undefined ? [] : [{ ...toRow(rest), name: undefined }]),
  ];
  const table = suppressSmallRows(rows);
  const withheld = listWithheld('campaign', table, ({ name }) => name);
  // The other campaigns together have no name, so they never get a row of their own.
  const named = table.published.filter(({ name }) => name !== undefined).slice(0, CAMPAIGNS_SHOWN_MAX);
  const others = [...table.published.filter((row) => !named.includes(row)), ...table.rest.map(({ row }) => row)];
  const joined: CampaignRow[] = others.length === 0 ? [] : [{ kind: 'rest', ...toCampaignShares(sumRows(others)) }];
  const published = named.map(
    (row): CampaignRow => ({ kind: 'campaign', campaign: row.name ?? '', ...toCampaignShares(row) }),
  );
  // A table of nothing but leads without a campaign would repeat the total.
  const isWhole = named.length === 0 || (named.every(({ name }) => name === '') && joined.length === 0);
  return { rows: isWhole ? [] : [...published, ...joined], withheld };
}

function toRow({ leads, people, good, fair, poor }: JudgedCounts): CountedRow {
  return { leads, people, cells: [good, fair, poor] };
}

function toCampaignShares({ leads, cells: [good = 0, fair = 0, poor = 0] }: CountedRow): Shares {
  return { leads, good, fair, poor };
}

type ReasonGroup = CountedRow & { reason: ReasonCounts['reason'] };

function discloseReasons({ reasons, poorLeads }: WeekCounts): { rows: ReasonRow[] } & Withholding {
  const rows = reasons.map(({ reason, leads, people, judgements }): ReasonGroup => {
    return { reason, leads, people, cells: [judgements] };
  });
  const join = (joined: CountedRow[]): CountedRow => ({
    ...sumRows(joined),
    leads: countLeadsBehind(joined, rows, poorLeads),
  });
  const table: SuppressedTable<ReasonGroup> = suppressSmallRows(rows, join);
  const withheld = listWithheld('reason', table, ({ reason }) => reason);
  const named = table.published.filter(({ reason }) => reason !== undefined).slice(0, REASONS_SHOWN_MAX);
  const others = rows.filter((row) => !named.includes(row));
  const judgements = (...of: CountedRow[]) => sumRows(of).cells[0] ?? 0;
  const published = named.map((row): ReasonRow => ({ reason: row.reason ?? 'rest', judgements: judgements(row) }));
  const joined: ReasonRow[] = others.length === 0 ? [] : [{ reason: 'rest', judgements: judgements(...others) }];
  return { rows: named.length === 0 ? [] : [...published, ...joined], withheld };
}

/** At least so many leads are behind these reasons: one lead may have several. */
function countLeadsBehind(joined: CountedRow[], all: CountedRow[], poorLeads: number): number {
  const elsewhere = all.filter((row) => !joined.includes(row)).reduce((sum, { leads }) => sum + leads, 0);
  return Math.max(poorLeads - elsewhere, ...joined.map(({ leads }) => leads));
}

/** Follow-up and quality are published together or not at all: either alone would blame one side. */
export function disclosePromise(
  { promise }: WeekCounts,
  salesPeople: number,
  { isJudged, quality }: Quality,
): { promise?: DisclosedPromise } & Withholding {
  if (promise.due === 0) return { withheld: [] };
  if (isJudged && quality === undefined) return { withheld: [] };
  if (promise.due < FEW_BELOW) return { withheld: [{ what: 'promise', why: 'few-leads', names: [] }] };
  if (salesPeople < POLICY.leadPeople) return { withheld: [{ what: 'promise', why: 'few-people', names: [] }] };
  const { due, inTime, untouched, medianMs } = promise;
  const isMany = medianMs !== undefined && due - untouched >= FEW_BELOW;
  return { promise: { due, inTime, untouched: discloseCount(untouched), ...(isMany && { medianMs }) }, withheld: [] };
}

/** Quotes are published where enough people gave a reason that week. */
export function discloseQuotes(
  quotes: string[],
  { reasons }: WeekCounts,
  { quality }: Quality,
): Pick<Digest, 'quotes'> & Withholding {
  if (quotes.length === 0) return { quotes: [], withheld: [] };
  const people = new Set(reasons.flatMap((each) => each.people));
  const isMany = quality !== undefined && people.size >= POLICY.leadPeople;
  if (!isMany) return { quotes: [], withheld: [{ what: 'quotes', why: 'few-people', names: [] }] };
  return { quotes: quotes.slice(0, QUOTES_SHOWN_MAX), withheld: [] };
}

type TopicGroup = CountedRow & { topic: Topic };

/** What was heard in the market, by topic. */
export function discloseTopics(
  topics: { topic: Topic; notes: number; people: string[] }[],
): { topics: TopicRow[] } & Withholding {
  const rows = topics.map(({ topic, notes, people }): TopicGroup => ({ topic, leads: notes, people, cells: [notes] }));
  const table = suppressSmallRows(rows);
  const withheld = listWithheld('topic', table, ({ topic }) => topic);
  const named = table.published.slice(0, TOPICS_SHOWN_MAX);
  const others = rows.filter((row) => !named.includes(row));
  const published = named.map(({ topic, leads }): TopicRow => ({ topic, notes: leads }));
  const joined: TopicRow[] = others.length === 0 ? [] : [{ topic: 'rest', notes: sumRows(others).leads }];
  return { topics: named.length === 0 ? [] : [...published, ...joined], withheld };
}

/** What is withheld, grouped by reason, for managers to read. */
function listWithheld<R extends CountedRow>(
  what: Withheld['what'],
  { rest }: SuppressedTable<R>,
  nameOf: (row: R) => string | undefined,
): Withheld[] {
  const whys = [...new Set(rest.map(({ why }) => why))];
  return whys.map((why) => ({
    what,
    why,
    names: rest.flatMap((each) => (each.why === why ? [nameOf(each.row) ?? ''] : [])),
  }));
}

/** Changes of figures that both digests publish, so that comparing reveals nothing of the one before. */
export function findChanges(before: Digest, now: Digest): FigureChange[] {
  const changed: FigureChange[] = [];
  if (typeof now.handedOver === 'number' && typeof before.handedOver === 'number') {
    changed.push({ figure: 'handed-over', now: now.handedOver, before: before.handedOver });
  }
  if (now.quality && before.quality) {
    changed.push({ figure: 'good', now: getGoodShare(now.quality), before: getGoodShare(before.quality) });
  }
  if (now.promise && before.promise) {
    changed.push({ figure: 'in-time', now: getInTimeShare(now.promise), before: getInTimeShare(before.promise) });
  }
  return changed;
}

function getGoodShare({ good, leads }: Shares) {
  return { part: good, of: leads };
}

function getInTimeShare({ inTime, due }: DisclosedPromise) {
  return { part: inTime, of: due };
}
