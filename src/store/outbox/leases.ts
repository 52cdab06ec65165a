import { chooseLane, type Delivery, LEASE_MS } from '../../domain/deliveries/delivery.ts';
import type { Database } from '../database/database.ts';
import { bind, prepare } from '../database/query.ts';

/** Lets a delivery's lease begin anew, and its lane's with it; false where it is another's by now. */
export async function keepLease(
  database: Database,
  { id, token, kind, target, subject }: Delivery,
  now: number,
): Promise<boolean> {
  const leaseUntil = now + LEASE_MS;
  const { lane } = chooseLane(kind, target, subject);
  // The lane first, as whoever claims or ends takes them.
  const { kept } = await database.run([
    bind(holdLane, { lane, token, leaseUntil }),
    bind(holdDelivery, { id, token, leaseUntil }, 'outrun'),
  ]);
  return kept === 'kept';
}

const holdLane = prepare<{ lane: string; token: string; leaseUntil: number }>()((db, $) =>
  db.updateTable('lanes').set({ free_at: $.leaseUntil }).where('lane', '=', $.lane).where('token', '=', $.token),
);

const holdDelivery = prepare<{ id: number; token: string; leaseUntil: number }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({ lease_until: $.leaseUntil })
    .where('id', '=', $.id)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);
