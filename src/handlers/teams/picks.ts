import type { Option, Reply } from '../../cards/card.ts';
import type { Address } from '../../domain/addresses/address.ts';
import type { Picked, PickedGroup, PickedKind, PickedPerson } from '../../domain/people/picked.ts';
import { awaitWithin } from '../deadline.ts';
import { offerPicks } from '../forms/picks.ts';
import { FIRST_CHANNEL, fillTeamsGuesses } from './guesses.ts';
import type { KnownAddresses } from './inbound/known-addresses.ts';
import type { AddressBook, TeamsCalls, TeamsMember } from './outbound/calls.ts';

/** Teams waits 10 to 15 s for an answer, of which keeping takes its share. */
const ASK_WITHIN_MS = 4000;
/** So many teams are asked, and so many things offered in a form altogether: a card is small. */
const TEAMS_MAX = 10;
const OFFERED_MAX = 150;
const PAGES_MAX = 5;

type PickParts = { calls: TeamsCalls; addresses: AddressBook; knownAddresses: KnownAddresses; tenant: string };

/** A team the app is in, as Teams describes it now. */
type SeenTeam = { address: Address; name: string; channels: { id: string; name: string }[]; members: TeamsMember[] };

/** Of people, channels and teams that the bot does not see, Teams says nothing; how the others are reached is kept. */
export function createTeamsProof(parts: PickParts): (picked: Picked[]) => Promise<Picked[]> {
  return async (picked) => {
    const teams = await lookAtTeams(parts);
    const proven = picked.map((each) => prove(each, teams));
    const users = new Set(proven.flatMap(listUsers));
    await parts.knownAddresses.keepNew(teams.flatMap((team) => buildAddresses(team, users)));
    return proven;
  };
}

/** Everybody of a team, as it is now. Rejects where it cannot be read. */
export async function readTeamsGroup(parts: PickParts, group: PickedGroup): Promise<PickedGroup> {
  const [proven] = await createTeamsProof(parts)([group]);
  if (proven?.of !== 'groups' || proven.found === undefined) throw new Error('the team cannot be read');
  return proven;
}

function prove(picked: Picked, teams: SeenTeam[]): Picked {
  const { platform, workspace } = picked;
  switch (picked.of) {
    case 'people': {
      const member = teams.flatMap(({ members }) => members).find((each) => isUser(each, picked.user));
      return member === undefined ? picked : { ...picked, found: describeMember(member) };
    }
    case 'channels': {
      const channel = teams.flatMap(({ channels }) => channels).find(({ id }) => id === picked.id);
      if (channel === undefined) return picked;
      return { ...picked, found: { name: channel.name, isMember: true, isPrivate: false, isArchived: false } };
    }
    case 'groups': {
      const team = teams.find(({ address }) => address.id === picked.id);
      if (team === undefined) return picked;
      const people = team.members.map((member): PickedPerson => {
        const user = member.aadObjectId.toLowerCase();
        return { of: 'people', platform, workspace, user, found: describeMember(member) };
      });
      return { ...picked, found: { name: team.name, people } };
    }
  }
}

function isUser({ aadObjectId }: TeamsMember, user: string): boolean {
  return aadObjectId.toLowerCase() === user;
}

/** Language and zone Teams tells of nobody who has not written yet. */
function describeMember({ name, email }: TeamsMember): NonNullable<PickedPerson['found']> {
  return { name, ...(email !== undefined && { email }) };
}

function listUsers(picked: Picked): string[] {
  if (picked.of === 'people') return [picked.user];
  return picked.of === 'groups' ? (picked.found?.people ?? []).map(({ user }) => user) : [];
}

/** Without it nobody could be written to who has not written first. */
function buildAddresses({ address, members }: SeenTeam, users: Set<string>): Address[] {
  const { platform, workspace, serviceUrl } = address;
  return members.flatMap(({ id: member, aadObjectId }): Address[] => {
    const id = aadObjectId.toLowerCase();
    return users.has(id) ? [{ platform, workspace, kind: 'person', id, serviceUrl, member }] : [];
  });
}

/** The form with what there is to choose from, the people, channels and names of the teams the app is in, and what can be guessed. */
export async function offerTeams(reply: Reply, parts: PickParts): Promise<Reply> {
  let looking: Promise<SeenTeam[]> | undefined;
  const look = () => {
    looking ??= lookAtTeams(parts);
    return looking;
  };
  const pickers = reply.kind === 'form' ? reply.form.fields.filter(({ kind }) => kind === 'chat-pick').length : 0;
  const offered = await offerPicks(
    reply,
    () => true,
    async (of) => listOptions(of, await look()),
    Math.floor(OFFERED_MAX / pickers),
  );
  return fillTeamsGuesses(offered, look);
}

function listOptions(of: PickedKind, teams: SeenTeam[]): Option[] {
  switch (of) {
    case 'people': {
      const members = teams.flatMap((team) => team.members);
      const byId = new Map(members.map(({ aadObjectId, name }) => [aadObjectId.toLowerCase(), name]));
      return [...byId].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
    }
    case 'channels':
      return teams.flatMap(({ name: team, channels }) =>
        channels.map(({ id, name }) => ({ value: id, label: teams.length > 1 ? `${team} › ${name}` : name })),
      );
    case 'groups':
      return teams.map(({ address, name }) => ({ value: address.id, label: name }));
  }
}

/** Teams that say nothing in time are left out, and so are those that the app was taken from. */
async function lookAtTeams({ calls, addresses, tenant }: PickParts): Promise<SeenTeam[]> {
  const known = await addresses.teams({ platform: 'teams', id: tenant });
  const seen = await Promise.all(
    known.slice(0, TEAMS_MAX).map(async (address) => {
      const looked = await awaitWithin(
        ASK_WITHIN_MS,
        lookAtTeam(calls, address).catch(() => undefined),
      );
      return looked === 'late' ? undefined : looked;
    }),
  );
  return seen.filter((each) => each !== undefined);
}

async function lookAtTeam(calls: TeamsCalls, address: Address): Promise<SeenTeam> {
  const { serviceUrl, id: team } = address;
  const [{ name }, channels, members] = await Promise.all([
    calls.team({ serviceUrl, team }),
    calls.channels({ serviceUrl, team }),
    listMembers(calls, address),
  ]);
  return { address, name, channels: channels.map(({ id, name = FIRST_CHANNEL }) => ({ id, name })), members };
}

async function listMembers(calls: TeamsCalls, { serviceUrl, id }: Address): Promise<TeamsMember[]> {
  const members: TeamsMember[] = [];
  let next: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const found = await calls.members({ serviceUrl, conversation: id }, next);
    members.push(...found.members);
    next = found.next;
    if (next === undefined) break;
  }
  return members;
}
