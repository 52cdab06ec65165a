import { findDigestChannels, type Organisation } from '../organisation.ts';
import { type Person, selectManagers, TEAMS, type Team } from '../people/person.ts';
import { chooseK, POLICY } from '../privacy/policy.ts';
import { findSharedSegments } from './segments.ts';

/** What the set-up allows but will not work as it stands, each with its place in the file and what to do. */
export function listWarnings(organisation: Organisation, people: Person[]): string[] {
  return [
    ...warnOfManagers(people),
    ...warnOfSize(organisation, people),
    ...warnOfLoad(organisation, people),
    ...warnOfChannels(organisation),
    ...warnOfWorkspaces(organisation, people),
  ];
}

/** Each team’s manager holds the talks with the other team. */
function warnOfManagers(people: Person[]): string[] {
  const managers = selectManagers(people);
  const missing = TEAMS.filter((team) => !managers.some((person) => person.team === team)).map(
    (team) =>
      `people: team ${team} has no manager, so no check-in can begin${team === 'sales' ? ' and nobody hears of leads that wait too long' : ''}: give somebody of it the role manager, to hold the talks with ${OTHER[team]}`,
  );
  const twice = managers
    .filter(({ team }) => team === 'sales')
    .flatMap((one) => managers.filter(({ team, name }) => team === 'marketing' && isSameName(name, one.name)))
    .map(
      ({ name }) =>
        `people: ${name} is the manager of both teams and would hold every talk alone: name another manager for one of them`,
    );
  return [...missing, ...twice];
}

const OTHER: Record<Team, Team> = { sales: 'marketing', marketing: 'sales' };

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** k people must answer before anything of a check-in is shown, of each team before teams are shown apart. */
function warnOfSize({ checkin }: Organisation, people: Person[]): string[] {
  const k = chooseK(checkin?.k, undefined);
  const members = people.filter(({ role }) => role === 'member');
  if (members.length < POLICY.floor)
    return [
      `people: ${count(members.length)} would be asked in a check-in, so none can begin: it takes ${POLICY.floor}`,
    ];
  if (members.length < k) {
    return [
      `checkin.k: ${count(members.length)} would be asked in a check-in and k is ${k}, so none can begin: add people, or set k to ${members.length} or less (${POLICY.floor} at least)`,
    ];
  }
  const small = TEAMS.map((team) => ({ team, size: members.filter((person) => person.team === team).length }));
  return small
    .filter(({ size }) => size < k)
    .map(
      ({ team, size }) =>
        `checkin.k: team ${team} has ${count(size)} and k is ${k}, so a check-in always shows both teams together`,
    );
}

/** With fewer it would be a figure of one or two, so it is not told. */
function warnOfLoad({ openLeadsPerRep }: Organisation, people: Person[]): string[] {
  const reps = people.filter(({ team, role }) => team === 'sales' && role === 'member').length;
  if (openLeadsPerRep === undefined || reps >= POLICY.leadPeople) return [];
  return [
    `openLeadsPerRep: team sales has ${count(reps)}, so nobody hears of too many open leads: it takes ${POLICY.leadPeople}`,
  ];
}

function count(members: number): string {
  return `${members} ${members === 1 ? 'member' : 'members'}`;
}

function warnOfChannels(organisation: Organisation): string[] {
  const { channels } = organisation;
  const has = (purpose: string) => channels.some((each) => each.purpose === purpose);
  const marked = findDigestChannels(organisation);
  return [
    ...findSharedSegments(channels),
    ...(has('shared')
      ? []
      : ['channels: none has the purpose shared, so no check-in can begin: its summary would have no place']),
    ...(marked.some(({ purpose }) => purpose !== 'sales')
      ? []
      : [
          'channels: no weekly digest goes to marketing: add a channel with the purpose marketing, or mark one with "digest": true',
        ]),
    ...channels.flatMap(({ name, purpose, segments }) =>
      segments.length > 0 && purpose !== 'sales'
        ? [`channels: #${name.replace(/^#/, '')} has segments, but leads go only to channels with the purpose sales`]
        : [],
    ),
  ];
}

/** Somebody is to judge, and there is to be something to judge. */
function warnOfWorkspaces({ workspaces, channels }: Organisation, people: Person[]): string[] {
  const sellers = people.some(({ team }) => team === 'sales');
  const empty = workspaces.filter(({ platform, id }) => {
    const isHere = (each: { platform: string; workspace: string }) =>
      each.platform === platform && each.workspace === id;
    return !channels.some(isHere) && !people.some(({ identities }) => identities.some(isHere));
  });
  return [
    ...(sellers ? [] : ['people: nobody is in team sales, so nobody can judge a lead']),
    ...empty.map(({ id }) => `workspaces: ${id} has no channel and nobody in it`),
  ];
}
