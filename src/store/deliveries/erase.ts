import { KEYS_KEPT_MS, OUTBOX_KEPT_MS } from '../../domain/deliveries/delivery.ts';
import { sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare, prepareSql, type Step } from '../database/query.ts';
import type { Erasure, PastForgotten } from '../room.ts';
import { isRoundOver } from '../shared/round-over.ts';
import { isEnded, readSubjectPart } from './read-subject.ts';
import type { deliveryTables } from './tables.ts';

export const eraseFromDeliveries: Erasure<typeof deliveryTables> = {
  deliveries: ({ organisation, person }) =>
    [eraseMessages, eraseFollowers, erasePosts].map((each) => bind(each, { organisation, person })),
  // That an account takes no messages is true as long as the set-up has it, else its manager is told again and again.
  closed_targets: () => [],
};

/** Forgets keys nobody repeats any more, and deliveries long ended. Posts stay: what they show is drawn again there. */
export function forgetDeliveries({ at }: PastForgotten): Step[] {
  return [bind(dropKeys, { before: at - KEYS_KEPT_MS }), bind(dropDeliveries, { before: at - OUTBOX_KEPT_MS })];
}

type Own = { organisation: string; person: string };

/** Written to one of somebody's accounts. */
const isTo = ($: Own) => sql<boolean>`target_kind = 'person' and (platform, workspace, target) in (
  select platform, workspace, user_id from identities where organisation = ${$.organisation} and person = ${$.person})`;

/** What was sent to them and what names them, as far as it has gone; what waits is drawn without them. */
const eraseMessages = prepareSql<Own>()(
  ($, dialect) => sql`delete from deliveries
    where organisation = ${$.organisation} and kind <> 'post' and ${isEnded} and (${isTo($)}
      or ${readSubjectPart(dialect, 'person')} = ${$.person} or ${readSubjectPart(dialect, 'line', 'by')} = ${$.person})`,
);

/** Messages to them of rounds that are over: nothing is drawn there any more. */
const isPostOfOver = ($: Own, dialect: Dialect) => sql<boolean>`organisation = ${$.organisation} and kind = 'post'
  and ${isEnded} and ${isTo($)} and ${readSubjectPart(dialect, 'month')} in (
    select r.month from checkin_rounds as r where r.organisation = ${$.organisation} and ${isRoundOver})`;

const eraseFollowers = prepareSql<Own>()(
  ($, dialect) => sql`delete from deliveries where post in (
    select id from deliveries where ${isPostOfOver($, dialect)})`,
);

const erasePosts = prepareSql<Own>()(($, dialect) => sql`delete from deliveries where ${isPostOfOver($, dialect)}`);

const dropKeys = prepare<{ before: number }>()((db, $) => db.deleteFrom('keys').where('at', '<', $.before));

const dropDeliveries = prepare<{ before: number }>()((db, $) =>
  db.deleteFrom('deliveries').where('kind', '<>', 'post').where('ended_at', '<', $.before),
);
