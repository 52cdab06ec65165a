import type { HistoryEntry, HistoryKind } from '../../../domain/leads/history.ts';
import { historyWordsSchema } from '../../../domain/leads/history.ts';
import type { Database } from '../../database/database.ts';
import { readJson } from '../../database/json.ts';
import { prepare } from '../../database/query.ts';
import { omitNulls } from '../../database/rows.ts';
import type { HistoryReads } from '../reads.ts';

/** So much of one lead is ever shown. */
const HISTORY_SHOWN_MAX = 100;

export function createHistoryReads(database: Database): HistoryReads {
  return {
    historyOfLead: async (organisation, lead) =>
      (await database.all(selectHistory, { organisation, lead })).map(toEntry).reverse(),
    historyWith: async (organisation, person) =>
      (await database.all(selectWithPerson, { organisation, person })).map(({ lead, ...row }) => ({
        lead,
        ...toEntry(row),
      })),
  };
}

type Row = { at: number; kind: string; person: string | null; other: string | null; words: string | null };

function toEntry({ at, kind, person, other, words }: Row): HistoryEntry {
  const read = words === null ? null : readJson(historyWordsSchema, words);
  return { at, kind: kind as HistoryKind, ...omitNulls({ person, other, words: read }) };
}

/** The newest of it. */
const selectHistory = prepare<{ organisation: string; lead: string }>()((db, $) =>
  db
    .selectFrom('lead_history')
    .select(['at', 'kind', 'person', 'other', 'words'])
    .where('lead', '=', $.lead)
    .where('organisation', '=', $.organisation)
    .orderBy('at', 'desc')
    .limit(HISTORY_SHOWN_MAX),
);

/** All of it, however much. */
const selectWithPerson = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('lead_history')
    .select(['lead', 'at', 'kind', 'person', 'other', 'words'])
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('person', '=', $.person), is('other', '=', $.person)]))
    .orderBy('at', 'desc'),
);
