import { forgetAddresses } from '../addresses/steps.ts';
import type { Change } from '../change.ts';
import { dropAnswer, forget } from '../checkins/answer-steps.ts';
import { sql } from '../database/kysely.ts';
import { type Dialect, query, type Step, step } from '../database/query.ts';
import { forgetCodesOf } from '../people/link-steps.ts';
import type { Vault } from '../sealing.ts';

/** Everything that is this person's own; what others counted stays counted, by nobody. */
export function eraseSteps(change: Extract<Change, { kind: 'person.erased' }>, vault: Vault): Step[] {
  const { organisation, person } = change;
  const of = { organisation, person };
  return [
    ...change.pseudonyms.flatMap((pseudonym) => [
      step(unanswer, { ...of, pseudonym }),
      step(dropAnswer, { pseudonym }),
    ]),
    ...change.months.map((month) => step(forget, { slot: vault.slot(organisation, person, month) })),
    step(touchAll, { organisation }),
    ...[unshareAll, unattend, unown, unpartner, uncontact].map((each) => step(each, of)),
    ...[unnote, unact, unreceipt, unthank, uncelebrate].map((each) => step(each, of)),
    step(forgetAddresses, of),
    step(forgetCodesOf, of),
    step(unverdict, of),
    step(unremember, of),
  ];
}

type Own = { organisation: string; person: string };

/** A close that is just being decided sees that answers are gone. */
const touchAll = query<{ organisation: string }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set((is) => ({ touches: is('touches', '+', 1) }))
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open'),
);

/** Where their answer still is theirs. Lines of before a round was opened again count on, so nobody may give two. */
const unanswer = query<Own & { pseudonym: string }>()((db, $) =>
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

const unshareAll = query<Own>()((db, $) =>
  db.deleteFrom('checkin_shared').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

const unattend = query<Own>()((db, $) =>
  db.deleteFrom('absences').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

const unown = query<Own>()((db, $) =>
  db
    .updateTable('leads')
    .set({ owner: null, claimed_at: null })
    .where('organisation', '=', $.organisation)
    .where('owner', '=', $.person),
);

const unpartner = query<Own>()((db, $) =>
  db
    .updateTable('leads')
    .set({ partner: null })
    .where('organisation', '=', $.organisation)
    .where('partner', '=', $.person),
);

const uncontact = query<Own>()((db, $) =>
  db
    .updateTable('leads')
    .set({ contacted_by: null })
    .where('organisation', '=', $.organisation)
    .where('contacted_by', '=', $.person),
);

/** What they heard stays as a count, each by a nobody of its own, without words. */
const unnote = query<Own>()((db, $, dialect) =>
  db
    .updateTable('market_notes')
    .set({ person: nobody(dialect), words: null, may_be_quoted: 0 })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

/** What a team does stays; who recorded it does not. */
const unact = query<Own>()((db, $, dialect) =>
  db
    .updateTable('actions')
    .set({ person: nobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const unreceipt = query<Own>()((db, $) =>
  db.deleteFrom('action_receipts').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

/** Both what they wrote and what was written to them; a message that waits has nothing left to say. */
const unthank = query<Own>()((db, $) =>
  db
    .deleteFrom('thanks')
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('person', '=', $.person), is('recipient', '=', $.person)])),
);

const uncelebrate = query<Own>()((db, $) =>
  db.deleteFrom('celebrations').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

/** Judgements stay as counts, each by a nobody of its own, without words. */
const unverdict = query<Own>()((db, $, dialect) =>
  db
    .updateTable('verdicts')
    .set({ person: nobody(dialect), note: null, may_be_quoted: 0 })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const unremember = query<Own>()((db, $, dialect) =>
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
