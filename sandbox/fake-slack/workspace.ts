import type { FakeSlackOptions, SlackBotAnswer } from './contract.ts';
import type { SlackInstalls } from './installing/installs.ts';
import type { SlackMemory } from './memory.ts';

/** What somebody's interaction allows the bot: to open one view within 3 s. */
export type Trigger = { user: string; at: number; isUsed: boolean; viewId?: string };

/** Where a response_url leads: the message or note it came from, if any. */
export type ResponseUrl = {
  at: number;
  uses: number;
  channel: string;
  user: string;
  teamId: string;
  messageTs?: string;
  ephemeralId?: string;
  threadTs?: string;
};

/** A file that was announced; its bytes come next. */
export type PendingUpload = { id: string; name: string; length: number; alt?: string; bytes?: Buffer };

/** What a person filled in or picked on one surface: block_id → action_id → value as Slack's `state.values` has it. */
export type StateValues = Record<string, Record<string, Record<string, unknown>>>;

type RequestKind = 'events_api' | 'interactive' | 'slash_commands';

/** Something Slack sends to the bot; `retry` for the Events API. */
export type BotRequest = {
  kind: RequestKind;
  payload: Record<string, unknown>;
  retry?: { num: number; reason: string };
};

/** The bot's answer, and what was wrong with it (absent when it is a 2xx in time). */
export type SlackDelivery = SlackBotAnswer & { failure?: 'http_timeout' | 'http_error' | 'connection_failed' };

/** One simulated workspace, handed to everything in this folder. */
export type SlackWorkspace = {
  options: FakeSlackOptions;
  now: () => number;
  /** Known once the server listens. */
  url: () => string;
  memory: SlackMemory;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  uploads: Map<string, PendingUpload>;
  fileBytes: Map<string, Buffer>;
  /** By `user|surface`, where surface is a message's ts, an ephemeral's or a view's id. */
  stateValues: Map<string, StateValues>;
  /** Recently seen client_msg_ids: `channel|id` → ts and when. */
  clientMessages: Map<string, { ts: string; at: number }>;
  /** OAuth codes that were exchanged. */
  usedCodes: Set<string>;
  installs: SlackInstalls;
  deliver: (request: BotRequest) => Promise<SlackDelivery>;
  /** A `ws:` address for Socket Mode. */
  socketUrl: () => string;
  sendEvent: (event: { type: string; [field: string]: unknown }, teamId?: string) => Promise<SlackBotAnswer>;
  announce: () => void;
};
