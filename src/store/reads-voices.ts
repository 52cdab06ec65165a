import { CAMPAIGNS_MAX, RECEIPTS_MAX } from '../domain/finding.ts';
import type { Engine } from './engine.ts';
import { type Kysely, sql } from './kysely.ts';
import { type Dialect, query } from './query.ts';
import type { FindingReads } from './store-findings.ts';
import type { Tables } from './tables.ts';

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

const campaigns = query<Since>()((db, $, dialect) =>
  db
    .selectFrom('leads as l')
    .select([campaignOf(dialect).as('campaign')])
    .where('l.organisation', '=', $.organisation)
    .where('l.changed_at', '>=', $.since)
    .where(sql<boolean>`${campaignOf(dialect)} is not null`)
    .groupBy('campaign')
    .orderBy(sql`max(l.received_at)`, 'desc')
    .orderBy('campaign')
    .limit(CAMPAIGNS_MAX),
);

/** Facts are JSON as text on both engines. */
function campaignOf(dialect: Dialect) {
  return dialect === 'sqlite'
    ? sql<string>`json_extract(l.facts, '$.campaign')`
    : sql<string>`(cast(l.facts as jsonb) ->> 'campaign')`;
}

/** People who judged lately, each once, but for those who are nobody any more. */
function judges(db: Kysely<Tables>, $: Since) {
  return db
    .selectFrom('verdicts as v')
    .innerJoin('leads as l', 'l.id', 'v.lead')
    .select('v.person')
    .distinct()
    .where('l.organisation', '=', $.organisation)
    .where('v.changed_at', '>=', $.since)
    .where('v.person', 'not like', 'erased-%')
    .orderBy('v.person')
    .limit(RECEIPTS_MAX);
}

const saidReason = query<Since & { reason: string }>()((db, $) =>
  judges(db, $).where('v.verdict', '=', 'poor').where('v.reason', '=', $.reason),
);

const judgedCampaign = query<Since & { campaign: string }>()((db, $, dialect) =>
  judges(db, $).where(sql<boolean>`${campaignOf(dialect)} = ${$.campaign}`),
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
