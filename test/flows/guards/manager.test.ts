import { expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { manager } from '../../../src/flows/guards/manager.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { BY, NOW, readReply } from '../specification.ts';

const organisation = makeOrganisation();
const refuse = (person: Person | undefined, where = person && organisation) =>
  manager.refuse({ person, organisation: where }, { by: BY }, NOW);

test.each(['sales', 'marketing'] as const)('the manager of %s is let through', (team) => {
  expect(refuse(makePerson({ role: 'manager', team }))).toBeUndefined();
});

test('a member reads who may, and what they may do themselves', () => {
  const refusal = refuse(makePerson());
  expect(refusal && readReply(refusal)).toContain('Managers');
});

test('a stranger reads that they are no member', () => {
  const refusal = refuse(undefined);
  expect(refusal && readReply(refusal)).toContain('I do not know you yet');
});
