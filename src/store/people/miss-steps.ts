import { LINK_MISSES_MAX, LINK_MISSES_MS } from '../../domain/people/link.ts';
import type { Identity } from '../../domain/people/person.ts';
import { insertInto } from '../database/insert.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepareSql, type Step } from '../database/query.ts';
import { waitForTurn } from '../shared/limits.ts';
import { peopleTables } from './tables.ts';

type Miss = { organisation: string; by: Identity; at: number };

/**
 * Whether a code typed now is looked at: else outrun. Of many at once each waits for the one before, so that none of
 * them is over the limit.
 */
export function listenSteps({ organisation, by: { user, ...where }, at }: Miss): Step[] {
  return [
    waitStep({ organisation }),
    bind(findRoom, { ...where, user, organisation, since: at - LINK_MISSES_MS }, 'outrun'),
  ];
}

/** Whoever types a code of this organisation waits until another has; of none, whoever has a workspace to give away, too. One turn for each organisation, and for those who are of none. */
export function waitStep({ organisation }: { organisation: string }): Step {
  return waitForTurn(`wrong codes ${organisation}`);
}

export function addMissStep({ organisation, by: { platform, workspace, user }, at }: Miss): Step {
  return bind(addMiss, { organisation, platform, workspace, user_id: user, at });
}

type Counted = { organisation: string; platform: string; workspace: string; user: string; since: number };

/** How many wrong codes there were since then. */
export const countMisses = prepareSql<Counted>()(
  ($) => sql<{ account: number; organisation: number }>`select ${countBy(isByAccount($))} as account,
    ${countBy(isInOrganisation($))} as organisation`,
);

const findRoom = prepareSql<Counted>()(
  ($) => sql`select 1 as room where ${countBy(isByAccount($))} < ${sql.lit(LINK_MISSES_MAX.account)}
    and ${countBy(isInOrganisation($))} < ${sql.lit(LINK_MISSES_MAX.organisation)}`,
);

const addMiss = insertInto(peopleTables, 'link_misses');

const countBy = (condition: ReturnType<typeof isByAccount>) =>
  sql<number>`(select count(*) from link_misses where ${condition})`;

const isInOrganisation = ($: Counted) => sql<boolean>`organisation = ${$.organisation} and at > ${$.since}`;

const isByAccount = ($: Counted) => sql<boolean>`${isInOrganisation($)} and platform = ${$.platform}
  and workspace = ${$.workspace} and user_id = ${$.user}`;
