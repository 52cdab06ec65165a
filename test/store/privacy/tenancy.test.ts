import { expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import * as declared from '../../../src/domain/rooms.ts';
import { openStore } from '../../../src/store/open.ts';
import * as rooms from '../../../src/store/rooms.ts';
import type { Reads, Store } from '../../../src/store/store.ts';
import { CAST, createCast } from '../../life/cast.ts';
import { LIFE_TAKES_MS, liveThrough } from '../../life/life.ts';
import type { Asked, Living } from '../../life/living.ts';
import { readSources } from '../../sources.ts';
import { APP_SECRET } from '../../world/intake.ts';
import { makeTemporaryFolder, type TestStore, testOnBoth } from '../test-store.ts';

const OWN = createCast('noordpool', 'Noordelijk');
const THEIRS = createCast('zuidpool', 'Zuidelijk');
const OF_THEIRS = /zuidpool|Zuidelijk/i;

/** Asked of no organisation: all there are, who is found by an account or a place of a workspace, what a workspace granted, and an id or a code of nobody yet. */
const OF_NONE: (keyof Reads)[] = [
  'organisations',
  'person',
  'newLinkCode',
  'newOrganisationId',
  'joinOffered',
  'address',
  'teams',
  'grant',
];
const READS_MIN = 100;
/** Asked by the command line or where there are very many, made true by nobody yet, or in a database of before alone: no life holds them. */
const IN_NO_LIFE = ['leadsUnderAllWords', 'teams', 'setting.changed', 'digest.planned'];

test('every read is told first whose it is asked for, but for those that look for it', () => {
  const declared = readSources('src/store').filter(({ path }) => /\/reads\.ts$/.test(path));
  const methods = declared.flatMap(({ text }) => [...text.matchAll(/^ {2}(\w+)\(\s*(?:(\w+): (\w+))?/gm)]);
  expect(methods.length).toBeGreaterThan(READS_MIN);
  const others = methods.filter(([, , first, type]) => !(first === 'organisation' && type === 'string'));
  expect(others.map(([, read]) => read).sort()).toEqual([...OF_NONE, 'organisation'].sort());
});

testOnBoth(
  'in a life everything happens, becomes true and is asked, and one organisation sees and changes nothing of another in which people have the same ids, whatever they try with what is theirs',
  async (of) => {
    const theirs = await liveThrough(of.store, THEIRS);
    expect(findUnlived(theirs, of.store)).toEqual([]);
    // What is derived from the secret is no row: it is the same in both.
    const empty = await openStore(`file:${makeTemporaryFolder()}/empty.db`, APP_SECRET);
    expect(await compareAnswers(theirs, of.store, empty)).toEqual([]);
    expect(await compareAnswers(theirs, leak(of.store), empty), 'a read without its organisation is seen').toEqual([
      'counts',
    ]);
    await empty.close();
    const before = await readTheirRows(of);
    const own = await liveThrough(of.store, OWN);
    // Guards and flows are the same on either engine.
    const tried = of.dialect === 'sqlite' ? await tryDeeds(theirs, own) : [];
    expect(tried.filter(({ reply }) => OF_THEIRS.test(write(reply))).map(({ event }) => event.kind)).toEqual([]);
    const { id: organisation } = OWN.organisation;
    for (const person of CAST) await own.commit({ kind: 'person.erased', organisation, person, at: own.now() });
    expect(await readTheirRows(of)).toEqual(before);
    expect(own.asked.filter(({ answer }) => OF_THEIRS.test(write(answer))).map(({ read }) => read)).toEqual([]);
  },
  LIFE_TAKES_MS,
);

/** Whoever does this is somebody new afterwards, and could try nothing more. */
const LAST_DEEDS = ['privacy.erase-confirmed'];
const DEEDS_MIN = 200;

/** Every tap, form and command of the other's people once more, by ours of the same id: in our words, with the ids of what is theirs. */
async function tryDeeds({ answered }: Living, own: Living): Promise<Living['answered']> {
  const deeds = answered.filter(({ event }) => 'by' in event && !LAST_DEEDS.includes(event.kind));
  expect(deeds.length).toBeGreaterThan(DEEDS_MIN);
  const before = own.answered.length;
  for (const { event } of deeds) await own.happen(rewrite({ ...event, key: undefined }));
  return own.answered.slice(before);
}

/** All that names the other names us; ids that name nobody, as those of leads and terms, stay theirs. */
function rewrite(event: object): Event {
  return JSON.parse(write(event).replaceAll('zuidpool', 'noordpool').replaceAll('Zuidelijk', 'Noordelijk'));
}

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
