import { z } from 'zod';
import type { Locale } from '../../domain/organisation.ts';
import { findCompanyName, type Newcomer } from '../../domain/setup/founding/newcomer.ts';
import { awaitWithin } from '../deadline.ts';
import type { Activity } from './inbound/verify.ts';
import type { TeamsCalls } from './outbound/calls.ts';

/** A guess is not worth waiting for. */
const ASK_WITHIN_MS = 1500;

const told = z.looseObject({
  entities: z.array(z.looseObject({ type: z.string(), timezone: z.string().optional() })).optional(),
  channelData: z.looseObject({ team: z.looseObject({ name: z.string().optional() }).optional() }).optional(),
});

/** Teams does not say who administers a tenant: whoever brought the app, or wrote first, sets it up. */
export async function describeTeamsNewcomer(
  activity: Activity,
  locale: Locale,
  calls: Pick<TeamsCalls, 'members'>,
): Promise<Newcomer> {
  const { data: read } = told.safeParse(activity);
  const zone = read?.entities?.find(({ type }) => type === 'clientInfo')?.timezone;
  const name = (await readCompany(activity, calls)) ?? read?.channelData?.team?.name;
  return { standing: 'first', locale, ...(zone !== undefined && { zone }), ...(name !== undefined && { name }) };
}

/** By their address, where they stand in the roster of where they are. */
async function readCompany(
  { serviceUrl, conversation, from }: Activity,
  calls: Pick<TeamsCalls, 'members'>,
): Promise<string | undefined> {
  const asked = calls.members({ serviceUrl, conversation: conversation.id }).catch(() => ({ members: [] }));
  const roster = await awaitWithin(ASK_WITHIN_MS, asked);
  if (roster === 'late') return undefined;
  const { email, userPrincipalName } = roster.members.find((each) => each.id === from?.id) ?? {};
  return findCompanyName(email ?? userPrincipalName ?? '');
}
