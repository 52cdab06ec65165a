import { expect, expectTypeOf, test } from 'vitest';
import type { TableShapes } from '../../../src/store/database/columns.ts';
import type { Step } from '../../../src/store/database/query.ts';
import type { Erasure, PersonErased, Steps } from '../../../src/store/room.ts';
import * as rooms from '../../../src/store/rooms.ts';
import type { PersonalTables } from '../../../src/store/store.ts';
import { testOnBoth } from '../test-store.ts';

const _lexicon = {
  lexicon_terms: { id: 'text', organisation: 'text', term: 'text' },
  lexicon_proposals: { term: 'text', person: 'person', words: 'text', at: 'integer' },
  lexicon_reviews: { term: 'text', reviewer: 'person?' },
} satisfies TableShapes;
type Lexicon = typeof _lexicon;
type EraseFrom = (erased: PersonErased) => Step[];

test('a room whose erasure forgets a table that holds a person does not compile', () => {
  type Whole = { lexicon_proposals: EraseFrom; lexicon_reviews: EraseFrom };
  expectTypeOf<Whole>().toExtend<Erasure<Lexicon>>();
  expectTypeOf<Omit<Whole, 'lexicon_reviews'>>().not.toExtend<Erasure<Lexicon>>();
  expectTypeOf<Record<never, never>>().not.toExtend<Erasure<Lexicon>>();
});

test('a room whose steps forget a kind of change does not compile', () => {
  type Changes = { kind: 'term.proposed'; term: string } | { kind: 'term.agreed'; term: string };
  type Whole = Steps<Changes>;
  expectTypeOf<Omit<Whole, 'term.agreed'>>().not.toExtend<Steps<Changes>>();
});

test('the export of flows is asked for the tables of each room that hold a person', () => {
  expectTypeOf<PersonalTables['leads']>().toEqualTypeOf<
    'leads' | 'verdicts' | 'verdict_history' | 'reactions' | 'lead_history'
  >();
  expectTypeOf<PersonalTables['digests']>().toEqualTypeOf<'ledger_people'>();
});

test('no two rooms make the same kind of change true, or keep the same table', () => {
  const all = Object.values(rooms);
  for (const names of [all.map(({ steps }) => Object.keys(steps)), all.map(({ tables }) => Object.keys(tables))]) {
    expect(names.flat()).toHaveLength(new Set(names.flat()).size);
  }
});

const COLUMNS = {
  sqlite: `select m.name as "table", c.name as "column", c.type, c."notnull" or c.pk > 0 as filled
    from sqlite_master as m join pragma_table_info(m.name) as c
    where m.type = 'table' and m.name not like 'kysely%' and m.name not like 'sqlite%'`,
  postgres: `select table_name as "table", column_name as "column", data_type as type,
    case is_nullable when 'NO' then 1 else 0 end as filled
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'`,
};

testOnBoth(
  'the databases have the tables and columns that the rooms declare, and no other',
  async ({ dialect, runSql }) => {
    const found = (await runSql(COLUMNS[dialect])).map(({ table, column, type, filled }) => {
      const holds = /int/i.test(`${type}`) ? 'integer' : 'text';
      return `${table}.${column} ${holds}${Number(filled) === 1 ? '' : '?'}`;
    });
    const declared = Object.values(rooms).flatMap(({ tables }) =>
      Object.entries<Record<string, string>>(tables).flatMap(([table, columns]) =>
        Object.entries(columns).map(
          ([column, holds]) => `${table}.${column} ${holds.replace('person', 'text').replace('numbered', 'integer')}`,
        ),
      ),
    );
    expect(found.sort()).toEqual(declared.sort());
  },
);
