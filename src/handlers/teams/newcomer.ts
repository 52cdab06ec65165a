import { z } from 'zod';
import type { Locale } from '../../domain/organisation.ts';
import type { Newcomer } from '../../domain/setup/founding/newcomer.ts';
import type { Activity } from './inbound/verify.ts';

const told = z.looseObject({
  entities: z.array(z.looseObject({ type: z.string(), timezone: z.string().optional() })).optional(),
  channelData: z.looseObject({ team: z.looseObject({ name: z.string().optional() }).optional() }).optional(),
});

/** Teams does not say who administers a tenant: whoever brought the app, or wrote first, sets it up. */
export function describeTeamsNewcomer(activity: Activity, locale: Locale): Newcomer {
  const { data: read } = told.safeParse(activity);
  const zone = read?.entities?.find(({ type }) => type === 'clientInfo')?.timezone;
  const name = read?.channelData?.team?.name;
  return { standing: 'first', locale, ...(zone !== undefined && { zone }), ...(name !== undefined && { name }) };
}
