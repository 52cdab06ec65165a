import { createHash } from 'node:crypto';
import type { Delivery, DeliveryKind } from '../../domain/deliveries/delivery.ts';
import { readSubject } from '../../domain/subject.ts';
import { sql } from '../database/kysely.ts';
import { prepareSql } from '../database/query.ts';
import { toTarget } from '../deliveries/tables.ts';

export type TakenRow = {
  id: number;
  kind: string;
  organisation: string;
  subject: string;
  platform: string;
  workspace: string;
  target_kind: string;
  target: string;
  attempts: number;
  doubts: number;
  queued_at: number;
  reason: string | null;
  token: string | null;
  of_channel: string | null;
  of_message: string | null;
};

/** Of a delivery `d` and the post `p` that it belongs to. */
export const selectTakenColumns = sql`d.id, d.kind, d.organisation, d.subject, d.platform, d.workspace, d.target_kind, d.target,
  d.attempts, d.doubts, d.queued_at, d.reason, d.token, p.sent_channel as of_channel, p.sent_message as of_message`;

/** What a claim took, as it stands in the table. */
export const taken = prepareSql<{ token: string }>()(
  ($) => sql<TakenRow>`select ${selectTakenColumns} from deliveries as d left join deliveries as p on p.id = d.post
    where d.token = ${$.token} order by d.id`,
);

/** A delivery in the courier's hands. `installation`: whose key it is. */
export function toDelivery(row: TakenRow, installation: string): Delivery {
  const delivery: Delivery = {
    id: row.id,
    kind: row.kind as DeliveryKind,
    organisation: row.organisation,
    subject: readSubject(row.subject),
    target: toTarget(row),
    key: makeKey(installation, row.id),
    attempts: row.attempts,
    doubts: row.doubts,
    queuedAt: row.queued_at,
    token: row.token ?? '',
    ...(row.reason !== null && { lastReason: row.reason }),
  };
  if (row.of_channel === null || row.of_message === null) return delivery;
  return { ...delivery, of: { channel: row.of_channel, message: row.of_message } };
}

/** The same UUID for the same delivery at every attempt, another in every installation. */
function makeKey(installation: string, id: number): string {
  const hex = createHash('sha256').update(`${installation}/${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
