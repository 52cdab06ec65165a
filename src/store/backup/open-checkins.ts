import type Sqlite from 'better-sqlite3';
import { makeSecret } from '../sealing.ts';

/** The rounds whose answers can still be tied to people, such as `2026-11`. */
export function listOpenCheckins(db: Sqlite.Database): string[] {
  return db.prepare<[], string>('select distinct month from checkin_keys order by month').pluck().all();
}

/**
 * Leaves out what ties answers to people, so that a backup may be kept for longer than a round: whoever is in it is asked again
 * after a restore. The key's row stays, empty.
 */
export function leaveOutOpenCheckins(db: Sqlite.Database): void {
  for (const sql of LEAVING_OUT) db.exec(sql);
}

const OPEN = '(select organisation, month from checkin_keys)';
const LEAVING_OUT = [
  ...['checkin_answers', 'checkin_shared', 'checkin_memories'].map(
    (table) => `delete from ${table} where (organisation, month) in ${OPEN}`,
  ),
  `update checkin_invitations set answered = 0, shared = 0 where (organisation, month) in ${OPEN}`,
  `update checkin_rounds set touches = 0, band = null, band_day = null where (organisation, month) in ${OPEN}`,
  "update checkin_keys set secret = ''",
];

/** The rounds go on with new keys, which no backup ever held. */
export function renewLeftOutKeys(db: Sqlite.Database): void {
  const renew = db.prepare('update checkin_keys set secret = ? where organisation = ? and month = ?');
  const emptied = db.prepare<[], [string, string]>("select organisation, month from checkin_keys where secret = ''");
  for (const of of emptied.raw().all()) renew.run(makeSecret(), ...of);
}
