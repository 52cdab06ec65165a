import { KEYS_KEPT_MS, OUTBOX_KEPT_MS } from '../../domain/deliveries/delivery.ts';
import { sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare, prepareSql, type Step } from '../database/query.ts';
import type { Erasure, PastForgotten } from '../room.ts';
import {
  isLineOf,
  isMessageOf,
  isOfTheirs,
  isWarningOf,
  isWarningOfAccount,
  LINE_PARTS,
  type LinePart,
  type Own,
  selectTargets,
} from './own/rows.ts';
import { dropAsked, FORGOTTEN_MAX, redrawLapsed } from './queue/ask-steps.ts';
import type { deliveryTables } from './tables.ts';
import { forgetWaiting } from './waiting/steps.ts';

export const eraseFromDeliveries: Erasure<typeof deliveryTables> = {
  deliveries: ({ organisation, person, at }) => [
    bind(eraseMessages, { organisation, person }),
    bind(eraseAsked, { organisation }),
    ...LINES.flatMap((line) => [
      bind(line.redraw, { organisation, person, at }),
      bind(line.erase, { organisation, person }),
    ]),
  ],
  lanes: ({ organisation, person }) => [bind(eraseLanes, { organisation, person })],
  closed_targets: ({ organisation, person }) => [bind(eraseClosed, { organisation, person })],
  message_days: ({ organisation, person }) => [bind(eraseDays, { organisation, person })],
  waiting_messages: ({ organisation, person }) => [bind(eraseWaiting, { organisation, person })],
};

/** Forgets keys nobody repeats any more, what lapsed, and deliveries long ended. Posts stay: what they show is drawn again there. */
export function forgetDeliveries({ at }: PastForgotten): Step[] {
  return [
    bind(dropKeys, { before: at - KEYS_KEPT_MS }),
    ...redrawLapsed(at),
    bind(dropAsked, { at }),
    bind(dropDeliveries, { before: at - OUTBOX_KEPT_MS }),
    ...forgetWaiting({ kind: 'past.forgotten', at }),
  ];
}

/** What was sent or is still to be sent to them, or to others about them. */
const eraseMessages = prepareSql<Own>()(
  ($, dialect) => sql`delete from deliveries where ${isMessageOf($, dialect)} or ${isWarningOf($, dialect)}`,
);

/** What messages asked about that are no more: it may name their account, though by a hash alone. */
const eraseAsked = prepareSql<{ organisation: string }>()(
  ($) => sql`delete from asks where organisation = ${$.organisation}
    and not exists (select 1 from deliveries d where d.id = asks.delivery)`,
);

const writeLineWithout = (dialect: Dialect, part: LinePart) =>
  dialect === 'sqlite'
    ? sql`json_remove(subject, ${sql.lit(`$.line.${part}`)})`
    : sql`(subject::jsonb #- ${sql.lit(`{line,${part}}`)})::text`;

/** Lines that stand in a thread, or may, are drawn again without the name. */
const buildRedrawing = (part: LinePart) =>
  prepareSql<Own & { at: number }>()(
    (
      $,
      dialect,
    ) => sql`insert into deliveries (kind, organisation, subject, platform, workspace, target_kind, target, lane,
      post, state, due_at, attempts, doubts, queued_at)
    select 'update', organisation, ${writeLineWithout(dialect, part)}, platform, workspace, target_kind, target,
      platform || '/' || workspace || '/updates', id, 'queued', cast(${$.at} as bigint), 0, 0, cast(${$.at} as bigint)
    from deliveries where kind = 'line' and ${isLineOf($, dialect, part)} and state in ('sent', 'sending', 'unknown')
    on conflict do nothing`,
  );

const buildErasing = (part: LinePart) =>
  prepareSql<Own>()(
    ($, dialect) =>
      sql`update deliveries set subject = ${writeLineWithout(dialect, part)} where ${isLineOf($, dialect, part)}`,
  );

const LINES = LINE_PARTS.map((part) => ({ redraw: buildRedrawing(part), erase: buildErasing(part) }));

const eraseLanes = prepareSql<Own>()(($) => sql`delete from lanes where lane in (${selectTargets($)})`);

const eraseClosed = prepareSql<Own>()(
  ($) => sql`delete from closed_targets where ${isOfTheirs($)} and target in (${selectTargets($)})`,
);

const eraseDays = prepareSql<Own>()(
  ($) => sql`delete from message_days where organisation = ${$.organisation} and person = ${$.person}`,
);

/** What waits for them, and for others about their account. */
const eraseWaiting = prepareSql<Own>()(
  ($, dialect) => sql`delete from waiting_messages where organisation = ${$.organisation} and (
    person = ${$.person} or ${isWarningOfAccount($, dialect)})`,
);

const dropKeys = prepare<{ before: number }>()((db, $) =>
  db
    .deleteFrom('keys')
    .where('key', 'in', (past) =>
      past.selectFrom('keys').select('key').where('at', '<', $.before).orderBy('at').limit(FORGOTTEN_MAX),
    ),
);

const dropDeliveries = prepare<{ before: number }>()((db, $) =>
  db
    .deleteFrom('deliveries')
    .where('id', 'in', (past) =>
      past
        .selectFrom('deliveries')
        .select('id')
        .where('kind', '<>', 'post')
        .where('ended_at', '<', $.before)
        .where(sql<boolean>`not exists (select 1 from asks a where a.delivery = deliveries.id)`)
        .orderBy('ended_at')
        .limit(FORGOTTEN_MAX),
    ),
);
