import { KEYS_KEPT_MS, OUTBOX_KEPT_MS } from '../../domain/deliveries/delivery.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS } from '../../domain/time.ts';
import { forgetStrangers } from '../addresses/steps.ts';
import type { Change } from '../change.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, type Step } from '../database/query.ts';

/** A goal is shown at the next round, which may be a month late. */
const MEMORY_DAYS = 100;

/** Forgets keys nobody repeats any more, deliveries long ended, and how to reach people who are in no set-up. */
export function forgetSteps(change: Extract<Change, { kind: 'past.forgotten' }>): Step[] {
  return [
    bind(forgetKeys, { before: change.at - KEYS_KEPT_MS }),
    bind(forgetDeliveries, { before: change.at - OUTBOX_KEPT_MS }),
    bind(forgetCodes, { at: change.at }),
    bind(forgetStrangers, { before: change.at - KEYS_KEPT_MS }),
  ];
}

/** What was promised to be gone by now. A draft that nobody published is given up after as long as copies are kept. */
export function forgetAnswersSteps(change: Extract<Change, { kind: 'answers.forgotten' }>): Step[] {
  const { organisation, at, linesDays } = change;
  const given = at - POLICY.sharedDays * DAY_MS;
  return [
    bind(forgetLines, { organisation, published: at - linesDays * DAY_MS, given }),
    bind(forgetAnswered, { organisation, published: at - linesDays * DAY_MS, given }),
    bind(giveUp, { organisation, given }),
    bind(forgetShared, { organisation, at }),
    bind(forgetMemories, { organisation, before: new Date(at - MEMORY_DAYS * DAY_MS).toISOString().slice(0, 7) }),
  ];
}

/** One day is swept once, whatever the number of instances. */
export function sweepSteps({ organisation, day, was }: Extract<Change, { kind: 'day.swept' }>): Step[] {
  const name = sweptName(organisation);
  return was === undefined ? [bind(sweepFirst, { name, day }, 'outrun')] : [bind(sweep, { name, day, was }, 'outrun')];
}

/** Where the last swept day of an organisation is kept. */
export function sweptName(organisation: string): string {
  return `swept/${organisation}`;
}

const forgetKeys = prepare<{ before: number }>()((db, $) => db.deleteFrom('keys').where('at', '<', $.before));

const forgetCodes = prepare<{ at: number }>()((db, $) => db.deleteFrom('link_codes').where('until', '<', $.at));

const forgetDeliveries = prepare<{ before: number }>()((db, $) =>
  db.deleteFrom('deliveries').where('kind', '<>', 'post').where('ended_at', '<', $.before),
);

type Ends = { organisation: string; published: number; given: number };

const forgetLines = prepare<Ends>()((db, $) =>
  db
    .deleteFrom('checkin_lines')
    .where('organisation', '=', $.organisation)
    .where('month', 'in', (from) => from.selectFrom('checkin_rounds').select('month').where(isEnded($))),
);

/** Who took part need not be known any longer than what they said. */
const forgetAnswered = prepare<Ends>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: 0 })
    .where('organisation', '=', $.organisation)
    .where('answered', '=', 1)
    .where('month', 'in', (from) => from.selectFrom('checkin_rounds').select('month').where(isEnded($))),
);

const isEnded = ($: Ends) => sql<boolean>`organisation = ${$.organisation} and (
  state = 'published' and settled_at < ${$.published}
  or state in ('review', 'short') and settled_at < ${$.given}
  or state in ('cancelled', 'discarded') and settled_at < ${$.published})`;

const giveUp = prepare<{ organisation: string; given: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: 'discarded' })
    .where('organisation', '=', $.organisation)
    .where('state', 'in', ['review', 'short'])
    .where('settled_at', '<', $.given),
);

const forgetShared = prepare<{ organisation: string; at: number }>()((db, $) =>
  db.deleteFrom('checkin_shared').where('organisation', '=', $.organisation).where('until', '<=', $.at),
);

const forgetMemories = prepare<{ organisation: string; before: string }>()((db, $) =>
  db.deleteFrom('checkin_memories').where('organisation', '=', $.organisation).where('month', '<', $.before),
);

const sweepFirst = prepare<{ name: string; day: string }>()((db, $) =>
  db
    .insertInto('installation')
    .values({ name: $.name, value: $.day })
    .onConflict((conflict) => conflict.doNothing()),
);

const sweep = prepare<{ name: string; day: string; was: string }>()((db, $) =>
  db.updateTable('installation').set({ value: $.day }).where('name', '=', $.name).where('value', '=', $.was),
);
