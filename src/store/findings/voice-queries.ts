import { CAMPAIGNS_MAX, RECEIPTS_MAX } from '../../domain/findings/finding.ts';
import type { Engine } from '../database/engine.ts';
import { type Kysely, sql } from '../database/kysely.ts';
import { query } from '../database/query.ts';
import type { Tables } from '../tables.ts';
import type { FindingReads } from './reads.ts';

/** Who said what, for those who answer it. */
export function voicesOf(engine: Engine): Pick<FindingReads, 'campaignsSince' | 'voices'> {
  return {
    campaignsSince: async (organisation, since) =>
      (await engine.all(campaigns, { organisation, since })).map(({ campaign }) => campaign),
    voices: async (organisation, about, since) => {
      const of = { organisation, since };
      switch (about.kind) {
        case 'reason':
          return peopleIn(await engine.all(saidReason, { ...of, reason: about.reason }));
        case 'campaign':
          return peopleIn(await engine.all(judgedCampaign, { ...of, campaign: about.campaign }));
        case 'topic':
          return peopleIn(await engine.all(notedTopic, { ...of, topic: about.topic }));
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

const campaigns = query<Since>()((db, $) =>
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

const saidReason = query<Since & { reason: string }>()((db, $) =>
  judges(db, $).where('verdict', '=', 'poor').where('reason', '=', $.reason),
);

const judgedCampaign = query<Since & { campaign: string }>()((db, $) =>
  judges(db, $).where('campaign', '=', $.campaign).where('verdict', 'is not', null),
);

const notedTopic = query<Since & { topic: string }>()((db, $) =>
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
