import { sql } from '../../database/kysely.ts';
import { bind, type Dialect, prepare, prepareSql } from '../../database/query.ts';
import { writeNobody } from '../../nobody.ts';
import type { Erasure, Steps } from '../../room.ts';
import { dropAnswer, dropMemory } from '../answer-steps.ts';
import type { AnswersErased, CopiesWithdrawn } from '../changes.ts';
import type { checkinTables } from '../tables.ts';

export const eraseFromCheckins: Erasure<typeof checkinTables> = {
  // How many were asked, and by how many, stays: each becomes a nobody of their own.
  checkin_invitations: ({ organisation, person }) =>
    [eraseInvited, eraseInterviewer].map((each) => bind(each, { organisation, person })),
  // They and goals are found by pseudonyms and slots only: `answers.erased` takes them, and comes first.
  checkin_answers: () => [],
  checkin_memories: () => [],
  // What they shared, and what others shared with them alone: nobody else may read that.
  checkin_shared: ({ organisation, person }) => [bind(eraseCopies, { organisation, person })],
  checkin_approvals: ({ organisation, person }) => [bind(eraseApprover, { organisation, person })],
  // Nobody says yes in their place: of a draft that waits every yes is taken back.
  checkin_managers: ({ organisation, person }) => [bind(eraseManager, { organisation, person })],
};

export const answerErasureSteps: Steps<AnswersErased | CopiesWithdrawn> = {
  'answers.erased': ({ organisation, person, pseudonyms, months }, sealer) => [
    bind(resetAnswered, { organisation, person }),
    ...pseudonyms.map((pseudonym) => bind(dropAnswer, { pseudonym })),
    ...months.flatMap((month) => sealer.locate(organisation, person, month)).map((slot) => bind(dropMemory, { slot })),
    bind(touchRounds, { organisation }),
  ],
  'copies.withdrawn': ({ organisation, managers }) => [
    bind(dropCopiesOfOthers, { organisation, managers: JSON.stringify(managers) }),
  ],
};

type Own = { organisation: string; person: string };

const prepareErasure = (table: 'checkin_invitations' | 'checkin_approvals', column: 'person' | 'interviewer') =>
  prepareSql<Own>()(
    ($, dialect: Dialect) => sql`update ${sql.table(table)} set ${sql.ref(column)} = ${writeNobody(dialect)}
      where organisation = ${$.organisation} and ${sql.ref(column)} = ${$.person}`,
  );

const eraseInvited = prepareErasure('checkin_invitations', 'person');
const eraseInterviewer = prepareErasure('checkin_invitations', 'interviewer');
const eraseApprover = prepareErasure('checkin_approvals', 'person');

const eraseManager = prepare<Own>()((db, $) =>
  db.deleteFrom('checkin_managers').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

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

const dropCopiesOfOthers = prepareSql<{ organisation: string; managers: string }>()(
  ($, dialect) =>
    sql`delete from checkin_shared where organisation = ${$.organisation} and interviewer not in (${
      dialect === 'sqlite'
        ? sql`select value from json_each(${$.managers})`
        : sql`select jsonb_array_elements_text(cast(${$.managers} as jsonb))`
    })`,
);

const eraseCopies = prepare<Own>()((db, $) =>
  db
    .deleteFrom('checkin_shared')
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('person', '=', $.person), is('interviewer', '=', $.person)])),
);
