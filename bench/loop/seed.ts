import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { findNewestEnd, planNextPeriod } from '../../src/domain/digests/digest-plan.ts';
import { DAY_MS, type Instant } from '../../src/domain/time.ts';
import { addDays } from '../../src/domain/working-time.ts';
import { openStore } from '../../src/store/open.ts';
import { CHANNEL, ORGANISATION, sampleFacts, sampleOrganisation, WORKSPACE } from '../load/sample.ts';

const PEOPLE = 50;
const CAMPAIGNS = 60;
const WEEKS = 60;
/** A little longer than leads are kept, so that some are to be forgotten. */
const DAYS = 408;
/** Of all leads, how many came in the week that is due: with a million leads it has 200,000 judgements. */
const BUSY_SHARE = 0.1;

/**
 * Fills a database that knows the sample's organisation with so many leads, their judgements, cards, names and outcomes, and
 * leaves due at the first tick: a week to be frozen, a month, early signals, deadlines, leads to be forgotten. Written past the
 * store, by the database itself: it takes seconds.
 */
export async function seedMany(file: string, leads: number, now: Instant): Promise<void> {
  const { organisation } = sampleOrganisation();
  const last = findNewestEnd(now - 7 * DAY_MS, organisation);
  const due = planNextPeriod(last, organisation);
  const store = await openStore(`file:${file}`);
  await store.commit([{ kind: 'digest.begun', organisation: ORGANISATION, ...last, next: due }]);
  await store.close();
  const db = new Database(file);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -800000']) db.pragma(setting);
  const values = {
    organisation: ORGANISATION,
    leads,
    facts: JSON.stringify(sampleFacts('1')),
    now,
    begin: now - DAYS * DAY_MS,
    busy: due.fromAt,
    busyLeads: Math.floor(leads * BUSY_SHARE),
    workspace: WORKSPACE,
    channel: CHANNEL,
  };
  db.transaction(() => {
    const makeIndexes = dropIndexes(db);
    for (const statement of STATEMENTS) db.prepare<object>(statement).run(values);
    seedWeeks(db, last.until);
    makeIndexes();
  })();
  db.pragma('journal_mode = WAL');
  db.close();
  // On disk before anything is measured: what the system still has to write would keep the bot's flushes waiting.
  const written = openSync(file, 'r+');
  fsyncSync(written);
  closeSync(written);
}

