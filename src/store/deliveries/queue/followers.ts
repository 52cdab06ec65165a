import type { RawBuilder } from 'kysely';
import { type Kysely, sql } from '../../database/kysely.ts';
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
