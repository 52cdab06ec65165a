import type { DeliveryKind, DeliveryState } from '../../domain/deliveries/delivery.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import type { OutboxLine } from '../store.ts';

/** The outbox as people look at it, newest first. */
export async function listNewestLines(database: Database, most: number): Promise<OutboxLine[]> {
  return (await database.all(newest, { most })).map(toOutboxLine);
}

type LineRow = {
  id: number;
  kind: string;
  subject: string;
  platform: string;
  target: string;
  state: string;
  attempts: number;
  due_at: number;
  reason: string | null;
};

const newest = prepare<{ most: number }>()((db, $) =>
  db
    .selectFrom('deliveries')
    .select(['id', 'kind', 'subject', 'platform', 'target', 'state', 'attempts', 'due_at', 'reason'])
    .orderBy('id', 'desc')
    .limit(sql<number>`${$.most}`),
);

function toOutboxLine(row: LineRow): OutboxLine {
  const line: OutboxLine = {
    id: String(row.id),
    kind: row.kind as DeliveryKind,
    subject: row.subject,
    target: `${row.platform}/${row.target}`,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    dueAt: row.due_at,
  };
  return row.reason === null ? line : { ...line, reason: row.reason };
}
