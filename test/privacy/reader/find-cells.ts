import { sayCode } from '../../../src/cards/leads/lead-words.ts';
import type { Topic } from '../../../src/domain/findings/finding.ts';
import type { Reason } from '../../../src/domain/leads/verdict.ts';
import { say } from '../../../src/words/say.ts';
import { findWeek, type Judged, type Page } from '../year/books.ts';
import { boundUnknowns, listSubsets, openSums } from './elimination.ts';
import type { Figure, Reading, Table } from './read-figures.ts';

/** The smallest thing that is counted: of one week a campaign, reason, topic or all; in truth, of each kind, and by whom. */
type Cell = { table: Table; period: string; name: string; counts: number[]; people: Set<string>; leads: Set<string> };
type Sum = { figure: Figure; of: Set<number> };

/** `misread`: figures that are not what the attacker takes them for. An attacker who misreads much would be blind. */
export type CellsFound = { isolated: string[]; sums: number; misread: string[] };

const LEADS_MIN = 5;
const PEOPLE_MIN = 3;

/** Sets of cells below the bounds whose counts follow from all that was ever published. */
export function findIsolatedCells({ figures, weeks }: Pick<Reading, 'figures' | 'weeks'>, pages: Page[]): CellsFound {
  const found: CellsFound = { isolated: [], sums: 0, misread: [] };
  for (const table of ['quality', 'promise', 'reasons', 'topics'] as const) {
    const own = figures.filter((figure) => figure.table === table);
    const cells = [...weeks].flatMap((week) => listCells(table, week, pages));
    const sums = own.flatMap((figure) => readSum(figure, own, cells, found));
    found.sums += sums.length;
    for (const part of splitApart(sums)) found.isolated.push(...findInPart(table, part, cells));
  }
  return found;
}

function listCells(table: Table, period: string, pages: Page[]): Cell[] {
  const week = findWeek(pages, period);
  if (week === undefined) return [];
  switch (table) {
    case 'quality':
      return groupBy(week.judged, ({ campaign }) => sayCode(campaign)).map(([name, judged]) => ({
        ...{ table, period, name, counts: countQualities(judged) },
        ...{ people: new Set(judged.map(({ person }) => person)), leads: new Set(judged.map(({ lead }) => lead)) },
      }));
    case 'promise': {
      const inTime = week.due.filter(({ isInTime }) => isInTime).length;
      const people = new Set(week.due.flatMap((lead) => lead.people));
      const leads = new Set(week.due.map(({ id }) => id));
      return [{ table, period, name: '', counts: [inTime, week.due.length - inTime], people, leads }];
    }
    case 'reasons':
      return groupBy(
        week.judged.filter(({ verdict }) => verdict === 'poor'),
        ({ reason }) => reason,
      ).map(([name, judged]) => ({
        ...{ table, period, name, counts: [judged.length] },
        ...{ people: new Set(judged.map(({ person }) => person)), leads: new Set(judged.map(({ lead }) => lead)) },
      }));
    case 'topics':
      return groupBy(week.notes, ({ topic }) => topic).map(([name, notes]) => ({
        ...{ table, period, name, counts: [notes.length] },
        ...{ people: new Set(notes.map(({ person }) => person)), leads: new Set(notes.map((_note, at) => `${at}`)) },
      }));
  }
}

/** Leads that most of those who judged them call good, poor, or neither. */
function countQualities(judged: Judged[]): number[] {
  const qualities = groupBy(judged, ({ lead }) => lead).map(([, own]) => {
    const isMost = (verdict: string) => 2 * own.filter((each) => each.verdict === verdict).length > own.length;
    return isMost('good') ? 'good' : isMost('poor') ? 'poor' : 'fair';
  });
  return ['good', 'fair', 'poor'].map((quality) => qualities.filter((each) => each === quality).length);
}

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

/** The cells that a figure adds up, where it is what it seems. */
function readSum(figure: Figure, all: Figure[], cells: Cell[], found: CellsFound): Sum[] {
  const { period, isPart, row, counts } = figure;
  if (!period.includes('/')) return readMonth(figure, cells, found);
  const places = cells.flatMap((cell, at) => (cell.period === period ? [at] : []));
  const named = new Set(all.filter((each) => each.period === period && each.isPart === 'row').map((each) => each.row));
  const of = new Set(
    places.filter((at) => {
      const cell = cells[at];
      const name = cell === undefined ? '' : sayName(cell);
      return isPart === 'whole' || (isPart === 'rest' ? !named.has(name) : name === row);
    }),
  );
  if (of.size === 0 || counts === undefined) return [];
  if (isSame(counts, sumCounts(cells, of, counts.length))) return [{ figure, of }];
  found.misread.push(
    `${figure.table} ${period} ${isPart} ${row}: ${counts} is not ${sumCounts(cells, of, counts.length)}`,
  );
  return [];
}

