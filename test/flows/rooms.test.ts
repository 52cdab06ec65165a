import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type CardKind, hasCard } from '../../src/domain/deliveries/message-kinds.ts';
import type { EventKind } from '../../src/domain/event.ts';
import * as declared from '../../src/domain/rooms.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { findDraw, findFlow, loadRooms } from '../../src/flows/rooms.ts';

const ROOMS = join(import.meta.dirname, '../../src/flows/rooms.ts');

/** What goes to another system is no card. */
const isShown = (kind: string): kind is CardKind => hasCard({ kind } as Subject);

test.each(Object.entries(declared))(
  '%s decides on every event and draws every subject it declares',
  async (_name, room) => {
    for (const kind of Object.keys(room.events)) expect(await findFlow(kind as EventKind)).toHaveProperty('prepare');
    for (const kind of Object.keys(room.subjects).filter(isShown)) expect(await findDraw(kind)).toBeTypeOf('function');
  },
);

test('an event that no room declares is decided on by nobody', async () => {
  await expect(findFlow('lead.sold' as EventKind)).rejects.toThrow('nothing decides on lead.sold');
});

test('rooms are loaded all, or those that are named', async () => {
  expect(await loadRooms()).toHaveLength(Object.keys(declared).length);
  expect(await loadRooms(['leads', 'people'])).toHaveLength(2);
});

test('a room that is there is not loaded anew for the next event', async () => {
  const [before, after] = [await loadRooms(), await loadRooms()];
  for (const [place, room] of after.entries()) expect(room).toBe(before[place]);
});

test('a room is loaded when the first of its events comes, and no other', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', WATCH]);
  expect(JSON.parse(stdout)).toEqual({ imported: [], afterLead: ['leads'], afterHelp: ['leads', 'people'] });
});

/** Run in a process of its own, in which nothing is loaded yet. */
const WATCH = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({
  load(url, context, next) {
    const [, room] = /\\/src\\/flows\\/(\\w+)\\/room\\.ts$/.exec(url) ?? [];
    if (room !== undefined) loaded.push(room);
    return next(url, context);
  },
});
const { findFlow } = await import(${JSON.stringify(ROOMS)});
const imported = [...loaded];
await findFlow('lead.judged');
const afterLead = [...loaded];
await findFlow('help.asked');
console.log(JSON.stringify({ imported, afterLead, afterHelp: loaded }));
`;
