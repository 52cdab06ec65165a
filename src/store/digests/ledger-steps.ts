import { type Cell, FIGURE_TABLES, type FigureTable, type Ledger } from '../../domain/digests/ledger/cell.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate } from '../../domain/working-time.ts';
import { insertAll } from '../database/insert.ts';
import { bind, prepare, type Query, type Step } from '../database/query.ts';
import { digestTables } from './tables.ts';

/** By what and when something is published. */
type Entry = { organisation: string; name: string; at: Instant };

/** Cells that are new, and what is published of these and of others: a statement a table, however many there are. */
export function addLedgers(ledgers: Ledger[], { organisation, name, at }: Entry): Step[] {
  const cells = ledgers.flatMap(({ table, cells: own }) => own.map((cell) => ({ cell, place: toPlace(table, cell) })));
  return [
    ...addAll(
      addCells,
      cells.map(({ cell: { kinds, leads }, place }) => ({
        ...{ organisation, ...place, kinds: JSON.stringify(kinds) },
        leads: leads === 'enough' ? null : JSON.stringify(leads),
      })),
    ),
    ...addAll(
      addPeople,
      cells.flatMap(({ cell, place }) => cell.people.map((person) => ({ organisation, ...place, person }))),
    ),
    ...addAll(
      addReleases,
      ledgers.flatMap(({ table, releases }) =>
        releases.map((release, nth) => ({
          ...{ organisation, ledger: table, until_day: findNewest(release), name: `${name} ${nth}`, at },
          cells: JSON.stringify(release),
        })),
      ),
    ),
  ];
}

function toPlace(ledger: FigureTable, { until, name }: Cell) {
  return { ledger, until_day: until, name };
}

function addAll(query: Query<{ rows: string }, unknown>, rows: object[]): Step[] {
  return rows.length === 0 ? [] : [bind(query, { rows: JSON.stringify(rows) })];
}

/** A cell’s key begins with the day its week ended. */
function findNewest(release: string[]): LocalDate {
  return (
    release
      .map((key) => key.split(' ')[0] ?? '')
      .toSorted()
      .at(-1) ?? ''
  );
}

export function forgetLedgers(past: { organisation: string; before: LocalDate }): Step[] {
  const { organisation, before } = past;
  return [forgetCells, forgetPeople, forgetReleases].map((each) => bind(each, { organisation, before }));
}

const addCells = insertAll(digestTables, 'ledger_cells');
const addPeople = insertAll(digestTables, 'ledger_people');
const addReleases = insertAll(digestTables, 'ledger_releases');

const forgetFrom = (table: 'ledger_cells' | 'ledger_people' | 'ledger_releases') =>
  prepare<{ organisation: string; before: string }>()((db, $) =>
    db
      .deleteFrom(table)
      .where('organisation', '=', $.organisation)
      // All there are, so that each is a stretch of the key.
      .where('ledger', 'in', [...FIGURE_TABLES])
      .where('until_day', '<', $.before),
  );
const forgetCells = forgetFrom('ledger_cells');
const forgetPeople = forgetFrom('ledger_people');
const forgetReleases = forgetFrom('ledger_releases');
