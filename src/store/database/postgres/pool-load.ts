import type pg from 'pg';
import type { DatabaseLoad } from '../database.ts';

/** What its connections do just now. */
export function measurePool({ totalCount, idleCount, waitingCount }: pg.Pool, most: number): DatabaseLoad {
  return { kind: 'postgres', most, used: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
