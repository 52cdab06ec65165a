import type { Team } from '../../../domain/people/person.ts';
import { insertOrSkip } from '../../database/insert.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import type { PairChange } from './changes.ts';
import { pairTables, toPairRow } from './tables.ts';

export const pairSteps: Steps<PairChange> = {
  'pair.proposed': ({ organisation, version }) => [
    bind(withdrawBefore, { organisation, at: version.at }),
    bind(addPair, toPairRow(organisation, version), 'outrun'),
  ],
  'pair.signed': ({ organisation, number, team, by, hasOther, at }) => [
    bind(SIGN[team][hasOther ? 'second' : 'first'], { organisation, number, by, at }, 'outrun'),
  ],
  'pair.agreed': ({ organisation, number, at }) => [
    bind(replaceAgreed, { organisation, at }),
    bind(agree, { organisation, number, at }, 'outrun'),
  ],
  'pair.withdrawn': ({ organisation, number, at }) => [bind(withdraw, { organisation, number, at }, 'outrun')],
  'pair.end-asked': ({ organisation, number, at }) => [bind(askEnd, { organisation, number, at }, 'outrun')],
  'pair.kept': ({ organisation, number, team, hasOther, askedAt }) => [
    bind(KEEP[team], { organisation, number, askedAt, hasOther: hasOther ? 1 : 0 }, 'outrun'),
  ],
  'pair.prolonged': ({ organisation, number, until }) => [bind(prolong, { organisation, number, until }, 'outrun')],
  'capacity.used': ({ organisation, weekly, from, most, leads }) => [
    bind(holdPromise, { organisation, weekly }, 'outrun'),
    bind(checkRoom, { organisation, from, before: most - leads, look: most + 1 }, 'outrun'),
  ],
  'pairs.forgotten': ({ organisation, before }) => [bind(forget, { organisation, before })],
};

const addPair = insertOrSkip(pairTables, 'pair_versions');

type OfPair = { organisation: string; number: number };

const withdrawBefore = prepare<{ organisation: string; at: number }>()((db, $) =>
  db
    .updateTable('pair_versions')
    .set({ state: 'withdrawn', ended_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'proposed'),
);

const withdraw = prepare<OfPair & { at: number }>()((db, $) =>
  db
    .updateTable('pair_versions')
    .set({ state: 'withdrawn', ended_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('number', '=', $.number)
    .where('state', '=', 'proposed'),
);

/** Two managers who sign at once: the second sees the first, and it is agreed. */
const SIGN = {
  sales: { first: sign('sales', 'is'), second: sign('sales', 'is not') },
  marketing: { first: sign('marketing', 'is'), second: sign('marketing', 'is not') },
};

function sign(team: Team, other: 'is' | 'is not') {
  const theirs = team === 'sales' ? 'marketing_by' : 'sales_by';
  return prepare<OfPair & { by: string; at: number }>()((db, $) =>
    db
      .updateTable('pair_versions')
      .set(team === 'sales' ? { sales_by: $.by, sales_at: $.at } : { marketing_by: $.by, marketing_at: $.at })
      .where('organisation', '=', $.organisation)
      .where('number', '=', $.number)
      .where('state', '=', 'proposed')
      .where(`${team}_by`, 'is', null)
      .where(theirs, other, null),
  );
}

const replaceAgreed = prepare<{ organisation: string; at: number }>()((db, $) =>
  db
    .updateTable('pair_versions')
    .set({ state: 'replaced', ended_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'agreed'),
);

/** Only what a manager of each team has signed, who are two people. */
const agree = prepare<OfPair & { at: number }>()((db, $) =>
  db
    .updateTable('pair_versions')
    .set({ state: 'agreed', agreed_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('number', '=', $.number)
    .where('state', '=', 'proposed')
    .where('until_at', '>', $.at)
    .whereRef('sales_by', '<>', 'marketing_by'),
);

const askEnd = prepare<OfPair & { at: number }>()((db, $) =>
  db
    .updateTable('pair_versions')
    .set({ asked_at: $.at, kept_by_sales: 0, kept_by_marketing: 0 })
    .where('organisation', '=', $.organisation)
    .where('number', '=', $.number)
    .where('state', '=', 'agreed')
    .where('asked_at', 'is', null),
);

const KEEP = { sales: keep('sales'), marketing: keep('marketing') };

/** Two who say so at once: the second sees the first, and its end moves on. */
function keep(team: Team) {
  return prepare<OfPair & { askedAt: number; hasOther: number }>()((db, $) =>
    db
      .updateTable('pair_versions')
      .set(team === 'sales' ? { kept_by_sales: 1 } : { kept_by_marketing: 1 })
      .where('organisation', '=', $.organisation)
      .where('number', '=', $.number)
      .where('state', '=', 'agreed')
      .where('asked_at', '=', $.askedAt)
      .where(team === 'sales' ? 'kept_by_marketing' : 'kept_by_sales', '=', $.hasOther),
  );
}

const prolong = prepare<OfPair & { until: number }>()((db, $) =>
  db
    .updateTable('pair_versions')
    .set({ until_at: $.until, asked_at: null, kept_by_sales: 0, kept_by_marketing: 0 })
    .where('organisation', '=', $.organisation)
    .where('number', '=', $.number)
    .where('state', '=', 'agreed'),
);

const forget = prepare<{ organisation: string; before: number }>()((db, $) =>
  db
    .deleteFrom('pair_versions')
    .where('organisation', '=', $.organisation)
    .where('state', 'in', ['replaced', 'withdrawn'])
    .where('ended_at', '<', $.before),
);

/** Whoever hands over by what is promised does so one after the other: of two at once the second sees the first. */
const holdPromise = prepare<{ organisation: string; weekly: number }>()((db, $) =>
  db
    .updateTable('pair_versions')
    .set((is) => ({ weekly: is.ref('weekly') }))
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'agreed')
    .where('weekly', '=', $.weekly),
);

/** A statement of its own, after the hold: it sees all that was kept until then. Without room it touches no row. */
const checkRoom = prepare<{ organisation: string; from: number; before: number; look: number }>()((db, $) =>
  db
    .updateTable('pair_versions')
    .set((is) => ({ weekly: is.ref('weekly') }))
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'agreed')
    .where(
      sql<boolean>`(select count(*) from (
        select 1 from leads where organisation = ${$.organisation} and due_at >= ${$.from} and received_at >= ${$.from}
        limit ${$.look}) as counted) <= ${$.before}`,
    ),
);
