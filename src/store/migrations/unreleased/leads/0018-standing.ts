import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** What stands: emoji with when they came and went, and what was chosen by button. What was judged before counts as chosen. */
export function addStanding(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const COLUMNS = 'lead, person, platform, workspace, channel, message, emoji, verdict, organisation, at';

const STATEMENTS = [
  'alter table reactions rename to reactions_before',
  'drop index reactions_of_person',
  `create table reactions (
    lead text not null, person text not null, platform text not null, workspace text not null, channel text not null,
    message text not null, emoji text not null, verdict text not null, organisation text not null, at bigint not null,
    stands integer not null, turn integer not null,
    primary key (lead, person, turn))`,
  `insert into reactions (${COLUMNS}, stands, turn)
    select ${COLUMNS}, 1, row_number() over (partition by lead, person order by at, emoji) from reactions_before`,
  'drop table reactions_before',
  'create index reactions_of_person on reactions (organisation, person)',
  'alter table verdicts add column chosen text',
  'alter table verdicts add column chosen_at bigint',
  `update verdicts set chosen = verdict, chosen_at = judged_at where not exists (
    select 1 from reactions r where r.lead = verdicts.lead and r.person = verdicts.person and r.verdict = verdicts.verdict)`,
];
