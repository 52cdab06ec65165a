import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Of a record, and of what a listener is told, one that waits is enough; it is found however many wait. */
export function addOutlets(): Migration {
  return {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  };
}

const STATEMENTS = [
  `create index deliveries_to_outlets on deliveries (lane, target, subject)
    where target_kind in ('record', 'listener') and state in ('queued', 'retry', 'unknown')`,
  `create unique index deliveries_one_record on deliveries (lane, target)
    where target_kind = 'record' and state = 'queued'`,
  `create unique index deliveries_one_event on deliveries (lane, subject)
    where target_kind = 'listener' and state = 'queued'`,
];
