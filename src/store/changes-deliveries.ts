import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type DeliveryState, laneOf } from '../domain/delivery.ts';
import type { Change } from './change.ts';
import { openLane } from './lanes.ts';
import { query, type Step, step } from './query.ts';
import type { Tables } from './tables.ts';

type Queued = Extract<Change, { kind: 'post.queued' | 'direct.queued' }>;
type Redrawn = Extract<Change, { kind: 'card.changed' }>;
type Lined = Extract<Change, { kind: 'line.queued' }>;
export function postSteps(change: Queued): Step[] {
  const { target, organisation, at } = change;
  const kind = change.kind === 'post.queued' ? 'post' : 'direct';
  const { lane } = laneOf(kind, target);
  const lanes = kind === 'post' ? [openLane('post', target), openLane('update', target)] : [openLane(kind, target)];
  const values = {
    kind,
    organisation,
    subject: JSON.stringify(change.subject),
    platform: target.platform,
    workspace: target.workspace,
    targetKind: target.kind,
    target: target.id,
    lane,
    at,
  };
  return [...lanes, step(queue, values)];
}

type Row = {
  kind: string;
  organisation: string;
  subject: string;
  platform: string;
  workspace: string;
  targetKind: string;
  target: string;
  lane: string;
  at: number;
};

/** One post per subject and place: a second is dropped by the index. */
const queue = query<Row>()((db, $) =>
  db
    .insertInto('deliveries')
    .values({
      kind: $.kind,
      organisation: $.organisation,
      subject: $.subject,
      platform: $.platform,
      workspace: $.workspace,
      target_kind: $.targetKind,
      target: $.target,
      lane: $.lane,
      post: null,
      state: 'queued',
      due_at: $.at,
      attempts: 0,
      doubts: 0,
      queued_at: $.at,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

export function redrawSteps(change: Redrawn): Step[] {
  return [step(redraw, { subject: JSON.stringify(change.subject), at: change.at })];
}

/** A post still waiting is drawn when it leaves, so only posts that left (or may have) are drawn again; one waiting redraw is enough. */
const redraw = query<{ subject: string; at: number }>()((db, $) =>
  follow(db, $, ['sent', 'sending', 'unknown'], {
    kind: 'update',
    subject: sql`p.subject`,
    lane: sql`p.platform || '/' || p.workspace || '/updates'`,
  }).onConflict((conflict) => conflict.doNothing()),
);

export function lineSteps(change: Lined): Step[] {
  const values = { subject: JSON.stringify(change.subject), line: JSON.stringify(change.line), at: change.at };
  return [step(line, values)];
}

/** A line follows every card of its subject that stands or will stand. */
const line = query<{ subject: string; line: string; at: number }>()((db, $) =>
  follow(db, $, ['queued', 'retry', 'sending', 'unknown', 'sent'], {
    kind: 'line',
    subject: sql`cast(${$.line} as text)`,
    lane: sql`p.lane`,
  }),
);

const PLACE = ['kind', 'organisation', 'subject', 'platform', 'workspace', 'target_kind', 'target', 'lane'] as const;

type Follower = { kind: 'update' | 'line'; subject: RawBuilder<unknown>; lane: RawBuilder<unknown> };

/** One delivery for each post of a subject that is in one of these states, tied to that post. */
function follow(db: Kysely<Tables>, $: { subject: string; at: number }, states: DeliveryState[], follower: Follower) {
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
        .where('p.state', 'in', states),
    );
}
