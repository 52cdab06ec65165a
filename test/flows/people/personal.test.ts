import { expect, test } from 'vitest';
import {
  exportAbsences,
  exportAccounts,
  exportLinkCode,
  exportLinkMisses,
  exportPerson,
} from '../../../src/flows/people/personal.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const linked = { platform: 'teams', workspace: 'tenant', user: 'aad-sanne' } as const;
const person = makePerson({
  email: 'sanne@acme.example',
  identities: [{ platform: 'slack', workspace: 'T1', user: 'U-sanne' }, linked],
  linked: [linked],
});
const owner = { person, organisation: makeOrganisation(), now: NOW };

test('somebody is given who they are, and every account they have', () => {
  expect(exportPerson.write(person, owner)).toEqual([
    'You are Sanne de Boer, of sales. Your administrator knows you as “sanne”.',
    'Your email address: sanne@acme.example',
    'I write to you in English, as in the settings.',
  ]);
  expect(exportAccounts.write(person, owner)).toEqual([
    'On Slack you are U-sanne.',
    'On Teams you are aad-sanne, linked by yourself.',
  ]);
});

test('a manager without an address who works elsewhere is given so, in their language', () => {
  const manager = makePerson({ role: 'manager', locale: 'nl', zone: 'Europe/Lisbon' });
  expect(exportPerson.write(manager, owner)).toEqual([
    'Je heet Sanne de Boer en hoort bij sales, als manager. Je beheerder kent je als “sanne”.',
    'Ik schrijf je in het Nederlands: zo staat het in de instellingen.',
    'Je werkt in de tijdzone Europe/Lisbon.',
  ]);
});

test('somebody is given when they are away, and nobody else’s absence', async () => {
  const reads = makeReads({
    absences: async () => [
      { person: 'sanne', from: '2026-03-09', to: '2026-03-13' },
      { person: 'sanne', from: '2026-04-01', to: '2026-04-01' },
      { person: 'bram', from: '2026-03-10', to: '2026-03-11' },
    ],
  });
  expect(await exportAbsences.prepare(reads, owner)).toMatchObject({
    as: 'absences',
    part: 'other',
    lines: ['Away from 9 March 2026 to 13 March 2026.', 'Away on 1 April 2026.'],
  });
});

test('of codes somebody is given until when theirs is valid, and how many wrong ones they typed', async () => {
  const reads = makeReads({
    linkCodeUntil: async () => NOW,
    linkMisses: async (organisation: string) => ({ account: organisation === '' ? 2 : 1, organisation: 9 }),
  });
  expect((await exportLinkCode.prepare(reads, owner)).lines).toEqual([
    'You asked for a link code, valid until 3 March 2026 at 10:00. The code itself is not kept, only a fingerprint of it.',
  ]);
  expect((await exportLinkMisses.prepare(reads, owner)).lines).toEqual(['In the past hour you typed 6 wrong codes.']);
  expect(exportLinkCode.write(undefined, owner)).toEqual([]);
  expect(exportLinkMisses.write(0, owner)).toEqual([]);
});
