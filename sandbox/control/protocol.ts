import type { Team } from '../../src/domain/people/person.ts';
import type {
  SlackChannel,
  SlackEphemeral,
  SlackFile,
  SlackMessage,
  SlackTrouble,
  SlackUser,
  SlackView,
} from '../fake-slack/contract.ts';
import type { AdaptiveCardJson, TeamsMessage, TeamsToast, TeamsTrouble } from '../fake-teams/contract.ts';

/** One row of the bot's outbox as the page shows it. */
export type OutboxRow = {
  id: string;
  kind: 'post' | 'update' | 'line' | 'direct' | 'event';
  subject: string;
  target: string;
  state: 'queued' | 'sending' | 'sent' | 'retry' | 'unknown' | 'refused' | 'expired';
  attempts: number;
  /** ms since epoch, by the sandbox's clock. */
  dueAt: number;
  reason?: string;
};

/** How the bot should take a sample: as a good lead, as one that is hard to show, or not at all. */
export type SampleGroup = 'good' | 'tricky' | 'bad';

/** A sample lead as the page lists it. */
export type SampleSummary = { id: string; group: SampleGroup; title: string; hint: string };

/** What is wrong with a request on purpose, so that the bot refuses it. */
export const REQUEST_FORGERIES = ['none', 'signature', 'stale', 'wrong-type', 'oversize', 'malformed'] as const;
/** One of these forgeries. */
export type RequestForgery = (typeof REQUEST_FORGERIES)[number];

/** How the bot's intake answered a lead. `status` 0: nobody answered. */
export type LeadAnswer = { at: number; title: string; status: number; body: string; elapsedMs: number };

/** A contact of the sandbox’s HubSpot. `notes`: each its lines. */
export type CrmRow = {
  id: string;
  name: string;
  company: string;
  phone: string;
  fields: { field: string; label: string; value: string; options: { key: string; label: string }[] }[];
  notes: string[][];
};

/** What the sandbox’s listener was sent under one id: `tries` times, and how it answered the last of them. */
export type HeardRow = {
  id: string;
  at: number;
  type: string;
  body: string;
  isSigned: boolean;
  tries: number;
  answer: string;
};
export type ListenerView = { isFailing: boolean; heard: HeardRow[] };

/** How often a newcomer has done each of the first steps. */
export type FirstSteps = {
  leads: number;
  judges: number;
  reasons: number;
  taken: number;
  weeks: number;
  troubles: number;
  rounds: number;
};

/** How many colleagues answered the check-in when asked to; `refused` says who could not, and why. */
export type AnswersReport = { answered: number; already: number; notAsked: number; refused: string[] };

/** How far a week of work is: leads sent, cards that stand in their channel, leads that reps are done with, or half-hours passed. */
export type WeekProgress = { step: 'sending' | 'cards' | 'working' | 'turning'; done: number; of: number };

/** What a week of work came to; `refused` says what went wrong, and with which lead. */
export type WeekReport = { sent: number; judged: number; reasons: number; contacted: number; refused: string[] };

/** So many messages on each day, Monday first. */
export type MessageCounts = { name: string; days: number[] }[];

/** A week of a team: what was done in it, and what the bot began to say, to each person and in each channel. */
export type TeamWeekReport = WeekReport & { monday: number; people: MessageCounts; channels: MessageCounts };

/** The follow-up clock of a lead that waits: which step comes next, in per cent of the agreed time, and when it is looked at. */
export type LeadClockRow = {
  id: string;
  company: string;
  owner?: string;
  step?: number;
  at: number;
  isOverdue: boolean;
  isSnoozed: boolean;
};

/** A command, and what it does. */
export type CommandHint = { text: string; hint: string };

/** A call the bot made: a method of Slack's Web API, or what it asked of Teams' connector. */
export type CallRow = {
  at: number;
  platform: 'slack' | 'teams';
  name: string;
  args: Record<string, unknown>;
  answer: string;
};

/** A message of Teams as one person sees it: with the card that is theirs alone, where there is one. */
export type TeamsPost = Omit<TeamsMessage, 'personal'> & { card?: AdaptiveCardJson; isPersonal?: true };

/** A channel of a team as the page lists it; `isGone` when it was deleted. */
export type TeamsChannelView = { id: string; name: string; kind: 'standard' | 'private'; isGone: boolean };

/** Teams as one person sees it. */
export type TeamsView = {
  /** Their aadObjectId. */
  me: string;
  tenant: string;
  bot: string;
  /** The app is installed for this person. */
  isInstalled: boolean;
  /** There can be a chat: the app is there for the person, or in a team of theirs. */
  isReachable: boolean;
  users: { id: string; name: string; title?: string }[];
  /** Those this person is in, with their channels. */
  teams: { id: string; name: string; isInstalled: boolean; channels: TeamsChannelView[] }[];
  /** Every channel's name, for what the bot sends elsewhere. */
  allChannels: { id: string; name: string }[];
  /** Oldest first: of the channels above, and of the chat with the bot (without a channel). */
  posts: TeamsPost[];
  toasts: TeamsToast[];
  troubles: TeamsTrouble[];
};

/** Everything the page shows to one person: Slack, Teams and the outside world. */
/** What the app adds to Slack's own menus: that of a message, or the one beside where one writes. */
export type Shortcut = { callback: string; name: string; of: 'message' | 'anywhere' };

export type PageState = {
  team: { name: string };
  bot: { userId: string; name: string };
  /** What was shared with messages: `/files/ID`. */
  files: SlackFile[];
  me: string;
  people: SlackUser[];
  channels: SlackChannel[];
  /** Every channel that is not a direct message, also those `me` is not in. */
  allChannels: { id: string; name: string; archived: boolean }[];
  messages: SlackMessage[];
  ephemerals: SlackEphemeral[];
  views: SlackView[];
  home?: Record<string, unknown>;
  /**
   * Per person: private things shown to them so far (direct messages from the bot, on either platform, and
   * ephemerals).
   */
  privateCounts: Record<string, number>;
  outbox: OutboxRow[];
  /** Of both platforms, newest first. */
  calls: CallRow[];
  troubles: SlackTrouble[];
  clock: { now: number; offsetMs: number };
  leadClocks: LeadClockRow[];
  samples: SampleSummary[];
  commands: CommandHint[];
  shortcuts: Shortcut[];
  /** How many of each team could answer the check-in now. */
  waiting: Record<Team, number>;
  firstSteps: FirstSteps;
  /** Whether leads can come; absent where they always could. */
  isSetUp?: boolean;
  /** In which language the bot writes in a channel, by its id, where that is known. */
  languages: Record<string, 'nl' | 'en'>;
  /** Absent when no week of work is under way. */
  week?: WeekProgress;
  lastLead?: LeadAnswer;
  /** The contacts of its HubSpot; absent where there is none. */
  crm?: CrmRow[];
  /** Who is told of leads; absent where nobody is. */
  listener?: ListenerView;
  /** Absent where there is no Teams, or this person is not in it. */
  teams?: TeamsView;
};
