import { expect, test } from 'vitest';
import { exportAbsences, exportPerson } from '../../../src/flows/people/personal.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const person = makePerson({
  email: 'sanne@acme.example',
  identities: [
    { platform: 'slack', workspace: 'T1', user: 'U-sanne' },
    { platform: 'teams', workspace: 'tenant', user: 'aad-sanne' },
  ],
});
const owner = { person, organisation: makeOrganisation(), now: NOW };
const reads = makeReads({
  absences: async () => [
    { person: 'sanne', from: '2026-03-09', to: '2026-03-13' },
    { person: 'bram', from: '2026-03-10', to: '2026-03-11' },
  ],
});

test('somebody is given who they are, and every account they have', () => {
  expect(exportPerson.write(person, owner)).toEqual([
    'person: Sanne de Boer <sanne@acme.example>, sales, member, en',
    'identity: slack T1 U-sanne',
    'identity: teams tenant aad-sanne',
  ]);
});

test('somebody without an e-mail address is given a dash for it', () => {
  expect(exportPerson.write(makePerson(), owner)[0]).toBe('person: Sanne de Boer <—>, sales, member, en');
});

test('somebody is given when they are away, and nobody else’s absence', async () => {
  expect(await exportAbsences.prepare(reads, owner)).toEqual({
    as: 'absences',
    found: [{ person: 'sanne', from: '2026-03-09', to: '2026-03-13' }],
    lines: ['away: 2026-03-09 – 2026-03-13'],
  });
});
