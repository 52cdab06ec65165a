import type { SlackMessage } from '../../contract.ts';
import { resolveChannel } from '../../people/access.ts';
import { isEmoji } from '../../people/emoji.ts';
import { requireMessage, serializeReactions } from '../../people/messages.ts';
import { addSlackReaction, removeSlackReaction } from '../../people/reactions.ts';
import { WebApiRefusal } from '../../refusal.ts';
import type { SlackWorkspace } from '../../workspace.ts';
import { type ApiArguments, readText, requireText } from '../arguments.ts';
import type { MethodCall, WebApiMethod } from './method.ts';

/** reactions.*: the bot's own emoji, and who reacted. */
export const reactionMethods: Record<string, WebApiMethod> = {
  'reactions.add': { scope: 'reactions:write', run: add },
  'reactions.remove': { scope: 'reactions:write', run: remove },
  'reactions.get': { scope: 'reactions:read', run: get },
};

function add({ workspace, args, caller }: MethodCall): Record<string, unknown> {
  const message = requireReactable(workspace, args, true);
  const name = requireEmojiName(args);
  if (!addSlackReaction(workspace, { message, user: caller.userId, name })) throw new WebApiRefusal('already_reacted');
  return {};
}

function remove({ workspace, args, caller }: MethodCall): Record<string, unknown> {
  const message = requireReactable(workspace, args, true);
  const name = requireEmojiName(args);
  if (!removeSlackReaction(workspace, { message, user: caller.userId, name })) throw new WebApiRefusal('no_reaction');
  return {};
}

function get({ workspace, args }: MethodCall): Record<string, unknown> {
  const message = requireReactable(workspace, args, false);
  const { channel, ts, user, text } = message;
  return {
    type: 'message',
    channel,
    message: { type: 'message', ts, user, text, reactions: serializeReactions(message) },
  };
}

function requireReactable(workspace: SlackWorkspace, args: ApiArguments, isWriting: boolean): SlackMessage {
  const channel = resolveChannel(workspace, readText(args, 'channel'));
  if (isWriting && channel.archived) throw new WebApiRefusal('is_archived');
  if (!channel.members.includes(workspace.memory.bot.userId)) throw new WebApiRefusal('not_in_channel');
  return requireMessage(workspace, channel.id, readText(args, 'timestamp'));
}

function requireEmojiName(args: ApiArguments): string {
  const name = requireText(args, 'name', 'invalid_name').replaceAll(':', '');
  if (!isEmoji(name)) throw new WebApiRefusal('invalid_name');
  return name;
}
