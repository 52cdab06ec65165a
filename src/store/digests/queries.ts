import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepareSql } from '../database/query.ts';
import { isSomebody } from '../nobody.ts';
import { countEarly } from './counts/early.ts';
import { countHeldAt, countQueue } from './counts/held.ts';
import { countEnded, countOpportunities, countWins } from './counts/outcomes.ts';
import { countHandedOver, countPromise } from './counts/promise.ts';
import { countCampaignQuality, countQualities } from './counts/quality.ts';
import { countCampaignReasons, countReasons } from './counts/reasons.ts';
import { createLedgerReads } from './ledger-queries.ts';
import { createPostedReads } from './posted-queries.ts';
import type { CountReads, LedgerReads, PostedReads } from './reads.ts';

export function createDigestReads(database: Database): CountReads & PostedReads & LedgerReads {
  return {
    ...createPostedReads(database),
    ...createLedgerReads(database),
    weekCounts: async (organisation, from, until) => {
      const period = { organisation, from, until };
      const { handedOver, waiting } = await countHandedOver(database, period);
      return {
        handedOver,
        ...(await countQualities(database, period)),
        reasons: await countReasons(database, period),
        promise: await countPromise(database, period),
        opportunities: await countOpportunities(database, period),
        wins: await countWins(database, period),
        ended: await countEnded(database, period),
        early: await countEarly(database, period),
        waiting,
      };
    },
    countHeldAt: (organisation, at) => countHeldAt(database, { organisation, at }),
    countQueue: (organisation, from, until) => countQueue(database, { organisation, from, until }),
    campaignCounts: async (organisation, campaign, { without, ...between }) => {
      const stretch = { organisation, campaign, ...between, without: JSON.stringify(without) };
      return {
        judged: await countCampaignQuality(database, stretch),
        reasons: await countCampaignReasons(database, stretch),
      };
    },
    campaignsJudgedSince: async (organisation, since, most) => {
      const rows = await database.all(selectJudgedSince, { organisation, since, most: most + 1 });
      const campaigns = rows.slice(0, most).map(({ campaign }) => campaign);
      const newest = findSeenUntil(rows, most);
      return newest === undefined ? { campaigns } : { campaigns, newest };
    },
    quotes: (organisation, from, until, most) => database.all(selectQuotes, { organisation, from, until, most }),
  };
}

type Judged = { campaign: string; first: number; last: number };

/** Where a campaign was left out: until just before it was judged, but always further than before. */
function findSeenUntil(rows: Judged[], most: number): number | undefined {
  const leftOut = rows[most];
  if (leftOut === undefined) return rows.length === 0 ? undefined : Math.max(...rows.map(({ last }) => last));
  return Math.max(leftOut.first - 1, rows[most - 1]?.first ?? 0);
}

const selectJudgedSince = prepareSql<{ organisation: string; since: number; most: number }>()(
  ($) => sql<Judged>`
    select campaign, min(at) as first, max(at) as last
    from verdict_history where organisation = ${$.organisation} and at > ${$.since}
    group by campaign order by 2, 1 limit ${$.most}`,
);

const selectQuotes = prepareSql<{ organisation: string; from: number; until: number; most: number }>()(
  ($) => sql<{ words: string; person: string }>`
    select note as words, person
    from verdicts where organisation = ${$.organisation} and may_be_quoted = 1
      and judged_at >= ${$.from} and judged_at < ${$.until} and changed_at < ${$.until} and note is not null and ${isSomebody}
    order by judged_at desc, lead, person limit ${$.most}`,
);
