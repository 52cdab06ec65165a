import type { RoundState } from '../../domain/checkins/checkin.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { Sealer } from '../sealing.ts';
import type { AnswerChange } from './changes.ts';

export const answerSteps: Steps<AnswerChange> = {
  'answer.given': (change, sealer) => {
    const { organisation, month, person, pseudonym, version, answers, isRemembered, interviewer, until } = change;
    const of = { organisation, month };
    const body = JSON.stringify(answers);
    return [
      bind(touchOpen, { ...of, version }, 'outrun'),
      bind(keepAnswer, { ...of, pseudonym, body, remember: isRemembered ? 1 : 0 }),
      bind(flagAnswered, { ...of, person, shared: interviewer === undefined ? 0 : 1 }, 'outrun'),
      interviewer === undefined
        ? bind(dropCopy, { ...of, person })
        : bind(keepCopy, { ...of, person, interviewer, body, until }),
      ...rememberGoal(change, sealer),
    ];
  },
  'answer.withdrawn': ({ organisation, month, person, pseudonym, version }, sealer) => [
    bind(touchKept, { organisation, month, version }, 'outrun'),
    bind(dropAnswer, { pseudonym }),
    bind(resetAnswered, { organisation, month, person }),
    bind(dropCopy, { organisation, month, person }),
    ...sealer.locate(organisation, person, month).map((slot) => bind(dropMemory, { slot })),
  ],
  'talk.held': ({ organisation, month, person }) => [bind(flagTalked, { organisation, month, person })],
  'reminder.counted': ({ organisation, month, person, was, reminders, on }) => [
    bind(countReminder, { organisation, month, person, was, reminders, on }, 'outrun'),
  ],
};

type Given = Extract<AnswerChange, { kind: 'answer.given' }>;

function rememberGoal({ organisation, month, person, answers, isRemembered }: Given, sealer: Sealer): Step[] {
  const [slot, ...older] = sealer.locate(organisation, person, month);
  return [
    ...older.map((each) => bind(dropMemory, { slot: each })),
    answers.goal === undefined || !isRemembered
      ? bind(dropMemory, { slot })
      : bind(keepMemory, { slot, organisation, month, sealed: sealer.seal(answers.goal) }),
  ];
}

type Of = { organisation: string; month: string };

/** Held only while the round is as it was when it was decided; of two at once one waits for the other. */
const prepareTouch = (states: RoundState[]) =>
  prepare<Of & { version: number }>()((db, $) =>
    db
      .updateTable('checkin_rounds')
      .set((is) => ({ touches: is('touches', '+', 1) }))
      .where('organisation', '=', $.organisation)
      .where('month', '=', $.month)
      .where('state', 'in', states)
      .where('version', '=', $.version),
  );

const touchOpen = prepareTouch(['open']);
const touchKept = prepareTouch(['open', 'short']);

const keepAnswer = prepare<Of & { pseudonym: string; body: string; remember: number }>()((db, $) =>
  db
    .insertInto('checkin_answers')
    .values({
      organisation: $.organisation,
      month: $.month,
      pseudonym: $.pseudonym,
      body: $.body,
      remember: $.remember,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'month', 'pseudonym'])
        .doUpdateSet((is) => ({ body: is.ref('excluded.body'), remember: is.ref('excluded.remember') })),
    ),
);

export const dropAnswer = prepare<{ pseudonym: string }>()((db, $) =>
  db.deleteFrom('checkin_answers').where('pseudonym', '=', $.pseudonym),
);

/** What was shared once their interviewer may have read: so it stays flagged as long as the round is open. */
const flagAnswered = prepare<Of & { person: string; shared: number }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: 1, shared: sql<number>`case when shared = 1 then 1 else ${$.shared} end` })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const resetAnswered = prepare<Of & { person: string }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: 0 })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

type Shared = Of & { person: string; interviewer: string; body: string; until: number };

const keepCopy = prepare<Shared>()((db, $) =>
  db
    .insertInto('checkin_shared')
    .values({
      organisation: $.organisation,
      month: $.month,
      person: $.person,
      interviewer: $.interviewer,
      body: $.body,
      until: $.until,
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'month', 'person']).doUpdateSet({ body: $.body })),
);

const dropCopy = prepare<Of & { person: string }>()((db, $) =>
  db
    .deleteFrom('checkin_shared')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const keepMemory = prepare<Of & { slot: string; sealed: string }>()((db, $) =>
  db
    .insertInto('checkin_memories')
    .values({ slot: $.slot, organisation: $.organisation, month: $.month, sealed: $.sealed })
    .onConflict((conflict) => conflict.column('slot').doUpdateSet({ sealed: $.sealed })),
);

export const dropMemory = prepare<{ slot: string }>()((db, $) =>
  db.deleteFrom('checkin_memories').where('slot', '=', $.slot),
);

const flagTalked = prepare<Of & { person: string }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ talked: 1 })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const countReminder = prepare<Of & { person: string; was: number; reminders: number; on: string }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ reminders: $.reminders, reminded_on: $.on })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person)
    .where('reminders', '=', $.was),
);
