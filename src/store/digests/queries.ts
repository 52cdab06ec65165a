import type { StepCounts } from '../../domain/digests/counts.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepareSql } from '../database/query.ts';
import { monthCountsOf } from './month-queries.ts';
import { isSomebody } from './period.ts';
import { handedOverOf, promiseOf, stepOf } from './promise-queries.ts';
import { campaignQualityOf, qualitiesOf } from './quality-queries.ts';
import type { DigestReads } from './reads.ts';
import { campaignReasonsOf, reasonsOf } from './reason-queries.ts';

export function digestReadsOf(database: Database): DigestReads {
  return {
    weekCounts: async (organisation, from, until) => {
      const period = { organisation, from, until };
      const countStep = (outcome: string): Promise<StepCounts> => stepOf(database, { ...period, outcome });
      return {
        handedOver: await handedOverOf(database, period),
        ...(await qualitiesOf(database, period)),
        ...(await reasonsOf(database, period)),
        promise: await promiseOf(database, period),
        opportunities: await countStep('opportunity'),
        wins: await countStep('won'),
      };
    },
    campaignCounts: async (organisation, campaign, from, until) => {
      const stretch = { organisation, campaign, from, until };
      return {
        judged: await campaignQualityOf(database, stretch),
        reasons: await campaignReasonsOf(database, stretch),
      };
    },
    campaignsJudgedSince: async (organisation, since, most) => {
      const rows = await database.all(judgedSince, { organisation, since, most: most + 1 });
      const campaigns = rows.slice(0, most).map(({ campaign }) => campaign);
      const newest = seenUntil(rows, most);
      return newest === undefined ? { campaigns } : { campaigns, newest };
    },
    monthCounts: (organisation, from, until) => monthCountsOf(database, { organisation, from, until }),
    quotes: (organisation, from, until, most) => database.all(quotable, { organisation, from, until, most }),
  };
}

type Judged = { campaign: string; first: number; last: number };

/** Where a campaign was left out: until just before it was judged, but always further than before. */
function seenUntil(rows: Judged[], most: number): number | undefined {
  const leftOut = rows[most];
  if (leftOut === undefined) return rows.length === 0 ? undefined : Math.max(...rows.map(({ last }) => last));
  return Math.max(leftOut.first - 1, rows[most - 1]?.first ?? 0);
}

const judgedSince = prepareSql<{ organisation: string; since: number; most: number }>()(
  ($) => sql<Judged>`
    select campaign, min(at) as first, max(at) as last
    from verdict_history where organisation = ${$.organisation} and at > ${$.since}
    group by campaign order by 2, 1 limit ${$.most}`,
);

const quotable = prepareSql<{ organisation: string; from: number; until: number; most: number }>()(
  ($) => sql<{ words: string; person: string }>`
    select note as words, person
    from verdicts where organisation = ${$.organisation} and may_be_quoted = 1
      and judged_at >= ${$.from} and judged_at < ${$.until} and note is not null and ${isSomebody}
    order by judged_at desc, lead, person limit ${$.most}`,
);
