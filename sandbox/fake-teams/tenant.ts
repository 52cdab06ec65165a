import type { JsonObject } from '../shared/json.ts';
import type { TeamsBotAnswer } from './contract.ts';
import type { TeamsMemory } from './memory.ts';

/** The bot's answer, and what was wrong with it (absent when it answered at all). */
export type TeamsDelivery = TeamsBotAnswer & { failure?: 'timeout' | 'connection-failed' };

/** One simulated tenant, handed to everything in this folder. */
export type TeamsTenant = {
  now: () => number;
  memory: TeamsMemory;
  /** Known once the server listens. */
  serviceUrl: () => string;
  /**
   * Sends an activity, signed; once more when the bot was silent too long. `onFailure` hears at once that it was
   * not reached.
   */
  deliver: (activity: JsonObject, onFailure?: () => void) => Promise<TeamsDelivery>;
  announce: () => void;
};
