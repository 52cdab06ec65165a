import type { RawBuilder } from 'kysely';
import { type Kysely, sql } from '../../database/kysely.ts';
import { type Dialect, prepare, prepareSql, type Query, type Values } from '../../database/query.ts';
import type { Tables } from '../../tables.ts';

/** What one organisation shows: two may have a subject of the same name, such as the draft of a month. */
export type Shown = { organisation: string; subject: string };

/** A redraw that nobody has taken yet. */
export const isRedrawWaiting = (row: string) =>
  sql<boolean>`(${sql.ref(`${row}.kind`)} = 'update' and ${sql.ref(`${row}.state`)} in ('queued', 'retry'))`;

export const PLACE = [
  'kind',
  'organisation',
  'subject',
  'platform',
  'workspace',
  'target_kind',
  'target',
  'lane',
] as const;

type Chosen<V extends Values> = ($: V, dialect: Dialect) => RawBuilder<unknown>;

/**
 * Another instance that is just taking one of these messages, or its redraw, draws what was true before us, and we would not see that
 * it is under way: so one waits for the other. SQLite has one writer.
 */
export function prepareHold<V extends Values>(chosen: Chosen<V>): Query<V, unknown> {
  return prepare<V>()((db, $, dialect) => {
    const ids = db.selectFrom('deliveries as d').select('d.id').orderBy('d.id');
    if (dialect === 'sqlite') return ids.limit(0);
    const messages = chosen($, dialect);
    const updates = sql`select u.id from deliveries u where u.post in (${messages}) and ${isRedrawWaiting('u')}`;
    return ids.where(sql<boolean>`d.id in (${messages} union all ${updates})`).forShare();
  });
}

/** Each of these messages that stands or may, and is not to be drawn again already; what is still on its way is drawn when it leaves. */
export function prepareRedraw<V extends Values>(
  chosen: Chosen<V>,
  lane: ($: V) => RawBuilder<unknown>,
): Query<V & { at: number }, unknown> {
  return prepareSql<V & { at: number }>()(
    (
      $,
      dialect,
    ) => sql`insert into deliveries (kind, organisation, subject, platform, workspace, target_kind, target, lane,
        post, state, due_at, attempts, doubts, queued_at)
      select 'update', organisation, subject, platform, workspace, target_kind, target,
        platform || '/' || workspace || cast(${lane($)} as text), id, 'queued', cast(${$.at} as bigint), 0, 0,
        cast(${$.at} as bigint)
      from deliveries b where b.id in (${chosen($, dialect)})
        and (b.state in ('sent', 'sending', 'unknown') or b.state in ('queued', 'retry') and b.doubts > 0)
        and not exists (select 1 from deliveries u where u.post = b.id and ${isRedrawWaiting('u')})
      on conflict do nothing`,
  );
}

type Follower = { kind: 'update' | 'line' } & Record<'subject' | 'lane' | 'when', RawBuilder<unknown>>;

/** One delivery for each post (`p`) of a subject that is so, tied to that post. */
export function insertFollowers(db: Kysely<Tables>, $: Shown & { at: number }, follower: Follower) {
  const at = sql<number>`cast(${$.at} as bigint)`;
  return db
    .insertInto('deliveries')
    .columns([...PLACE, 'post', 'state', 'due_at', 'attempts', 'doubts', 'queued_at'])
    .expression((from) =>
      from
        .selectFrom('deliveries as p')
        .select([
          sql<string>`${sql.lit(follower.kind)}`.as('kind'),
          'p.organisation',
          sql<string>`${follower.subject}`.as('subject'),
          'p.platform',
          'p.workspace',
          'p.target_kind',
          'p.target',
          sql<string>`${follower.lane}`.as('lane'),
          'p.id',
          sql<string>`'queued'`.as('state'),
          at.as('due_at'),
          sql<number>`0`.as('attempts'),
          sql<number>`0`.as('doubts'),
          at.as('queued_at'),
        ])
        .where('p.subject', '=', $.subject)
        .where('p.kind', '=', 'post')
        .where('p.organisation', '=', $.organisation)
        .where(sql<boolean>`${follower.when}`),
    );
}
