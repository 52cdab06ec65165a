import { forgetAddresses } from '../addresses/steps.ts';
import type { Change } from '../change.ts';
import { dropAnswer, forget } from '../checkins/answer-steps.ts';
import { sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare, type Step } from '../database/query.ts';
import { forgetCodesOf } from '../people/link-steps.ts';
import type { Sealer } from '../sealing.ts';

/** Everything that is this person's own; what others counted stays counted, by nobody. */
export function eraseSteps({ organisation, person }: Extract<Change, { kind: 'person.erased' }>): Step[] {
  const of = { organisation, person };
  return [
    ...[unshareAll, unattend, unown, unpartner, uncontact].map((each) => bind(each, of)),
    ...[unnote, unact, unreceipt, unthank, uncelebrate].map((each) => bind(each, of)),
    bind(forgetAddresses, of),
    bind(forgetCodesOf, of),
    bind(unverdict, of),
    bind(unremember, of),
  ];
}

/** What is found by pseudonyms and sealed slots only, of which the tables name nobody. */
export function eraseAnswerSteps(change: Extract<Change, { kind: 'answers.erased' }>, sealer: Sealer): Step[] {
  const { organisation, person } = change;
  return [
    ...change.pseudonyms.flatMap((pseudonym) => [
      bind(unanswer, { organisation, person, pseudonym }),
      bind(dropAnswer, { pseudonym }),
    ]),
    ...change.months.map((month) => bind(forget, { slot: sealer.locate(organisation, person, month) })),
    bind(touchAll, { organisation }),
  ];
}

type Own = { organisation: string; person: string };

/** A close that is just being decided sees that answers are gone. */
const touchAll = prepare<{ organisation: string }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set((is) => ({ touches: is('touches', '+', 1) }))
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open'),
);

/** Where their answer still is theirs. Lines of before a round was opened again count on, so nobody may give two. */
const unanswer = prepare<Own & { pseudonym: string }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: 0 })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('month', 'in', (from) =>
      from
        .selectFrom('checkin_answers')
        .select('month')
        .where('organisation', '=', $.organisation)
        .where('pseudonym', '=', $.pseudonym),
    ),
);

const unshareAll = prepare<Own>()((db, $) =>
  db.deleteFrom('checkin_shared').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

const unattend = prepare<Own>()((db, $) =>
  db.deleteFrom('absences').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

const unown = prepare<Own>()((db, $) =>
  db
    .updateTable('leads')
    .set({ owner: null, claimed_at: null })
    .where('organisation', '=', $.organisation)
    .where('owner', '=', $.person),
);

const unpartner = prepare<Own>()((db, $) =>
  db
    .updateTable('leads')
    .set({ partner: null })
    .where('organisation', '=', $.organisation)
    .where('partner', '=', $.person),
);

const uncontact = prepare<Own>()((db, $) =>
  db
    .updateTable('leads')
    .set({ contacted_by: null })
    .where('organisation', '=', $.organisation)
    .where('contacted_by', '=', $.person),
);

/** What they heard stays as a count, each by a nobody of its own, without words. */
const unnote = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('market_notes')
    .set({ person: nobody(dialect), words: null, may_be_quoted: 0 })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

/** What a team does stays; who recorded it does not. */
const unact = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('actions')
    .set({ person: nobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const unreceipt = prepare<Own>()((db, $) =>
  db.deleteFrom('action_receipts').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

/** Both what they wrote and what was written to them; a message that waits has nothing left to say. */
const unthank = prepare<Own>()((db, $) =>
  db
    .deleteFrom('thanks')
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('person', '=', $.person), is('recipient', '=', $.person)])),
);

const uncelebrate = prepare<Own>()((db, $) =>
  db.deleteFrom('celebrations').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

/** Judgements stay as counts, each by a nobody of its own, without words. */
const unverdict = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('verdicts')
    .set({ person: nobody(dialect), note: null, may_be_quoted: 0 })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const unremember = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('verdict_history')
    .set({ person: nobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

function nobody(dialect: Dialect) {
  return dialect === 'sqlite'
    ? sql<string>`'erased-' || lower(hex(randomblob(8)))`
    : sql<string>`'erased-' || gen_random_uuid()`;
}
