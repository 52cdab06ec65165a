import type { Money } from '../../leads/outcome.ts';
import type { Reason } from '../../leads/verdict.ts';
import type { LocalDate, Month } from '../../working-time.ts';
import type { Share } from '../digest.ts';
import { isSafe } from '../ledger/bounds.ts';
import { type Cell, type FigureTable, getCellKey, type Ledger, listKeys, sumKinds } from '../ledger/cell.ts';
import { isReleasable } from '../ledger/check.ts';
import type { MonthFigures, MonthWeek } from '../month.ts';
import { FEW_BELOW } from './disclosure.ts';
import { countAll, isEarlyCounted, selectSaid } from './week-cells.ts';

/** A month as everybody may read it, and what of each ledger is published by that. */
export type ComposedMonth = { figures: MonthFigures; ledgers: Ledger[] };

/** The month's cells of a table, once they may be published as one sum; none where nothing is in them. */
type Releasable = (table: FigureTable) => Cell[] | undefined;
/** A figure, and of which tables it tells the sum. */
type Told = { figures: Partial<MonthFigures>; of: FigureTable[] };

/**
 * The sum of these weeks, as far as it tells nothing of one of them; undefined where nothing is left to tell. `ledgers`
 * hold their cells and all that was ever published of them; `won`: what was won in them, as far as it may be said.
 */
export function composeMonth(
  month: Month,
  weeks: MonthWeek[],
  ledgers: Ledger[],
  { pair, won = [], ...defined }: Pick<MonthFigures, 'pair' | 'defined' | 'won'> = {},
): ComposedMonth | undefined {
  const untils = new Set(weeks.map(({ until }) => until));
  const cellsOf = (table: FigureTable) =>
    ledgers.find((each) => each.table === table)?.cells.filter(({ until }) => untils.has(until)) ?? [];
  const releasable: Releasable = (table) => {
    const [cells, ledger] = [cellsOf(table), ledgers.find((each) => each.table === table)];
    if (cells.length === 0) return cells;
    return ledger && isSafe(table, cells) && isReleasable(ledger, [listKeys(cells)]) ? cells : undefined;
  };
  const quality = tellQuality(releasable);
  const told = [
    tellHandedOver(releasable),
    ...quality,
    ...(quality.some(({ figures }) => figures.inTime) ? tellTiming(weeks, ledgers, releasable) : []),
    ...tellDeals(releasable, won),
    tellDealDays(releasable, weeks),
  ].filter((each) => each !== undefined);
  if (told.length === 0) return undefined;
  const tables = [...new Set(told.flatMap(({ of }) => of))].filter((table) => cellsOf(table).length > 0);
  const figures: MonthFigures = Object.assign({ month, ...defined }, ...told.map((each) => each.figures));
  const isWhole = figures.handedOver !== undefined && figures.inTime !== undefined;
  return {
    figures: pair === undefined || !isWhole ? figures : { ...figures, pair },
    ledgers: tables.map((table) => ({ table, cells: [], releases: [listKeys(cellsOf(table))] })),
  };
}

function tellHandedOver(releasable: Releasable): Told | undefined {
  const handedOver = countAll(releasable('handed-over') ?? []);
  return handedOver === 0 ? undefined : { figures: { handedOver }, of: ['handed-over'] };
}

/** Follow-up is published beside quality only: alone it would blame one side. */
function tellQuality(releasable: Releasable): Told[] {
  const [judged, due] = [releasable('quality') ?? [], releasable('promise') ?? []];
  if (judged.length === 0) return [];
  const [good = 0, fair = 0] = sumKinds(judged);
  const accepted: Told = { figures: { accepted: { part: good + fair, of: countAll(judged) } }, of: ['quality'] };
  return due.length === 0 ? [accepted] : [accepted, { figures: { inTime: shareFirst(due) }, of: ['promise'] }];
}

/**
 * Too early beside too late, each month of all its weeks or not at all. Whoever counts the outcomes on the cards knows of how many leads
 * only a judgement says that they were not ripe, and less what digests said of that reason, of how many in the other weeks: so both are enough, or none.
 */
function tellTiming(weeks: MonthWeek[], ledgers: Ledger[], releasable: Releasable): Told[] {
  const [early, due] = [releasable('early') ?? [], releasable('promise') ?? []];
  if (!weeks.every(({ until }) => isEarlyCounted(until, early))) return [];
  const said = selectSaid(early);
  const unsaid = said.filter(({ until }) => !isReasonTold(until, ledgers));
  if (![said, unsaid].every((cells) => cells.length === 0 || isSafe('early', cells))) return [];
  const { part, of } = shareFirst(due);
  return [{ figures: { timing: { early: countAll(early), late: of - part } }, of: ['early'] }];
}

/** Whether the digest of this week said how many judgements called leads not ripe. */
function isReasonTold(until: LocalDate, ledgers: Ledger[]): boolean {
  const key = getCellKey({ until, name: 'not_ripe' satisfies Reason });
  const reasons = ledgers.find(({ table }) => table === 'reasons')?.releases ?? [];
  return reasons.some((release) => release.length === 1 && release[0] === key);
}

function tellDeals(releasable: Releasable, won: Money[]): Told[] {
  const [ended, wins] = [releasable('ended'), releasable('wins')];
  if (ended === undefined || wins === undefined || ended.length === 0) return [];
  const figures = { deals: shareFirst(ended), ...(won.length > 0 && { won }) };
  return [{ figures, of: ['ended', 'wins'] }];
}

/** The median of a few is nearly the figure of one lead. */
function tellDealDays(releasable: Releasable, weeks: MonthWeek[]): Told | undefined {
  const wonMs = weeks.flatMap((week) => week.wonMs);
  if (wonMs.length < FEW_BELOW || releasable('wins') === undefined || releasable('win-days') === undefined)
    return undefined;
  return { figures: { dealDays: { medianMs: computeMedian(wonMs), of: wonMs.length } }, of: ['wins', 'win-days'] };
}

/** Of all, those of the first kind. */
function shareFirst(cells: Cell[]): Share {
  return { part: sumKinds(cells)[0] ?? 0, of: countAll(cells) };
}

/** Halfway the two in the middle, or the one there. */
function computeMedian(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return Math.round((low + high) / 2);
}
