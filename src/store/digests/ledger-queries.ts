import { z } from 'zod';
import { type Cell, FIGURE_TABLES, type FigureTable, type Ledger } from '../../domain/digests/ledger/cell.ts';
import type { RowOf } from '../database/columns.ts';
import type { Database } from '../database/database.ts';
import { readJson } from '../database/json.ts';
import { sql } from '../database/kysely.ts';
import { type Dialect, prepare, prepareSql } from '../database/query.ts';
import type { LedgerReads } from './reads.ts';
import type { digestTables } from './tables.ts';

/** As many as an export can show. */
const OWN_MAX = 5000;

export function createLedgerReads(database: Database): LedgerReads {
  return {
    ledgers: async (organisation) => {
      const of = { organisation };
      const [cells, people, releases] = await Promise.all([
        database.all(selectCells, of),
        database.all(selectPeople, of),
        database.all(selectReleases, of),
      ]);
      const names = gatherNames(people);
      return FIGURE_TABLES.map((table): Ledger => {
        const isOf = ({ ledger }: { ledger: string }) => ledger === table;
        return {
          table,
          cells: cells.filter(isOf).map((row) => toCell(row, names.get(writePlace(row)) ?? [])),
          releases: releases.filter(isOf).map((row) => readJson(texts, row.cells)),
        };
      });
    },
    cellsOf: async (organisation, person) =>
      (await database.all(selectOwn, { organisation, person })).map(({ until_day, ledger, name }) => ({
        until: until_day,
        table: ledger as FigureTable,
        name,
      })),
  };
}

type CellRow = RowOf<(typeof digestTables)['ledger_cells']>;
/** Everybody behind a cell, as JSON: as rows of their own they would be forty times as many. */
type PeopleRow = Pick<CellRow, 'ledger' | 'until_day' | 'name'> & { people: string };

const texts = z.array(z.string());
const counts = z.array(z.number());

/** Who stands behind each cell. */
function gatherNames(rows: PeopleRow[]): Map<string, string[]> {
  return new Map(rows.map((row) => [writePlace(row), readJson(texts, row.people)]));
}

function writePlace({ ledger, until_day, name }: Pick<CellRow, 'ledger' | 'until_day' | 'name'>): string {
  return `${ledger} ${until_day} ${name}`;
}

function toCell({ until_day, name, kinds, leads }: CellRow, people: string[]): Cell {
  return {
    until: until_day,
    name,
    kinds: readJson(counts, kinds),
    people,
    leads: leads === null ? 'enough' : readJson(texts, leads),
  };
}

type In = { organisation: string };

const selectCells = prepare<In>()((db, $) =>
  db
    .selectFrom('ledger_cells')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .orderBy('until_day')
    .orderBy('name'),
);

const selectPeople = prepareSql<In>()(
  ($, dialect) => sql<PeopleRow>`
    select ledger, until_day, name, ${writeTexts('person', dialect)} as people
    from ledger_people where organisation = ${$.organisation} group by ledger, until_day, name`,
);

/** A column of text of many rows, in its order by bytes, as one JSON. */
function writeTexts(column: 'person', dialect: Dialect) {
  const text = sql.ref(column);
  return dialect === 'sqlite'
    ? sql`json_group_array(${text} order by ${text})`
    : sql`cast(json_agg(${text} order by ${text} collate "C") as text)`;
}

const selectReleases = prepare<In>()((db, $) =>
  db
    .selectFrom('ledger_releases')
    .select(['ledger', 'cells'])
    .where('organisation', '=', $.organisation)
    .orderBy('at')
    .orderBy('name'),
);

const selectOwn = prepare<In & { person: string }>()((db, $) =>
  db
    .selectFrom('ledger_people')
    .select(['until_day', 'ledger', 'name'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('until_day', 'desc')
    .orderBy('ledger')
    .orderBy('name')
    .limit(OWN_MAX),
);
