import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import type { Sealer } from '../sealing.ts';

type AnswerChange = Extract<Change, { kind: 'answer.given' | 'answer.withdrawn' | 'talk.held' | 'reminder.counted' }>;

export function answerSteps(change: AnswerChange, sealer: Sealer): Step[] {
  const { organisation, month, person } = change;
  const of = { organisation, month };
  switch (change.kind) {
    case 'answer.given':
      return giveSteps(change, sealer);
    case 'answer.withdrawn':
      return [
        bind(touch, { ...of, version: change.version }, 'outrun'),
        bind(dropAnswer, { pseudonym: change.pseudonym }),
        bind(flag, { ...of, person, answered: 0 }),
        bind(unshare, { ...of, person }),
        bind(forget, { slot: sealer.locate(organisation, person, month) }),
      ];
    case 'talk.held':
      return [bind(talked, { ...of, person })];
    case 'reminder.counted':
      return [bind(count, { ...of, person, was: change.was, reminders: change.reminders }, 'outrun')];
  }
}

function giveSteps(change: Extract<Change, { kind: 'answer.given' }>, sealer: Sealer): Step[] {
  const { organisation, month, person, pseudonym, answers, interviewer, until } = change;
  const of = { organisation, month };
  const body = JSON.stringify(answers);
  const slot = sealer.locate(organisation, person, month);
  return [
    bind(touch, { ...of, version: change.version }, 'outrun'),
    bind(give, { ...of, pseudonym, body }),
    bind(flag, { ...of, person, answered: 1 }, 'outrun'),
    interviewer === undefined
      ? bind(unshare, { ...of, person })
      : bind(share, { ...of, person, interviewer, body, until }),
    answers.goal === undefined
      ? bind(forget, { slot })
      : bind(remember, { slot, ...of, sealed: sealer.seal(answers.goal) }),
  ];
}

type Of = { organisation: string; month: string };

/** Held only while the round is open as it was when it was decided; of two at once one waits for the other. */
const touch = prepare<Of & { version: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set((is) => ({ touches: is('touches', '+', 1) }))
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'open')
    .where('version', '=', $.version),
);

const give = prepare<Of & { pseudonym: string; body: string }>()((db, $) =>
  db
    .insertInto('checkin_answers')
    .values({ organisation: $.organisation, month: $.month, pseudonym: $.pseudonym, body: $.body })
    .onConflict((conflict) => conflict.columns(['organisation', 'month', 'pseudonym']).doUpdateSet({ body: $.body })),
);

export const dropAnswer = prepare<{ pseudonym: string }>()((db, $) =>
  db.deleteFrom('checkin_answers').where('pseudonym', '=', $.pseudonym),
);

const flag = prepare<Of & { person: string; answered: number }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: $.answered })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

type Shared = Of & { person: string; interviewer: string; body: string; until: number };

const share = prepare<Shared>()((db, $) =>
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

const unshare = prepare<Of & { person: string }>()((db, $) =>
  db
    .deleteFrom('checkin_shared')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const remember = prepare<Of & { slot: string; sealed: string }>()((db, $) =>
  db
    .insertInto('checkin_memories')
    .values({ slot: $.slot, organisation: $.organisation, month: $.month, sealed: $.sealed })
    .onConflict((conflict) => conflict.column('slot').doUpdateSet({ sealed: $.sealed })),
);

export const forget = prepare<{ slot: string }>()((db, $) =>
  db.deleteFrom('checkin_memories').where('slot', '=', $.slot),
);

const talked = prepare<Of & { person: string }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ talked: 1 })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const count = prepare<Of & { person: string; was: number; reminders: number }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ reminders: $.reminders })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person)
    .where('reminders', '=', $.was),
);
