import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasOtherManagers,
  isApproved,
  listRoundManagers,
  listTeamsWithout,
  mayReadDraft,
  selectEntitled,
} from '../../../src/domain/checkins/approval.ts';
import type { Approval, Round } from '../../../src/domain/checkins/checkin.ts';
import { type Person, ROLES, TEAMS, type Team } from '../../../src/domain/people/person.ts';
import { makePerson } from '../../flows/people.ts';

const NAMES = ['ruben', 'helen', 'sanne', 'emma'];
const anyPerson = (id: string) =>
  fc.record({ id: fc.constant(id), team: fc.constantFrom(...TEAMS), role: fc.constantFrom(...ROLES) }).map(makePerson);
const anyPeople: fc.Arbitrary<Person[]> = fc
  .tuple(...NAMES.map((id) => fc.option(anyPerson(id), { nil: undefined })))
  .map((people) => people.flatMap((person) => person ?? []));
const anyStep = fc.oneof(
  fc.constant<'edit'>('edit'),
  fc.record({ team: fc.constantFrom(...TEAMS), person: fc.constantFrom(...NAMES) }),
);

test('a draft is approved exactly when each team’s newest yes is to the present version, of two who were its managers and are', () => {
  const approved = fc.property(anyPeople, anyPeople, fc.array(anyStep, { maxLength: 12 }), (then, now, steps) => {
    const entitled = selectEntitled(listRoundManagers(then, []), now);
    const isManager = (people: Person[], { person, team }: Approval) =>
      people.some((each) => each.id === person && each.team === team && each.role === 'manager');
    const newest = new Map<Team, Approval>();
    let version = 1;
    for (const step of steps) {
      if (step === 'edit') version += 1;
      else newest.set(step.team, { ...step, version });
      const counting = [...newest.values()].filter(
        (approval) => approval.version === version && isManager(then, approval) && isManager(now, approval),
      );
      const is = isApproved({ version } as Round, [...newest.values()], entitled);
      expect(is).toBe(new Set(counting.map(({ team }) => team)).size === 2);
      if (is) expect(new Set(counting.map(({ person }) => person)).size).toBe(2);
      // What can still be approved is said exactly when it can.
      if (is) expect(listTeamsWithout(entitled)).toEqual([]);
    }
  });
  fc.assert(approved, { numRuns: 500 });
});

describe('a round’s managers', () => {
  const ruben = makePerson({ id: 'ruben', role: 'manager' });
  const helen = makePerson({ id: 'helen', role: 'manager', team: 'marketing' });

  test('are those of both teams when it opens, but nobody who is asked in it', () => {
    const people = [ruben, helen, makePerson({ id: 'sanne' }), makePerson({ id: 'emma', role: 'manager' })];
    expect(listRoundManagers(people, [{ person: 'sanne' }, { person: 'emma' }])).toEqual([
      { person: 'ruben', team: 'sales' },
      { person: 'helen', team: 'marketing' },
    ]);
  });

  test('leave a team without anybody when the last of them is none any more', () => {
    const frozen = listRoundManagers([ruben, helen], []);
    expect(listTeamsWithout(selectEntitled(frozen, [ruben, helen]))).toEqual([]);
    expect(listTeamsWithout(selectEntitled(frozen, [ruben]))).toEqual(['marketing']);
    expect(listTeamsWithout(selectEntitled([], [ruben, helen]))).toEqual(['sales', 'marketing']);
  });

  test('read its draft while they are managers, and nobody who became one later', () => {
    const frozen = listRoundManagers([ruben, helen], []);
    expect(mayReadDraft(ruben, frozen)).toBe(true);
    expect(mayReadDraft({ ...ruben, team: 'marketing' }, frozen)).toBe(true);
    expect(mayReadDraft({ ...ruben, role: 'member' }, frozen)).toBe(false);
    expect(mayReadDraft(makePerson({ id: 'sanne', role: 'manager' }), frozen)).toBe(false);
    expect(mayReadDraft(undefined, frozen)).toBe(false);
  });

  test('change when who manages which team does, and not otherwise', () => {
    expect(hasOtherManagers([ruben, helen], [helen, ruben, makePerson({ id: 'new' })])).toBe(false);
    expect(hasOtherManagers([ruben, helen], [ruben, { ...helen, name: 'H. Visser', locale: 'nl' }])).toBe(false);
    for (const people of [
      [ruben],
      [ruben, { ...helen, team: 'sales' as const }],
      [ruben, helen, { ...ruben, id: 'new' }],
    ]) {
      expect(hasOtherManagers([ruben, helen], people)).toBe(true);
    }
  });
});
