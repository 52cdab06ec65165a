import { expect } from 'vitest';
import * as declared from '../../../src/domain/rooms.ts';
import { openStore } from '../../../src/store/open.ts';
import * as rooms from '../../../src/store/rooms.ts';
import type { Reads, Store } from '../../../src/store/store.ts';
import { CAST, createCast } from '../../life/cast.ts';
import { LIFE_TAKES_MS, liveThrough } from '../../life/life.ts';
import type { Asked, Living } from '../../life/living.ts';
import { makeTemporaryFolder, type TestStore, testOnBoth } from '../test-store.ts';

const OWN = createCast('noordpool', 'Noordelijk');
const THEIRS = createCast('zuidpool', 'Zuidelijk');
const OF_THEIRS = /zuidpool|Zuidelijk/i;

/** Asked of no organisation: all there are, who is found by an account or a place of a workspace, what a workspace granted, and a code of nobody yet. */
const OF_NONE: (keyof Reads)[] = ['organisations', 'person', 'newLinkCode', 'address', 'teams', 'grant'];
/** Asked by the command line or where there are very many, made true by nobody yet, or in a database of before alone: no life holds them. */
const IN_NO_LIFE = ['leadsUnderAllWords', 'teams', 'setting.changed', 'digest.planned'];

testOnBoth(
  'in a life everything happens, becomes true and is asked, and one organisation sees and changes nothing of another in which people have the same ids',
  async (of) => {
    const theirs = await liveThrough(of.store, THEIRS);
    expect(findUnlived(theirs, of.store)).toEqual([]);
    const empty = await openStore(`file:${makeTemporaryFolder()}/empty.db`);
    expect(await compareAnswers(theirs, of.store, empty)).toEqual([]);
    expect(await compareAnswers(theirs, leak(of.store), empty), 'a read without its organisation is seen').toEqual([
      'counts',
    ]);
    await empty.close();
    const before = await readTheirRows(of);
    const own = await liveThrough(of.store, OWN);
    const { id: organisation } = OWN.organisation;
    for (const person of CAST) await own.commit({ kind: 'person.erased', organisation, person, at: own.now() });
    expect(await readTheirRows(of)).toEqual(before);
    expect(own.asked.filter(({ answer }) => OF_THEIRS.test(write(answer))).map(({ read }) => read)).toEqual([]);
  },
  LIFE_TAKES_MS,
);

/** A store that forgets at one place whose it is asked for. */
function leak(store: Store): Store {
  return { ...store, reads: { ...store.reads, counts: (_of, lead) => store.reads.counts('zuidpool', lead) } };
}

/** Events, changes and reads that no life has seen. */
function findUnlived({ happened, changed, asked }: Living, { reads }: Store): string[] {
  const events = Object.values(declared).flatMap((room) => listMissing(Object.keys(room.events), happened));
  const steps = Object.values(rooms).flatMap((room) => Object.keys(room.steps));
  const read = new Set<string>([...asked.map((each) => each.read), 'organisations']);
  return [
    ...events,
    ...listMissing([...steps, 'person.erased', 'past.forgotten'], changed),
    ...listMissing(Object.keys(reads), read),
  ];
}

/** What the other asked of its own, asked in our name by their ids: where that is answered otherwise than when nothing is kept. */
async function compareAnswers({ asked }: Living, store: Store, empty: Store): Promise<string[]> {
  const seen = new Set<string>();
  const questions = asked.filter(({ read }) => !OF_NONE.includes(read)).map(({ read, given }) => write([read, given]));
  for (const question of new Set(questions)) {
    const [read, inOurName] = JSON.parse(question.replaceAll('"zuidpool"', '"noordpool"')) as [keyof Reads, unknown[]];
    const [answer, nothing] = [await ask(store, read, inOurName), await ask(empty, read, inOurName)];
    if (write(answer) !== write(nothing)) seen.add(read);
  }
  return [...seen];
}

function ask({ reads }: Store, read: Asked['read'], given: unknown[]): unknown {
  return (reads[read] as (...of: unknown[]) => unknown)(...given);
}

function write(answer: unknown): string {
  return JSON.stringify(answer, (_key, value) => (value instanceof Set ? [...value] : value)) ?? 'nothing';
}

function listMissing(all: string[], found: ReadonlySet<string>): string[] {
  return all.filter((each) => !found.has(each) && !IN_NO_LIFE.includes(each));
}

/** Every row of every table that belongs to the other organisation, as it stands. */
async function readTheirRows({ runSql }: TestStore): Promise<string[]> {
  const tables = Object.values(rooms).flatMap((room) => Object.keys(room.tables));
  const found: string[] = [];
  for (const table of tables)
    found.push(...(await runSql(`select * from ${table}`)).map((row) => `${table} ${JSON.stringify(row)}`));
  return found.filter((row) => OF_THEIRS.test(row)).sort();
}
