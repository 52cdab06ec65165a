import { TOPICS, type Topic } from '../../findings/finding.ts';
import { REASON_NAMES, type Reason } from '../../leads/verdict.ts';
import { POLICY } from '../../privacy/policy.ts';
import type { LocalDate } from '../../working-time.ts';
import type { JudgedCounts, TopicCounts, WeekCounts } from '../counts.ts';
import { type Cell, countInCell, type FigureTable, type LeadsBehind, limitLeads } from '../ledger/cell.ts';

/** What a frozen week is made of. */
export type WeekCells = Record<FigureTable, Cell[]>;

/** Stands for a whole week, where a table has no parts. */
const WEEK = 'week';
/** Before the name of a campaign, so that it is never taken for another cell. */
const CAMPAIGN = 'campaign ';
/** Stands for all campaigns that are not counted apart. */
const OTHER_CAMPAIGNS = 'others';
/** Stands for judgements without a reason. */
const NO_REASON = 'none';

/** Of leads that were not ripe: that they were counted; those whose outcome says so, and others. */
const COUNTED = 'counted';
const TOLD = 'told';
const SAID = 'said';

/** The cells of a week, of each table. */
export function buildWeekCells(until: LocalDate, counts: WeekCounts, topics: TopicCounts[]): WeekCells {
  const { handedOver, campaigns, rest, reasons, promise, ended, wins, early } = counts;
  const build = (name: string, kinds: number[], of: { people: string[]; leads: LeadsBehind }): Cell[] =>
    kinds.some((count) => count > 0)
      ? [{ until, name, kinds, people: [...new Set(of.people)].toSorted(), leads: of.leads }]
      : [];
  const judged = (name: string, { good, fair, poor, ...of }: JudgedCounts & { ids: string[] }): Cell[] =>
    build(name, [good, fair, poor], { people: of.people, leads: limitCount(of.leads, of.ids) });
  const had = { people: ended.people, leads: limitCount(ended.leads, ended.ids) };
  return {
    quality: [
      ...campaigns.flatMap((each) => judged(nameCampaign(each.campaign), each)),
      ...(rest === undefined ? [] : judged(OTHER_CAMPAIGNS, rest)),
    ],
    reasons: reasons.flatMap(({ reason = NO_REASON, judgements, leads, people, ids }) =>
      build(reason, [judgements], { people, leads: limitCount(leads, ids) }),
    ),
    topics: topics.flatMap(({ topic, notes, people }) =>
      build(topic, [notes], { people, leads: makeOwn(until, topic, notes) }),
    ),
    promise: build(WEEK, [promise.inTime, promise.due - promise.inTime], {
      people: promise.people,
      leads: limitCount(promise.due, promise.ids),
    }),
    'handed-over': build(WEEK, [handedOver], { people: [], leads: makeOwn(until, WEEK, handedOver) }),
    ended: build(WEEK, [wins.leads, ended.leads - wins.leads], had),
    wins: build(WEEK, [wins.leads], had),
    // An empty cell says that they were counted: in weeks of before they were, they are not known.
    early: [
      { until, name: COUNTED, kinds: [0], people: [], leads: [] },
      ...build(TOLD, [early.told.leads], { ...early.told, leads: limitCount(early.told.leads, early.told.ids) }),
      ...build(SAID, [early.said.leads], { ...early.said, leads: limitCount(early.said.leads, early.said.ids) }),
    ],
    'win-days': build(WEEK, [wins.leads], { people: wins.people, leads: limitCount(wins.leads, wins.ids) }),
  };
}

/** Those of leads that were not ripe of which only a judgement says so, so that they are nobody else’s to know. */
export function selectSaid(cells: Cell[]): Cell[] {
  return cells.filter(({ name }) => name === SAID);
}

/** Whether leads that were not ripe were counted in the week of one of these cells. */
export function isEarlyCounted(until: LocalDate, cells: Cell[]): boolean {
  return cells.some((cell) => cell.until === until && cell.name === COUNTED);
}

type Named = Pick<Cell, 'name'>;

/** The campaign of a cell; undefined for all others together. */
export function findCampaign({ name }: Named): string | undefined {
  return name === OTHER_CAMPAIGNS ? undefined : name.slice(CAMPAIGN.length);
}

/** The reason of a cell; undefined where none was given. */
export function findReason({ name }: Named): Reason | undefined {
  return REASON_NAMES.find((reason) => reason === name);
}

/** The topic of a cell. */
export function findTopic({ name }: Named): Topic | undefined {
  return TOPICS.find((topic) => topic === name);
}

/** How many of the cells there are in all. */
export function countAll(cells: Cell[]): number {
  return cells.reduce((sum, cell) => sum + countInCell(cell), 0);
}

function nameCampaign(campaign: string): string {
  return `${CAMPAIGN}${campaign}`;
}

/** Many by their number; few by what they are, since the same lead may be counted in another cell too. */
function limitCount(count: number, ids: string[]): LeadsBehind {
  return count >= POLICY.leads ? 'enough' : limitLeads(ids);
}

/** Of what is counted in one cell only, the number is enough. */
function makeOwn(until: LocalDate, name: string, count: number): LeadsBehind {
  return limitCount(
    count,
    Array.from({ length: Math.min(count, POLICY.leads) }, (_none, place) => `${until} ${name} ${place}`),
  );
}