/** The weeks that end in it; only a figure that is this sum tells anything of them. */
function readMonth(figure: Figure, cells: Cell[], found: CellsFound): Sum[] {
  const { period, counts = [] } = figure;
  const of = new Set(cells.flatMap((cell, at) => (endsIn(cell.period, period) ? [at] : [])));
  const [good = 0, fair = 0, poor = 0] = sumCounts(cells, of, 3);
  const truth = figure.table === 'quality' ? [good + fair, poor] : sumCounts(cells, of, 2);
  if (of.size > 0 && isSame(counts, truth)) return [{ figure: { ...figure, counts: [good + fair + poor] }, of }];
  found.misread.push(`${figure.table} ${period}: ${counts} is not ${truth}`);
  return [];
}

const DAY_MS = 86_400_000;

/** By the last day of the week. */
function endsIn(week: string, month: string): boolean {
  const last = new Date(Date.parse(week.split('/')[1] ?? '') - DAY_MS).toISOString();
  return last.startsWith(month);
}

/** As the reader sees it written. */
function sayName({ table, name }: Cell): string {
  if (table === 'topics') return say('en', `topic.${name as Topic}`).toLowerCase();
  if (table !== 'reasons') return name;
  return name === '' ? '' : say('en', `reason.${name as Reason}`).toLowerCase();
}

function sumCounts(cells: Cell[], of: Iterable<number>, length: number): number[] {
  return Array.from({ length }, (_none, kind) => [...of].reduce((sum, at) => sum + (cells[at]?.counts[kind] ?? 0), 0));
}

const isSame = (one: number[], other: number[]): boolean => one.join() === other.join();

/** Sums that have cells in common, one part of them each. */
function splitApart(sums: Sum[]): Sum[][] {
  const parts: Sum[][] = [];
  for (const sum of sums) {
    const touching = parts.filter((part) => part.some(({ of }) => [...of].some((at) => sum.of.has(at))));
    for (const part of touching) parts.splice(parts.indexOf(part), 1);
    parts.push([...touching.flat(), sum]);
  }
  return parts;
}

function findInPart(table: Table, sums: Sum[], cells: Cell[]): string[] {
  // Cells that are always published together are one unknown.
  const unknowns = groupBy(
    [...new Set(sums.flatMap(({ of }) => [...of]))].map((at) => `${at}`),
    (at) => sums.map(({ of }) => (of.has(Number(at)) ? 1 : 0)).join(''),
  ).map(([, group]) => group.map(Number));
  const unknownsIn = (of: Set<number>) =>
    new Set(unknowns.flatMap((group, at) => (of.has(group[0] ?? -1) ? [at] : [])));
  // Whatever holds a set that is large and of several voices is so too: what is below the bounds is made of such alone.
  const unsafe = unknowns.flatMap((group, at) => (describeFault(table, group, cells).length > 0 ? [at] : []));
  const isKnown = openSums(
    sums.map(({ of }) => unknownsIn(of)),
    unknowns.length,
  );
  const sets = listSubsets(unsafe).filter(isKnown);
  const kinds = table === 'quality' ? 3 : 1;
  const bounds = Array.from({ length: kinds }, (_none, kind) => {
    // A month says good and fair together.
    const told = sums.filter(({ figure }) => figure.row !== 'month' || kind === 2);
    const counted = told.map(({ of }) => ({ of: unknownsIn(of), total: sumCounts(cells, of, kind + 1)[kind] ?? 0 }));
    return boundUnknowns(counted, unknowns.length);
  });
  const pinned = unknowns.flatMap((_group, at) => {
    const open = bounds.filter(({ low, high }) => low[at] !== high[at]).length;
    const isOfOneKind = kinds > 1 && bounds.filter(({ high }) => high[at] === 0).length === kinds - 1;
    return open === 0 || isOfOneKind ? [[at]] : [];
  });
  const about = [...sets, ...pinned].map((set) => set.flatMap((at) => unknowns[at] ?? []));
  const faults = new Set(about.flatMap((set) => describeFault(table, set, cells)));
  return [...faults];
}

function describeFault(table: Table, set: number[], cells: Cell[]): string[] {
  const own = set.flatMap((at) => cells[at] ?? []);
  const leads = new Set(
    own.flatMap((cell) =>
      [...cell.leads].map((lead) => (table === 'topics' ? `${cell.period}${cell.name}${lead}` : lead)),
    ),
  );
  const people = new Set(own.flatMap((cell) => [...cell.people]));
  const counts = sumCounts(cells, set, own[0]?.counts.length ?? 0);
  if (leads.size === 0) return [];
  const isOfOneVoice = table === 'quality' && counts.filter((count) => count > 0).length === 1;
  const where = own.map(({ period, name }) => `${period} ${name || '–'}`).join(' + ');
  const what = `${table} ${where}: ${leads.size} leads, ${people.size} people, ${counts}`;
  if (leads.size < LEADS_MIN || people.size < PEOPLE_MIN) return [`few: ${what}`];
  return isOfOneVoice ? [`one voice: ${what}`] : [];
}
