import { DELIVERY_EXPIRES_MS, RESTORED_DOUBTS } from '../../domain/deliveries/delivery.ts';
import { deriveTargetKey } from '../../domain/deliveries/target.ts';
import type { Database } from '../database/database.ts';
import { insertOrSkip } from '../database/insert.ts';
import { type RawBuilder, sql } from '../database/kysely.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { TargetChange } from './changes.ts';
import { readGivenUp, readPlaces } from './move-steps.ts';
import { createOwnDeliveryReads } from './own/queries.ts';
import { readPauses } from './pauses/queries.ts';
import { resumeWorkspace } from './pauses/steps.ts';
import type { DeliveryReads, OwnDeliveryReads } from './reads.ts';
import { deliveryTables } from './tables.ts';
import { createWaitingReads } from './waiting/queries.ts';
import type { WaitingReads } from './waiting/reads.ts';

export function createDeliveryReads(database: Database): DeliveryReads & OwnDeliveryReads & WaitingReads {
  return {
    ...createOwnDeliveryReads(database),
    ...createWaitingReads(database),
    isUnderWay: async (organisation, { id, token }) =>
      (await database.all(selectUnderWay, { organisation, id, token })).length > 0,
    placesOf: (organisation, subject) => readPlaces(database, organisation, subject),
    givenUpOf: (organisation, subject) => readGivenUp(database, organisation, subject),
    isTargetClosed: async (organisation, target) =>
      (await database.all(selectClosed, { organisation, target: deriveTargetKey(target) })).length > 0,
    isCardInDoubt: async (organisation, target) =>
      (await database.all(selectDoubted, { organisation, lane: deriveTargetKey(target) })).length > 0,
    isReasonKnown: async (organisation, target, reason) =>
      (await database.all(selectClosed, { organisation, target: deriveTargetKey(target) })).some(
        (known) => known.reason === reason,
      ),
    pauses: async (organisation) => (await readPauses(database)).filter((each) => each.organisation === organisation),
  };
}

export const targetSteps: Steps<TargetChange> = {
  'target.closed': ({ target, organisation, reason, at }) => [
    bind(closeTarget, { target: deriveTargetKey(target), organisation, reason, at }, 'outrun'),
  ],
  // Every target is `platform/workspace/id`, so those of one workspace begin alike; none begins with nothing.
  'target.opened': ({ organisation, in: place, at }) => {
    const { platform, id, target } = place ?? {};
    const within = place === undefined ? '' : [platform, id, ...(target === undefined ? [] : [target]), ''].join('/');
    return [
      bind(openTargets, { organisation, within }),
      bind(requeue, { organisation, within, at, since: at - DELIVERY_EXPIRES_MS }),
      // The app is there again as a whole, so its account is likely good: what waits need not wait until that is asked.
      ...(place === undefined || target !== undefined
        ? []
        : [bind(resumeWorkspace, { platform: place.platform, id: place.id, at })]),
    ];
  },
};

const selectUnderWay = prepare<{ organisation: string; id: number; token: string }>()((db, $) =>
  db
    .selectFrom('deliveries')
    .select('id')
    .where('id', '=', $.id)
    .where('organisation', '=', $.organisation)
    .where('token', '=', $.token)
    .where('state', '=', 'sending'),
);

const selectClosed = prepare<{ organisation: string; target: string }>()((db, $) =>
  db
    .selectFrom('closed_targets')
    .select('reason')
    .where('organisation', '=', $.organisation)
    .where('target', '=', $.target),
);

/** Of what waits in its lane; asked for again, what was in doubt still is. */
const selectDoubted = prepare<{ organisation: string; lane: string }>()((db, $) =>
  db
    .selectFrom('deliveries')
    .select('id')
    .where('lane', '=', $.lane)
    .where('organisation', '=', $.organisation)
    .where('kind', '=', 'post')
    .where(sql<boolean>`state in ('queued', 'retry', 'unknown', 'sending')`)
    .where(sql<boolean>`(state in ('unknown', 'sending') or doubts > 0)`)
    .limit(1),
);

const closeTarget = insertOrSkip(deliveryTables, 'closed_targets');

/** It takes messages again: of whatever ails it next somebody is told anew. */
export const openTarget = prepare<{ organisation: string; target: string }>()((db, $) =>
  db.deleteFrom('closed_targets').where('organisation', '=', $.organisation).where('target', '=', $.target),
);

const openTargets = prepare<{ organisation: string; within: string }>()((db, $) =>
  db
    .deleteFrom('closed_targets')
    .where('organisation', '=', $.organisation)
    .where(beginsWith(sql`target || '/'`, $.within)),
);

function beginsWith(text: RawBuilder<unknown>, start: string) {
  return sql<boolean>`substr(${text}, 1, length(cast(${start} as text))) = cast(${start} as text)`;
}

/** Cards that could not be posted get another chance, from the beginning, once the set-up is applied again. */
const requeue = prepare<{ organisation: string; within: string; at: number; since: number }>()((db, $) =>
  db
    .updateTable('deliveries')
    .set({
      ...{ state: 'queued', due_at: $.at, queued_at: $.at, attempts: 0, ended_at: null },
      // Slack is asked first whether it stands there already, where it may be; elsewhere a person asked for it to be sent again. So they
      // did for what a backup brought back: that nobody could look it up then holds it no longer.
      doubts: sql<number>`case when platform <> 'slack' then 0 when doubts >= ${sql.lit(RESTORED_DOUBTS)} then 1 else doubts end`,
    })
    .where('organisation', '=', $.organisation)
    .where('kind', '=', 'post')
    .where('moved', '=', 0)
    .where('state', 'in', ['refused', 'expired'])
    .where('ended_at', '>', $.since)
    .where(beginsWith(sql`platform || '/' || workspace || '/' || target || '/'`, $.within)),
);
