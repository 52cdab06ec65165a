import { randomUUID } from 'node:crypto';
import { type ClaimedItem, INBOX, type InboxLine, type InboxState } from '../../domain/crm/inbox.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, prepareSql } from '../database/query.ts';
import type { Sealer } from '../sealing.ts';
import type { Inbox } from '../store.ts';

/** Of each source one item at a time, so that what it sent first is worked on first; whoever waits longer lets others pass. */
export function createInbox(database: Database, sealer: Sealer): Inbox {
  return {
    claim: async (now) => {
      const token = randomUUID();
      const ran = await database.run([
        bind(takeItems, { token, now, leaseUntil: now + INBOX.leaseMs }),
        bind(selectTaken, { token }),
      ]);
      return (ran.rows[1] as TakenItem[]).map((row) => toClaimed(row, token, sealer));
    },
    nextDue: async () => (await database.all(selectNext, {}))[0]?.at ?? undefined,
    lines: async (organisation, most) => (await database.all(selectLines, { organisation, most })).map(toInboxLine),
  };
}

type TakenItem = Record<'organisation' | 'source' | 'key' | 'format' | 'body', string> &
  Record<'id' | 'received_at' | 'attempts', number>;

/** `text` is empty where it was sealed by another secret. */
function toClaimed({ body, received_at, ...row }: TakenItem, token: string, sealer: Sealer): ClaimedItem {
  return { ...row, token, receivedAt: received_at, text: sealer.openBody(body, row.key) ?? '' };
}

/** Its moment has come, or is further ahead than can be meant. */
const isTime = (moment: ReturnType<typeof sql>, now: number) =>
  sql<boolean>`(${moment} <= ${now} or ${moment} - ${sql.lit(INBOX.aheadMax)} > ${now})`;

const isDue = (now: number) => sql<boolean>`(i.state = 'waiting' and ${isTime(sql`i.due_at`, now)}
  or i.state = 'working' and ${isTime(sql`i.lease_until`, now)})`;

/** Of two instances that look at once the second finds it taken, since what it updates is looked at again. */
const takeItems = prepareSql<{ token: string; now: number; leaseUntil: number }>()(
  (
    $,
  ) => sql`update inbox set state = 'working', token = ${$.token}, lease_until = ${$.leaseUntil}, attempts = attempts + 1
    where id in (select min(i.id) from inbox i where i.state in ('waiting', 'working') and ${isDue($.now)}
      and not exists (select 1 from inbox w where w.organisation = i.organisation and w.source = i.source
        and w.state = 'working' and not ${isTime(sql`w.lease_until`, $.now)})
      group by i.organisation, i.source limit ${sql.lit(INBOX.claimMax)})
    and (state = 'waiting' or ${isTime(sql`lease_until`, $.now)})`,
);

const selectTaken = prepare<{ token: string }>()((db, $) =>
  db
    .selectFrom('inbox')
    .select(['id', 'organisation', 'source', 'key', 'format', 'body', 'received_at', 'attempts'])
    .where('token', '=', $.token)
    .where('state', '=', 'working')
    .orderBy('id'),
);

const selectNext = prepareSql<Record<never, never>>()(
  () => sql<{ at: number | null }>`select min(at) as at from (
    select min(due_at) as at from inbox where state = 'waiting'
    union all select min(lease_until) as at from inbox where state = 'working') as moments`,
);

const selectLines = prepare<{ organisation: string; most: number }>()((db, $) =>
  db
    .selectFrom('inbox')
    .select(['id', 'source', 'format', 'state', 'attempts', 'received_at', 'due_at', 'reason'])
    .where('organisation', '=', $.organisation)
    .orderBy('id', 'desc')
    .limit(sql<number>`${$.most}`),
);

type InboxRow = Record<'source' | 'format' | 'state', string> &
  Record<'id' | 'attempts' | 'received_at' | 'due_at', number> & { reason: string | null };

function toInboxLine({ state, received_at, due_at, reason, ...row }: InboxRow): InboxLine {
  const line = { ...row, state: state as InboxState, receivedAt: received_at, dueAt: due_at };
  return reason === null ? line : { ...line, reason };
}
