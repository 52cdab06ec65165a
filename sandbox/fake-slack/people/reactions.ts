import type { SlackMessage } from '../contract.ts';
import type { SlackWorkspace } from '../workspace.ts';

/** Adds someone's emoji; false when it was there already. */
export function addSlackReaction(
  workspace: SlackWorkspace,
  message: SlackMessage,
  user: string,
  name: string,
): boolean {
  const known = message.reactions.find((reaction) => reaction.name === name);
  if (known?.users.includes(user)) return false;
  if (known) known.users.push(user);
  else message.reactions.push({ name, users: [user] });
  workspace.announce();
  return true;
}

/** Takes someone's emoji away; false when there was none. */
export function removeSlackReaction(
  workspace: SlackWorkspace,
  message: SlackMessage,
  user: string,
  name: string,
): boolean {
  const known = message.reactions.find((reaction) => reaction.name === name);
  if (!known?.users.includes(user)) return false;
  known.users = known.users.filter((one) => one !== user);
  message.reactions = message.reactions.filter(({ users }) => users.length > 0);
  workspace.announce();
  return true;
}
