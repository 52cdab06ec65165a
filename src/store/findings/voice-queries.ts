import { CAMPAIGNS_MAX, RECEIPTS_MAX } from '../../domain/findings/finding.ts';
import type { Database } from '../database/database.ts';
import { type Kysely, sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import type { Tables } from '../tables.ts';
import type { FindingReads } from './reads.ts';

/** Who said what, for those who answer it. */
export function voicesOf(database: Database): Pick<FindingReads, 'campaignsSince' | 'voices'> {
  return {
    campaignsSince: async (organisation, since) =>
      (await database.all(campaigns, { organisation, since })).map(({ campaign }) => campaign),
    voices: async (organisation, about, since) => {
      const of = { organisation, since };
      switch (about.kind) {
        case 'reason':
          return peopleIn(await database.all(saidReason, { ...of, reason: about.reason }));
        case 'campaign':
          return peopleIn(await database.all(judgedCampaign, { ...of, campaign: about.campaign }));
        case 'topic':
          return peopleIn(await database.all(notedTopic, { ...of, topic: about.topic }));
        case 'finding':
          return [];
      }
    },
  };
}

function peopleIn(rows: { person: string }[]): string[] {
  return rows.map(({ person }) => person);
}

type Since = { organisation: string; since: number };

const campaigns = prepare<Since>()((db, $) =>
  db
    .selectFrom('leads')
    .select('campaign')
    .where('organisation', '=', $.organisation)
    .where('changed_at', '>=', $.since)
    .where('campaign', '<>', '')
    .groupBy('campaign')
    .orderBy(sql`max(received_at)`, 'desc')
    .orderBy('campaign')
    .limit(CAMPAIGNS_MAX),
);

/** People whose judgement of lately still holds, each once, but for those who are nobody any more. */
function judges(db: Kysely<Tables>, $: Since) {
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

const saidReason = prepare<Since & { reason: string }>()((db, $) =>
  judges(db, $).where('verdict', '=', 'poor').where('reason', '=', $.reason),
);

const judgedCampaign = prepare<Since & { campaign: string }>()((db, $) =>
  judges(db, $).where('campaign', '=', $.campaign).where('verdict', 'is not', null),
);

const notedTopic = prepare<Since & { topic: string }>()((db, $) =>
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
