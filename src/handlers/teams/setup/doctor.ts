import type { Address } from '../../../domain/addresses/address.ts';
import type { Channel } from '../../../domain/organisation.ts';
import type { TeamsAccount } from '../account.ts';
import { lookAtTeams } from './check.ts';
import type { Team } from './lookup.ts';

/** One thing looked at: fine, or wrong with what to do. */
export type Finding = { isFine: boolean; text: string };

/** What the bot keeps of a tenant. `accounts` of its people are there, `reached` of those it was told how to reach. */
export type KnownOfTeams = {
  teams: Address[];
  channels: Channel[];
  people: number;
  accounts: number;
  reached: number;
};

const AGAIN = 'copy TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID again';

/** Looks at the account, the teams the app is in, whether the bot can post in each channel of the tenant, and its people. */
export async function examineTeams(account: TeamsAccount, known: KnownOfTeams): Promise<Finding[]> {
  const found = await lookAtTeams(account, known.teams);
  if (found.kind === 'refused') return [wrong(`Teams account: Microsoft refused it (${found.reason}): ${AGAIN}`)];
  if (found.kind === 'unreachable') return [wrong(`Teams cannot be reached (${found.reason})`)];
  const { tenant, openIdUrl } = account;
  const here = known.channels.filter(({ platform, workspace }) => platform === 'teams' && workspace === tenant);
  return [
    fine(`Teams account: tenant ${tenant}${openIdUrl === undefined ? '' : ', for a local client'}`),
    ...examineMembership(known.teams, found.teams),
    ...here.map((channel) => examineChannel(channel, found.teams)),
    ...(here.length > 0
      ? []
      : [wrong(`Teams tenant ${tenant} has no channels in the set-up: is the tenant id right?`)]),
    examinePeople(known),
  ];
}

function examineMembership(known: Address[], found: Team[]): Finding[] {
  const gone = known.length - found.length;
  return [
    found.length > 0
      ? fine(`Teams: I am in ${counted(found.length, 'team')}`)
      : wrong('Teams: I am in no team that I know of: while I run, add the app to the team of each of my channels'),
    ...(gone > 0
      ? [wrong(`Teams: I was removed from ${counted(gone, 'team')}: add the app there again if it is needed`)]
      : []),
  ];
}

function examineChannel({ id, name }: Channel, teams: Team[]): Finding {
  const shown = `Teams channel ${name.replace(/^#/, '')}`;
  if (teams.some(({ channels }) => channels.some((channel) => channel.id === id))) return fine(shown);
  return wrong(
    `${shown}: it is in no team that I am in: add the app to its team, or correct its id (${id}) in the set-up`,
  );
}

function examinePeople({ people, accounts, reached }: KnownOfTeams): Finding {
  const told = `Teams people: ${accounts} of ${people} have an account there`;
  if (reached >= accounts) return fine(told);
  return wrong(
    `${told}, ${accounts - reached} of whom I was never told how to reach: install the app for them (Teams admin centre, Setup policies), or apply the set-up again`,
  );
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function fine(text: string): Finding {
  return { isFine: true, text };
}

function wrong(text: string): Finding {
  return { isFine: false, text };
}
