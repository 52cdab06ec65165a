import type { Address } from '../../../domain/addresses/address.ts';
import type { Channel } from '../../../domain/organisation.ts';
import type { Diagnosis } from '../../diagnosis.ts';
import type { TeamsAccount } from '../account.ts';
import { surveyTeams } from './check.ts';
import type { TenantTeam } from './lookup.ts';

/** What the bot keeps of a tenant. `accounts` of its people are there, `reached` of those it was told how to reach. */
export type KnownTenant = {
  teams: Address[];
  /** Undefined where nothing is set up yet. */
  channels: Channel[] | undefined;
  people: number;
  accounts: number;
  reached: number;
};

const AGAIN = 'copy TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID again';

/** Looks at the account, the teams the app is in, whether the bot can post in each channel of the tenant, and its people. */
export async function examineTeams(account: TeamsAccount, known: KnownTenant): Promise<Diagnosis[]> {
  const found = await surveyTeams(account, known.teams);
  if (found.kind === 'refused') return [reportWrong(`Teams account: Microsoft refused it (${found.reason}): ${AGAIN}`)];
  if (found.kind === 'unreachable') return [reportWrong(`Teams cannot be reached (${found.reason})`)];
  const { tenant, openIdUrl } = account;
  const good = reportFine(`Teams account: tenant ${tenant}${openIdUrl === undefined ? '' : ', for a local client'}`);
  const membership = examineMembership(known.teams, found.teams);
  if (known.channels === undefined) return [good, ...membership];
  const here = known.channels.filter(({ platform, workspace }) => platform === 'teams' && workspace === tenant);
  return [
    good,
    ...membership,
    ...here.map((channel) => examineChannel(channel, found.teams)),
    ...(here.length > 0
      ? []
      : [reportWrong(`Teams tenant ${tenant} has no channels in the set-up: is the tenant id right?`)]),
    examinePeople(known),
  ];
}

function examineMembership(known: Address[], found: TenantTeam[]): Diagnosis[] {
  const gone = known.length - found.length;
  return [
    found.length > 0
      ? reportFine(`Teams: I am in ${count(found.length, 'team')}`)
      : reportWrong(
          'Teams: I am in no team that I know of: while I run, add the app to the team of each of my channels',
        ),
    ...(gone > 0
      ? [reportWrong(`Teams: I was removed from ${count(gone, 'team')}: add the app there again if it is needed`)]
      : []),
  ];
}

function examineChannel({ id, name }: Channel, teams: TenantTeam[]): Diagnosis {
  const channelName = `Teams channel ${name.replace(/^#/, '')}`;
  if (teams.some(({ channels }) => channels.some((channel) => channel.id === id))) return reportFine(channelName);
  return reportWrong(
    `${channelName}: it is in no team that I am in: add the app to its team, or correct its id (${id}) in the set-up`,
  );
}

function examinePeople({ people, accounts, reached }: KnownTenant): Diagnosis {
  const line = `Teams people: ${accounts} of ${people} have an account there`;
  if (reached >= accounts) return reportFine(line);
  return reportWrong(
    `${line}, ${accounts - reached} of whom I was never told how to reach: install the app for them (Teams admin centre, Setup policies), or apply the set-up again`,
  );
}

function count(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function reportFine(text: string): Diagnosis {
  return { isFine: true, text };
}

function reportWrong(text: string): Diagnosis {
  return { isFine: false, text };
}
