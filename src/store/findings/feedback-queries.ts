import { CAMPAIGNS_MAX, RECEIPTS_MAX } from '../../domain/findings/finding.ts';
import type { Database } from '../database/database.ts';
import { type Kysely, sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import type { Tables } from '../tables.ts';
import type { FindingReads } from './reads.ts';

/** Who said what, for those who act on it. */
export function createFeedbackReads(database: Database): Pick<FindingReads, 'campaignsSince' | 'peopleWhoSaid'> {
  return {
    campaignsSince: async (organisation, since) =>
      (await database.all(selectCampaigns, { organisation, since })).map(({ campaign }) => campaign),
    peopleWhoSaid: async (organisation, about, since) => {
      const of = { organisation, since };
      switch (about.kind) {
        case 'reason':
          return toPeople(await database.all(selectByReason, { ...of, reason: about.reason }));
        case 'campaign':
          return toPeople(await database.all(selectByCampaign, { ...of, campaign: about.campaign }));
        case 'topic':
          return toPeople(await database.all(selectByTopic, { ...of, topic: about.topic }));
        case 'finding':
          return [];
      }
    },
  };
}

function toPeople(rows: { person: string }[]): string[] {
  return rows.map(({ person }) => person);
}

type Since = { organisation: string; since: number };

const selectCampaigns = prepare<Since>()((db, $) =>
  db
    .selectFrom('leads')
    .select('campaign')
    .where('organisation', '=', $.organisation)
    // All there are: so that the index by change is of use.
    .where('forgotten', 'in', [0, 1])
    .where('changed_at', '>=', $.since)
    .where('campaign', '<>', '')
    .groupBy('campaign')
    .orderBy(sql`max(received_at)`, 'desc')
    .orderBy('campaign')
    .limit(CAMPAIGNS_MAX),
);

/** People whose judgement of lately still holds, each once, but for those who are nobody any more. */
function selectJudges(db: Kysely<Tables>, $: Since) {
  return db
    .selectFrom('verdict_history')
    .select('person')
    .distinct()
    .where('organisation', '=', $.organisation)
    .where('at', '>=', $.since)
    .where('until', 'is', null)
    .where('person', 'not like', 'erased-%')
    .orderBy('person')
    .limit(RECEIPTS_MAX);
}

const selectByReason = prepare<Since & { reason: string }>()((db, $) =>
  selectJudges(db, $).where('verdict', '=', 'poor').where('reason', '=', $.reason),
);

const selectByCampaign = prepare<Since & { campaign: string }>()((db, $) =>
  selectJudges(db, $).where('campaign', '=', $.campaign).where('verdict', 'is not', null),
);

const selectByTopic = prepare<Since & { topic: string }>()((db, $) =>
  db
    .selectFrom('market_notes')
    .select('person')
    .distinct()
    .where('organisation', '=', $.organisation)
    .where('topic', '=', $.topic)
    .where('at', '>=', $.since)
    .where('person', 'not like', 'erased-%')
    .orderBy('person')
    .limit(RECEIPTS_MAX),
);
