/** What a workspace holds: people, channels, messages, views and files, as plain values. */

/** The languages people of the sandbox use. */
export type SlackLocale = 'nl-NL' | 'en-GB' | 'en-US';

/** A person (or the bot) in the workspace. `deleted` people cannot be written to (`user_disabled`). */
export type SlackUser = {
  id: string;
  name: string;
  realName: string;
  email?: string;
  locale: SlackLocale;
  tz: string;
  isBot?: boolean;
  deleted?: boolean;
  /** Shown beside the name on the page, e.g. "sales · manager". */
  title?: string;
  /** Administers the workspace. */
  isAdmin?: boolean;
  /** Absent = the seed's team. What this person does then comes from that team (see `extraBots`). */
  teamId?: string;
};

/** A user group, which can be mentioned as one. */
export type SlackGroup = { id: string; handle: string; name: string; users: string[] };

/** A channel, or the direct messages of the bot and one person. */
export type SlackChannel = {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'direct';
  members: string[];
  archived?: boolean;
  /** Absent = the seed's team. */
  teamId?: string;
  topic?: string;
};

/** A block of Block Kit as it was sent. */
export type SlackBlock = { type: string; block_id?: string; [field: string]: unknown };

/** A message in a channel or thread. */
export type SlackMessage = {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks?: SlackBlock[];
  threadTs?: string;
  edited?: boolean;
  deleted?: boolean;
  /** A thread reply also shown in the channel. */
  broadcast?: boolean;
  /** How many replies hang under it. */
  replyCount?: number;
  /** Ids of files shared with it. */
  files?: string[];
  /** Names of emoji without colons, each with who reacted, in order. */
  reactions: { name: string; users: string[] }[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  clientMessageId?: string;
  /** Sent by a person's client or by the bot's token. */
  byBot: boolean;
};

/**
 * A message only one person sees; gone when that person reloads in the real Slack, kept here until replaced or
 * deleted.
 */
export type SlackEphemeral = {
  id: string;
  ts: string;
  channel: string;
  to: string;
  text: string;
  blocks?: SlackBlock[];
  threadTs?: string;
  /** Said by Slack itself, e.g. "The app did not respond". */
  fromSlack?: boolean;
};

/** A modal somebody has open. */
export type SlackView = {
  id: string;
  user: string;
  callbackId: string;
  title: string;
  view: Record<string, unknown>;
  privateMetadata: string;
  /** Field errors of the last submission, by block_id. */
  errors: Record<string, string>;
  hash: string;
  /** The view under it, when it was pushed. */
  previousId?: string;
};

/** Everything a workspace holds. */
export type SlackState = {
  team: { id: string; name: string; domain: string };
  bot: { userId: string; botId: string; appId: string; token: string; scopes: string[] };
  users: SlackUser[];
  /** User groups; none when absent. */
  groups?: SlackGroup[];
  channels: SlackChannel[];
  messages: SlackMessage[];
  ephemerals: SlackEphemeral[];
  views: SlackView[];
  /** Bytes at `${url}/files/${id}`. */
  files: SlackFile[];
  /** By person: the view as Slack returns it, with its `id` (to tap on), `blocks` and `hash`. */
  homes: Record<string, Record<string, unknown>>;
};

/** A file that was uploaded. */
export type SlackFile = {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  channel?: string;
  alt?: string;
};
