import { openBoundedLog } from '../../shared/bounds.ts';
import type { SlackCall } from '../contract.ts';
import { describeToken } from '../tokens.ts';
import type { SlackWorkspace } from '../workspace.ts';

/** The calls of the bot; a token is kept only as a description of it. */
export type SlackCallLog = {
  add(call: Pick<SlackCall, 'method' | 'args' | 'answer'> & { token: string | undefined }): void;
  list(): readonly SlackCall[];
};

/** The last calls of the bot, oldest first. */
export function openSlackCallLog(workspace: SlackWorkspace): SlackCallLog {
  const log = openBoundedLog<SlackCall>();
  return {
    add({ token, ...call }) {
      log.add({ ...call, at: workspace.now(), token: describeToken(workspace, token) });
    },
    list: log.list,
  };
}
