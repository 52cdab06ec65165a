import type { Workspace } from '../organisation.ts';
import { type Instant, MINUTE_MS } from '../time.ts';

/** A workspace whose platform refuses the bot's account as a whole: what is for it waits, however long. */
export type Pause = { organisation: string; workspace: Workspace; reason: string; at: Instant; isTold: boolean };

/** How often a platform is asked whether the account is good again. */
export const ASK_ACCOUNT_MS = MINUTE_MS;
/** A refusal that passes by itself so soon is told nobody but the log. */
export const PAUSE_TOLD_AFTER_MS = MINUTE_MS;
/** Why a workspace waits in which the app is not installed (any more). */
export const UNINSTALLED = 'not_installed';
