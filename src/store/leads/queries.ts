import type { MessageAddress } from '../../domain/leads/emoji/message-address.ts';
import { leadFactsSchema } from '../../domain/leads/lead.ts';
import type { Verdict, VerdictCounts } from '../../domain/leads/verdict.ts';
import { readSubject } from '../../domain/subject.ts';
import type { Database } from '../database/database.ts';
import { readJson } from '../database/json.ts';
import { sql } from '../database/kysely.ts';
import { prepare, prepareSql } from '../database/query.ts';
import { createClockReads } from './clock/clock-queries.ts';
import { createHistoryReads } from './history/history-queries.ts';
import { createListReads } from './lists/list-queries.ts';
import { createLookedReads } from './lists/looked-queries.ts';
import { readNames } from './names/name-queries.ts';
import { createOwnLeadReads } from './own-queries.ts';
import type { ClockReads, HistoryReads, LeadReads, ListReads, OwnLeadReads, SearchReads } from './reads.ts';
import { createSearchReads } from './search/search-queries.ts';
import { toLead } from './tables.ts';
import { toJudgement, toReaction } from './verdicts/rows.ts';

const RETURNING_AT_ONCE = 100;
const OVERDUE_AT_ONCE = 100;
/** More are no load that anybody carries. */
const OPEN_COUNTED_MAX = 100_000;
const FORGOTTEN_AT_ONCE = 200;

type AllReads = LeadReads & OwnLeadReads & HistoryReads & ClockReads & ListReads & SearchReads;

export function createLeadReads(database: Database): AllReads {
  const lead: LeadReads['lead'] = async (organisation, id) =>
    (await database.all(selectLead, { organisation, id })).map(toLead)[0];
  return {
    ...createOwnLeadReads(database),
    ...createHistoryReads(database),
    ...createClockReads(database),
    ...createListReads(database),
    ...createSearchReads(database),
    lead,
    leadAt: async (organisation, { platform, workspace, channel, message }, enterprise = workspace) => {
      const at = { platform, workspace, enterprise, channel, message };
      const [post] = await database.all(selectPostAt, { organisation, ...at });
      const subject = post && readSubject(post.subject);
      return subject?.kind === 'lead' || subject?.kind === 'lead-moved' ? lead(organisation, subject.lead) : undefined;
    },
    judgement: async (organisation, of, person) =>
      (await database.all(selectJudgement, { organisation, lead: of, person })).map(toJudgement)[0],
    reactions: async (organisation, of, person) =>
      (await database.all(selectReactions, { organisation, lead: of, person })).map(toReaction),
    counts: async (organisation, of) => toCounts(await database.all(countVerdicts, { organisation, lead: of })),
    returning: async (organisation, now) => (await database.all(selectReturning, { organisation, now })).map(toLead),
    winsBetween: async (organisation, from, until, most) =>
      (await database.all(selectWins, { organisation, from, until, most })).map(toLead),
    namesAmong: (organisation, keys) => readNames(database, organisation, keys),
    leadsSilentSince: async (organisation, before) =>
      (await database.all(selectSilent, { organisation, before })).map(({ id, facts }) => ({
        id,
        facts: readJson(leadFactsSchema, facts),
      })),
    countOpen: async (organisation) => (await database.all(countOpen, { organisation }))[0]?.leads ?? 0,
    overdueSince: async (organisation, since, now) => {
      const leads = (await database.all(selectOverdue, { organisation, ...since, now })).map(toLead);
      return { leads, isAll: leads.length < OVERDUE_AT_ONCE };
    },
    ...createLookedReads(database),
  };
}

const selectLead = prepare<{ organisation: string; id: string }>()((db, $) =>
  db.selectFrom('leads').selectAll().where('id', '=', $.id).where('organisation', '=', $.organisation),
);

/** Those whose day has come, the longest due first. */
const selectReturning = prepare<{ organisation: string; now: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('returns_at', 'is not', null)
    .where('returns_at', '<=', $.now)
    .orderBy('returns_at')
    .limit(RETURNING_AT_ONCE),
);

