import { readTeamsAccount, type SetupConfig } from '../../config.ts';
import type { Address } from '../../domain/addresses/address.ts';
import type { Platform, Workspace } from '../../domain/organisation.ts';
import type { OrganisationFile } from '../../domain/setup/organisation-schema.ts';
import type { TeamsAccount } from '../../handlers/teams/account.ts';
import { openStoreToLook } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { lookUpInSlack } from '../slack/look-up.ts';
import { addPlaces, type FoundFile, isThere, NOT_LOOKED_UP, type PlatformLookup } from '../slack/lookup-parts.ts';

/** Why there is no such file. `isOutage`: nothing in it is at fault; a platform could not be asked. */
export type NotFound = { faults: string[]; isOutage?: boolean };

/** Teams tells a bot which teams it is in only by telling it that it was added. */
const NO_TEAMS =
  'I know of no team in Teams that I am in: start `smarketing serve`, add the app to each team whose channels or people are in this file, then apply it again';

/** Where people are looked for. */
const WHERE: Record<Platform, string> = { slack: 'the workspace', teams: 'the teams I am in' };

/** Looks up what the file does not say, on each of its platforms in the order it names them; or every fault. */
export async function lookUpAll(
  given: OrganisationFile,
  config: SetupConfig,
  progress: (text: string) => void,
): Promise<FoundFile | NotFound> {
  const platforms = Array.from(new Set(given.workspaces.map(({ platform }) => platform)));
  const all: PlatformLookup[] = [];
  let file = given;
  for (const platform of platforms) {
    const lookup = await (platform === 'slack'
      ? lookUpInSlack(file, config, progress)
      : lookUpInTeams(file, config, progress));
    if (lookup.at.length === 0 && lookup.faults.length > 0) return { faults: lookup.faults };
    all.push(lookup);
    file = lookup.file;
  }
  const places = all.flatMap(({ at }) => at);
  const outages = all.flatMap(({ outage }) => outage ?? []);
  const unknown = [...nameUnknownChannels(file, places), ...nameUnknownPeople(file, platforms, places)];
  const found = all.flatMap((lookup) => lookup.faults);
  // While a platform is out of reach nobody knows whether its names are right.
  if (outages.length > 0 && unknown.length > 0) {
    const left = `${unknown.length} of the names in the file could not be looked up`;
    return { faults: [...found, ...outages, left], isOutage: found.length === 0 };
  }
  const advice = unknown.length > 0 ? all.flatMap((lookup) => lookup.advice ?? []) : [];
  const faults = [...found, ...unknown, ...advice];
  return faults.length > 0
    ? { faults }
    : {
        file,
        addresses: all.flatMap(({ addresses }) => addresses),
        memberships: all.flatMap(({ memberships }) => memberships),
      };
}

/** Nothing of Teams' own is loaded unless it is configured. */
async function lookUpInTeams(
  file: OrganisationFile,
  config: SetupConfig,
  progress: (text: string) => void,
): Promise<PlatformLookup> {
  const nothing = { ...NOT_LOOKED_UP, file };
  const account = readTeamsAccount(config);
  if (account === undefined) return { ...nothing, advice: 'set the four TEAMS_ settings and I look them up on Teams' };
  const { tenant } = account;
  const at = { platform: 'teams', id: tenant } as const;
  if (!isThere(file, at))
    return { ...nothing, faults: [`workspaces: TEAMS_TENANT_ID is ${tenant}, which is not there`] };
  const { surveyTeams } = await import('../../handlers/teams/setup/check.ts');
  const found = await surveyTeams(account, await readKeptTeams(account, config.DATABASE_URL), (done, of) =>
    progress(`Teams: ${done} of ${of} teams looked at`),
  );
  if (found.kind === 'refused') {
    return { ...nothing, faults: [`the TEAMS_ account was refused by Microsoft (${found.reason})`] };
  }
  if (found.kind === 'unreachable') {
    return { ...nothing, outage: `Teams cannot be reached (${found.reason}): try again` };
  }
  if (found.teams.length === 0) return { ...nothing, advice: NO_TEAMS };
  const { lookUpOnTeams } = await import('../../handlers/teams/setup/lookup.ts');
  const advice = `look them up in a tenant other than ${tenant} by hand`;
  const lookup = lookUpOnTeams(file, found.teams, tenant);
  return { ...lookup, memberships: addPlaces(at, lookup.memberships), at: [at], advice };
}

/** The teams that `serve` has heard of; none where it never ran as this version. */
async function readKeptTeams({ tenant }: TeamsAccount, database: string): Promise<Address[]> {
  const store = await openStoreToLook(database);
  if (typeof store === 'string') return [];
  try {
    return await readTeams(store, tenant);
  } finally {
    await store.close();
  }
}

/** The teams of a tenant that the app is in, each by the address that was heard last of the whole tenant. */
export async function readTeams({ reads }: Pick<Store, 'reads'>, tenant: string): Promise<Address[]> {
  const teams = await reads.teams({ platform: 'teams', id: tenant });
  const newest = await reads.address({ kind: 'channel', platform: 'teams', workspace: tenant, id: tenant });
  return teams.map((team) => ({ ...team, serviceUrl: newest?.serviceUrl ?? team.serviceUrl }));
}

/** Where a platform was looked at, it has said itself what it did not find. */
function nameUnknownChannels({ channels }: OrganisationFile, visited: Workspace[]): string[] {
  return channels.flatMap(({ id, name, platform, workspace }) => {
    const isVisited = visited.some((each) => each.platform === platform && each.id === workspace);
    return id === undefined && !isVisited ? [`channels: #${name.replace(/^#/, '')} has no id`] : [];
  });
}

function nameUnknownPeople(
  { people, workspaces }: OrganisationFile,
  platforms: Platform[],
  visited: Workspace[],
): string[] {
  const isEverywhere = workspaces.every(({ platform, id }) =>
    visited.some((each) => each.platform === platform && each.id === id),
  );
  const where = platforms.map((platform) => WHERE[platform]).join(' or ');
  return people.flatMap(({ email, identities }) => {
    if (identities.length > 0) return [];
    return isEverywhere
      ? [`people: ${email} is nobody in ${where}`]
      : [`people: ${email} has no account that I know of`];
  });
}
