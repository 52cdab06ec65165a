import type { Change } from '../change.ts';
import { query, type Step, step } from '../database/query.ts';
import type { Vault } from '../sealing.ts';

type AnswerChange = Extract<Change, { kind: 'answer.given' | 'answer.withdrawn' | 'talk.held' | 'reminder.counted' }>;

export function answerSteps(change: AnswerChange, vault: Vault): Step[] {
  const { organisation, month, person } = change;
  const of = { organisation, month };
  switch (change.kind) {
    case 'answer.given':
      return giveSteps(change, vault);
    case 'answer.withdrawn':
      return [
        step(touch, { ...of, version: change.version }, 'outrun'),
        step(dropAnswer, { pseudonym: change.pseudonym }),
        step(flag, { ...of, person, answered: 0 }),
        step(unshare, { ...of, person }),
        step(forget, { slot: vault.slot(organisation, person, month) }),
      ];
    case 'talk.held':
      return [step(talked, { ...of, person })];
    case 'reminder.counted':
      return [step(count, { ...of, person, was: change.was, reminders: change.reminders }, 'outrun')];
  }
}

function giveSteps(change: Extract<Change, { kind: 'answer.given' }>, vault: Vault): Step[] {
  const { organisation, month, person, pseudonym, answers, interviewer, until } = change;
  const of = { organisation, month };
  const body = JSON.stringify(answers);
  const slot = vault.slot(organisation, person, month);
  return [
    step(touch, { ...of, version: change.version }, 'outrun'),
    step(give, { ...of, pseudonym, body }),
    step(flag, { ...of, person, answered: 1 }, 'outrun'),
    interviewer === undefined
      ? step(unshare, { ...of, person })
      : step(share, { ...of, person, interviewer, body, until }),
    answers.goal === undefined
      ? step(forget, { slot })
      : step(remember, { slot, ...of, sealed: vault.seal(answers.goal) }),
  ];
}

type Of = { organisation: string; month: string };

/** Held only while the round is open as it was when it was decided; of two at once one waits for the other. */
const touch = query<Of & { version: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set((is) => ({ touches: is('touches', '+', 1) }))
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'open')
    .where('version', '=', $.version),
);

const give = query<Of & { pseudonym: string; body: string }>()((db, $) =>
  db
    .insertInto('checkin_answers')
    .values({ organisation: $.organisation, month: $.month, pseudonym: $.pseudonym, body: $.body })
    .onConflict((conflict) => conflict.columns(['organisation', 'month', 'pseudonym']).doUpdateSet({ body: $.body })),
);

export const dropAnswer = query<{ pseudonym: string }>()((db, $) =>
  db.deleteFrom('checkin_answers').where('pseudonym', '=', $.pseudonym),
);

const flag = query<Of & { person: string; answered: number }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: $.answered })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

type Shared = Of & { person: string; interviewer: string; body: string; until: number };

const share = query<Shared>()((db, $) =>
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

const unshare = query<Of & { person: string }>()((db, $) =>
  db
    .deleteFrom('checkin_shared')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const remember = query<Of & { slot: string; sealed: string }>()((db, $) =>
  db
    .insertInto('checkin_memories')
    .values({ slot: $.slot, organisation: $.organisation, month: $.month, sealed: $.sealed })
    .onConflict((conflict) => conflict.column('slot').doUpdateSet({ sealed: $.sealed })),
);

export const forget = query<{ slot: string }>()((db, $) =>
  db.deleteFrom('checkin_memories').where('slot', '=', $.slot),
);

const talked = query<Of & { person: string }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ talked: 1 })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const count = query<Of & { person: string; was: number; reminders: number }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ reminders: $.reminders })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person)
    .where('reminders', '=', $.was),
);
