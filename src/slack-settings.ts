import { z } from 'zod';
import { setting } from './address-settings.ts';
import type { SlackAccount, SlackOauthAccount } from './handlers/slack/account.ts';

const text = (rule: RegExp, fault: string) => setting.pipe(z.string().regex(rule, fault).optional());

/** Who the app is to Slack. */
export const slackSettings = {
  SLACK_BOT_TOKEN: text(/^xoxb-\S+$/, 'begins with xoxb-'),
  SLACK_SIGNING_SECRET: text(/^\S{16,}$/, 'is the Signing Secret on your Slack app’s Basic Information page'),
  SLACK_APP_TOKEN: text(/^xapp-\S+$/, 'begins with xapp-'),
  SLACK_CLIENT_ID: text(/^\d+\.\d+$/, 'is the Client ID on your Slack app’s Basic Information page: 1234.5678'),
  SLACK_CLIENT_SECRET: text(/^\S{16,}$/, 'is the Client Secret on your Slack app’s Basic Information page'),
  SLACK_STATE_SECRET: text(/^\S{32,}$/, 'is 32 signs at least: make one with `openssl rand -base64 32`'),
};

type Settings = Partial<Record<string, string | undefined>>;

/** What OAuth takes, whole or not at all, and what each of it is. */
const OAUTH = {
  SLACK_CLIENT_ID: 'is missing: the Client ID of your Slack app (Basic Information)',
  SLACK_CLIENT_SECRET: 'is missing: the Client Secret of your Slack app (Basic Information)',
  SLACK_STATE_SECRET: 'is missing: make one with `openssl rand -base64 32`',
  ENCRYPTION_KEY: 'is missing: it seals the tokens of workspaces; make one with `openssl rand -base64 32`',
  PUBLIC_URL: 'is missing: Slack sends people back there when they have installed the app',
};

/** Needed, unless the bot is on Teams alone: then nothing of Slack is set. One workspace by its token, or any by OAuth. */
export function findSlackFaults(env: Settings, isOnTeams: boolean): string[] {
  const isOnSlack = Object.keys({ ...slackSettings, SLACK_API_URL: '' }).some((name) => Boolean(env[name]));
  if (isOnTeams && !isOnSlack) return [];
  const isByOauth = Boolean(env['SLACK_CLIENT_ID'] || env['SLACK_CLIENT_SECRET'] || env['SLACK_STATE_SECRET']);
  const orTeams = isOnSlack ? '' : ' (on Teams alone: TEAMS_APP_TYPE and what goes with it)';
  return [
    ...(isByOauth ? findOauthFaults(env) : []),
    ...(isByOauth || env['SLACK_BOT_TOKEN']
      ? []
      : [`SLACK_BOT_TOKEN is missing: the Bot User OAuth Token of your Slack app${orTeams}`]),
    ...(env['SLACK_SIGNING_SECRET'] || env['SLACK_APP_TOKEN'] ? [] : [NO_WAY_IN]),
  ];
}

const NO_WAY_IN = 'SLACK_SIGNING_SECRET is missing (or set SLACK_APP_TOKEN for Socket Mode)';

function findOauthFaults(env: Settings): string[] {
  const missing = Object.entries(OAUTH).flatMap(([name, fault]) => (env[name] ? [] : [`${name} ${fault}`]));
  // By which of them a workspace would be called, nobody could say.
  return env['SLACK_BOT_TOKEN']
    ? [...missing, 'SLACK_BOT_TOKEN is for one workspace: leave it empty where SLACK_CLIENT_ID is set']
    : missing;
}

/** The app at Slack; absent when Slack is not configured. Read configurations have it whole. */
export function readSlackAccount(
  config: Partial<Record<keyof typeof slackSettings | 'SLACK_API_URL', string | undefined>>,
): SlackAccount | SlackOauthAccount | undefined {
  const { SLACK_BOT_TOKEN: token, SLACK_CLIENT_ID: clientId } = config;
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = config;
  const app = {
    ...(config.SLACK_API_URL !== undefined && { apiUrl: config.SLACK_API_URL }),
    ...(config.SLACK_SIGNING_SECRET !== undefined && { signingSecret: config.SLACK_SIGNING_SECRET }),
    ...(config.SLACK_APP_TOKEN !== undefined && { appToken: config.SLACK_APP_TOKEN }),
  };
  if (clientId !== undefined && clientSecret !== undefined && stateSecret !== undefined)
    return { ...app, oauth: { clientId, clientSecret, stateSecret } };
  return token === undefined ? undefined : { ...app, token };
}
