import { expect, test } from 'vitest';
import { member } from '../../../src/flows/guards/member.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, NOW, readReply } from '../specification.ts';

const person = makePerson();
const organisation = makeOrganisation();

test('somebody of an organisation is let through', () => {
  expect(member.refuse({ person, organisation }, { by: BY }, NOW)).toBeUndefined();
});

test.each([
  ['somebody nobody knows', { person: undefined, organisation: undefined }],
  ['somebody whose organisation is gone', { person, organisation: undefined }],
])('%s reads in both languages that they are no member', (_who, known) => {
  const refusal = member.refuse(known, { by: BY }, NOW);
  const words = refusal && readReply(refusal);
  expect(words).toContain('Ik ken je nog niet');
  expect(words).toContain('I do not know you yet');
});

test('a person is looked up by their account, with their own organisation', async () => {
  const reads = makeReads({
    person: async (identity) => (identity === BY ? person : undefined),
    organisation: async (id) => (id === person.organisation ? organisation : undefined),
  });
  expect(await member.read(reads, { by: BY }, NOW)).toEqual({ person, organisation });
});

test('of a stranger no organisation is looked up', async () => {
  const reads = makeReads({ person: async () => undefined });
  expect(await member.read(reads, { by: BY }, NOW)).toEqual({ person: undefined, organisation: undefined });
});
