import { expect, test } from 'vitest';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { listGuards } from '../permissions.ts';

/** Nobody is asked a right for these before they are decided on; by whom they are told. */
const UNGUARDED = {
  'the platform, at a door that knows it': [
    'address.seen',
    'app.installed',
    'app.removed',
    'channel.joined',
    'group.read',
    'language.seen',
    'workspace.installed',
    'workspace.uninstalled',
  ],
  'the bot itself': ['delivery.refused', 'listener.refused', 'record.refused', 'time.passed'],
  'whoever runs the bot, at the command line': ['listener.reopened', 'organisation.described'],
  'whoever comes by, also those nobody knows yet: the flow itself asks who they are': [
    'home.opened',
    'join.form-asked',
    'join.given',
    'join.typed',
    'link.given',
    'organisation.founded',
    'setup.asked',
    'setup.begin-asked',
  ],
};

test('before every event stands a guard, but before those that are listed here', async () => {
  const guards = (await loadRooms()).flatMap((room) => Object.entries(listGuards(room as never)));
  expect(guards.length).toBeGreaterThan(150);
  expect(guards.filter(([, guard]) => guard === undefined)).toEqual([]);
  const open = guards.flatMap(([kind, guard]) => (guard === unguarded ? [kind] : []));
  expect(open.toSorted()).toEqual(Object.values(UNGUARDED).flat().toSorted());
});
