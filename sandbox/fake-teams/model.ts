/** What a tenant holds: people, teams, channels and messages, as plain values. */

/** The languages people of the sandbox use. */
export type TeamsLocale = 'nl-NL' | 'en-GB';

/** A person in the tenant. To people who left (`deleted`) nothing can be sent. */
export type TeamsUser = {
  /** `29:…`, as this bot sees the person. */
  id: string;
  aadObjectId: string;
  name: string;
  email: string;
  locale: TeamsLocale;
  /** Shown beside the name on the page, e.g. "sales · manager". */
  title?: string;
  deleted?: boolean;
  /** Blocked the bot: 403 ConversationBlockedByUser. */
  blocked?: boolean;
  /** The app is installed for this person. */
  installed: boolean;
};

/** A team, whose members see its standard channels. */
export type TeamsTeam = {
  /** That of its first channel, General. */
  id: string;
  name: string;
  /** aadObjectIds. */
  members: string[];
  /** The app is installed in it. */
  installed: boolean;
};

/** A channel of a team. */
export type TeamsChannel = { id: string; team: string; name: string; kind: 'standard' | 'private'; deleted?: boolean };

/** An Adaptive Card as it was sent. */
export type AdaptiveCardJson = { type: 'AdaptiveCard'; [field: string]: unknown };

/** A message in a channel, a thread or a private chat. */
export type TeamsMessage = {
  /** Of the activity; unique in the tenant. */
  id: string;
  /** `19:…@thread.tacv2;messageid=ROOT` in a channel, `a:…` in a chat. */
  conversation: string;
  /** The channel it stands in; absent in a chat. */
  channel?: string;
  /** The message it answers in a thread; absent for the first one, and in a chat. */
  root?: string;
  /** aadObjectId, or `bot`. */
  from: string;
  text?: string;
  summary?: string;
  card?: AdaptiveCardJson;
  edited?: boolean;
  deleted?: boolean;
  /** Teams' names (`like`, `1f44e_thumbsdown`…), each with who (aadObjectId) reacted. */
  reactions: { type: string; users: string[] }[];
  /**
   * The card somebody alone sees in its place: the answer to their own Action.Execute, until the bot edits the
   * message.
   */
  personal: Record<string, AdaptiveCardJson>;
  at: number;
};

/** What Teams shows one person under a card for a moment: the bot's short answer to a tap, or Teams' own complaint. */
export type TeamsToast = {
  id: string;
  to: string;
  /** The message that was tapped. */
  on: string;
  text: string;
  /** Said by Teams itself, e.g. "Something went wrong. Please try again." */
  isFromTeams?: true;
  at: number;
};

/** Everything a tenant holds. */
export type TeamsState = {
  tenant: { id: string; name: string };
  bot: { appId: string; name: string };
  users: TeamsUser[];
  teams: TeamsTeam[];
  channels: TeamsChannel[];
  messages: TeamsMessage[];
  toasts: TeamsToast[];
  /** Private chats, by person (aadObjectId). */
  chats: Record<string, string>;
};
