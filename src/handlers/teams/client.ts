import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { TeamsAccount } from './account.ts';
import type { TeamsCalls } from './calls.ts';

/** The bot's own way into Teams, and what checks who knocks: both from explicit keys, never from the environment. */
export function teamsAuthentication(_account: TeamsAccount, _timeoutMs: number): BotFrameworkAuthentication {
  throw new Error('being written');
}

/** The calls of `TeamsCalls`: exactly one request each, given up after so many ms. */
export function teamsCalls(_account: TeamsAccount, _timeoutMs: number): TeamsCalls {
  throw new Error('being written');
}
