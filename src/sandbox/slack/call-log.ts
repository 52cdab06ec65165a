import type { SlackCall } from './place.ts';
import { tokenShown } from './tokens.ts';
import type { Workspace } from './workspace.ts';

const CALLS_MAX = 5_000;

export type CallLog = {
  add(call: Pick<SlackCall, 'method' | 'args' | 'answer'> & { token: string | undefined }): void;
  list(): readonly SlackCall[];
};

/** The last calls of the bot, oldest first. */
export function openCallLog(workspace: Workspace): CallLog {
  let calls: SlackCall[] = [];
  return {
    add({ token, ...call }) {
      calls.push({ ...call, at: workspace.now(), token: tokenShown(workspace, token) });
      // Trimmed by halves: shifting a long list at every call is slow.
      if (calls.length >= CALLS_MAX * 2) calls = calls.slice(-CALLS_MAX);
    },
    list: () => calls.slice(-CALLS_MAX),
  };
}