/** An index of many rows is made in a fraction of the time in which each of them would be put into its place. */
function dropIndexes(db: Database.Database): () => void {
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'index' and sql is not null`,
    )
    .all();
  for (const { name } of indexes) db.exec(`drop index ${name}`);
  return () => {
    for (const { sql } of indexes) db.exec(sql);
  };
}

/** Ids come in no order, as real ones do; the first come first, and the newest in the busy week. */
const MANY = `
  with recursive n(i) as (select 0 union all select i + 1 from n where i < $leads - 1),
  many as (
    select i, printf('%08x-many', (i * 2654435761) & 4294967295) as id,
      case when i >= $leads - $busyLeads
        then $busy + (i - $leads + $busyLeads) * 604800000 / max(1, $busyLeads)
        else $begin + i * ($busy - $begin) / $leads end as at,
      'Campaign ' || ((i * 7919) % ${CAMPAIGNS} * ((i * 31) % ${CAMPAIGNS}) / ${CAMPAIGNS}) as campaign
    from n)`;

/** Both say the same of two leads in three. */
function writeTurn(turn: number): string {
  return `((i * 13 + (i % 3 = 0) * ${turn} * 5) % 10)`;
}

const STATEMENTS = [
  `insert into leads (id, organisation, external_id, facts, owner, received_at, changed_at, campaign, due_at,
     contacted_by, contacted_at, touched_ms, outcome, outcome_at)
   ${MANY} select id, $organisation, 'many-' || i, $facts, 'person-' || (i % ${PEOPLE}), at, at + 3600000, campaign,
     at + 14400000, case when i % 7 < 6 then 'person-' || (i % ${PEOPLE}) end,
     case when i % 7 < 6 then at + 3600000 * (i % 6) end, case when i % 7 < 6 then 3600000 * (i % 6) end,
     case i % 9 when 0 then 'opportunity' when 1 then 'won' when 2 then 'lost' end,
     case when i % 9 < 3 then at + 7200000 end from many`,
  `insert into lead_names (organisation, key, lead, kind, name)
   ${MANY} select $organisation, 'company' || (i % 50000), id, 'company', 'Voorbeeld ' || i from many`,
  `insert into lead_outcomes (organisation, at, lead, outcome, since_ms)
   select organisation, outcome_at, id, outcome, 7200000 from leads where outcome is not null order by outcome_at`,
  ...[0, 1].map(
    (
      turn,
    ) => `insert into verdict_history (organisation, at, lead, person, verdict, reason, reason_at, campaign, due_at)
   ${MANY} select $organisation, at + 1800000 * ${turn + 1}, id, 'person-' || ((i * 11 + ${turn}) % 40),
     case when ${writeTurn(turn)} < 2 then 'fair' when ${writeTurn(turn)} < 6 then 'poor' else 'good' end,
     case ${writeTurn(turn)} when 2 then 'no_budget' when 3 then 'no_budget' when 4 then 'no_need' end,
     case when ${writeTurn(turn)} between 2 and 4 then at + 1900000 * ${turn + 1} end, campaign, at + 14400000 from many`,
  ),
  `insert into verdicts (lead, person, verdict, reason, note, may_be_quoted, given_at, changed_at, organisation, judged_at)
   select lead, person, verdict, reason, case when reason is not null and at % 97 = 0 then 'Geen budget dit jaar' end,
     case when reason is not null and at % 97 = 0 then 1 else 0 end, at, at, organisation, at from verdict_history
   where organisation = $organisation and person like 'person-%' and lead like '%-many' order by lead, person`,
  `insert into deliveries (organisation, kind, subject, platform, workspace, target_kind, target, lane, state, due_at,
     attempts, doubts, sent_channel, sent_message, queued_at, ended_at)
   ${MANY} select $organisation, 'post', json_object('kind', 'lead', 'lead', id), 'slack', $workspace, 'channel', $channel,
     'slack/' || $workspace || '/channel/' || $channel, 'sent', at, 1, 0, $channel, printf('%d.%06d', at / 1000, i), at, at
   from many`,
  `insert into market_notes (id, organisation, person, lead, topic, words, may_be_quoted, at)
   ${MANY} select 'note-' || id, $organisation, 'person-' || (i % 40), id, 'price', 'Te duur', 1, at from many where i % 20 = 0`,
  `insert into keys (key, at)
   ${MANY} select 'key-' || id, $now - (i * 37 % 4000000) * 100 from many where i % 4 = 0`,
  `update leads set returns_at = $now + 86400000 where (rowid % 1000) = 5 and outcome is null`,
];

/** Weeks before, frozen, with all that was published of them. */
function seedWeeks(db: Database.Database, until: string): void {
  const week =
    db.prepare(`insert or ignore into digests (organisation, until_day, from_at, until_at, frozen_at, posted_at, won_ms)
    values ('${ORGANISATION}', $day, 0, 0, 1, 1, '[]')`);
  const cell = db.prepare(`insert into ledger_cells (organisation, ledger, until_day, name, kinds, leads)
    values ('${ORGANISATION}', 'quality', $day, $name, '[30,20,10]', null)`);
  const person = db.prepare(`insert into ledger_people (organisation, ledger, until_day, name, person)
    values ('${ORGANISATION}', 'quality', $day, $name, $person)`);
  const release = db.prepare(`insert into ledger_releases (organisation, ledger, until_day, name, cells, at)
    values ('${ORGANISATION}', 'quality', $day, $name, $cells, 1)`);
  for (let back = 0; back < WEEKS; back += 1) {
    const day = addDays(until, -7 * back);
    if (back > 0) week.run({ day });
    const names = Array.from({ length: 21 }, (_none, nth) => `=Campaign ${nth}`);
    for (const name of names) {
      cell.run({ day, name });
      for (let nth = 0; nth < 40; nth += 1) person.run({ day, name, person: `person-${nth}` });
    }
    const releases = [names, ...names.slice(0, 6).map((name) => [name]), names.slice(6)];
    for (const [nth, cells] of releases.entries())
      release.run({ day, name: `week ${nth}`, cells: JSON.stringify(cells.map((name) => `${day} ${name}`)) });
  }
}
