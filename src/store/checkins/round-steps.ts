import { randomUUID } from 'node:crypto';
import { insertInto, insertOrSkip } from '../database/insert.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import { makeSecret } from '../sealing.ts';
import type { RoundChange } from './changes.ts';
import { dropApprovals } from './draft-steps.ts';
import { checkinTables, toInvitationRow, toRoundRow } from './tables.ts';
import { forgetAsking, forgetTraces } from './traces.ts';

export const roundSteps: Steps<RoundChange> = {
  'round.opened': ({ round, invitations, managers }) => {
    const { organisation, month } = round;
    return [
      bind(openRound, toRoundRow(round), 'outrun'),
      bind(addKey, { organisation, month, secret: makeSecret() }),
      ...invitations.map((invitation) => bind(invite, toInvitationRow(round, invitation))),
      ...managers.map((manager) => bind(addManager, { organisation, month, ...manager })),
    ];
  },
  'morning.kept': ({ organisation, month, day, band }) => [bind(keepMorning, { organisation, month, day, band })],
  'round.reopened': ({ organisation, month, was, closesAt, managers, at }) => {
    const of = { organisation, month };
    return [
      bind(reopenRound, { ...of, was, closes: closesAt, at }, 'outrun'),
      // A short round goes on with the key it has.
      bind(keepKey, { ...of, secret: makeSecret() }),
      bind(dropManagers, of),
      ...managers.map((manager) => bind(addManager, { ...of, ...manager })),
    ];
  },
  'round.closed': ({ organisation, month, touches, lines, participation, at }) => {
    const of = { organisation, month };
    // A line's random id is also its place, so neither tells whose it was or when it came.
    const rows = lines
      .map(({ question, team = null, text }) => ({ id: randomUUID(), question, team, line: text }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    return [
      bind(closeRound, { ...of, touches, participation: JSON.stringify(participation), at }, 'outrun'),
      ...[dropKey, dropAnswers, dropEarlierMemories, rewriteMemories].map((each) => bind(each, of)),
      ...forgetTraces(of, at),
      ...rows.map((row) => bind(addLine, { ...of, ...row, theme: null, hidden: 0 })),
    ];
  },
  'round.fell-short': ({ organisation, month, touches, at }) => [
    bind(shelveRound, { organisation, month, touches, at }, 'outrun'),
    ...forgetAsking({ organisation, month }),
  ],
  'round.lapsed': ({ organisation, month, at }) => {
    const of = { organisation, month };
    return [
      bind(endRound, { ...of, was: 'short', state: 'lapsed', at }, 'outrun'),
      ...[dropKey, dropAnswers, dropManagers, rewriteMemories].map((each) => bind(each, of)),
      ...forgetTraces(of, at),
    ];
  },
  'round.published': ({ organisation, month, version, at }) => [
    bind(publishRound, { organisation, month, version, at }, 'outrun'),
    bind(dropManagers, { organisation, month }),
  ],
  'round.cancelled': ({ organisation, month, was, at }) => {
    const of = { organisation, month };
    return [
      bind(endRound, { ...of, was, state: was === 'review' ? 'discarded' : 'cancelled', at }, 'outrun'),
      ...[dropKey, dropAnswers, dropLines, dropShared, dropApprovals, dropMemories, dropManagers].map((drop) =>
        bind(drop, of),
      ),
      bind(resetAnswered, of),
      ...forgetAsking(of),
    ];
  },
};

type Of = { organisation: string; month: string };

/** Each was shown to its owner in this round, or not asked for. */
const dropEarlierMemories = prepare<Of>()((db, $) =>
  db.deleteFrom('checkin_memories').where('organisation', '=', $.organisation).where('month', '<', $.month),
);

/** PostgreSQL tells which rows one transaction wrote: a goal's, and “answered” of whoever set it. All become the close's. */
const rewriteMemories = prepare<Of>()((db, $) =>
  db
    .updateTable('checkin_memories')
    .set({ month: $.month })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const reopenRound = prepare<Of & { was: string; closes: number; at: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set((is) => ({
      state: 'open',
      closes_at: $.closes,
      settled_at: null,
      reopened_at: $.at,
      version: is('version', '+', 1),
    }))
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', $.was),
);

/** Once a day: of two instances the second changes nothing. */
const keepMorning = prepare<Of & { day: string; band: string }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ band: $.band, band_day: $.day })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'open')
    .where((is) => is.or([is('band_day', 'is', null), is('band_day', '<', $.day)])),
);

/** Who was reminded stays known: whoever had their reminders gets none for being asked again. */
const resetAnswered = prepare<Of>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ answered: 0, shared: 0 })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

/** Only with every answer seen that was given until now. */
const closeRound = prepare<Of & { touches: number; participation: string; at: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: 'review', settled_at: $.at, participation: $.participation, touches: 0, band: null, band_day: null })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'open')
    .where('touches', '=', $.touches),
);

const shelveRound = prepare<Of & { touches: number; at: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: 'short', settled_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'open')
    .where('touches', '=', $.touches),
);

const endRound = prepare<Of & { was: string; state: string; at: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: $.state, settled_at: $.at, touches: 0, band: null, band_day: null })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', $.was),
);

const publishRound = prepare<Of & { version: number; at: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: 'published', settled_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('state', '=', 'review')
    .where('version', '=', $.version),
);

const openRound = insertOrSkip(checkinTables, 'checkin_rounds');
const addKey = insertInto(checkinTables, 'checkin_keys');
const keepKey = insertOrSkip(checkinTables, 'checkin_keys');
const invite = insertInto(checkinTables, 'checkin_invitations');
const addLine = insertInto(checkinTables, 'checkin_lines');
const addManager = insertInto(checkinTables, 'checkin_managers');

const prepareDrop = (
  table:
    | 'checkin_keys'
    | 'checkin_answers'
    | 'checkin_lines'
    | 'checkin_shared'
    | 'checkin_managers'
    | 'checkin_memories',
) =>
  prepare<Of>()((db, $) =>
    db.deleteFrom(table).where('organisation', '=', $.organisation).where('month', '=', $.month),
  );

const dropKey = prepareDrop('checkin_keys');
const dropAnswers = prepareDrop('checkin_answers');
const dropLines = prepareDrop('checkin_lines');
const dropShared = prepareDrop('checkin_shared');
const dropMemories = prepareDrop('checkin_memories');
const dropManagers = prepareDrop('checkin_managers');
