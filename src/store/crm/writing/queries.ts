import { z } from 'zod';
import type { StuckReason } from '../../../domain/crm/writing/stuck-source.ts';
import type { WrittenRecord } from '../../../domain/crm/writing/written.ts';
import type { Reason, Verdict } from '../../../domain/leads/verdict.ts';
import type { Database } from '../../database/database.ts';
import { readJson } from '../../database/json.ts';
import { sql } from '../../database/kysely.ts';
import { prepare, prepareSql } from '../../database/query.ts';
import { omitNulls } from '../../database/rows.ts';
import type { WritingReads } from './reads.ts';

const JUDGES_MAX = 200;
const REFUSED_MAX = 50;
const hashesSchema = z.record(z.string(), z.string());

export function createWritingReads(database: Database): WritingReads {
  return {
    ownWrites: (organisation, source, { object, id: record }) =>
      database.all(selectOwnWrites, { organisation, source, object, record }),
    writtenRecord: async (organisation, source, lead) =>
      (await database.all(selectWritten, { organisation, source, lead })).map(toWritten)[0],
    verdictsOn: async (organisation, lead) =>
      (await database.all(selectVerdicts, { organisation, lead })).map(({ person, verdict, reason, at }) =>
        omitNulls({ person, verdict: verdict as Verdict, reason: reason as Reason | null, at }),
      ),
    stuckSources: async (organisation) =>
      (await database.all(selectStuck, { organisation })).map(({ source, reason, since, told_at }) =>
        omitNulls({ source, reason: reason as StuckReason, since, toldAt: told_at }),
      ),
    writeStandings: async (organisation) =>
      (await database.all(selectStandings, { organisation })).map(({ source, written_at, refused }) =>
        omitNulls({ source, writtenAt: written_at, refused: Number(refused) }),
      ),
    refusedBefore: (organisation, before) => database.all(selectRefused, { organisation, before }),
  };
}

type WrittenRow = Record<'object' | 'record' | 'fields', string> &
  Record<'note_id' | 'note_hash' | 'refused_hash' | 'refused_field', string | null> &
  Record<'written_at' | 'refused_at', number | null>;

function toWritten(row: WrittenRow): WrittenRecord {
  const { note_id: id, note_hash: hash, refused_hash, refused_field, refused_at, written_at } = row;
  return {
    record: { object: row.object, id: row.record },
    fields: readJson(hashesSchema, row.fields),
    ...(hash !== null && { note: { hash, ...(id !== null && { id }) } }),
    ...(written_at !== null && { writtenAt: written_at }),
    ...(refused_hash !== null &&
      refused_at !== null && {
        refused: { hash: refused_hash, at: refused_at, ...(refused_field !== null && { field: refused_field }) },
      }),
  };
}

const selectOwnWrites = prepare<Record<'organisation' | 'source' | 'object' | 'record', string>>()((db, $) =>
  db
    .selectFrom('own_writes')
    .select(['field', 'hash', 'at'])
    .where('organisation', '=', $.organisation)
    .where('source', '=', $.source)
    .where('object', '=', $.object)
    .where('record', '=', $.record),
);

const selectWritten = prepare<Record<'organisation' | 'source' | 'lead', string>>()((db, $) =>
  db
    .selectFrom('record_writes')
    .select(['object', 'record', 'fields', 'note_id', 'note_hash', 'written_at'])
    .select(['refused_hash', 'refused_field', 'refused_at'])
    .where('organisation', '=', $.organisation)
    .where('source', '=', $.source)
    .where('lead', '=', $.lead),
);

const selectVerdicts = prepare<{ organisation: string; lead: string }>()((db, $) =>
  db
    .selectFrom('verdicts')
    .select(['person', 'verdict', 'reason', 'changed_at as at'])
    .where('organisation', '=', $.organisation)
    .where('lead', '=', $.lead)
    .orderBy('changed_at', 'desc')
    .limit(JUDGES_MAX),
);

const selectStuck = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('stuck_sources')
    .select(['source', 'reason', 'since', 'told_at'])
    .where('organisation', '=', $.organisation)
    .orderBy('source'),
);

type StandingRow = { source: string; written_at: number | null; refused: number };

const selectStandings = prepareSql<{ organisation: string }>()(
  ($) => sql<StandingRow>`select source, max(written_at) as written_at, count(refused_at) as refused
    from record_writes where organisation = ${$.organisation} group by source order by source`,
);

const selectRefused = prepare<{ organisation: string; before: number }>()((db, $) =>
  db
    .selectFrom('record_writes')
    .select(['source', 'lead'])
    .where('organisation', '=', $.organisation)
    .where('refused_at', '<', $.before)
    .orderBy('refused_at')
    .limit(REFUSED_MAX),
);
