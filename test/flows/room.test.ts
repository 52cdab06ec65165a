import { expect, test } from 'vitest';
import { exportOwn } from '../../src/flows/room.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import { makeOrganisation, makePerson } from './people.ts';
import { makeReads } from './reads.ts';
import { NOW } from './specification.ts';

test('what is kept of somebody is given under these names, and one of whom nothing is kept is given who they are', async () => {
  const reads = makeReads({
    address: async () => undefined,
    absences: async () => [],
    linkMisses: async () => ({ account: 0, organisation: 0 }),
    rounds: async () => [],
    sharedBy: async () => [],
    rememberedGoal: async () => undefined,
    judgementsBy: async () => [],
    leadsOf: async () => [],
    ownFindings: async () => ({ notes: [], thanks: [], celebrations: [], actions: [] }),
  });
  const owner = { person: makePerson(), organisation: makeOrganisation(), now: NOW };
  const given = await exportOwn(await loadRooms(), reads, owner);
  expect(given.map(({ as }) => as)).toEqual([
    ...['person', 'absences', 'wrongCodes', 'references', 'answers', 'shared', 'goal'],
    ...['judgements', 'leads', 'notes', 'thanks', 'celebrations', 'actions'],
  ]);
  expect(given.flatMap(({ lines }) => lines)).toEqual([
    'person: Sanne de Boer <—>, sales, member, en',
    'identity: slack T1 U-sanne',
  ]);
});
