import type { Migration } from 'kysely/migration';
import { type Kysely, sql } from '../../database/kysely.ts';
import type { Dialect } from '../../database/query.ts';

/** Outcomes, the promise to follow up, and judgements kept so that any past week can be counted as it stood at its end. */
export function addDigests(dialect: Dialect): Migration {
  return {
    async up(db) {
      await extendLeads(db, dialect);
      await rebuildHistory(db, dialect);
      await createPosted(db, dialect);
    },
  };
}

async function extendLeads(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await run(
    db,
    `alter table leads add column campaign text not null default ''`,
    'alter table leads add column due_at bigint',
    'alter table leads add column touched_ms bigint',
    'alter table leads add column outcome text',
    'alter table leads add column outcome_at bigint',
    'alter table leads add column outcome_body text',
    'alter table leads add column returns_at bigint',
    `update leads set campaign = coalesce(${readCampaign(dialect)}, '')`,
    'create index leads_by_due on leads (organisation, due_at, received_at, contacted_at, touched_ms)',
    'create index leads_returning on leads (organisation, returns_at) where returns_at is not null',
    // until: when the outcome was no longer so. since_ms: from the handover.
    `create table lead_outcomes (
      organisation text not null, at bigint not null, lead text not null, outcome text not null,
      until bigint, since_ms bigint not null,
      primary key (organisation, at, lead)) ${writeClustering(dialect)}`,
  );
}

function readCampaign(dialect: Dialect): string {
  return dialect === 'sqlite' ? `json_extract(facts, '$.campaign')` : `facts::json ->> 'campaign'`;
}

/**
 * Each row of the history holds from `at` until `until`; kept in the order of time with all that a digest counts, so
 * that a week is one stretch of it.
 */
async function rebuildHistory(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await run(
    db,
    `alter table verdicts add column organisation text not null default ''`,
    'alter table verdicts add column judged_at bigint not null default 0',
    `update verdicts set judged_at = coalesce(
      (select max(h.at) from verdict_history h where h.lead = verdicts.lead and h.person = verdicts.person), given_at),
      organisation = coalesce((select l.organisation from leads l where l.id = verdicts.lead), '')`,
    'create index verdicts_quotable on verdicts (organisation, judged_at) where may_be_quoted = 1',
    'alter table verdict_history rename to verdict_history_before',
    `create table verdict_history (
      organisation text not null, at bigint not null, lead text not null, person text not null,
      verdict text, until bigint, reason text, reason_at bigint, campaign text not null, due_at bigint,
      primary key (organisation, at, lead, person)) ${writeClustering(dialect)}`,
    // Of what was said twice in one millisecond, that which still stands was said last.
    `insert into verdict_history
      with spells as (
        select lead, person, at, max(verdict) as verdict, count(*) as times,
          lead(at) over (partition by lead, person order by at) as until
        from verdict_history_before group by lead, person, at)
      select l.organisation, s.at, s.lead, s.person,
        case when s.times > 1 and s.until is null then v.verdict else s.verdict end, s.until, v.reason,
        case when v.reason is null then null else v.changed_at end, l.campaign, l.due_at
      from spells s
      join leads l on l.id = s.lead
      left join verdicts v on v.lead = s.lead and v.person = s.person and v.judged_at = s.at`,
    'drop table verdict_history_before',
    'create index verdict_history_by_campaign on verdict_history (organisation, campaign, at)',
  );
}

/** What was posted, as it was posted; and campaigns of which the managers were told. */
async function createPosted(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await run(
    db,
    `create table digests (
      organisation text not null, until_day text not null, from_at bigint not null, until_at bigint not null,
      posted_at bigint, body text,
      primary key (organisation, until_day))`,
    `create table monthly_figures (
      organisation text not null, month text not null, posted_at bigint not null, body text not null,
      primary key (organisation, month))`,
    `create table signals (
      organisation text not null, campaign text not null, at bigint not null,
      primary key (organisation, campaign)) ${writeClustering(dialect)}`,
  );
}

/** Found by their key only, and kept in its order. */
function writeClustering(dialect: Dialect): string {
  return dialect === 'sqlite' ? 'without rowid' : '';
}

async function run(db: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
