import { joinReaction, leaveReaction } from '../../shared/reactions.ts';
import type { SlackMessage } from '../contract.ts';
import type { SlackWorkspace } from '../workspace.ts';

/** Somebody's emoji on a message. */
type GivenEmoji = { message: SlackMessage; user: string; name: string };

/** Adds someone's emoji; false when it was there already. */
export function addSlackReaction(workspace: SlackWorkspace, { message, user, name }: GivenEmoji): boolean {
  const isSame = (reaction: { name: string }): boolean => reaction.name === name;
  const isNew = joinReaction(message.reactions, isSame, { user, create: () => ({ name, users: [] }) });
  if (isNew) workspace.announce();
  return isNew;
}

/** Takes someone's emoji away; false when there was none. */
export function removeSlackReaction(workspace: SlackWorkspace, { message, user, name }: GivenEmoji): boolean {
  const wasThere = leaveReaction(message.reactions, (reaction) => reaction.name === name, user);
  if (wasThere) workspace.announce();
  return wasThere;
}
