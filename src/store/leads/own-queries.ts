import { leadFactsSchema } from '../../domain/leads/lead.ts';
import type { Reason, Verdict } from '../../domain/leads/verdict.ts';
import type { Database } from '../database/database.ts';
import { readJson } from '../database/json.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import { omitNulls } from '../database/rows.ts';
import type { OwnLeadReads } from './reads.ts';
import { toLead } from './tables.ts';
import { toJudgement, toReaction } from './verdicts/rows.ts';

/** All of it, however much: somebody asks for everything of theirs, or wants it gone. */
export function createOwnLeadReads(database: Database): OwnLeadReads {
  return {
    judgementsBy: async (organisation, person) =>
      (await database.all(selectJudgements, { organisation, person })).map(toJudgement),
    historyOf: async (organisation, person) =>
      (await database.all(selectHistory, { organisation, person })).map(({ lead, at, ...row }) => ({
        lead,
        at,
        ...omitNulls({ verdict: row.verdict as Verdict | null, reason: row.reason as Reason | null, until: row.until }),
      })),
    reactionsBy: async (organisation, person) =>
      (await database.all(selectReactions, { organisation, person })).map(toReaction),
    leadsOf: async (organisation, person) => (await database.all(selectLeads, { organisation, person })).map(toLead),
    companies: async (organisation, leads) => {
      const rows = await database.all(selectCompanies, { organisation, leads: JSON.stringify(leads) });
      return new Map(rows.map(({ id, facts }) => [id, readJson(leadFactsSchema, facts).company]));
    },
  };
}

type Own = { organisation: string; person: string };

const selectJudgements = prepare<Own>()((db, $) =>
  db
    .selectFrom('verdicts')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('given_at', 'desc'),
);

const selectHistory = prepare<Own>()((db, $) =>
  db
    .selectFrom('verdict_history')
    .select(['lead', 'verdict', 'reason', 'at', 'until'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc'),
);

const selectReactions = prepare<Own>()((db, $) =>
  db
    .selectFrom('reactions')
    .select(['lead', 'platform', 'verdict', 'stands', 'at'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc'),
);

const selectLeads = prepare<Own>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('owner', '=', $.person), is('partner', '=', $.person), is('contacted_by', '=', $.person)]))
    .orderBy('received_at', 'desc'),
);

const selectCompanies = prepare<{ organisation: string; leads: string }>()((db, $, dialect) =>
  db
    .selectFrom('leads')
    .select(['id', 'facts'])
    .where('organisation', '=', $.organisation)
    .where(
      'id',
      'in',
      dialect === 'sqlite'
        ? sql<string>`(select value from json_each(${$.leads}))`
        : sql<string>`(select jsonb_array_elements_text(cast(${$.leads} as jsonb)))`,
    ),
);
