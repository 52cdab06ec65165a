import { openResponseUrl } from '../api/response-urls.ts';
import type { SlackBotAnswer } from '../contract.ts';
import { summarizeSlackDelivery } from '../events/events-api.ts';
import { takeNextTs } from '../memory.ts';
import type { SlackWorkspace } from '../workspace.ts';
import { requireSlackChannel, requireSlackPerson } from './access.ts';
import { describeInteraction, nameChannel, showFailure } from './interactions.ts';
import { findSlackMessage, serializeMessage } from './messages.ts';

/** A person chooses a shortcut of the app from Slack's own menu, wherever they are. */
export async function runShortcut(workspace: SlackWorkspace, user: string, callback: string): Promise<SlackBotAnswer> {
  const payload = {
    type: 'shortcut',
    ...describeInteraction(workspace, user),
    action_ts: takeNextTs(workspace.memory, workspace.now()),
    callback_id: callback,
  };
  const answer = await workspace.deliver({ kind: 'interactive', payload });
  if (answer.failure) showFailure(workspace, user, { answer, channel: undefined });
  return summarizeSlackDelivery(answer);
}

/** Which message, and by whom; the bot need not be in that channel. */
export type ChosenMessage = { user: string; channel: string; ts: string };

/** A person chooses a shortcut of the app from a message's menu. */
export async function runMessageShortcut(
  workspace: SlackWorkspace,
  { user, channel, ts }: ChosenMessage,
  callback: string,
): Promise<SlackBotAnswer> {
  const slackChannel = requireSlackChannel(workspace, user, channel);
  const message = findSlackMessage(workspace, channel, ts);
  if (!message) throw new Error(`there is no message ${ts} in ${channel}`);
  const teamId = requireSlackPerson(workspace, user).teamId ?? workspace.memory.team.id;
  const payload = {
    type: 'message_action',
    ...describeInteraction(workspace, user),
    action_ts: takeNextTs(workspace.memory, workspace.now()),
    callback_id: callback,
    response_url: openResponseUrl(workspace, 'actions', { channel, user, teamId, messageTs: ts }),
    message_ts: ts,
    channel: { id: channel, name: nameChannel(slackChannel) },
    message: serializeMessage(workspace, message),
  };
  const answer = await workspace.deliver({ kind: 'interactive', payload });
  if (answer.failure) showFailure(workspace, user, { answer, channel });
  return summarizeSlackDelivery(answer);
}
