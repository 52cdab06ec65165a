import { sql } from '../database/kysely.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { VerdictChange } from './changes.ts';

export const verdictSteps: Steps<VerdictChange> = {
  'verdict.given': ({ lead, person, verdict, was, at, chosen, choseAt = null }) => {
    const given = { lead, person, verdict, at, chosen: chosen?.verdict ?? null, chosenAt: chosen?.at ?? null };
    const remembered = bind(addToHistory, given);
    if (was === undefined) return [bind(queueHeldCard, { lead }), bind(giveVerdict, given, 'outrun'), remembered];
    return [
      bind(queueHeldCard, { lead }),
      bind(endInHistory, { lead, person, at }),
      bind(changeVerdict, { ...given, was, choseAt }, 'outrun'),
      remembered,
    ];
  },
  'verdict.chosen': ({ lead, person, chosen }) => [
    bind(chooseVerdict, { lead, person, verdict: chosen.verdict, at: chosen.at }, 'outrun'),
  ],
  'verdict.explained': ({ lead, person, reason, misfit = null, at }) => [
    bind(queueHeldCard, { lead }),
    bind(explainVerdict, { lead, person, reason, misfit, at }, 'outrun'),
    bind(explainInHistory, { lead, person, reason, at }),
  ],
  'verdict.disputed': ({ lead, person, point, at }) => [bind(disputeByVerdict, { lead, person, point, at }, 'outrun')],
  'verdict.noted': ({ lead, person, note, mayBeQuoted, at }) => [
    bind(noteVerdict, { lead, person, note, quoted: mayBeQuoted ? 1 : 0, at }, 'outrun'),
  ],
  'verdict.withdrawn': ({ lead, person, was, at }) => [
    bind(queueHeldCard, { lead }),
    bind(endInHistory, { lead, person, at }),
    bind(withdrawVerdict, { lead, person, was }, 'outrun'),
    bind(addToHistory, { lead, person, verdict: null, at }),
  ],
};

/**
 * The lead before its judgements and their history, as whoever changes the lead takes them: so what ends in the history is what
 * holds when it is ended, nobody moves it meanwhile, and nobody waits in a circle. SQLite has one writer.
 */
const queueHeldCard = prepare<{ lead: string }>()((db, $, dialect) => {
  const held = db.selectFrom('leads').select('id').where('id', '=', $.lead);
  return dialect === 'sqlite' ? held.limit(0) : held.forNoKeyUpdate();
});

type Given = { lead: string; person: string; verdict: string; at: number } & Chosen;
type Chosen = { chosen: string | null; chosenAt: number | null };

const giveVerdict = prepare<Given>()((db, $) =>
  db
    .insertInto('verdicts')
    .columns([
      'lead',
      'person',
      'verdict',
      'may_be_quoted',
      'given_at',
      'changed_at',
      'organisation',
      'judged_at',
      'chosen',
      'chosen_at',
    ])
    .expression((from) =>
      from
        .selectFrom('leads as l')
        .select([
          'l.id',
          sql<string>`cast(${$.person} as text)`.as('person'),
          sql<string>`cast(${$.verdict} as text)`.as('verdict'),
          sql<number>`0`.as('may_be_quoted'),
          castMoment($.at).as('given_at'),
          castMoment($.at).as('changed_at'),
          'l.organisation',
          castMoment($.at).as('judged_at'),
          castText($.chosen).as('chosen'),
          castMoment($.chosenAt).as('chosen_at'),
        ])
        .where('l.id', '=', $.lead),
    )
    .onConflict((conflict) => conflict.doNothing()),
);

const castMoment = <At extends number | null>(at: At) => sql<At>`cast(${at} as bigint)`;
const castText = (text: string | null) => sql<string | null>`cast(${text} as text)`;

/** A changed mind: the reason and note belonged to the verdict before. Outrun when they chose by button meanwhile. */
const changeVerdict = prepare<Given & { was: string; choseAt: number | null }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({
      verdict: $.verdict,
      reason: null,
      misfit: null,
      disputed: null,
      disputed_at: null,
      note: null,
      may_be_quoted: 0,
      changed_at: $.at,
      judged_at: $.at,
      chosen: sql<string | null>`coalesce(${castText($.chosen)}, chosen)`,
      chosen_at: sql<number | null>`coalesce(${castMoment($.chosenAt)}, chosen_at)`,
    })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', $.was)
    .where(sql<boolean>`coalesce(chosen_at, 0) = coalesce(${castMoment($.choseAt)}, 0)`),
);

const chooseVerdict = prepare<{ lead: string; person: string; verdict: string; at: number }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({ chosen: $.verdict, chosen_at: $.at })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', $.verdict),
);

/** With all that a digest counts beside it, as it is now. Twice in one millisecond the last one holds. */
const addToHistory = prepare<{ lead: string; person: string; verdict: string | null; at: number }>()((db, $) =>
  db
    .insertInto('verdict_history')
    .columns(['organisation', 'at', 'lead', 'person', 'verdict', 'campaign', 'due_at'])
    .expression((from) =>
      from
        .selectFrom('leads as l')
        .select([
          'l.organisation',
          castMoment($.at).as('at'),
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

const endInHistory = prepare<{ lead: string; person: string; at: number }>()((db, $) =>
  db.updateTable('verdict_history').set({ until: $.at }).where(isInForce($)),
);

const explainInHistory = prepare<{ lead: string; person: string; reason: string; at: number }>()((db, $) =>
  db.updateTable('verdict_history').set({ reason: $.reason, reason_at: $.at }).where(isInForce($)),
);

const explainVerdict = prepare<{ lead: string; person: string; reason: string; misfit: string | null; at: number }>()(
  (db, $) =>
    db
      .updateTable('verdicts')
      .set({ reason: $.reason, misfit: $.misfit, changed_at: $.at })
      .where('lead', '=', $.lead)
      .where('person', '=', $.person)
      .where('verdict', '=', 'poor'),
);

const disputeByVerdict = prepare<{ lead: string; person: string; point: string; at: number }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({ disputed: $.point, disputed_at: $.at })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', 'poor'),
);

const noteVerdict = prepare<{ lead: string; person: string; note: string; quoted: number; at: number }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({ note: $.note, may_be_quoted: $.quoted, changed_at: $.at })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', 'poor'),
);

const withdrawVerdict = prepare<{ lead: string; person: string; was: string }>()((db, $) =>
  db
    .deleteFrom('verdicts')
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', $.was)
    .where('chosen_at', 'is', null),
);
