import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as rooms from '../src/domain/rooms.ts';
import { readSources, type Source } from './sources.ts';

type RoomName = keyof typeof rooms;

/** Which rooms a room may know, on any floor; every room may know itself and what is shared. No circles. */
const KNOWS: Record<RoomName, RoomName[]> = {
  home: ['deliveries', 'people'],
  people: [],
  deliveries: ['people'],
  addresses: ['deliveries', 'people'],
  privacy: ['people'],
  leads: ['deliveries', 'people', 'privacy'],
  listeners: ['deliveries', 'leads', 'people'],
  language: ['deliveries', 'digests', 'leads', 'people', 'privacy', 'setup'],
  promises: ['deliveries', 'digests', 'language', 'leads', 'people', 'privacy', 'setup'],
  crm: ['deliveries', 'leads', 'people', 'privacy'],
  findings: ['deliveries', 'leads', 'people', 'privacy'],
  digests: ['deliveries', 'findings', 'leads', 'people', 'privacy'],
  checkins: ['deliveries', 'digests', 'leads', 'people', 'privacy'],
  setup: ['checkins', 'crm', 'deliveries', 'digests', 'leads', 'listeners', 'people', 'privacy'],
};
const NAMES = Object.keys(KNOWS) as RoomName[];
const FLOORS = ['domain', 'words', 'cards', 'store', 'flows'];
/** A folder of more is two folders. */
const FILES_MAX = 12;

const src = readSources('src');

describe('the rooms of the house', () => {
  test('are those the domain declares', () => {
    expect(NAMES.toSorted()).toEqual(Object.keys(rooms).toSorted());
  });

  test('are the same on every floor', () => {
    const folders = FLOORS.flatMap((floor) =>
      src.flatMap(({ path }) => (path.startsWith(`src/${floor}/`) ? (path.split('/').slice(2, -1)[0] ?? []) : [])),
    );
    const shared = ['shared', 'guards', 'database', 'migrations', 'outbox', 'backup'];
    expect([...new Set(folders)].filter((each) => !NAMES.includes(each as RoomName) && !shared.includes(each))).toEqual(
      [],
    );
  });

  test.each(NAMES)('%s knows only the rooms it may know', (room) => {
    const wrong = src
      .filter(({ path }) => findRoom(path) === room)
      .flatMap(({ path, imports }) => imports.map((imported) => ({ path, imported, other: findRoom(imported) })))
      .filter(({ other }) => other !== undefined && other !== room && !KNOWS[room].includes(other))
      .map(({ path, imported }) => `${path} imports ${imported}`);
    expect(wrong).toEqual([]);
  });

  test('know each other in no circle', () => {
    const reach = (from: RoomName, seen: RoomName[] = []): RoomName[] =>
      KNOWS[from].flatMap((next) => (seen.includes(next) ? [next] : [next, ...reach(next, [...seen, next])]));
    expect(NAMES.filter((room) => reach(room).includes(room))).toEqual([]);
  });
});

test('nothing of the product imports the sandbox', () => {
  const wrong = src.filter(({ imports }) => imports.some((imported) => imported.startsWith('sandbox/')));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test(`no folder holds more than ${FILES_MAX} source files`, () => {
  const all: Source[] = [...src, ...['sandbox', 'bench', 'test'].flatMap(readSources)];
  const counts = new Map<string, number>();
  for (const { path } of all) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > FILES_MAX)).toEqual([]);
});

test('a form of a card is the form of its event, so that its fields are named as the event declares', () => {
  const loose = src.filter(({ path, text }) => path.startsWith('src/cards/') && /\): Form \{/.test(text));
  expect(loose.map(({ path }) => path)).toEqual([]);
});

/** The room a file of a floor stands in; undefined for what is shared, and for packages. */
function findRoom(path: string): RoomName | undefined {
  const [house, floor = '', room] = path.split('/');
  return house === 'src' && FLOORS.includes(floor) ? NAMES.find((each) => each === room) : undefined;
}
