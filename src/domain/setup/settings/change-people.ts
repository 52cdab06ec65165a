import anyAscii from 'any-ascii';
import type { Organisation } from '../../organisation.ts';
import { decideLanguage } from '../../people/language.ts';
import { isSameIdentity, type Person, type Role, selectManagers, type Team } from '../../people/person.ts';
import type { PickedPerson } from '../../people/picked.ts';

/** Who somebody is to be; absent: of neither team any more. */
export type TeamPlace = { team: Team; role: Role };

/** People with one of them in another place, or gone. */
export function movePerson(people: Person[], id: string, to: TeamPlace | undefined): Person[] {
  if (to === undefined) return people.filter((each) => each.id !== id);
  // From now on their place is somebody’s word, whatever group they came by.
  return people.map((each) => (each.id === id ? placePerson(each, to) : each));
}

function placePerson({ byGroup: _byGroup, ...person }: Person, to: TeamPlace): Person {
  return { ...person, ...to };
}

/** Whom of those that were picked the platform does not know, or nobody can talk to. */
export function listUnknown(picks: PickedPerson[], people: Person[]): PickedPerson[] {
  return picks.filter(
    (picked) =>
      findPicked(people, picked) === undefined && (picked.found === undefined || picked.found.isNobody === true),
  );
}

export function findPicked(people: Person[], picked: PickedPerson): Person | undefined {
  return (
    people.find(({ identities }) => identities.some((identity) => isSameIdentity(identity, picked))) ??
    people.find(({ email }) => email !== undefined && email.toLowerCase() === picked.found?.email?.toLowerCase())
  );
}

/** People with these in this place, whoever of them was not there before; `isByGroup`: only because they are in its group. */
export function joinPeople(
  people: Person[],
  picks: PickedPerson[],
  to: TeamPlace,
  organisation: Organisation,
  isByGroup = false,
): Person[] {
  return picks.reduce((all, picked) => {
    const known = findPicked(all, picked);
    if (known !== undefined) {
      const placed = isByGroup ? joinByGroup(known, to) : joinByName(known, to);
      return all.map((each) => (each.id === known.id ? addIdentity(placed, picked) : each));
    }
    if (picked.found === undefined || picked.found.isNobody) return all;
    return all.concat(createPerson(all, picked, to, organisation, isByGroup));
  }, people);
}

/** Whoever leads the team already goes on doing so: that they are picked among its members takes nothing from them. */
function joinByName(person: Person, to: TeamPlace): Person {
  const isLeading = person.team === to.team && person.role === 'manager';
  return placePerson(person, isLeading ? { ...to, role: 'manager' } : to);
}

/** Whoever was given a place by somebody keeps it. */
function joinByGroup(person: Person, { team }: TeamPlace): Person {
  return person.byGroup ? { ...person, team } : person;
}

function addIdentity(person: Person, picked: PickedPerson): Person {
  if (person.identities.some((identity) => isSameIdentity(identity, picked))) return person;
  const { platform, workspace, user } = picked;
  return { ...person, identities: [...person.identities, { platform, workspace, user }] };
}

function createPerson(
  people: Person[],
  { platform, workspace, user, found }: PickedPerson,
  to: TeamPlace,
  organisation: Organisation,
  isByGroup: boolean,
): Person {
  const { name = user, email, locale: chat, zone } = found ?? {};
  const languages = chat === undefined ? {} : { chat };
  return {
    id: chooseId(name, people),
    organisation: organisation.id,
    name,
    ...(email !== undefined && { email }),
    ...to,
    locale: decideLanguage(languages, organisation.locale),
    languages,
    ...(zone !== undefined && zone !== organisation.zone && { zone }),
    identities: [{ platform, workspace, user }],
    ...(isByGroup && { byGroup: true }),
  };
}

const ID_MAX = 40;

/** As an administrator would choose it: `sanne-de-boer`, with a number where that is somebody else. */
function chooseId(name: string, people: Person[]): string {
  const words = anyAscii(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const base = words.slice(0, ID_MAX).replace(/-$/, '') || 'person';
  const taken = new Set(people.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/**
 * The managers of a team are those that are picked. Who was one and is not picked is a member from now on, but for those who
 * have no account where it was picked.
 */
export function replaceManagers(
  people: Person[],
  team: Team,
  picks: PickedPerson[],
  { organisation, here }: { organisation: Organisation; here: { platform: string; workspace: string } },
): Person[] {
  const chosen = new Set(picks.flatMap((picked) => findPicked(people, picked)?.id ?? []));
  const isHere = ({ identities }: Person) =>
    identities.some(({ platform, workspace }) => platform === here.platform && workspace === here.workspace);
  const others = people.map((each) =>
    each.team === team && each.role === 'manager' && isHere(each) && !chosen.has(each.id)
      ? { ...each, role: 'member' as const }
      : each,
  );
  return joinPeople(others, picks, { team, role: 'manager' }, organisation);
}

/** Who leads which team, in one order: by this it is seen that it changed. */
export function listManagerIds(people: Person[]): string[] {
  return selectManagers(people)
    .map(({ id, team }) => `${team} ${id}`)
    .sort();
}

/** A team’s members as its group has them now: who came by it and is in it no more, leaves. */
export function followGroup(people: Person[], team: Team, picks: PickedPerson[], organisation: Organisation): Person[] {
  const isIn = (person: Person) => picks.some((picked) => findPicked([person], picked) !== undefined);
  const stay = people.filter((each) => each.byGroup !== true || each.team !== team || isIn(each));
  return joinPeople(stay, picks, { team, role: 'member' }, organisation, true);
}
