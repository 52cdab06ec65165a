import type { JWK } from 'jose';
import { dropOldest } from '../shared/bounds.ts';
import { copyData, parseJsonObject } from '../shared/json.ts';
import { type FileKeeper, openFileKeeper, readFileIfThere, writeFileAtomically } from '../shared/saved-file.ts';
import type {
  TeamsChannel,
  TeamsMessage,
  TeamsSeed,
  TeamsState,
  TeamsTeam,
  TeamsToast,
  TeamsUser,
} from './contract.ts';

/** Everything the fake remembers, by key, in the order in which it came. */
export type TeamsMemory = {
  tenant: TeamsState['tenant'];
  bot: TeamsState['bot'];
  /** By aadObjectId. */
  users: Map<string, TeamsUser>;
  teams: Map<string, TeamsTeam>;
  channels: Map<string, TeamsChannel>;
  messages: Map<string, TeamsMessage>;
  toasts: Map<string, TeamsToast>;
  /** Private chats, by person. */
  chats: Map<string, string>;
  /** The newest number given out as an id. */
  lastId: number;
};

/** What is written to the file: the state, the counter and the key activities are signed with. */
export type SavedTeams = TeamsState & { lastId: number; key: JWK };

const MESSAGES_MAX = 10_000;
const TOASTS_MAX = 500;

/** Reads what an earlier run kept, if anything. */
export async function readSavedTeams(file: string | undefined): Promise<SavedTeams | undefined> {
  const text = file === undefined ? undefined : await readFileIfThere(file);
  return text === undefined ? undefined : (parseJsonObject(text.toString()) as SavedTeams | undefined);
}

/** A memory from the seed, or from what was saved (then the seed adds only who and what is new). */
export function openTeamsMemory(seed: TeamsSeed, saved: SavedTeams | undefined): TeamsMemory {
  const { tenant, bot, users, teams, channels } = copyData(seed);
  return {
    tenant,
    bot,
    users: indexBy(({ aadObjectId }) => aadObjectId, users, saved?.users),
    teams: indexBy(({ id }) => id, teams, saved?.teams),
    channels: indexBy(({ id }) => id, channels, saved?.channels),
    messages: indexBy(({ id }) => id, saved?.messages),
    toasts: indexBy(({ id }) => id, saved?.toasts),
    chats: new Map(Object.entries(saved?.chats ?? {})),
    lastId: saved?.lastId ?? 0,
  };
}

/** Writes the memory whole soon after each change. */
export function openTeamsKeeper(file: string | undefined, memory: TeamsMemory, key: JWK): FileKeeper {
  return openFileKeeper(file, (path) => {
    const saved: SavedTeams = { ...copyTeamsState(memory), lastId: memory.lastId, key };
    return writeFileAtomically(path, JSON.stringify(saved));
  });
}

/** A copy of the memory, as plain state. */
export function copyTeamsState(memory: TeamsMemory): TeamsState {
  return copyData({
    tenant: memory.tenant,
    bot: memory.bot,
    users: [...memory.users.values()],
    teams: [...memory.teams.values()],
    channels: [...memory.channels.values()],
    messages: [...memory.messages.values()],
    toasts: [...memory.toasts.values()],
    chats: Object.fromEntries(memory.chats),
  });
}

/** Forgets the oldest messages and toasts over their bounds. */
export function trimTeamsMemory(memory: TeamsMemory): void {
  dropOldest(memory.messages, MESSAGES_MAX);
  dropOldest(memory.toasts, TOASTS_MAX);
}

/**
 * The next id, as Teams makes them from the clock: unique and growing, even when the clock stands still or goes
 * back.
 */
export function takeNextTeamsId(memory: TeamsMemory, now: number): string {
  memory.lastId = Math.max(memory.lastId + 1, Math.floor(now));
  return String(memory.lastId);
}

function indexBy<Thing>(keyOf: (thing: Thing) => string, ...lists: (Thing[] | undefined)[]): Map<string, Thing> {
  return new Map(lists.flatMap((list) => list ?? []).map((thing) => [keyOf(thing), thing]));
}
