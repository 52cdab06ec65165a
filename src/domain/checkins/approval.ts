import { type Person, selectManagers, TEAMS, type Team } from '../people/person.ts';
import type { Approval, Invitation, Round } from './checkin.ts';

/** Somebody who was manager of a team when the round opened. */
export type RoundManager = { person: string; team: Team };

/** Who is manager when a round opens; whoever is asked in it themselves decides nothing about it. */
export function listRoundManagers(people: Person[], invitations: Pick<Invitation, 'person'>[]): RoundManager[] {
  return selectManagers(people)
    .filter(({ id }) => !invitations.some(({ person }) => person === id))
    .map(({ id, team }) => ({ person: id, team }));
}

/** Whose yes counts: managers of that team when the round opened, and still. */
export function selectEntitled(frozen: RoundManager[], people: Person[]): RoundManager[] {
  const now = selectManagers(people);
  return frozen.filter(({ person, team }) => now.some((manager) => manager.id === person && manager.team === team));
}

/** The teams of which nobody is left whose yes counts. */
export function listTeamsWithout(entitled: RoundManager[]): Team[] {
  return TEAMS.filter((team) => !entitled.some((manager) => manager.team === team));
}

/** The yeses to the present version that count. */
export function selectCounting({ version }: Round, approvals: Approval[], entitled: RoundManager[]): Approval[] {
  return approvals.filter(
    (approval) =>
      approval.version === version &&
      entitled.some(({ person, team }) => person === approval.person && team === approval.team),
  );
}

/** A manager of each team approved the present version; nobody is of both. */
export function isApproved(round: Round, approvals: Approval[], entitled: RoundManager[]): boolean {
  const counting = selectCounting(round, approvals, entitled);
  return TEAMS.every((team) => counting.some((approval) => approval.team === team));
}

/** Whoever was a manager when the round opened, and is one: others may have written some of its lines. */
export function mayReadDraft(person: Person | undefined, frozen: RoundManager[]): boolean {
  return person?.role === 'manager' && frozen.some((manager) => manager.person === person.id);
}

/** Somebody became manager of a team, or is none of it any more. */
export function hasOtherManagers(before: Person[], after: Person[]): boolean {
  const list = (people: Person[]) =>
    selectManagers(people)
      .map(({ id, team }) => `${team} ${id}`)
      .sort();
  return JSON.stringify(list(before)) !== JSON.stringify(list(after));
}
