import type { Fields } from '../shared/fields.ts';
import type { TeamsAnswer } from './contract.ts';
import type { Memory } from './memory.ts';

/** The bot's answer, and what was wrong with it (absent when it answered at all). */
export type Delivered = TeamsAnswer & { failure?: 'timeout' | 'connection-failed' };

/** One simulated tenant, handed to everything in this folder. */
export type Tenant = {
  now: () => number;
  memory: Memory;
  /** Known once the server listens. */
  serviceUrl: () => string;
  /** Sends an activity, signed; once more when the bot was silent too long. `onFailure` hears at once that it was not reached. */
  deliver: (activity: Fields, onFailure?: () => void) => Promise<Delivered>;
  changed: () => void;
};
