import type { WebClient } from '@slack/web-api';
import type { Newcomer } from '../../domain/setup/founding/newcomer.ts';

/** Slack knows its administrators, where somebody is, and what the workspace is called; Dutch it does not know. */
export async function describeSlackNewcomer(client: WebClient, user: string): Promise<Newcomer> {
  const [info, workspace] = await Promise.all([client.users.info({ user }), client.auth.test()]);
  const { is_admin: isAdmin, is_owner: isOwner, tz: zone } = info.user ?? {};
  return {
    standing: isAdmin === true || isOwner === true ? 'administrator' : 'other',
    ...(workspace.team !== undefined && { name: workspace.team }),
    ...(zone !== undefined && { zone }),
  };
}
