import { classifySlackFailure } from '../outbound/failures.ts';
import type { SlackGrants } from './grants.ts';
import type { FindSlackToken, SlackPlace } from './tokens.ts';

/** What of ours has ended in this place, as Slack said it has: the workspace and its installing. Undefined: nothing has. */
export type FindEnded = (place: SlackPlace) => Promise<{ workspace: string; grant: string } | undefined>;

/**
 * That an app was removed Slack says late, twice and in any order, perhaps after it was installed again. So Slack is asked:
 * what is good is not at an end. Throws where Slack does not answer: it tells its event again.
 */
export function createFindEnded(
  { list }: Pick<SlackGrants, 'list'>,
  findToken: FindSlackToken,
  tryToken: (token: string) => Promise<unknown>,
): FindEnded {
  return async ({ workspace, enterprise }) => {
    const all = await list();
    const grant = all.find((each) => each.workspace === workspace) ?? all.find((each) => each.workspace === enterprise);
    if (grant === undefined) return undefined;
    const isEnded = await isRefused(async () => tryToken(await findToken({ workspace: grant.workspace })));
    return isEnded ? { workspace: grant.workspace, grant: grant.id } : undefined;
  };
}

async function isRefused(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (reason) {
    if (classifySlackFailure(reason).kind === 'account-refused') return true;
    throw reason;
  }
}
