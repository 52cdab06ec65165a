import type { Team } from '../domain/person.ts';
import type {
  SlackCall,
  SlackChannel,
  SlackEphemeral,
  SlackFile,
  SlackMessage,
  SlackTrouble,
  SlackUser,
  SlackView,
} from './slack/place.ts';

/** One row of the bot's outbox as the page shows it. */
export type OutboxRow = {
  id: string;
  kind: 'post' | 'update' | 'line' | 'direct';
  subject: string;
  target: string;
  state: 'queued' | 'sending' | 'sent' | 'retry' | 'unknown' | 'refused' | 'expired';
  attempts: number;
  /** ms since epoch, by the sandbox's clock. */
  dueAt: number;
  reason?: string;
};

export type SampleGroup = 'good' | 'tricky' | 'bad';

export type SampleCard = { id: string; group: SampleGroup; title: string; hint: string };

/** What to do to a request so that an honest bot refuses it. */
export type Forgery = 'none' | 'signature' | 'stale' | 'wrong-type' | 'oversize' | 'malformed';

/** How the bot's intake answered a lead. `status` 0: nobody answered. */
export type LeadAnswer = { at: number; title: string; status: number; body: string; elapsedMs: number };

/** What a newcomer has done so far; the strip of steps reads it. */
export type Deeds = {
  leads: number;
  judges: number;
  reasons: number;
  taken: number;
  weeks: number;
  failures: number;
};

/** What became of "everybody answers"; `refused` says who and why, when the bot would not take it. */
export type AnswersReport = { answered: number; already: number; notAsked: number; refused: string[] };

/** How far a week of work is: leads sent, cards that stand in their channel, or leads that reps are done with. */
export type WeekProgress = { step: 'sending' | 'cards' | 'working'; done: number; of: number };

/** What came of a week of work; `refused` says what went wrong, and with which lead. */
export type WeekReport = { sent: number; judged: number; reasons: number; contacted: number; refused: string[] };

export type CommandHint = { text: string; hint: string };

/** The workspace as one person sees it, with the outside world beside it. */
export type PageState = {
  team: { name: string };
  bot: { userId: string; name: string };
  /** Where files shared with messages are: `${filesUrl}/ID`. */
  filesUrl: string;
  files: SlackFile[];
  me: string;
  people: SlackUser[];
  channels: SlackChannel[];
  /** Every channel that is not a direct message, also those `me` is not in. */
  places: { id: string; name: string; archived: boolean }[];
  messages: SlackMessage[];
  ephemerals: SlackEphemeral[];
  views: SlackView[];
  home?: Record<string, unknown>;
  /** Per person: private things shown to them so far (direct messages from the bot and ephemerals). */
  privately: Record<string, number>;
  outbox: OutboxRow[];
  calls: SlackCall[];
  troubles: SlackTrouble[];
  clock: { now: number; offsetMs: number };
  samples: SampleCard[];
  commands: CommandHint[];
  /** How many of each team could answer the check-in now. */
  waiting: Record<Team, number>;
  deeds: Deeds;
  /** Absent when no week of work is under way. */
  week?: WeekProgress;
  lastLead?: LeadAnswer;
};
