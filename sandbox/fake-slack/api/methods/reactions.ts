import type { SlackMessage } from '../../contract.ts';
import { channelCalled } from '../../people/access.ts';
import { isEmoji } from '../../people/emoji.ts';
import { neededMessage, wireReactions } from '../../people/messages.ts';
import { addReaction, removeReaction } from '../../people/reactions.ts';
import { Refusal } from '../../refusal.ts';
import type { Workspace } from '../../workspace.ts';
import { type Args, neededText, textOf } from '../arguments.ts';
import type { Call, Method } from './method.ts';

/** reactions.*: the bot's own emoji, and who reacted. */
export const reactionMethods: Record<string, Method> = {
  'reactions.add': { scope: 'reactions:write', run: add },
  'reactions.remove': { scope: 'reactions:write', run: remove },
  'reactions.get': { scope: 'reactions:read', run: get },
};

function add({ workspace, args, caller }: Call): Record<string, unknown> {
  const message = reactedTo(workspace, args, true);
  const name = neededName(args);
  if (!addReaction(workspace, message, caller.userId, name)) throw new Refusal('already_reacted');
  return {};
}

function remove({ workspace, args, caller }: Call): Record<string, unknown> {
  const message = reactedTo(workspace, args, true);
  const name = neededName(args);
  if (!removeReaction(workspace, message, caller.userId, name)) throw new Refusal('no_reaction');
  return {};
}

function get({ workspace, args }: Call): Record<string, unknown> {
  const message = reactedTo(workspace, args, false);
  const { channel, ts, user, text } = message;
  return { type: 'message', channel, message: { type: 'message', ts, user, text, reactions: wireReactions(message) } };
}

function reactedTo(workspace: Workspace, args: Args, isWriting: boolean): SlackMessage {
  const channel = channelCalled(workspace, textOf(args, 'channel'));
  if (isWriting && channel.archived) throw new Refusal('is_archived');
  if (!channel.members.includes(workspace.memory.bot.userId)) throw new Refusal('not_in_channel');
  return neededMessage(workspace, channel.id, textOf(args, 'timestamp'));
}

function neededName(args: Args): string {
  const name = neededText(args, 'name', 'invalid_name').replaceAll(':', '');
  if (!isEmoji(name)) throw new Refusal('invalid_name');
  return name;
}
