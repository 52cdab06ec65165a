import { findDigestChannels, type Organisation } from '../organisation.ts';
import { type Person, selectManagers, TEAMS, type Team } from '../people/person.ts';
import { chooseK, POLICY } from '../privacy/policy.ts';
import { findSharedSegments } from './segments.ts';

/** What the set-up allows but will not work as it stands. */
export type SetupWarning =
  | { kind: 'no-manager'; team: Team }
  | { kind: 'manages-both'; name: string }
  | { kind: 'too-few'; members: number }
  | { kind: 'fewer-than-k'; members: number; k: number }
  | { kind: 'team-below-k'; team: Team; members: number; k: number }
  | { kind: 'few-reps'; members: number }
  | { kind: 'segment-twice'; segment: string; channels: [string, string] }
  | { kind: 'no-shared' }
  | { kind: 'no-marketing-digest' }
  | { kind: 'stray-segments'; channel: string }
  | { kind: 'nobody-sells' }
  | { kind: 'empty-workspace'; id: string };

export function findWarnings(organisation: Organisation, people: Person[]): SetupWarning[] {
  return [
    ...warnOfManagers(people),
    ...warnOfSize(organisation, people),
    ...warnOfLoad(organisation, people),
    ...warnOfChannels(organisation),
    ...warnOfWorkspaces(organisation, people),
  ];
}

/** Each team’s manager holds the talks with the other team. */
function warnOfManagers(people: Person[]): SetupWarning[] {
  const managers = selectManagers(people);
  const missing = TEAMS.filter((team) => !managers.some((person) => person.team === team));
  const twice = managers
    .filter(({ team }) => team === 'sales')
    .flatMap((one) => managers.filter(({ team, name }) => team === 'marketing' && isSameName(name, one.name)));
  return [
    ...missing.map((team) => ({ kind: 'no-manager', team }) as const),
    ...twice.map(({ name }) => ({ kind: 'manages-both', name }) as const),
  ];
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** k people must answer before anything of a check-in is shown, of each team before teams are shown apart. */
function warnOfSize({ checkin }: Organisation, people: Person[]): SetupWarning[] {
  const k = chooseK(checkin?.k, undefined);
  const asked = people.filter(({ role }) => role === 'member');
  const members = asked.length;
  if (members < POLICY.floor) return [{ kind: 'too-few', members }];
  if (members < k) return [{ kind: 'fewer-than-k', members, k }];
  return TEAMS.map((team) => ({ team, members: asked.filter((person) => person.team === team).length }))
    .filter((each) => each.members < k)
    .map((each) => ({ kind: 'team-below-k', ...each, k }));
}

/** With fewer it would be a figure of one or two, so it is not told. */
function warnOfLoad({ openLeadsPerRep }: Organisation, people: Person[]): SetupWarning[] {
  const members = people.filter(({ team, role }) => team === 'sales' && role === 'member').length;
  return openLeadsPerRep === undefined || members >= POLICY.leadPeople ? [] : [{ kind: 'few-reps', members }];
}

function warnOfChannels(organisation: Organisation): SetupWarning[] {
  const { channels } = organisation;
  const isShared = channels.some(({ purpose }) => purpose === 'shared');
  const isToMarketing = findDigestChannels(organisation).some(({ purpose }) => purpose !== 'sales');
  const stray = channels.filter(({ purpose, segments }) => segments.length > 0 && purpose !== 'sales');
  return [
    ...findSharedSegments(channels).map((found) => ({ kind: 'segment-twice', ...found }) as const),
    ...(isShared ? [] : [{ kind: 'no-shared' } as const]),
    ...(isToMarketing ? [] : [{ kind: 'no-marketing-digest' } as const]),
    ...stray.map(({ name }) => ({ kind: 'stray-segments', channel: name.replace(/^#/, '') }) as const),
  ];
}

/** Somebody is to judge, and there is to be something to judge. */
function warnOfWorkspaces({ workspaces, channels }: Organisation, people: Person[]): SetupWarning[] {
  const isSold = people.some(({ team }) => team === 'sales');
  const empty = workspaces.filter(({ platform, id }) => {
    const isHere = (each: { platform: string; workspace: string }) =>
      each.platform === platform && each.workspace === id;
    return !channels.some(isHere) && !people.some(({ identities }) => identities.some(isHere));
  });
  return [
    ...(isSold ? [] : [{ kind: 'nobody-sells' } as const]),
    ...empty.map(({ id }) => ({ kind: 'empty-workspace', id }) as const),
  ];
}
