import { WebApiRefusal } from '../../refusal.ts';
import { requireText } from '../arguments.ts';
import type { MethodCall, WebApiMethod } from './method.ts';

/** usergroups.*: groups that can be mentioned as one, and who is in them. */
export const usergroupMethods: Record<string, WebApiMethod> = {
  'usergroups.list': { scope: 'usergroups:read', run: listGroups },
  'usergroups.users.list': { scope: 'usergroups:read', run: listUsers },
};

function listGroups({ workspace }: MethodCall): Record<string, unknown> {
  const { groups, team } = workspace.memory;
  const usergroups = [...groups.values()].map(({ id, handle, name, users }) => ({
    id,
    team_id: team.id,
    is_usergroup: true,
    handle,
    name,
    date_delete: 0,
    user_count: users.length,
  }));
  return { usergroups };
}

function listUsers({ workspace, args }: MethodCall): Record<string, unknown> {
  const group = workspace.memory.groups.get(requireText(args, 'usergroup', 'no_such_subteam'));
  if (!group) throw new WebApiRefusal('no_such_subteam');
  return { users: group.users };
}
