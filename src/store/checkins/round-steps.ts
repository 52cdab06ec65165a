import { randomUUID } from 'node:crypto';
import type { Invitation, Round } from '../../domain/checkins/checkin.ts';
import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import { makeSecret } from '../sealing.ts';
import { dropAnswers, dropApprovals, dropKey, dropLines, dropMemories, dropShared } from './drop-statements.ts';

type RoundChange = Extract<
  Change,
  { kind: 'round.opened' | 'round.reopened' | 'round.closed' | 'round.cancelled' | 'round.published' }
>;

export function roundSteps(change: RoundChange): Step[] {
  switch (change.kind) {
    case 'round.opened':
      return openSteps(change.round, change.invitations);
    case 'round.reopened': {
      const of = { organisation: change.organisation, month: change.month };
      return [
        bind(reopen, { ...of, was: change.was, closes: change.closesAt }, 'outrun'),
        bind(addKey, { ...of, secret: makeSecret() }),
        bind(inviteAgain, of),
        ...(change.was === 'cancelled' ? [bind(forgetAnswered, of)] : []),
      ];
    }
    case 'round.closed':
      return closeSteps(change);
    case 'round.cancelled': {
      const of = { organisation: change.organisation, month: change.month };
      return [
        bind(
          settle,
          { ...of, was: change.was, state: change.was === 'review' ? 'discarded' : 'cancelled', at: change.at },
          'outrun',
        ),
        ...[dropKey, dropAnswers, dropLines, dropShared, dropApprovals, dropMemories].map((drop) => bind(drop, of)),
      ];
    }
    case 'round.published': {
      const { organisation, month, version, at } = change;
      return [bind(publish, { organisation, month, version, at }, 'outrun')];
    }
  }
}

function openSteps(round: Round, invitations: Invitation[]): Step[] {
  const of = { organisation: round.organisation, month: round.month };
  return [
    bind(open, { ...of, k: round.k, opens: round.opensAt, closes: round.closesAt, away: round.away }, 'outrun'),
    bind(addKey, { ...of, secret: makeSecret() }),
    ...invitations.map(({ person, team, interviewer, minutes, talkAt }) =>
      bind(invite, { ...of, person, team, interviewer, minutes, talk: talkAt }),
    ),
  ];
}

/** A line's random id is also its place, so neither tells whose it was or when it came. */
function closeSteps(change: Extract<Change, { kind: 'round.closed' }>): Step[] {
  const { organisation, month, touches, state, at } = change;
  const of = { organisation, month };
  const lines = change.lines
    .map((line) => ({ ...line, id: randomUUID() }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return [
    bind(close, { ...of, touches, state, at }, 'outrun'),
    ...[dropKey, dropAnswers, dropLines, rewriteMemories].map((each) => bind(each, of)),
    ...lines.map(({ id, question, team, text }) => bind(addLine, { ...of, id, question, team: team ?? null, text })),
  ];
}

type Of = { organisation: string; month: string };

/** PostgreSQL tells which rows one transaction wrote: a goal's, and “answered” of whoever set it. All become the close's. */
const rewriteMemories = prepare<Of>()((db, $) =>
  db
    .updateTable('checkin_memories')
    .set({ month: $.month })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const open = prepare<Of & { k: number; opens: number; closes: number; away: number }>()((db, $) =>
  db
    .insertInto('checkin_rounds')
    .values({
      organisation: $.organisation,
      month: $.month,
      state: 'open',
      k: $.k,
      opens_at: $.opens,
      closes_at: $.closes,
      away: $.away,
      version: 1,
      touches: 0,
      settled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

const addKey = prepare<Of & { secret: string }>()((db, $) =>
  db.insertInto('checkin_keys').values({ organisation: $.organisation, month: $.month, secret: $.secret }),
);

type Invited = Of & { person: string; team: string; interviewer: string; minutes: number; talk: number };

const invite = prepare<Invited>()((db, $) =>
  db.insertInto('checkin_invitations').values({
    organisation: $.organisation,
    month: $.month,
    person: $.person,
    team: $.team,
    interviewer: $.interviewer,
    minutes: $.minutes,
    talk_at: $.talk,
    answered: 0,
    talked: 0,
    reminders: 0,
  }),
);

const reopen = prepare<Of & { was: string; closes: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set((is) => ({ state: 'open', closes_at: $.closes, settled_at: null, version: is('version', '+', 1) }))
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', $.was),
);

const invitationsSet = (values: { reminders: 0 } | { answered: 0 }) =>
  prepare<Of>()((db, $) =>
    db
      .updateTable('checkin_invitations')
      .set(values)
      .where('organisation', '=', $.organisation)
      .where('month', '=', $.month),
  );

const inviteAgain = invitationsSet({ reminders: 0 });
const forgetAnswered = invitationsSet({ answered: 0 });

/** Only with every answer seen that was given until now. */
const close = prepare<Of & { touches: number; state: string; at: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: $.state, settled_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'open')
    .where('touches', '=', $.touches),
);

const settle = prepare<Of & { was: string; state: string; at: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: $.state, settled_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', $.was),
);

const publish = prepare<Of & { version: number; at: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: 'published', settled_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'review')
    .where('version', '=', $.version),
);

const addLine = prepare<Of & { id: string; question: string; team: string | null; text: string }>()((db, $) =>
  db.insertInto('checkin_lines').values({
    organisation: $.organisation,
    month: $.month,
    id: $.id,
    question: $.question,
    team: $.team,
    line: $.text,
    theme: null,
    hidden: 0,
  }),
);
