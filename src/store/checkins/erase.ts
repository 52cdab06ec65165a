import { sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare, prepareSql } from '../database/query.ts';
import { writeNobody } from '../nobody.ts';
import type { Erasure, Steps } from '../room.ts';
import { isRoundOver } from '../shared/round-over.ts';
import { dropAnswer, dropMemory } from './answer-steps.ts';
import type { AnswersErased } from './changes.ts';
import type { checkinTables } from './tables.ts';

export const eraseFromCheckins: Erasure<typeof checkinTables> = {
  // Whoever is asked in a round that goes on still is; of one that is over only how many were asked.
  checkin_invitations: ({ organisation, person }) =>
    [eraseInvited, eraseInterviewer].map((each) => bind(each, { organisation, person })),
  // They and goals are found by pseudonyms and slots only: `answers.erased` takes them.
  checkin_answers: () => [],
  checkin_memories: () => [],
  // What others shared with them stays theirs: it goes when its time is over.
  checkin_shared: ({ organisation, person }) => [bind(eraseCopies, { organisation, person })],
  // A yes to a draft that waits still counts.
  checkin_approvals: ({ organisation, person }) => [bind(eraseApprover, { organisation, person })],
};

export const answerErasureSteps: Steps<AnswersErased> = {
  'answers.erased': ({ organisation, person, pseudonyms, months }, sealer) => [
    bind(resetAnswered, { organisation, person }),
    ...pseudonyms.map((pseudonym) => bind(dropAnswer, { pseudonym })),
    ...months.map((month) => bind(dropMemory, { slot: sealer.locate(organisation, person, month) })),
    bind(touchRounds, { organisation }),
  ],
};

type Own = { organisation: string; person: string };

/** In rounds that are over somebody becomes a nobody of their own, so that participation stays as it was. */
const prepareErasure = (table: 'checkin_invitations' | 'checkin_approvals', column: 'person' | 'interviewer') =>
  prepareSql<Own>()(
    ($, dialect: Dialect) => sql`update ${sql.table(table)} set ${sql.ref(column)} = ${writeNobody(dialect)}
      where organisation = ${$.organisation} and ${sql.ref(column)} = ${$.person} and month in (
        select r.month from checkin_rounds as r where r.organisation = ${$.organisation} and ${isRoundOver})`,
  );

const eraseInvited = prepareErasure('checkin_invitations', 'person');
const eraseInterviewer = prepareErasure('checkin_invitations', 'interviewer');
const eraseApprover = prepareErasure('checkin_approvals', 'person');

/** Wherever it still stands: in rounds that have their key. */
const resetAnswered = prepare<Own>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: 0, shared: 0 })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

/** A close that is just being decided sees that answers are gone. */
const touchRounds = prepare<{ organisation: string }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set((is) => ({ touches: is('touches', '+', 1) }))
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open'),
);

const eraseCopies = prepare<Own>()((db, $) =>
  db.deleteFrom('checkin_shared').where('organisation', '=', $.organisation).where('person', '=', $.person),
);
