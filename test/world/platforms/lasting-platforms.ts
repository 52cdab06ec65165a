import { openSlack } from '../../../sandbox/fake-slack/open.ts';
import { openTeams } from '../../../sandbox/fake-teams/open.ts';
import { sandboxOrganisation, sandboxSeed, slackId } from '../../../sandbox/samples/noordlicht.ts';
import {
  APP_ID,
  aadOf,
  organisationOnTeams,
  sandboxTenant,
  TEAMS_CHANNELS,
  TENANT,
} from '../../../sandbox/samples/noordlicht-teams.ts';

const SIGNING_SECRET = 'test-signing-secret';
const PASSWORD = 'test-password';
export const REPS = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
/** So many sales channels, each for a segment of its own, that no pace holds a test up. */
export const LANES = 20;
const NUMBERS = Array.from({ length: LANES }, (_, n) => n);

/** What the bot wrote in a channel. */
export type LifeMessage = { id: string; summary: string };

/** A platform that stays while the bot beside it dies. */
export type LifePlace = {
  /** How the bot is told of it. */
  env: Record<string, string>;
  organisation: object;
  /** Lets the bot be heard at its new address. */
  connect(address: string): Promise<void>;
  messages(): LifeMessage[];
  /** Resolves with the bot's status, 0 when it did not answer. */
  tap(rep: string, message: string, label: string): Promise<number>;
  /** `id` is what a sender can tell a message by, where the platform lets it. */
  calls(): { name: string; answer: string; id?: unknown }[];
  close(): Promise<void>;
};

export async function slackLife(now: () => number, scopes: string[]): Promise<LifePlace> {
  const channels = NUMBERS.map((n) => `C0LIFE${n}`);
  const { bot, channels: others, ...rest } = sandboxSeed;
  const members = [bot.userId, ...REPS.map(slackId)];
  const ours = channels.map((id) => ({ id, name: id.toLowerCase(), kind: 'public' as const, members }));
  const seed = { ...rest, bot: { ...bot, scopes: [...bot.scopes, ...scopes] }, channels: [...others, ...ours] };
  const slack = await openSlack({ seed, signingSecret: SIGNING_SECRET, now, limits: false, answerMs: 15_000 });
  return {
    env: { SLACK_BOT_TOKEN: bot.token, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.apiUrl },
    organisation: withSales(sandboxOrganisation, { platform: 'slack', workspace: seed.team.id }, channels),
    connect: async (address) => slack.connect(`${address}/slack/events`),
    messages: () =>
      channels
        .flatMap((channel) => slack.messages(channel))
        .filter(({ byBot }) => byBot)
        .map(({ ts, text }) => ({ id: ts, summary: text })),
    tap: async (rep, message, label) => (await slack.tap(slackId(rep), message, { label })).status,
    calls: () => slack.calls().map(({ method, answer, args }) => ({ name: method, answer, id: args['client_msg_id'] })),
    close: () => slack.closePlace(),
  };
}

export async function teamsLife(now: () => number): Promise<LifePlace> {
  const channels = NUMBERS.map((n) => `19:life${n}@thread.tacv2`);
  const team = sandboxTenant.channels.find(({ id }) => id === TEAMS_CHANNELS.sales)?.team ?? '';
  const ours = channels.map((id, n) => ({ id, team, name: `life${n}`, kind: 'standard' as const }));
  const seed = { ...sandboxTenant, channels: [...sandboxTenant.channels, ...ours] };
  const teams = await openTeams({ seed, password: PASSWORD, now, limits: false, answerMs: 15_000 });
  let isInstalled = false;
  return {
    env: {
      TEAMS_APP_TYPE: 'SingleTenant',
      TEAMS_APP_ID: APP_ID,
      TEAMS_APP_PASSWORD: PASSWORD,
      TEAMS_TENANT_ID: TENANT,
      TEAMS_OPENID_URL: teams.openIdUrl,
    },
    organisation: withSales(organisationOnTeams, { platform: 'teams', workspace: TENANT }, channels),
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
    tap: async (rep, message, label) => (await teams.tap(aadOf(rep), message, { label })).status,
    calls: () => teams.calls().map(({ call, answer }) => ({ name: call, answer })),
    close: () => teams.closePlace(),
  };
}

function withSales(organisation: { channels: readonly object[] }, place: object, channels: string[]): object {
  const ours = channels.map((id, n) => ({ ...place, id, name: `life${n}`, purpose: 'sales', segments: [`s${n}`] }));
  return { ...organisation, channels: [...organisation.channels, ...ours] };
}
