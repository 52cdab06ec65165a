import { readTeamsAccount, type SetupConfig } from '../../config.ts';
import type { Address } from '../../domain/addresses/address.ts';
import type { Channel, Platform, Workspace } from '../../domain/organisation.ts';
import type { OrganisationFile } from '../../domain/setup/organisation-schema.ts';
import { LookupRefusal, type Membership } from '../../handlers/lookup.ts';
import { SLACK_CALL_MS } from '../../handlers/slack/account.ts';
import { createSlackClient } from '../../handlers/slack/outbound/client.ts';
import { checkSlackAccount } from '../../handlers/slack/setup/check.ts';
import { lookUpOnSlack } from '../../handlers/slack/setup/lookup.ts';
import type { TeamsAccount } from '../../handlers/teams/account.ts';
import { openStoreToLook } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { findLookupToken } from '../slack/workspaces.ts';

/**
 * The file with every id that the platforms know, how the people that were found on Teams are reached, and whether the bot
 * is in its channels, as far as the platforms could be asked.
 */
export type FoundFile = { file: OrganisationFile; addresses: Address[]; memberships: PlacedMembership[] };
export type ChannelPlace = Pick<Channel, 'platform' | 'workspace' | 'id'>;
type PlacedMembership = { place: ChannelPlace; isMember: boolean };

/** Why there is no such file. `isOutage`: nothing in it is at fault; a platform could not be asked. */
export type NotFound = { faults: string[]; isOutage?: boolean };

/** What one platform knows. Where it was not looked at, `advice` says what to do about it; where it could not be, `outage` says why. */
type PlatformLookup = FoundFile & { at?: Workspace; faults: string[]; advice?: string; outage?: string };

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
    if (lookup.at === undefined && lookup.faults.length > 0) return { faults: lookup.faults };
    all.push(lookup);
    file = lookup.file;
  }
  const places = all.flatMap(({ at }) => at ?? []);
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

async function lookUpInSlack(
  file: OrganisationFile,
  config: SetupConfig,
  progress: (text: string) => void,
): Promise<PlatformLookup> {
  const { SLACK_CLIENT_ID: clientId, SLACK_API_URL: apiUrl } = config;
  const token = await findLookupToken(file, config);
  const nothing = { file, addresses: [], memberships: [], faults: [] };
  const advised = clientId === undefined ? 'set SLACK_BOT_TOKEN' : 'install the app there (/slack/install)';
  if (token === undefined) return { ...nothing, advice: `${advised} and I look them up` };
  const account = { token, ...(apiUrl !== undefined && { apiUrl }) };
  const checked = await checkSlackAccount(account);
  if (checked.kind === 'unreachable') {
    return { ...nothing, outage: `Slack cannot be reached (${checked.reason}): try again` };
  }
  if (checked.kind === 'refused') {
    return { ...nothing, faults: [`SLACK_BOT_TOKEN was refused by Slack (${checked.reason})`] };
  }
  const { workspace, name } = checked;
  if (!isThere(file, { platform: 'slack', id: workspace })) {
    return { ...nothing, faults: [`workspaces: SLACK_BOT_TOKEN is of ${workspace} (${name}), which is not there`] };
  }
  const client = createSlackClient(account, SLACK_CALL_MS.outbox);
  try {
    const onLookedUp = (done: number, of: number) => progress(`Slack: ${done} of ${of} people found`);
    const lookup = await lookUpOnSlack(file, client, workspace, onLookedUp);
    const advice = `look them up in a workspace other than ${workspace} by hand`;
    const at = { platform: 'slack', id: workspace } as const;
    return { ...lookup, memberships: placeIn(at, lookup.memberships), addresses: [], at, advice };
  } catch (reason) {
    if (reason instanceof LookupRefusal) return { ...nothing, outage: reason.message };
    throw reason;
  }
}

/** Nothing of Teams' own is loaded unless it is configured. */
async function lookUpInTeams(
  file: OrganisationFile,
  config: SetupConfig,
  progress: (text: string) => void,
): Promise<PlatformLookup> {
  const nothing = { file, addresses: [], memberships: [], faults: [] };
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
  return { ...lookup, memberships: placeIn(at, lookup.memberships), at, advice };
}

function placeIn({ platform, id: workspace }: Workspace, memberships: Membership[]): PlacedMembership[] {
  return memberships.map(({ id, isMember }) => ({ place: { platform, workspace, id }, isMember }));
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

function isThere(file: OrganisationFile, { platform, id }: Workspace): boolean {
  return file.workspaces.some((each) => each.platform === platform && each.id === id);
}

/** Where a platform was looked at, it has said itself what it did not find. */
function nameUnknownChannels({ channels }: OrganisationFile, visited: Workspace[]): string[] {
  return channels.flatMap(({ id, name, platform, workspace }) => {
    const isVisited = visited.some((each) => each.platform === platform && each.id === workspace);
    return id === undefined && !isVisited ? [`channels: #${name.replace(/^#/, '')} has no id`] : [];
  });
}

function nameUnknownPeople({ people }: OrganisationFile, platforms: Platform[], visited: Workspace[]): string[] {
  const isEverywhere = platforms.every((platform) => visited.some((each) => each.platform === platform));
  const where = platforms.map((platform) => WHERE[platform]).join(' or ');
  return people.flatMap(({ email, identities }) => {
    if (identities.length > 0) return [];
    return isEverywhere
      ? [`people: ${email} is nobody in ${where}`]
      : [`people: ${email} has no account that I know of`];
  });
}
