import { dropOldest } from '../shared/bounds.ts';
import { copyData } from '../shared/json.ts';
import type {
  SlackChannel,
  SlackEphemeral,
  SlackFile,
  SlackGroup,
  SlackMessage,
  SlackSeed,
  SlackState,
  SlackUser,
  SlackView,
} from './contract.ts';

/** Everything the fake remembers, by key, in the order in which it came. */
export type SlackMemory = {
  team: SlackState['team'];
  bot: SlackState['bot'];
  users: Map<string, SlackUser>;
  groups: Map<string, SlackGroup>;
  channels: Map<string, SlackChannel>;
  /** By channel, then by ts. */
  messages: Map<string, Map<string, SlackMessage>>;
  ephemerals: Map<string, SlackEphemeral>;
  views: Map<string, SlackView>;
  files: Map<string, SlackFile>;
  homes: Map<string, Record<string, unknown>>;
  /** Microseconds of the newest ts given out. */
  lastTs: number;
  serial: number;
};

/** What is written to the file: the state and the two counters. */
export type SavedSlack = SlackState & { lastTs: number; serial: number };

const MESSAGES_PER_CHANNEL_MAX = 5_000;
const EPHEMERALS_MAX = 500;
const VIEWS_MAX = 100;
const FILES_MAX = 200;

/** A memory from the seed, or from what was saved (then the seed adds only who and what is new, and the bot). */
export function openSlackMemory(seed: SlackSeed, saved: SavedSlack | undefined): SlackMemory {
  const { team, bot, users, groups = [], channels } = copyData(seed);
  const memory: SlackMemory = {
    team,
    bot: saved ? { ...bot, scopes: saved.bot.scopes } : bot,
    users: indexById(users, saved?.users ?? []),
    groups: indexById(groups, saved?.groups ?? []),
    channels: indexById(channels, saved?.channels ?? []),
    messages: new Map(),
    ephemerals: indexById(saved?.ephemerals ?? []),
    views: new Map(),
    files: indexById(saved?.files ?? []),
    homes: new Map(Object.entries(saved?.homes ?? {})),
    lastTs: saved?.lastTs ?? 0,
    serial: saved?.serial ?? 0,
  };
  for (const message of saved?.messages ?? []) getChannelMessages(memory, message.channel).set(message.ts, message);
  if (!memory.users.has(bot.userId)) memory.users.set(bot.userId, createBotUser(bot.userId));
  return memory;
}

/** A copy of the memory, as plain state. */
export function copySlackState(memory: SlackMemory): SlackState {
  return copyData({
    team: memory.team,
    bot: memory.bot,
    users: [...memory.users.values()],
    groups: [...memory.groups.values()],
    channels: [...memory.channels.values()],
    messages: [...memory.messages.values()].flatMap((inChannel) => [...inChannel.values()]),
    ephemerals: [...memory.ephemerals.values()],
    views: [...memory.views.values()],
    files: [...memory.files.values()],
    homes: Object.fromEntries(memory.homes),
  });
}

/** The messages of one channel, by ts. */
export function getChannelMessages(memory: SlackMemory, channel: string): Map<string, SlackMessage> {
  const known = memory.messages.get(channel);
  if (known) return known;
  const fresh = new Map<string, SlackMessage>();
  memory.messages.set(channel, fresh);
  return fresh;
}

/** Drops the oldest of everything of which there is too much. */
export function trimSlackMemory(memory: SlackMemory, channel?: string): void {
  if (channel !== undefined) dropOldest(getChannelMessages(memory, channel), MESSAGES_PER_CHANNEL_MAX);
  dropOldest(memory.ephemerals, EPHEMERALS_MAX);
  dropOldest(memory.views, VIEWS_MAX);
  dropOldest(memory.files, FILES_MAX);
}

/** The next ts: unique and increasing in the workspace, even when the clock stands still or goes back. */
export function takeNextTs(memory: SlackMemory, now: number): string {
  memory.lastTs = Math.max(memory.lastTs + 1, Math.floor(now) * 1_000);
  const seconds = Math.floor(memory.lastTs / 1_000_000);
  return `${seconds}.${String(memory.lastTs % 1_000_000).padStart(6, '0')}`;
}

/** The next id of a kind: `V00000001`. */
export function takeNextSlackId(memory: SlackMemory, prefix: string): string {
  memory.serial += 1;
  return `${prefix}${memory.serial.toString(36).toUpperCase().padStart(8, '0')}`;
}

function indexById<Thing extends { id: string }>(...lists: Thing[][]): Map<string, Thing> {
  return new Map(lists.flat().map((thing) => [thing.id, thing]));
}

function createBotUser(id: string): SlackUser {
  return { id, name: 'smarketing', realName: 'smarketing', locale: 'en-US', tz: 'Etc/UTC', isBot: true };
}
