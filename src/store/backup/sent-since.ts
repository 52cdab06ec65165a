import type Sqlite from 'better-sqlite3';
import { RESTORED_DOUBTS } from '../../domain/deliveries/delivery.ts';
import { TICKED_AT } from '../shared/installation.ts';
import { listTables, readLastId, setLastId } from './engines/file-tables.ts';

/** More than any bot sends between a backup and its end. */
const IDS_LEFT_FREE = 1_000_000_000;

/**
 * Between a backup and its restore a bot went on that nobody remembers: what waited to be sent may stand, what was held is held by
 * nobody. So every message is in doubt, and looked up before anything is sent; what does no harm twice is simply done again.
 */
export function doubtWhatWaited(db: Sqlite.Database): void {
  for (const sql of DOUBTING) db.exec(sql);
  // That bot gave numbers to messages, by which they are looked up and known to whoever gets them: none is given again.
  const deliveries = listTables(db).find(({ name }) => name === 'deliveries');
  if (deliveries) setLastId(db, deliveries.name, readLastId(db, deliveries) + IDS_LEFT_FREE);
}

const WAITS = "state in ('queued', 'retry', 'sending', 'unknown')";
const DOUBTING = [
  `update deliveries set state = 'unknown', doubts = doubts + ${RESTORED_DOUBTS} where ${WAITS}
    and kind in ('post', 'line', 'direct') and target_kind in ('channel', 'person')`,
  "update deliveries set state = 'retry' where state = 'sending'",
  `update deliveries set token = null, lease_until = null where ${WAITS}`,
  'update lanes set token = null, paced_at = 0, free_at = 0, paused_until = 0',
  "update inbox set state = 'waiting', token = null, lease_until = null where state = 'working'",
  'update grants set renewed_until = null',
  `delete from installation where name = '${TICKED_AT}'`,
];
