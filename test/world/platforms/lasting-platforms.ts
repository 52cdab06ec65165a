import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { openFakeTeams } from '../../../sandbox/fake-teams/open.ts';
import { organisationOnSlack, slackSeed, toSlackId } from '../../../sandbox/samples/noordlicht.ts';
import {
  organisationOnTeams,
  TEAMS_APP_ID,
  TEAMS_CHANNELS,
  TENANT_ID,
  teamsSeed,
  toTeamsId,
} from '../../../sandbox/samples/noordlicht-teams.ts';

const SIGNING_SECRET = 'test-signing-secret';
const PASSWORD = 'test-password';
export const REPS = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
/** So many sales channels, each for a segment of its own, that no pace holds a test up. */
export const SALES_CHANNELS = 20;
const NUMBERS = Array.from({ length: SALES_CHANNELS }, (_, n) => n);

/** What the bot wrote in a channel. */
export type LastingMessage = { id: string; summary: string };

/** A platform that stays while the bot beside it dies. */
export type LastingPlatform = {
  /** The settings by which the bot finds it. */
  env: Record<string, string>;
  organisation: object;
  /** Lets the bot be heard at its new address. */
  connect(address: string): Promise<void>;
  messages(): LastingMessage[];
  /** Resolves with the bot's status, 0 when it did not answer. */
  tap(rep: string, message: string, label: string): Promise<number>;
  /** `id` is what a sender can tell a message by, where the platform lets it. */
  calls(): { name: string; answer: string; id?: unknown }[];
  /** It takes every call from now on and answers none. */
  fallSilent(): void;
  recover(): void;
  stop(): Promise<void>;
};

export async function openLastingSlack(now: () => number, scopes: string[]): Promise<LastingPlatform> {
  const channels = NUMBERS.map((n) => `C0LIFE${n}`);
  const { bot, channels: others, ...rest } = slackSeed;
  const members = [bot.userId, ...REPS.map(toSlackId)];
  const ours = channels.map((id) => ({ id, name: id.toLowerCase(), kind: 'public' as const, members }));
  const seed = { ...rest, bot: { ...bot, scopes: [...bot.scopes, ...scopes] }, channels: [...others, ...ours] };
  const slack = await openFakeSlack({ seed, signingSecret: SIGNING_SECRET, now, limits: false, answerMs: 15_000 });
  return {
    env: { SLACK_BOT_TOKEN: bot.token, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.apiUrl },
    organisation: addSalesChannels(organisationOnSlack, { platform: 'slack', workspace: seed.team.id }, channels),
    connect: async (address) => slack.connect(`${address}/slack/events`),
    messages: () =>
      channels
        .flatMap((channel) => slack.messages(channel))
        .filter(({ byBot }) => byBot)
        .map(({ ts, text }) => ({ id: ts, summary: text })),
    tap: async (rep, message, label) => (await slack.tap(toSlackId(rep), message, { label })).status,
    calls: () => slack.calls().map(({ method, answer, args }) => ({ name: method, answer, id: args['client_msg_id'] })),
    fallSilent: () => slack.setTroubles([{ method: '*', kind: 'silence' }]),
    recover: () => slack.setTroubles([]),
    stop: () => slack.stop(),
  };
}

export async function openLastingTeams(now: () => number): Promise<LastingPlatform> {
  const channels = NUMBERS.map((n) => `19:life${n}@thread.tacv2`);
  const team = teamsSeed.channels.find(({ id }) => id === TEAMS_CHANNELS.sales)?.team ?? '';
  const ours = channels.map((id, n) => ({ id, team, name: `life${n}`, kind: 'standard' as const }));
  const seed = { ...teamsSeed, channels: [...teamsSeed.channels, ...ours] };
  const teams = await openFakeTeams({ seed, password: PASSWORD, now, limits: false, answerMs: 15_000 });
  let isInstalled = false;
  return {
    env: {
      TEAMS_APP_TYPE: 'SingleTenant',
      TEAMS_APP_ID,
      TEAMS_APP_PASSWORD: PASSWORD,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_OPENID_URL: teams.openIdUrl,
    },
    organisation: addSalesChannels(organisationOnTeams, { platform: 'teams', workspace: TENANT_ID }, channels),
    connect: async (address) => {
      teams.connect(`${address}/api/messages`);
      // Once: what the bot hears then must outlive it.
      if (!isInstalled) isInstalled = (await teams.install(team)).status === 200;
    },
    messages: () =>
      channels
        .flatMap((channel) => teams.messages(channel))
        .filter(({ from }) => from === 'bot')
        .map(({ id, summary = '' }) => ({ id, summary })),
    tap: async (rep, message, label) => (await teams.tap(toTeamsId(rep), message, { label })).status,
    calls: () => teams.calls().map(({ call, answer }) => ({ name: call, answer })),
    fallSilent: () => teams.setTroubles([{ call: '*', kind: 'silence' }]),
    recover: () => teams.setTroubles([]),
    stop: () => teams.stop(),
  };
}

function addSalesChannels(
  organisation: { channels: readonly object[] },
  workspace: object,
  channels: string[],
): object {
  const ours = channels.map((id, n) => ({ ...workspace, id, name: `life${n}`, purpose: 'sales', segments: [`s${n}`] }));
  return { ...organisation, channels: [...organisation.channels, ...ours] };
}
