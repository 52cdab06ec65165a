import { describe, expect, test } from 'vitest';
import type { PickedPerson } from '../../../../src/domain/people/picked.ts';
import {
  followGroup,
  joinPeople,
  listUnknown,
  movePerson,
  replaceManagers,
} from '../../../../src/domain/setup/settings/change-people.ts';
import { makeOrganisation, makePerson } from '../../../flows/people.ts';

const organisation = makeOrganisation();
const here = { platform: 'slack', workspace: 'T1' } as const;
const sanne = makePerson();
const ruben = makePerson({ id: 'ruben', role: 'manager' });
const daan = makePerson({ id: 'daan', team: 'marketing' });
const all = [sanne, ruben, daan];
const pick = (user: string, found?: PickedPerson['found']): PickedPerson => ({
  of: 'people',
  ...here,
  user,
  ...(found && { found }),
});
const places = (people: typeof all) => people.map(({ id, team, role }) => `${id} ${team} ${role}`);

describe('whoever is picked for a team', () => {
  const member = { team: 'sales', role: 'member' } as const;

  test('is who has that account, or that address; nobody is there twice', () => {
    const known = makePerson({ id: 'fleur', email: 'Fleur@acme.example', identities: [] });
    const people = joinPeople(
      [...all, known],
      [pick('U-daan'), pick('U9', { name: 'F', email: 'fleur@acme.example' })],
      member,
      organisation,
    );
    expect(places(people)).toEqual([
      'sanne sales member',
      'ruben sales manager',
      'daan sales member',
      'fleur sales member',
    ]);
    expect(people[3]?.identities).toEqual([{ ...here, user: 'U9' }]);
  });

  test('among its members, goes on leading it, and comes to another team as a member', () => {
    expect(places(joinPeople(all, [pick('U-ruben')], member, organisation))).toEqual(places(all));
    const elsewhere = joinPeople(all, [pick('U-ruben')], { team: 'marketing', role: 'member' }, organisation);
    expect(places(elsewhere)[1]).toBe('ruben marketing member');
  });

  test('joins under an id as an administrator would choose it, in the organisation’s language', () => {
    const found = { name: 'Sanne De Boër', zone: 'Europe/Amsterdam' };
    const [, first, second] = joinPeople(
      [sanne],
      [pick('U1', found), pick('U2', { ...found, zone: 'Europe/London' })],
      member,
      organisation,
    );
    expect(first).toEqual({
      ...{
        id: 'sanne-de-boer',
        organisation: 'acme',
        name: 'Sanne De Boër',
        team: 'sales',
        role: 'member',
        locale: 'en',
        languages: {},
      },
      identities: [{ ...here, user: 'U1' }],
    });
    expect(second).toMatchObject({ id: 'sanne-de-boer-2', zone: 'Europe/London' });
  });

  test('is named where the platform does not know them, or they are a bot', () => {
    const bot = pick('UB', { name: 'bot', isNobody: true });
    expect(listUnknown([pick('U-sanne'), pick('UX'), bot], all)).toEqual([pick('UX'), bot]);
    expect(joinPeople(all, [pick('UX'), bot], member, organisation)).toEqual(all);
  });
});

test('managers are those that are picked; who was one is a member, but for who has no account here', () => {
  const elsewhere = makePerson({ id: 'rina', role: 'manager', identities: [{ ...here, workspace: 'T2', user: 'U' }] });
  const people = replaceManagers([...all, elsewhere], 'sales', [pick('U-daan')], { organisation, here });
  expect(places(people)).toEqual([
    'sanne sales member',
    'ruben sales member',
    'daan sales manager',
    'rina sales manager',
  ]);
});

describe('a team that follows a group', () => {
  const inGroup = makePerson({ id: 'noor', byGroup: true });
  const follow = (...picks: PickedPerson[]) => followGroup([...all, inGroup], 'sales', picks, organisation);

  test('loses who came by it and is in it no more, and nobody else', () => {
    expect(places(follow(pick('U-noor')))).toContain('noor sales member');
    expect(places(follow(pick('U-sanne')))).toEqual(places(all));
  });

  test('gains who is new in it; whom somebody placed elsewhere stays there', () => {
    const people = follow(pick('U-noor'), pick('U-daan'), pick('U-ruben'), pick('U7', { name: 'Bo' }));
    expect(places(people)).toEqual([...places(all), 'noor sales member', 'bo sales member']);
    expect(people.at(-1)?.byGroup).toBe(true);
  });

  test('keeps whom a manager placed by hand afterwards', () => {
    const placed = movePerson([...all, inGroup], 'noor', { team: 'sales', role: 'member' });
    expect(places(followGroup(placed, 'sales', [pick('U-sanne')], organisation))).toContain('noor sales member');
  });
});
