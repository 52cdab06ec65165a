import { expect } from 'vitest';
import { loadRooms } from '../../../src/flows/rooms.ts';
import * as rooms from '../../../src/store/rooms.ts';
import { CAST, createCast, getOwnWord } from '../../life/cast.ts';
import { LIFE_TAKES_MS, liveThrough } from '../../life/life.ts';
import type { Living } from '../../life/living.ts';
import { listPersonalMetrics } from '../../metrics/personal-metrics.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';

/** Tables in which somebody stands and that are not given to them, and why. */
const NOT_GIVEN: Record<string, string> = {
  lanes: 'the queue of messages, which are given, by the name of an account, which is given',
};
/** Where words of somebody’s stay, since nobody can say whose they are. */
const OF_NOBODY: Record<string, string> = {
  'checkin_lines.line': 'a line of a closed round',
  'digests.body': 'quoted or celebrated without a name',
  'agreements.what': 'agreed on by both teams, without whose words it was',
  'goals.name': 'a goal of the team, without who set it',
  'missions.words': 'what both teams are there for, without who wrote it',
  'term_versions.text': 'agreed on by both teams, without whose words it was',
};
/** Columns that lead to somebody by a hash alone, and one that is empty again once a code was right. */
const UNSEEN = ['checkin_answers.pseudonym', 'checkin_memories.slot', 'link_misses.user_id'];

type Hit = { table: string; column: string; found: string };

testOnBoth(
  'everything kept of somebody is given to them, and once they are erased stands in no column',
  async (of) => {
    const living = await liveThrough(of.store, createCast('heelal', 'Heelal'));
    expect(await listPersonalMetrics(of.store, living), 'in metrics').toEqual([]);
    const seen = new Set<string>();
    for (const person of CAST) {
      const hits = await findHits(of, living, person);
      for (const { table, column } of hits) seen.add(`${table}.${column}`);
      expect(await listNotGiven(living, person, hits)).toEqual([]);
      await living.do(person, { kind: 'privacy.erase-confirmed' });
      const left = await findHits(of, living, person);
      expect(left.filter(({ table, column }) => !(`${table}.${column}` in OF_NOBODY))).toEqual([]);
      expect(left.map(({ found }) => found).filter((found) => !found.startsWith(getOwnWord(person)))).toEqual([]);
    }
    // In this life every column is filled that the rooms say leads to somebody.
    const declared = Object.values(rooms).flatMap(({ tables }) =>
      Object.entries<Record<string, string>>(tables).flatMap(([table, columns]) =>
        Object.keys(columns).flatMap((column) => (columns[column]?.startsWith('person') ? [`${table}.${column}`] : [])),
      ),
    );
    expect(declared.filter((column) => !seen.has(column) && !UNSEEN.includes(column))).toEqual([]);
  },
  LIFE_TAKES_MS,
);

/** What leads to somebody, wherever it stands; of what they wrote the whole word. */
function makePattern({ cast }: Living, person: string): RegExp {
  const name = cast.people.find(({ id }) => id === person)?.name ?? '';
  const accounts = ['mail-', 'slack-of-', 'teams-of-', 'chat-of-', '29:'].map((before) => `${before}${person}`);
  return new RegExp(`${name}|${accounts.join('|')}|${person}|${getOwnWord(person)}[\\w-]+`, 'g');
}

/** In which columns somebody stands, as the database itself names tables and columns; of the pattern what was found. */
async function findHits({ runSql, dialect }: TestStore, living: Living, person: string): Promise<Hit[]> {
  const pattern = makePattern(living, person);
  const hits: Hit[] = [];
  for (const { name: table } of await runSql(TABLES[dialect])) {
    for (const row of await runSql(`select * from ${table}`)) {
      for (const [column, value] of Object.entries(row)) {
        const found = typeof value === 'string' ? [...value.matchAll(pattern)] : [];
        hits.push(...found.map(([text]) => ({ table: `${table}`, column, found: text })));
      }
    }
  }
  return hits;
}

const TABLES = {
  sqlite: `select name from sqlite_master where type = 'table' and name not like 'kysely%' and name not like 'sqlite%'`,
  postgres: `select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%'`,
};

/** Tables that say nothing of themselves to somebody who stands in them, and words that are not given word for word. */
async function listNotGiven(living: Living, person: string, hits: Hit[]): Promise<string[]> {
  const { store, cast } = living;
  const known = await store.reads.personById(cast.organisation.id, person);
  if (known === undefined) throw new Error(`${person} is nobody`);
  const owner = { person: known, organisation: cast.organisation, now: living.now() };
  const exporters = (await loadRooms()).flatMap((room) => Object.entries(room.export));
  const given = new Map<string, string[]>();
  for (const [table, each] of exporters) given.set(table, (await each.prepare(store.reads, owner)).lines);
  const text = [...given.values()].flat().join('\n');
  const missing = new Set<string>();
  for (const { table, column, found } of hits) {
    const isWord = found.startsWith(getOwnWord(person));
    if (isWord && !text.includes(found) && !(`${table}.${column}` in OF_NOBODY)) missing.add(found);
    if (!isWord && !(table in NOT_GIVEN) && (given.get(table) ?? []).length === 0) missing.add(`${table}.${column}`);
  }
  return [...missing];
}