/** By the history, which is kept in the order of time; only those that still are. */
const selectWins = prepare<{ organisation: string; from: number; until: number; most: number }>()((db, $) =>
  db
    .selectFrom('lead_outcomes as o')
    .innerJoin('leads as l', 'l.id', 'o.lead')
    .selectAll('l')
    .where('o.organisation', '=', $.organisation)
    .where('o.at', '>=', $.from)
    .where('o.at', '<', $.until)
    .where('o.outcome', '=', 'won')
    .where((is) => is.or([is('o.until', 'is', null), is('o.until', '>=', $.until)]))
    .orderBy('o.at')
    .limit($.most),
);

/** As `leads_open` has them. */
const countOpen = prepareSql<{ organisation: string }>()(
  ($) => sql<{ leads: number }>`
    select count(*) as leads from (
      select 1 from leads where organisation = ${$.organisation} and (outcome is null or outcome = 'opportunity')
        and list is null
      limit ${sql.lit(OPEN_COUNTED_MAX)}) as open`,
);

const selectPostAt = prepare<{ organisation: string; enterprise: string } & MessageAddress>()((db, $) =>
  db
    .selectFrom('deliveries')
    .select('subject')
    .where('sent_message', '=', $.message)
    .where('kind', '=', 'post')
    .where('organisation', '=', $.organisation)
    .where('platform', '=', $.platform)
    .where('workspace', 'in', [$.workspace, $.enterprise])
    .where('sent_channel', '=', $.channel),
);

const selectJudgement = prepare<{ organisation: string; lead: string; person: string }>()((db, $) =>
  db
    .selectFrom('verdicts')
    .selectAll()
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('organisation', '=', $.organisation),
);

const selectReactions = prepare<{ organisation: string; lead: string; person: string }>()((db, $) =>
  db
    .selectFrom('reactions')
    .select(['platform', 'workspace', 'channel', 'message', 'emoji', 'verdict', 'stands', 'at', 'turn'])
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('organisation', '=', $.organisation),
);

const countVerdicts = prepare<{ organisation: string; lead: string }>()((db, $) =>
  db
    .selectFrom('verdicts')
    .select((is) => ['verdict', is.fn.countAll<number>().as('people')])
    .where('lead', '=', $.lead)
    .where('organisation', '=', $.organisation)
    .groupBy('verdict'),
);

function toCounts(rows: { verdict: string; people: number }[]): VerdictCounts {
  const counts: VerdictCounts = { good: 0, fair: 0, poor: 0 };
  for (const row of rows) counts[row.verdict as Verdict] = row.people;
  return counts;
}

/** Of a lead's people nothing was heard since: neither of the lead nor a judgement nor a market note. */
const selectSilent = prepare<{ organisation: string; before: number }>()((db, $) =>
  db
    .selectFrom('leads as l')
    .select(['l.id', 'l.facts'])
    .where('l.organisation', '=', $.organisation)
    .where('l.forgotten', '=', 0)
    .where('l.changed_at', '<', $.before)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('verdicts as v')
            .select('v.lead')
            .whereRef('v.lead', '=', 'l.id')
            .where('v.changed_at', '>=', $.before),
        ),
      ),
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('market_notes as n')
            .select('n.lead')
            .whereRef('n.lead', '=', 'l.id')
            .where('n.at', '>=', $.before),
        ),
      ),
    )
    .limit(FORGOTTEN_AT_ONCE),
);

/** In the order of their deadlines; many may be due at one moment, so the last of them is known by its id. */
const selectOverdue = prepare<{ organisation: string; at: number; id: string; now: number }>()((db, $) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('due_at', '>=', $.at)
    .where('due_at', '<', $.now)
    .where((is) => is.or([is('due_at', '>', $.at), is('id', '>', $.id)]))
    .where('contacted_at', 'is', null)
    .where('outcome_at', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .limit(OVERDUE_AT_ONCE),
);
