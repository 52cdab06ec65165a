import type { Change } from './change.ts';
import { query, type Step, step } from './query.ts';

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
          ? step(give, { lead, person, verdict, at }, 'outrun')
          : step(giveAgain, { lead, person, verdict, was, at }, 'outrun');
      return [given, step(remember, { lead, person, verdict, at })];
    }
    case 'verdict.explained':
      return [step(explain, { lead, person, reason: change.reason, misfit: change.misfit ?? null, at }, 'outrun')];
    case 'verdict.noted':
      return [step(note, { lead, person, note: change.note, quoted: change.mayBeQuoted ? 1 : 0, at }, 'outrun')];
    case 'verdict.withdrawn':
      return [
        step(withdraw, { lead, person, was: change.was }, 'outrun'),
        step(remember, { lead, person, verdict: null, at }),
      ];
  }
}

const give = query<{ lead: string; person: string; verdict: string; at: number }>()((db, $) =>
  db
    .insertInto('verdicts')
    .values({
      lead: $.lead,
      person: $.person,
      verdict: $.verdict,
      reason: null,
      misfit: null,
      note: null,
      may_be_quoted: 0,
      given_at: $.at,
      changed_at: $.at,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

/** A changed mind: the reason and note belonged to the verdict before. */
const giveAgain = query<{ lead: string; person: string; verdict: string; was: string; at: number }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({ verdict: $.verdict, reason: null, misfit: null, note: null, may_be_quoted: 0, changed_at: $.at })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', $.was),
);

const remember = query<{ lead: string; person: string; verdict: string | null; at: number }>()((db, $) =>
  db.insertInto('verdict_history').values({ lead: $.lead, person: $.person, verdict: $.verdict, at: $.at }),
);

const explain = query<{ lead: string; person: string; reason: string; misfit: string | null; at: number }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({ reason: $.reason, misfit: $.misfit, changed_at: $.at })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', 'poor'),
);

const note = query<{ lead: string; person: string; note: string; quoted: number; at: number }>()((db, $) =>
  db
    .updateTable('verdicts')
    .set({ note: $.note, may_be_quoted: $.quoted, changed_at: $.at })
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('verdict', '=', 'poor'),
);

const withdraw = query<{ lead: string; person: string; was: string }>()((db, $) =>
  db.deleteFrom('verdicts').where('lead', '=', $.lead).where('person', '=', $.person).where('verdict', '=', $.was),
);
