import type { Migration } from 'kysely/migration';
import { sql } from '../../../database/kysely.ts';

/** Whether whoever installed the app was told how to begin; until now each was, each time. */
export function addGreetedInstallers(): Migration {
  return {
    async up(db) {
      await sql.raw('alter table grants add column is_greeted bigint not null default 1').execute(db);
    },
  };
}
