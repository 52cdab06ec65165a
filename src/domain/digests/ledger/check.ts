import { isSafe, isVoiced } from './bounds.ts';
import { type Cell, type CellKey, type FigureTable, getCellKey, type Ledger, type Release, sumKinds } from './cell.ts';
import { type Matrix, solveFor } from './elimination.ts';

/** Beyond these nothing more is published: looking further would take too long, and what is not known to be safe is not. */
export const RELEASES_MAX = 200;
const BLOCKS_MAX = 200;
/** In products of two numbers. */
const WORK_MAX = 2_000_000;

/** Cells that stand in the same releases, so that no sum or difference of releases ever parts them. */
type Block = { cells: Cell[]; in: readonly number[]; isSafe: boolean };

/** What is looked at: the releases that have to do with what is added, the first `earlier` of them published already. */
type Looked = { table: FigureTable; releases: Release[]; earlier: number };

/**
 * Whether `added` may be published beside all that ever was: then no sum, difference or other combination of releases
 * is about a set of cells below the bounds alone. Exact; “no” where finding out would take too long.
 */
export function isReleasable({ table, cells, releases }: Ledger, added: Release[]): boolean {
  const looked = { table, ...selectConnected(releases, added) };
  if (looked.releases.length > RELEASES_MAX) return false;
  const blocks = formBlocks(looked, cells);
  if (blocks.length > BLOCKS_MAX) return false;
  return !blocks.some((block) => isTellingOfNone(block, blocks, looked)) && !isIsolating(looked, blocks);
}

/** What was published of other cells alone says nothing about these. The same cells are the same release. */
function selectConnected(earlier: Release[], added: Release[]): Pick<Looked, 'releases' | 'earlier'> {
  const reached = new Set(added.flat());
  const connected = new Map<string, Release>();
  let waiting = earlier.map((release) => [writeRelease(release), release] as const);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    waiting = waiting.filter(([written, release]) => {
      if (!release.some((key) => reached.has(key))) return true;
      connected.set(written, release);
      for (const key of release) reached.add(key);
      return false;
    });
  }
  const known = connected.size;
  for (const release of added) connected.set(writeRelease(release), release);
  return { releases: [...connected.values()], earlier: known };
}

function writeRelease(release: Release): string {
  return JSON.stringify([...new Set(release)].toSorted());
}

function formBlocks({ table, releases }: Looked, cells: Cell[]): Block[] {
  const known = new Map(cells.map((cell) => [getCellKey(cell), cell]));
  const places = new Map<CellKey, number[]>();
  releases.forEach((release, place) => {
    for (const key of new Set(release)) places.set(key, [...(places.get(key) ?? []), place]);
  });
  const blocks = new Map<string, Pick<Block, 'cells' | 'in'>>();
  for (const [key, within] of places) {
    const block = blocks.get(within.join()) ?? { cells: [], in: within };
    block.cells.push(known.get(key) ?? makeUnknown(key));
    blocks.set(within.join(), block);
  }
  return [...blocks.values()].map((block) => ({ ...block, isSafe: isSafe(table, block.cells) }));
}

/** A cell that is kept no more: nobody knows that it is safe. */
function makeUnknown(key: CellKey): Cell {
  const [until = '', ...name] = key.split(' ');
  return { until, name: name.join(' '), kinds: [], people: [], leads: [] };
}

/**
 * Counts are never negative: a sum without anything of one kind says so of each of its cells. That is as much as telling
 * of one that is not safe, unless what was published before, or a larger sum, says so anyway.
 */
function isTellingOfNone(block: Block, blocks: Block[], { table, earlier }: Looked): boolean {
  if (!isVoiced(table) || block.cells.length < 2) return false;
  if (block.cells.every((cell) => isSafe(table, [cell]))) return false;
  const around = block.in.map((place) => {
    const within = blocks.filter((each) => each.in.includes(place));
    return {
      isLarger: within.length > 1,
      isEarlier: place < earlier,
      kinds: sumKinds(within.flatMap(({ cells }) => cells)),
    };
  });
  if (!around.some(({ isLarger }) => isLarger)) return false;
  return sumKinds(block.cells).some(
    (count, kind) =>
      count === 0 &&
      !around.some(({ isLarger, isEarlier, kinds }) => (isLarger || isEarlier) && (kinds[kind] ?? 0) === 0),
  );
}

/** Some combination is about unsafe blocks alone, and these together are not safe either. */
function isIsolating({ table, releases }: Looked, blocks: Block[]): boolean {
  const matrix = releases.map((_none, place) => blocks.map((block) => (block.in.includes(place) ? 1n : 0n)));
  const placesOf = (isWanted: boolean) => blocks.flatMap((block, place) => (block.isSafe === isWanted ? [place] : []));
  const unsafe = placesOf(false);
  const withoutSafe = solveFor(matrix, placesOf(true));
  const solved = solveFor(withoutSafe.rows.slice(withoutSafe.rank), unsafe);
  const combinations = solved.rows.slice(0, solved.rank);
  if (combinations.length === 0) return false;
  const touched = unsafe.filter((column) => combinations.some((row) => row[column] !== 0n));
  if (countWork(touched.length, combinations.length) > WORK_MAX) return true;
  const isSafeTogether = (columns: number[]) =>
    isSafe(
      table,
      columns.flatMap((column) => blocks[column]?.cells ?? []),
    );
  return !listLeastSupports(combinations, touched).every(isSafeTogether);
}

/**
 * The smallest sets of columns that a combination can be about: each is what is left when all but one of the rows are
 * used to make some other columns zero.
 */
function listLeastSupports(rows: Matrix, columns: number[]): number[][] {
  return choose(columns, rows.length - 1).flatMap((zero) => {
    const { rows: left, rank } = solveFor(rows, zero);
    if (rank < rows.length - 1) return [];
    return [columns.filter((column) => left.at(-1)?.[column] !== 0n)];
  });
}

function choose(of: readonly number[], many: number): number[][] {
  if (many === 0) return [[]];
  return of.flatMap((first, place) => choose(of.slice(place + 1), many - 1).map((others) => [first, ...others]));
}

/** Each choice of columns is solved for with all rows. */
function countWork(columns: number, rows: number): number {
  let work = rows * rows * columns;
  for (let place = 0; place < rows - 1; place += 1) work = (work * (columns - place)) / (place + 1);
  return work;
}
