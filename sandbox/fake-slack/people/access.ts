import type { SlackChannel, SlackUser } from '../contract.ts';
import { takeNextSlackId } from '../memory.ts';
import { WebApiRefusal } from '../refusal.ts';
import type { SlackWorkspace } from '../workspace.ts';

/** The person who does something. Throws an Error that names them: a wrong id is a fault of the test or the page. */
export function requireSlackPerson(workspace: SlackWorkspace, user: string): SlackUser {
  const person = workspace.memory.users.get(user);
  if (!person) throw new Error(`Slack knows no user ${user}`);
  if (person.deleted) throw new Error(`${user} is deactivated and cannot do anything`);
  return person;
}

/** The channel this person may act in. Throws an Error that says why they may not. */
export function requireSlackChannel(workspace: SlackWorkspace, user: string, channel: string): SlackChannel {
  requireSlackPerson(workspace, user);
  const found = workspace.memory.channels.get(channel);
  if (!found) throw new Error(`Slack knows no channel ${channel}`);
  if (!found.members.includes(user)) throw new Error(`${user} is not a member of ${channel} and cannot see it`);
  if (found.archived) throw new Error(`${channel} is archived: nothing can be done in it`);
  return found;
}

/** The direct-message channel of the bot and a person, made on first use; its id is the person's with a D. */
export function openDirectChannel(workspace: SlackWorkspace, user: string): SlackChannel {
  const { channels, bot } = workspace.memory;
  const known = findDirectChannel(workspace, user);
  if (known) return known;
  const wanted = `D${user.replace(/^[UW]/, '')}`;
  const id = channels.has(wanted) ? takeNextSlackId(workspace.memory, 'D') : wanted;
  const made: SlackChannel = { id, name: 'directmessage', kind: 'direct', members: [user, bot.userId] };
  channels.set(id, made);
  workspace.announce();
  return made;
}

/** The person, when they can be written to: they exist, are active and are no bot. Throws Slack's refusal otherwise. */
export function requireWritablePerson(workspace: SlackWorkspace, user: string): SlackUser {
  const person = workspace.memory.users.get(user);
  if (!person) throw new WebApiRefusal('user_not_found');
  if (person.isBot) throw new WebApiRefusal('cannot_dm_bot');
  if (person.deleted) throw new WebApiRefusal('user_disabled');
  return person;
}

/** The channel a Web API call means: an id, `#name` or, for posting, a person's id. */
export function resolveChannel(workspace: SlackWorkspace, channel: string | undefined): SlackChannel {
  const { channels, users } = workspace.memory;
  if (channel === undefined) throw new WebApiRefusal('channel_not_found');
  const byName = [...channels.values()].find(({ name, kind }) => kind !== 'direct' && `#${name}` === channel);
  const found = channels.get(channel) ?? byName;
  if (found) return requireVisibleToBot(workspace, found);
  if (!users.has(channel)) throw new WebApiRefusal('channel_not_found');
  requireWritablePerson(workspace, channel);
  return openDirectChannel(workspace, channel);
}

/** The channel the bot posts in: it must be a member, the channel alive, the person of a direct message active. */
export function resolveChannelToPostIn(workspace: SlackWorkspace, channel: string | undefined): SlackChannel {
  const found = resolveChannel(workspace, channel);
  const { bot } = workspace.memory;
  if (found.archived) throw new WebApiRefusal('is_archived');
  if (found.kind === 'direct') {
    const person = found.members.find((member) => member !== bot.userId);
    if (person !== undefined) requireWritablePerson(workspace, person);
    return found;
  }
  const mayPost = found.members.includes(bot.userId) || bot.scopes.includes('chat:write.public');
  if (!mayPost) throw new WebApiRefusal('not_in_channel');
  return found;
}

function requireVisibleToBot(workspace: SlackWorkspace, channel: SlackChannel): SlackChannel {
  const isHidden = channel.kind !== 'public' && !channel.members.includes(workspace.memory.bot.userId);
  if (isHidden) throw new WebApiRefusal('channel_not_found');
  return channel;
}

function findDirectChannel(workspace: SlackWorkspace, user: string): SlackChannel | undefined {
  const { channels, bot } = workspace.memory;
  return [...channels.values()].find(
    ({ kind, members }) => kind === 'direct' && members.includes(user) && members.includes(bot.userId),
  );
}
