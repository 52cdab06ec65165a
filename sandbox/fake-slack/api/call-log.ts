import { openLog } from '../../shared/bounds.ts';
import type { SlackCall } from '../contract.ts';
import { tokenShown } from '../tokens.ts';
import type { Workspace } from '../workspace.ts';

export type CallLog = {
  add(call: Pick<SlackCall, 'method' | 'args' | 'answer'> & { token: string | undefined }): void;
  list(): readonly SlackCall[];
};

/** The last calls of the bot, oldest first. */
export function openCallLog(workspace: Workspace): CallLog {
  const log = openLog<SlackCall>();
  return {
    add({ token, ...call }) {
      log.add({ ...call, at: workspace.now(), token: tokenShown(workspace, token) });
    },
    list: log.list,
  };
}
