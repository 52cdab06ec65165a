import type { FakeSlack } from '../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../sandbox/fake-slack/open.ts';
import type { FakeTeams } from '../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../sandbox/fake-teams/open.ts';
import { slackSeed, toSlackId } from '../../sandbox/samples/noordlicht.ts';
import {
  organisationOnBoth,
  TEAMS_APP_ID,
  TEAMS_CHANNELS,
  TENANT_ID,
  teamsSeed,
} from '../../sandbox/samples/noordlicht-teams.ts';

const SIGNING_SECRET = 'drill-signing-secret';
const PASSWORD = 'drill-password';
const HISTORY_SCOPES = ['channels:history', 'groups:history', 'im:history'];
/** Sales channels, each for a segment of its own, so that no lane holds a drill up. */
const CHANNELS = Array.from({ length: 8 }, (_, n) => n);
export const SEGMENTS = CHANNELS.map((n) => `s${n}`);
export const SLACK_CHANNELS = CHANNELS.map((n) => `C0DRILL${n}`);
export const DRILLED_TEAMS_CHANNELS = CHANNELS.map((n) => `19:drill${n}@thread.tacv2`);

/** One Slack and one Teams that stay while bots beside them die. Both keep their pace: what is too fast is answered 429. */
export type DrillPlatforms = {
  slack: FakeSlack;
  teams: FakeTeams;
  /** The settings by which a bot finds them. */
  env: Record<string, string>;
  /** The set-up's file. */
  organisation: object;
  connect(address: string): void;
  stop(): Promise<void>;
};

export async function openDrillPlatforms(now: () => number, canLookUp: boolean): Promise<DrillPlatforms> {
  // A busy machine is no reason to call the bot silent.
  const common = { now, limits: true, answerMs: 15_000 };
  const slack = await openFakeSlack({
    ...common,
    seed: createSlackSeed(canLookUp),
    signingSecret: SIGNING_SECRET,
    isProxied: true,
  });
  const teams = await openFakeTeams({ ...common, seed: createTeamsSeed(), password: PASSWORD, signedAt: now });
  return {
    slack,
    teams,
    organisation: createOrganisation(),
    env: {
      SLACK_BOT_TOKEN: slackSeed.bot.token,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      TEAMS_APP_TYPE: 'SingleTenant',
      TEAMS_APP_ID,
      TEAMS_APP_PASSWORD: PASSWORD,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_OPENID_URL: teams.openIdUrl,
    },
    connect: (address) => {
      slack.connect(`${address}/slack/events`);
      teams.connect(`${address}/api/messages`);
    },
    stop: async () => {
      await Promise.all([slack.stop(), teams.stop()]);
    },
  };
}

/** Resolves with whether the bot heard of all of them, which it must not forget. */
export async function announceInstallations({ teams }: DrillPlatforms): Promise<boolean> {
  const { teams: groups, users } = teams.state();
  const answers = [];
  for (const id of [...groups.map((group) => group.id), ...users.map(({ aadObjectId }) => aadObjectId)])
    answers.push(await teams.install(id, { isUpgrade: true }));
  return answers.every(({ status }) => status === 200);
}

function createSlackSeed(canLookUp: boolean): typeof slackSeed {
  const { bot, channels, ...rest } = slackSeed;
  const members = organisationOnBoth.people.filter(({ team }) => team === 'sales').map(({ id }) => toSlackId(id));
  const ours = SLACK_CHANNELS.map((id) => ({
    id,
    name: id.toLowerCase(),
    kind: 'public' as const,
    members: [bot.userId, ...members],
  }));
  const scopes = canLookUp ? [...bot.scopes, ...HISTORY_SCOPES] : bot.scopes;
  return { ...rest, bot: { ...bot, scopes }, channels: [...channels, ...ours] };
}

function createTeamsSeed(): typeof teamsSeed {
  const team = teamsSeed.channels.find(({ id }) => id === TEAMS_CHANNELS.sales)?.team ?? '';
  const ours = DRILLED_TEAMS_CHANNELS.map((id, n) => ({ id, team, name: `drill${n}`, kind: 'standard' as const }));
  return { ...teamsSeed, channels: [...teamsSeed.channels, ...ours] };
}

function createOrganisation(): object {
  const list = (platform: 'slack' | 'teams', workspace: string, ids: string[]) =>
    ids.map((id, n) => ({ platform, workspace, id, name: `drill${n}`, purpose: 'sales', segments: [`s${n}`] }));
  const ours = [
    ...list('slack', slackSeed.team.id, SLACK_CHANNELS),
    ...list('teams', TENANT_ID, DRILLED_TEAMS_CHANNELS),
  ];
  // A drill lives by the machine's clock: nobody is waited for until they work.
  const hours = { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] };
  return { ...organisationOnBoth, hours, channels: [...organisationOnBoth.channels, ...ours] };
}
