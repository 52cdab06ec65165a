import type { SetupConfig } from '../../config.ts';
import type { OrganisationFile } from '../../domain/setup/organisation-schema.ts';
import { LookupRefusal } from '../../handlers/lookup.ts';
import { SLACK_CALL_MS, type SlackAccount } from '../../handlers/slack/account.ts';
import { createSlackClient } from '../../handlers/slack/outbound/client.ts';
import { checkSlackAccount } from '../../handlers/slack/setup/check.ts';
import { lookUpOnSlack } from '../../handlers/slack/setup/lookup.ts';
import { addPlaces, isThere, NOT_LOOKED_UP, type PlatformLookup } from './lookup-parts.ts';
import { listLookupAccounts } from './workspaces.ts';

/** In each workspace of the file that lets the bot look, one after another: whom the first does not know the next may. */
export async function lookUpInSlack(
  file: OrganisationFile,
  config: SetupConfig,
  progress: (text: string) => void,
): Promise<PlatformLookup> {
  const accounts = await listLookupAccounts(file, config);
  const isByOauth = config.SLACK_CLIENT_ID !== undefined;
  const advised = isByOauth ? 'install the app there (/slack/install)' : 'set SLACK_BOT_TOKEN';
  let all: PlatformLookup = { ...NOT_LOOKED_UP, file, advice: `${advised} and I look them up` };
  for (const account of accounts) {
    const one = await lookUpInWorkspace(all.file, account, { progress, isByOauth });
    all = {
      ...one,
      at: [...all.at, ...one.at],
      memberships: [...all.memberships, ...one.memberships],
      faults: [...all.faults, ...one.faults],
    };
    if (one.at.length === 0) return all;
  }
  const left = file.workspaces.filter(({ platform, id }) => platform === 'slack' && all.at.every((at) => at.id !== id));
  const others = left.map(({ id }) => id).join(', ');
  return accounts.length === 0 || left.length === 0
    ? all
    : { ...all, advice: `${advised} for ${others}, or look them up by hand` };
}

async function lookUpInWorkspace(
  file: OrganisationFile,
  account: SlackAccount,
  { progress, isByOauth }: { progress: (text: string) => void; isByOauth: boolean },
): Promise<PlatformLookup> {
  const nothing = { ...NOT_LOOKED_UP, file };
  const which = isByOauth ? 'the token by which names are looked up' : 'SLACK_BOT_TOKEN';
  const checked = await checkSlackAccount(account);
  if (checked.kind === 'unreachable') {
    return { ...nothing, outage: `Slack cannot be reached (${checked.reason}): try again` };
  }
  if (checked.kind === 'refused') {
    return { ...nothing, faults: [`${which} was refused by Slack (${checked.reason})`] };
  }
  const { name } = checked;
  const workspace = account.teamId ?? checked.workspace;
  if (!isThere(file, { platform: 'slack', id: workspace })) {
    return { ...nothing, faults: [`workspaces: ${which} is of ${workspace} (${name}), which is not there`] };
  }
  const client = createSlackClient(account, SLACK_CALL_MS.outbox);
  try {
    const onLookedUp = (done: number, of: number) => progress(`Slack: ${done} of ${of} people found`);
    const lookup = await lookUpOnSlack(file, client, workspace, onLookedUp);
    const at = { platform: 'slack', id: workspace } as const;
    return { ...lookup, memberships: addPlaces(at, lookup.memberships), addresses: [], at: [at] };
  } catch (reason) {
    if (reason instanceof LookupRefusal) return { ...nothing, outage: reason.message };
    throw reason;
  }
}
