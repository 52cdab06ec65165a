/** What tests and the page can do with the sandbox's Teams, and see of it. */

import type { TroubleBase } from '../shared/troubles.ts';
import type { TeamsMessage, TeamsState, TeamsToast } from './model.ts';

export type * from './model.ts';

/** A failure that the next calls to the connector meet. */
export type TeamsTrouble = TroubleBase & {
  /** `post`, `open-chat`, `send`, `update`, `members`, `channels`, or `*`. */
  call: string;
  /** For `refusal`: status and code, e.g. 403 `BotNotInConversationRoster`. */
  status?: number;
  code?: string;
};

/** A call of the bot, as the log keeps it. */
export type TeamsCall = {
  at: number;
  /** As in `TeamsTrouble.call`. */
  call: string;
  path: string;
  body: Record<string, unknown>;
  /** `ok`, `403 BotNotInConversationRoster`, or the trouble that struck. */
  answer: string;
};

/**
 * How the bot answered an activity; status 0 = it did not. `elapsedMs` of the last delivery, `deliveries` how many
 * there were.
 */
export type TeamsBotAnswer = { status: number; body: string; elapsedMs: number; deliveries: number };

/** What a tenant begins with. */
export type TeamsSeed = Pick<TeamsState, 'tenant' | 'bot' | 'users' | 'teams' | 'channels'>;

/** How a fake Teams is set up. */
export type FakeTeamsOptions = {
  seed: TeamsSeed;
  /** What the bot's calls carry as `Authorization: Bearer …`; others are refused (401). */
  password: string;
  /** Where activities go, e.g. `http://127.0.0.1:3000/api/messages`; may be set later with `connect`. */
  botUrl?: string;
  /** 0 or absent = any free port. Always 127.0.0.1. */
  port?: number;
  /** State is kept here and read back at the next start. */
  file?: string;
  now: () => number;
  /** The clock tokens are signed by, ms; absent = the machine's, which the libraries that check them go by. */
  signedAt?: () => number;
  /** Real Teams: 7/s, 8/2 s, 60/30 s, 1,800/h a conversation. `false` lifts them. */
  limits?: boolean;
  /** How long Teams waits for the bot before it complains and delivers again, real ms; absent = 15,000. */
  answerMs?: number;
};

/**
 * Which control of a card: every field given must match. `label` is what the button says, or the title of a choice
 * to pick (its own button is then pressed).
 */
export type TeamsControl = { label?: string; verb?: string };

/**
 * What a person can do. Each sends what Teams would send, and resolves when the bot has answered. People are
 * aadObjectIds.
 */
export type TeamsVerbs = {
  /**
   * Types in a chat with the bot, or in a channel: the bot hears that only with `mention`. `to` is `chat` or a
   * channel's id; `root` a message to answer.
   */
  say(user: string, to: string, text: string, options?: { mention?: boolean; root?: string }): Promise<TeamsBotAnswer>;
  /**
   * Presses a button of a message, by its words, with what stands in the card's inputs and what is typed now (`inputs`, by
   * the input's id or the name in it). Sends Action.Execute, or with `isOldClient` the fallback Action.Submit. Throws where
   * the client itself would not send: no such control, several of them, a required input empty, text too long.
   */
  tap(
    user: string,
    message: string,
    control: TeamsControl,
    options?: { inputs?: Record<string, string | string[]>; isOldClient?: boolean },
  ): Promise<TeamsBotAnswer>;
  react(user: string, message: string, type: string): Promise<TeamsBotAnswer>;
  unreact(user: string, message: string, type: string): Promise<TeamsBotAnswer>;
  /**
   * The app comes to a person (aadObjectId) or a team (its id), or goes. With `isUpgrade` it was there: a newer one
   * takes its place.
   */
  install(who: string, options?: { isUpgrade?: boolean }): Promise<TeamsBotAnswer>;
  uninstall(who: string): Promise<TeamsBotAnswer>;
};

/**
 * Claims and header of a token, laid over what a good one has; `undefined` leaves one out. `key`: `unknown` signs
 * with a key nobody published, `none` leaves the signature out.
 */
export type TokenForgery = {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: 'own' | 'unknown' | 'none';
};

/** A running fake Teams. What it gives back are copies. */
export type FakeTeams = TeamsVerbs & {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** What activities give as their serviceUrl. */
  serviceUrl: string;
  /** Where the keys are published: TEAMS_OPENID_URL. */
  openIdUrl: string;
  state(): TeamsState;
  calls(): readonly TeamsCall[];
  /** What stands in a channel, oldest first: no thread replies, nothing deleted. */
  messages(channel: string): TeamsMessage[];
  /** The message and its replies, oldest first. */
  thread(message: string): TeamsMessage[];
  /**
   * The private chat of a person with the bot, oldest first; each message as this person sees it (`card` is
   * `personal` where there is one).
   */
  chat(user: string): TeamsMessage[];
  toasts(user: string): TeamsToast[];
  connect(botUrl: string): void;
  setTroubles(list: TeamsTrouble[]): void;
  troubles(): readonly TeamsTrouble[];
  /** Of a person or channel: `deleted`, `blocked`… */
  change(id: string, to: { deleted?: boolean; blocked?: boolean }): void;
  /** An activity as Teams would send it from this person, for tests that change it before `sendRaw`. */
  createActivity(user: string, over?: Record<string, unknown>): Record<string, unknown>;
  /** A token signed with the fake's key, good unless forged. */
  createToken(forgery?: TokenForgery): Promise<string>;
  /** Sends any body with any Authorization header (absent: a good token; `null`: none at all). */
  sendRaw(body: string, authorization?: string | null): Promise<TeamsBotAnswer>;
  /** Delivers the last activity once more, as Teams does after a silence; with `isNewId` under another activity id. */
  redeliver(options?: { isNewId?: boolean }): Promise<TeamsBotAnswer>;
  onChange(listener: () => void): () => void;
  stop(): Promise<void>;
};
