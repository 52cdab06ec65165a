import type { Change } from '../change.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, type Step } from '../database/query.ts';

type VerdictChange = Extract<
  Change,
  { kind: 'verdict.given' | 'verdict.explained' | 'verdict.noted' | 'verdict.withdrawn' }
>;

export function verdictSteps(change: VerdictChange): Step[] {
  const { lead, person, at } = change;
  switch (change.kind) {
    case 'verdict.given': {
      const { verdict, was } = change;
      const given =
        was === undefined
          ? bind(give, { lead, person, verdict, at }, 'outrun')
          : bind(giveAgain, { lead, person, verdict, was, at }, 'outrun');
      const before = was === undefined ? [] : [bind(end, { lead, person, at })];
      return [...before, given, bind(remember, { lead, person, verdict, at })];
    }
    case 'verdict.explained':
      return [
        bind(explain, { lead, person, reason: change.reason, misfit: change.misfit ?? null, at }, 'outrun'),
        bind(rememberWhy, { lead, person, reason: change.reason, at }),
      ];
    case 'verdict.noted':
      return [bind(note, { lead, person, note: change.note, quoted: change.mayBeQuoted ? 1 : 0, at }, 'outrun')];
    case 'verdict.withdrawn':
      return [
        bind(end, { lead, person, at }),
        bind(withdraw, { lead, person, was: change.was }, 'outrun'),
        bind(remember, { lead, person, verdict: null, at }),
      ];
  }
}

type Given = { lead: string; person: string; verdict: string; at: number };

const give = prepare<Given>()((db, $) =>
  db
    .insertInto('verdicts')
    .columns(['lead', 'person', 'verdict', 'may_be_quoted', 'given_at', 'changed_at', 'organisation', 'judged_at'])
    .expression((from) =>
      from
        .selectFrom('leads as l')
        .select([
          'l.id',
          sql<string>`cast(${$.person} as text)`.as('person'),
          sql<string>`cast(${$.verdict} as text)`.as('verdict'),
          sql<number>`0`.as('may_be_quoted'),
          moment($.at).as('given_at'),
          moment($.at).as('changed_at'),
          'l.organisation',
          moment($.at).as('judged_at'),
        ])
        .where('l.id', '=', $.lead),
    )
    .onConflict((conflict) => conflict.doNothing()),
);

const moment = (at: number) => sql<number>`cast(${at} as bigint)`;

/** A changed mind: the reason and note belonged to the verdict before. */
const giveAgain = prepare<{ lead: string; person: string; verdict: string; was: string; at: number }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({
      verdict: $.verdict,
      reason: null,
      misfit: null,
      note: null,
      may_be_quoted: 0,
      changed_at: $.at,
      judged_at: $.at,
    })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', $.was),
);

/** With all that a digest counts beside it, as it is now. Twice in one millisecond the last one holds. */
const remember = prepare<{ lead: string; person: string; verdict: string | null; at: number }>()((db, $) =>
  db
    .insertInto('verdict_history')
    .columns(['organisation', 'at', 'lead', 'person', 'verdict', 'campaign', 'due_at'])
    .expression((from) =>
      from
        .selectFrom('leads as l')
        .select([
          'l.organisation',
          moment($.at).as('at'),
          'l.id',
          sql<string>`cast(${$.person} as text)`.as('person'),
          sql<string | null>`cast(${$.verdict} as text)`.as('verdict'),
          'l.campaign',
          'l.due_at',
        ])
        .where('l.id', '=', $.lead),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'at', 'lead', 'person'])
        .doUpdateSet((is) => ({ verdict: is.ref('excluded.verdict'), until: null, reason: null, reason_at: null })),
    ),
);

/** The row of the history that holds now; `judged_at` tells where it is. */
const isInForce = ($: { lead: string; person: string }) =>
  sql<boolean>`(organisation, at, lead, person) in (select v.organisation, v.judged_at, v.lead, v.person
    from verdicts as v where v.lead = ${$.lead} and v.person = ${$.person})`;

const end = prepare<{ lead: string; person: string; at: number }>()((db, $) =>
  db.updateTable('verdict_history').set({ until: $.at }).where(isInForce($)),
);

const rememberWhy = prepare<{ lead: string; person: string; reason: string; at: number }>()((db, $) =>
  db.updateTable('verdict_history').set({ reason: $.reason, reason_at: $.at }).where(isInForce($)),
);

const explain = prepare<{ lead: string; person: string; reason: string; misfit: string | null; at: number }>()(
  (db, $) =>
    db
      .updateTable('verdicts')
      .set({ reason: $.reason, misfit: $.misfit, changed_at: $.at })
      .where('lead', '=', $.lead)
      .where('person', '=', $.person)
      .where('verdict', '=', 'poor'),
);

const note = prepare<{ lead: string; person: string; note: string; quoted: number; at: number }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({ note: $.note, may_be_quoted: $.quoted, changed_at: $.at })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', 'poor'),
);

const withdraw = prepare<{ lead: string; person: string; was: string }>()((db, $) =>
  db.deleteFrom('verdicts').where('lead', '=', $.lead).where('person', '=', $.person).where('verdict', '=', $.was),
);
