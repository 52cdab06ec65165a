import { INBOX, type InboxStanding } from '../../domain/crm/inbox.ts';
import type { RecordPointer } from '../../domain/crm/record.ts';
import type { RecordLink, Said } from '../../domain/crm/said.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare, prepareSql } from '../database/query.ts';
import type { Sealer } from '../sealing.ts';
import type { CrmReads } from './reads.ts';
import { createWritingReads } from './writing/queries.ts';
import type { WritingReads } from './writing/reads.ts';

/** Records of one lead that are looked at. */
const RECORDS_MAX = 50;

export function createCrmReads(database: Database, sealer: Sealer): CrmReads & WritingReads {
  return {
    newestSourceSecret: sealer.deriveSourceSecret,
    ...createWritingReads(database),
    inboxSize: async (organisation, source) =>
      (await database.all(countWaiting, { organisation, source }))[0]?.size ?? 0,
    inboxStandings: async (organisation) => (await database.all(selectStandings, { organisation })).map(toStanding),
    recordLink: async (organisation, source, { object, id }) =>
      (await database.all(selectLink, { organisation, source, object, record: id })).map(toLink)[0],
    recordsOf: async (organisation, lead) =>
      (await database.all(selectRecords, { organisation, lead })).map(({ record, ...of }) => ({ ...of, id: record })),
  };
}

type StandingRow = { source: string; heard_at: number; waiting: number; failed: number; oldest_at: number | null };

function toStanding({ source, heard_at, waiting, failed, oldest_at }: StandingRow): InboxStanding {
  return { source, heardAt: heard_at, waiting, failed, ...(oldest_at !== null && { oldestAt: oldest_at }) };
}

type LinkRow = {
  lead: string;
  external_id: string;
  facts_at: number | null;
  facts_hash: string | null;
  outcome_at: number | null;
  outcome_hash: string | null;
};

function toLink(row: LinkRow): RecordLink {
  const [facts, outcome] = [toSaid(row.facts_at, row.facts_hash), toSaid(row.outcome_at, row.outcome_hash)];
  return { lead: row.lead, externalId: row.external_id, ...(facts && { facts }), ...(outcome && { outcome }) };
}

function toSaid(at: number | null, hash: string | null): Said | undefined {
  return at === null || hash === null ? undefined : { at, hash };
}

const countWaiting = prepareSql<{ organisation: string; source: string }>()(
  ($) => sql<{ size: number }>`select count(*) as size from (select id from inbox
    where organisation = ${$.organisation} and source = ${$.source} and state in ('waiting', 'working')
    limit ${sql.lit(INBOX.waitingMax)}) as counted`,
);

const selectStandings = prepareSql<{ organisation: string }>()(
  ($) => sql<StandingRow>`select s.source, s.heard_at,
      (select count(*) from inbox i where i.organisation = s.organisation and i.source = s.source
        and i.state in ('waiting', 'working')) as waiting,
      (select count(*) from inbox i where i.organisation = s.organisation and i.source = s.source
        and i.state = 'failed') as failed,
      (select min(i.received_at) from inbox i where i.organisation = s.organisation and i.source = s.source
        and i.state in ('waiting', 'working')) as oldest_at
    from inbox_sources s where s.organisation = ${$.organisation} order by s.source`,
);

const selectLink = prepare<
  { organisation: string; source: string } & { object: RecordPointer['object']; record: string }
>()((db, $) =>
  db
    .selectFrom('records')
    .select(['lead', 'external_id', 'facts_at', 'facts_hash', 'outcome_at', 'outcome_hash'])
    .where('organisation', '=', $.organisation)
    .where('source', '=', $.source)
    .where('object', '=', $.object)
    .where('record', '=', $.record),
);

const selectRecords = prepare<{ organisation: string; lead: string }>()((db, $) =>
  db
    .selectFrom('records')
    .select(['source', 'object', 'record'])
    .where('organisation', '=', $.organisation)
    .where('lead', '=', $.lead)
    .orderBy('linked_at')
    .orderBy('source')
    .orderBy('object')
    .orderBy('record')
    .limit(RECORDS_MAX),
);
