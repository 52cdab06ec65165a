import { type ApiArguments, readText } from '../api/arguments.ts';
import type { SlackChannel } from '../contract.ts';
import { WebApiRefusal } from '../refusal.ts';
import type { Caller } from '../tokens.ts';
import type { SlackWorkspace } from '../workspace.ts';

/** The team a channel is of: its own, of direct messages that of the person, else the seed's. */
export function findTeamOf({ memory }: SlackWorkspace, { teamId, kind, members }: SlackChannel): string {
  if (teamId !== undefined) return teamId;
  const people = kind === 'direct' ? members.filter((member) => member !== memory.bot.userId) : [];
  return memory.users.get(people[0] ?? '')?.teamId ?? memory.team.id;
}

/** Refuses a token, got by installing, that names a channel or a person of another team: to it neither is there. */
export function requireOwnPlaces(workspace: SlackWorkspace, args: ApiArguments, caller: Caller): void {
  if (!caller.isInstalled) return;
  const { users, channels, team } = workspace.memory;
  const channel = channels.get(readText(args, 'channel') ?? '');
  const granted = workspace.options.oauth?.teams?.find(({ id }) => id === caller.teamId)?.teams ?? [];
  const isOwn = (teamId: string) => teamId === caller.teamId || granted.includes(teamId);
  if (channel !== undefined && !isOwn(findTeamOf(workspace, channel))) throw new WebApiRefusal('channel_not_found');
  for (const name of ['user', 'user_id', 'users', 'channel']) {
    const person = users.get(readText(args, name) ?? '');
    if (person !== undefined && !isOwn(person.teamId ?? team.id)) throw new WebApiRefusal('user_not_found');
  }
  const trigger = workspace.triggers.get(readText(args, 'trigger_id') ?? '');
  if (trigger !== undefined && !isOwn(users.get(trigger.user)?.teamId ?? team.id))
    throw new WebApiRefusal('invalid_trigger_id');
}
