/** What tests and the page can do with the sandbox's Slack, and see of it. */

import type { TroubleBase } from '../shared/troubles.ts';
import type { SlackChannel, SlackEphemeral, SlackMessage, SlackState, SlackView } from './model.ts';

export type * from './model.ts';

/** A failure that the next calls to the Web API, a response URL or the address for uploads meet. */
export type SlackTrouble = TroubleBase & {
  /** A Web API method, `response_url`, `upload`, or `*`. */
  method: string;
  /** For `refusal`: the Slack error, e.g. `account_inactive`. */
  error?: string;
};

/** A call of the bot, as the log keeps it. */
export type SlackCall = {
  at: number;
  method: string;
  /** Arguments as received (form or JSON), tokens removed, JSON in form fields (blocks, view, metadata…) parsed. */
  args: Record<string, unknown>;
  /** `ok`, the Slack error, or the trouble that struck. */
  answer: string;
  /**
   * Whose token and its last four characters: `bot …1234`, `bot:T0B …1234` (an extra bot), `app …`, `unknown …`,
   * `none`.
   */
  token: string;
};

/** How the bot answered something sent to it; status 0 = it did not (or nothing was sent: the body says why). */
export type SlackBotAnswer = { status: number; body: string; elapsedMs: number; retries: number };

/** What a workspace begins with. */
export type SlackSeed = Pick<SlackState, 'team' | 'bot' | 'users' | 'groups' | 'channels'>;

/** A workspace that may install the app, or a Grid as a whole, with the workspaces in it that the app is approved for. */
export type SlackInstallTeam = { id: string; name: string; isGrid?: boolean; teams?: string[] };

/** How a fake Slack is set up. */
export type FakeSlackOptions = {
  seed: SlackSeed;
  signingSecret: string;
  /** `xapp-…`: with this token apps.connections.open answers with a socket of this fake. */
  appToken?: string;
  /** Where signed requests go, e.g. `http://127.0.0.1:3000/slack/events`; may be set later with `connect`. */
  botUrl?: string;
  /** 0 or absent = any free port. Always 127.0.0.1. */
  port?: number;
  /** The bot’s calls come through another port of this machine. */
  isProxied?: boolean;
  /**
   * State is kept here and read back at the next start (written whole, atomically, soon after each change and at
   * close).
   */
  file?: string;
  /**
   * The fake's clock, ms since epoch; message ts, the expiry of triggers and response URLs, and rate limits follow
   * it.
   */
  now: () => number;
  /** Real Slack: 1 message/s/channel with a small burst. `false` lifts posting limits (not the tiers). */
  limits?: boolean;
  /** Tokens of the same app in other workspaces; all of them see this one's people and channels. */
  extraBots?: { teamId: string; token: string; userId?: string }[];
  /** For `oauth.v2.access`: single-use codes and the bot token (the seed's or an extra bot's) each is exchanged for. */
  oauth?: {
    clientId: string;
    clientSecret: string;
    codes?: Record<string, string>;
    /** Who may install the app; a token that is got so sees its own team’s channels and people alone. */
    teams?: SlackInstallTeam[];
    /** Seconds that a token lives, where they are renewed. */
    expiresIn?: number;
  };
  /**
   * The clock requests are signed by, ms; absent = `now`. Bolt refuses what is older than 300 s by the machine's
   * clock.
   */
  signedAt?: () => number;
  /** How long Slack waits for the bot, real ms; absent = 3,000. */
  answerMs?: number;
};

/** Which control: every field given must match. `label` may also be the text of one option of a menu. */
export type SlackControl = { actionId?: string; label?: string; option?: string; blockId?: string; value?: string };

/**
 * What a person can do. Each sends what Slack would send, and resolves when the bot has answered (an event: after
 * Slack's retries).
 */
export type SlackVerbs = {
  say(user: string, channel: string, text: string, threadTs?: string): Promise<SlackMessage>;
  react(user: string, channel: string, ts: string, emoji: string): Promise<SlackBotAnswer>;
  unreact(user: string, channel: string, ts: string, emoji: string): Promise<SlackBotAnswer>;
  /**
   * Presses a button, or picks `option` (its value or text) of a menu, by its action_id or by the text it shows.
   * `on` = message ts, ephemeral id, view id, or `home`. Throws when several controls match: then say more of them.
   */
  tap(user: string, on: string, control: SlackControl): Promise<SlackBotAnswer>;
  typeCommand(user: string, channel: string, command: string, text: string): Promise<SlackBotAnswer>;
  /** Values by block_id: text, or option value(s), or date. Resolves with the bot's answer; errors stay on the view. */
  submitView(user: string, viewId: string, values: Record<string, string | string[]>): Promise<SlackBotAnswer>;
  closeView(user: string, viewId: string): Promise<void>;
  /** Chooses a shortcut of the app by its callback_id: of all of Slack, or of a message. */
  runShortcut(user: string, callback: string): Promise<SlackBotAnswer>;
  runMessageShortcut(user: string, channel: string, ts: string, callback: string): Promise<SlackBotAnswer>;
  /** Somebody brings the bot into a channel. */
  inviteBot(user: string, channel: string): Promise<SlackBotAnswer>;
  openHome(user: string): Promise<SlackBotAnswer>;
};

/** A running fake Slack. What it gives back are copies. */
export type FakeSlack = SlackVerbs & {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** `http://127.0.0.1:PORT/api/` */
  apiUrl: string;
  state(): SlackState;
  calls(): readonly SlackCall[];
  /** What stands in the channel, oldest first: no thread replies, nothing deleted (`state()` has all). */
  messages(channel: string): SlackMessage[];
  /** The parent and its replies, oldest first. */
  thread(channel: string, ts: string): SlackMessage[];
  ephemerals(user: string): SlackEphemeral[];
  /** The person's open modals, the one on top last. */
  views(user: string): SlackView[];
  /** The direct-message channel between the bot and this person, made on first use. */
  openDirect(user: string): SlackChannel;
  connect(botUrl: string): void;
  setTroubles(list: SlackTrouble[]): void;
  troubles(): readonly SlackTrouble[];
  setArchived(channel: string, archived: boolean): void;
  /** Who is in a channel from now on (the bot too, by its user id). */
  setMembers(channel: string, members: string[]): void;
  setScopes(scopes: string[]): void;
  /** Sends an arbitrary signed body to the bot: for forged, stale, odd and malformed requests in tests. */
  sendRaw(request: {
    body: string;
    contentType?: string;
    timestampSeconds?: number;
    signature?: string;
    headers?: Record<string, string>;
  }): Promise<SlackBotAnswer>;
  /** Sends any event as the Events API does (app_uninstalled, tokens_revoked…). */
  sendEvent(event: { type: string; [field: string]: unknown }, teamId?: string): Promise<SlackBotAnswer>;
  /** An administrator of a team removes the app: its tokens are dead, and the bot is told so, in this order. */
  uninstall(teamId: string, events?: ('app_uninstalled' | 'tokens_revoked')[]): Promise<SlackBotAnswer[]>;
  /** Socket Mode: says `disconnect` to every connected socket and closes it. */
  dropSockets(): void;
  /** Events whose second or third retry waits for the clock; they go by themselves soon after it passed their time. */
  waitingRetries(): number;
  onChange(listener: () => void): () => void;
  stop(): Promise<void>;
};
