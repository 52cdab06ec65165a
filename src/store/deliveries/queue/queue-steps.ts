import { isAsk } from '../../../domain/deliveries/asking/asks.ts';
import { chooseLane, type DeliveryKind, deriveUpdateKey, PERHAPS_SENT } from '../../../domain/deliveries/delivery.ts';
import { deriveTargetKey } from '../../../domain/deliveries/target.ts';
import { insertOrSkip } from '../../database/insert.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare, type Step } from '../../database/query.ts';
import { openLane } from '../../outbox/lanes.ts';
import type { Steps } from '../../room.ts';
import type { QueueChange } from '../changes.ts';
import { deliveryTables, toDeliveryRow, toTargetRow } from '../tables.ts';
import { addAsked, redrawAsking } from './ask-steps.ts';
import { insertFollowers, isRedrawWaiting, type Shown } from './followers.ts';
import { addToLine } from './grow-steps.ts';

type Queued = Extract<QueueChange, { kind: 'post.queued' | 'direct.queued' }>;

export const queueSteps: Steps<QueueChange> = {
  'post.queued': (change) => [...(change.isAnew ? [dropUnposted(change)] : []), ...queueMessage('post', change)],
  'direct.queued': (change) => queueMessage('direct', change),
  'card.changed': redrawPosts,
  'asks.changed': redrawAsking,
  'line.queued': ({ organisation, subject, line, to, at }) => {
    const place = to === undefined ? '' : deriveTargetKey(to);
    return [bind(addLine, { organisation, subject: JSON.stringify(subject), line: JSON.stringify(line), place, at })];
  },
  'line.grown': addToLine,
};

type Message = Omit<Queued, 'kind'>;

/** One post per subject and place: a second is dropped by the index. */
export function queueMessage(kind: 'post' | 'direct', { target, subject, organisation, at }: Message): Step[] {
  const { lane } = chooseLane(kind, target, subject);
  const kinds: DeliveryKind[] = kind === 'post' || isAsk(subject) ? [kind, 'update'] : [kind];
  return [
    ...kinds.map((each) => openLane(each, target, subject)),
    bind(addDelivery, toDeliveryRow({ kind, organisation, subject, target, lane, at })),
    ...addAsked({ kind, organisation, subject, target, at }),
  ];
}

/** What was given up, or had nothing left to say, and surely never left, is no post that stands in the way of another. */
function dropUnposted({ target, subject, organisation }: Message): Step {
  return bind(dropEnded, { organisation, subject: JSON.stringify(subject), ...toTargetRow(target) });
}

/** Every post of this subject is drawn again. */
export function redrawPosts({ organisation, subject, at }: Omit<Message, 'target'>): Step[] {
  const text = JSON.stringify(subject);
  return [
    bind(holdUpdates, { organisation, subject: text }),
    bind(redraw, { organisation, subject: text, updates: deriveUpdateKey(subject), at }),
  ];
}

const addDelivery = insertOrSkip(deliveryTables, 'deliveries');

const dropEnded = prepare<Shown & { platform: string; workspace: string; target: string }>()((db, $) =>
  db
    .deleteFrom('deliveries')
    .where('subject', '=', $.subject)
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('target', '=', $.target)
    .where('organisation', '=', $.organisation)
    .where('moved', '=', 0)
    .where('kind', '=', 'post')
    .where('state', 'in', ['refused', 'expired'])
    .where('reason', '<>', sql.lit(PERHAPS_SENT))
    .where('doubts', '=', 0),
);

/**
 * Another instance that is just taking one of these draws what was true before us, and we would not see that it is under
 * way: so one waits for the other. SQLite has one writer.
 */
const holdUpdates = prepare<Shown>()((db, $, dialect) => {
  const ids = db.selectFrom('deliveries as d').select('d.id').orderBy('d.id');
  if (dialect === 'sqlite') return ids.limit(0);
  const posts = sql`select p.id from deliveries p
    where p.subject = ${$.subject} and p.kind = 'post' and p.organisation = ${$.organisation}`;
  const updates = sql`select u.id from deliveries u where u.post in (${posts}) and ${isRedrawWaiting('u')}`;
  return ids.where(sql<boolean>`d.id in (${posts} union all ${updates})`).forShare();
});

/** A post still waiting is drawn when it leaves, so only posts that left (or may have) are drawn again; one waiting redraw is enough. */
const redraw = prepare<Shown & { updates: string; at: number }>()((db, $) =>
  insertFollowers(db, $, {
    kind: 'update',
    subject: sql`p.subject`,
    lane: sql`p.platform || '/' || p.workspace || cast(${$.updates} as text)`,
    when: sql`(p.state in ('sent', 'sending', 'unknown') or p.state in ('queued', 'retry') and p.doubts > 0)
      and not exists (select 1 from deliveries u where u.post = p.id and ${isRedrawWaiting('u')})`,
  }).onConflict((conflict) => conflict.doNothing()),
);

/** A line follows every card of its subject that stands or will stand, at `place` where one is named. */
const addLine = prepare<Shown & { line: string; place: string; at: number }>()((db, $) =>
  insertFollowers(db, $, {
    kind: 'line',
    subject: sql`cast(${$.line} as text)`,
    lane: sql`p.lane`,
    when: sql`p.state not in ('refused', 'expired')
      and cast(${$.place} as text) in ('', p.platform || '/' || p.workspace || '/' || p.target)`,
  }),
);
