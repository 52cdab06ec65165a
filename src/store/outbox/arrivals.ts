import { type Delivery, hasArrived } from '../../domain/deliveries/delivery.ts';
import { deriveTargetKey, isChatTarget } from '../../domain/deliveries/target.ts';
import type { Change } from '../change.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepareSql } from '../database/query.ts';
import { freePaced } from './lanes.ts';

/** So many are kept in one transaction at most. */
const TOGETHER_MAX = 200;

type Ended = Extract<Change, { kind: 'delivery.ended' }>;
type Waiting = { ended: Ended; settle(isKept: boolean): void };

/** Undefined where it is no plain arrival, false where it is not kept this way: then it is kept by itself, which says why it is not. */
export type KeepArrival = (changes: Change[]) => Promise<boolean> | undefined;

/**
 * Keeps what arrived in one turn, or while others were written, in one statement on PostgreSQL: a transaction each costs
 * several times what it keeps. Each of them stands on disk before it is said to be kept.
 */
export function createKeepArrival(database: Database): KeepArrival {
  let waiting: Waiting[] = [];
  let isWriting = false;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const together = waiting.slice(0, TOGETHER_MAX);
      waiting = waiting.slice(TOGETHER_MAX);
      // One that cannot be written keeps back no other: each is then kept by itself.
      const kept = await keepTogether(database, together).catch(() => new Set<string>());
      for (const { ended, settle } of together) settle(kept.has(nameHold(ended.delivery)));
    }
    isWriting = false;
  };

  return (changes) => {
    const [ended] = changes;
    if (changes.length !== 1 || ended?.kind !== 'delivery.ended' || !isPlain(ended)) return undefined;
    return new Promise((settle) => {
      waiting.push({ ended, settle });
      if (isWriting) return;
      isWriting = true;
      setImmediate(() => void writeAll());
    });
  };
}

/** Nothing else becomes true with it. */
function isPlain({ result, delivery }: Ended): boolean {
  return hasArrived(result) && delivery.subject.kind !== 'bundle';
}

type Hold = Pick<Delivery, 'id' | 'token'>;

/** Two may hold the same delivery, one of them no longer. */
function nameHold({ id, token }: Hold): string {
  return `${id} ${token}`;
}

async function keepTogether(database: Database, together: Waiting[]): Promise<Set<string>> {
  const arrived = JSON.stringify(together.map(({ ended }) => toRow(ended)));
  const { rows } = await database.run([bind(markArrived, { arrived })]);
  return new Set((rows[0] as Hold[]).map(nameHold));
}

function toRow({ delivery, result, at }: Ended) {
  const { id, token, organisation } = delivery;
  const { channel = null, message = null } = result.kind === 'sent' ? result : {};
  return { id, token, organisation, at, channel, message, ...listPlace(delivery, result.kind === 'sent') };
}

/** Which place took a new message, and which platform’s account was good for it. */
function listPlace({ kind, target }: Delivery, isSent: boolean) {
  if (!isSent || !isChatTarget(target)) return {};
  const { platform, workspace } = target;
  return { platform, workspace, ...(kind !== 'update' && { place: deriveTargetKey(target) }) };
}

/**
 * What `delivery.ended` does, for many: but where the same card stands elsewhere in that workspace, which has to show what it left
 * there. Whoever holds several lanes here holds them by its own tokens, which no other claim or end waits for.
 */
const markArrived = prepareSql<{ arrived: string }>()(
  ($) => sql<Hold>`
    with arrived as materialized (
      select * from json_to_recordset(cast(${$.arrived} as json)) as a(id bigint, token text, organisation text, at bigint,
        channel text, message text, platform text, workspace text, place text)),
    marked as (
      update deliveries as d set state = 'sent', token = null, reason = null, ended_at = a.at,
        sent_channel = a.channel, sent_message = a.message
      from arrived as a where d.id = a.id and d.token = a.token and d.state = 'sending'
        and not (d.kind = 'post' and exists (select 1 from deliveries as f where f.kind = 'post' and f.subject = d.subject
          and f.platform = d.platform and f.workspace = d.workspace and f.organisation = d.organisation and f.moved = 0
          and f.id <> d.id))
      returning d.id, d.lane, a.token, a.organisation, a.platform, a.workspace, a.place),
    freed as (
      update lanes as l set token = null, free_at = ${freePaced} from marked as m where l.lane = m.lane and l.token = m.token),
    opened as (
      delete from closed_targets as c using marked as m where c.organisation = m.organisation and c.target = m.place),
    resumed as (
      delete from paused_workspaces as w using marked as m
      where w.platform = m.platform and w.workspace = m.workspace and w.resumed_at is not null)
    select id, token from marked`,
);
