import { POLICY } from '../../privacy/policy.ts';
import type { CampaignRow, Digest, DigestFacts, ReasonRow, Shares, TopicRow } from '../digest.ts';
import { type Cell, countInCell, type FigureTable, type Release, sumKinds } from '../ledger/cell.ts';
import { planRows, planWithWhole } from '../ledger/plan.ts';
import { countAll, findCampaign, findReason, findTopic, type WeekCells } from './week-cells.ts';

const CAMPAIGNS_SHOWN_MAX = 6;
const REASONS_SHOWN_MAX = 3;
const TOPICS_SHOWN_MAX = 3;
const QUOTES_SHOWN_MAX = 3;

type Released = { released: Partial<Record<FigureTable, Release[]>> };

/** Shares of all judged leads, by campaign where that may be, and why leads were poor; all of it or nothing. */
export function discloseQuality(cells: WeekCells): Pick<Digest, 'quality' | 'campaigns' | 'reasons'> & Released {
  const plan = planWithWhole({ table: 'quality', cells: cells.quality, releases: [] }, cells.quality, {
    rowsMax: CAMPAIGNS_SHOWN_MAX,
    isNamed: (cell) => findCampaign(cell) !== undefined,
  });
  if (!plan.isWhole) return { campaigns: [], reasons: [], released: {} };
  const reasons = discloseReasons(cells);
  return {
    quality: sumShares(cells.quality),
    campaigns: listCampaignRows(plan.rows, plan.rest),
    reasons: reasons.rows,
    released: { quality: plan.releases, ...reasons.released },
  };
}

/** A table of nothing but leads without a campaign would repeat the whole. */
function listCampaignRows(rows: Cell[], rest: Cell[]): CampaignRow[] {
  const named = rows.map((cell): CampaignRow => {
    return { kind: 'campaign', campaign: findCampaign(cell) ?? '', ...sumShares([cell]) };
  });
  if (rest.length > 0) return [...named, { kind: 'rest', ...sumShares(rest) }];
  return rows.every((cell) => findCampaign(cell) === '') ? [] : named;
}

function sumShares(cells: Cell[]): Shares {
  const [good = 0, fair = 0, poor = 0] = sumKinds(cells);
  return { leads: good + fair + poor, good, fair, poor };
}

function discloseReasons({ reasons: cells }: WeekCells): { rows: ReasonRow[] } & Released {
  const { rows, rest, releases } = planRows({ table: 'reasons', cells, releases: [] }, cells, {
    rowsMax: REASONS_SHOWN_MAX,
    isNamed: (cell) => findReason(cell) !== undefined,
  });
  const named = rows.map((cell): ReasonRow => ({ reason: findReason(cell) ?? 'rest', judgements: countInCell(cell) }));
  const joined: ReasonRow[] = rest.length === 0 ? [] : [{ reason: 'rest', judgements: countAll(rest) }];
  return { rows: [...named, ...joined], released: { reasons: releases } };
}

/** What was heard in the market, by topic. */
export function discloseTopics({ topics: cells }: WeekCells): { rows: TopicRow[] } & Released {
  const { rows, rest, releases } = planRows({ table: 'topics', cells, releases: [] }, cells, {
    rowsMax: TOPICS_SHOWN_MAX,
    isNamed: () => true,
  });
  const named = rows.map((cell): TopicRow => ({ topic: findTopic(cell) ?? 'rest', notes: countInCell(cell) }));
  const joined: TopicRow[] = rest.length === 0 ? [] : [{ topic: 'rest', notes: countAll(rest) }];
  return { rows: [...named, ...joined], released: { topics: releases } };
}

/**
 * Of what people wrote, once each and one of everybody: about leads where enough people gave a reason that week, about
 * a topic where enough noted it. In the order of what they say, so that it does not show when it was said or by whom.
 */
export function discloseQuotes({
  quotes,
  counts,
  topics,
}: Pick<DigestFacts, 'quotes' | 'counts' | 'topics'>): string[] {
  const explained = new Set(counts.reasons.flatMap(({ reason, people }) => (reason === undefined ? [] : people)));
  const countBehind = (about: (typeof quotes)[number]['about']): number =>
    about === 'lead' ? explained.size : new Set(topics.find(({ topic }) => topic === about)?.people).size;
  const quotable = quotes.filter(({ about }) => countBehind(about) >= POLICY.leadPeople);
  const byPerson = new Map(quotable.map(({ person, words }) => [person, words]));
  return [...new Set(byPerson.values())].toSorted().slice(0, QUOTES_SHOWN_MAX);
}
