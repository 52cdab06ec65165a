import { expect, test } from 'vitest';
import { exportOwn } from '../../src/flows/room.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import { makeOrganisation, makePerson } from './people.ts';
import { makeReads } from './reads.ts';
import { NOW } from './specification.ts';

const none = async () => [];
const reads = makeReads({
  address: async () => undefined,
  absences: none,
  linkCodeUntil: async () => undefined,
  linkMisses: async () => ({ account: 0, organisation: 0 }),
  rounds: none,
  sharedBy: none,
  copiesFor: none,
  rememberedGoal: async () => undefined,
  invitationsOf: none,
  interviewsBy: none,
  approvalsBy: none,
  managedBy: none,
  cellsOf: none,
  judgementsBy: none,
  historyOf: none,
  reactionsBy: none,
  leadsOf: none,
  companies: async () => new Map(),
  ownFindings: async () => ({ notes: [], thanks: [], celebrations: [], actions: [], receipts: [] }),
  ownVersions: none,
  ownPairs: none,
  ownAgreements: none,
  ownGoals: none,
  mission: async () => undefined,
  introduction: async () => undefined,
  historyWith: none,
  roomSwitches: none,
  messagesOf: none,
  warningsOf: none,
  linesOf: none,
  closedTo: none,
  grantsOf: none,
  messageDays: none,
  ownWaiting: none,
});
const owner = { person: makePerson(), organisation: makeOrganisation(), now: NOW };

test('what is kept of somebody is given under these names, what they wrote in check-ins as a part of its own', async () => {
  const exporters = (await loadRooms()).flatMap((room) => Object.values(room.export));
  const all = await Promise.all(exporters.map((each) => each.prepare(reads, owner)));
  const namesOf = (part: string) => all.filter((each) => each.part === part).map(({ as }) => as);
  expect(namesOf('answers')).toEqual(['answers', 'shared', 'goals']);
  expect(namesOf('other')).toEqual([
    ...[
      'person',
      'accounts',
      'absences',
      'linkCode',
      'wrongCodes',
      'references',
      'installed',
      'invitations',
      'approvals',
      'managed',
    ],
    ...[
      'figures',
      'judgements',
      'judgementHistory',
      'emoji',
      'leads',
      'leadHistory',
      'terms',
      'promises',
      'agreements',
      'teamGoals',
      'mission',
      'introduction',
      'notes',
      'thanks',
      'celebrations',
      'actions',
      'receipts',
    ],
    ...['messages', 'unreachable', 'message-days', 'waiting', 'switches'],
  ]);
});

test('one of whom nothing is kept is given who they are', async () => {
  const given = await exportOwn(await loadRooms(), reads, owner);
  expect(given.map(({ as }) => as)).toEqual(['person', 'accounts']);
});
