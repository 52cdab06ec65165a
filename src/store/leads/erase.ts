import { bind, prepare } from '../database/query.ts';
import { writeNobody } from '../nobody.ts';
import type { Erasure } from '../room.ts';
import { dropSnooze } from './clock/clock-columns.ts';
import type { leadTables } from './tables.ts';

export const eraseFromLeads: Erasure<typeof leadTables> = {
  leads: ({ organisation, person, at }) => [
    bind(eraseOwner, { organisation, person, at }),
    ...[erasePartner, eraseContact].map((each) => bind(each, { organisation, person })),
  ],
  verdicts: ({ organisation, person }) => [bind(eraseJudge, { organisation, person })],
  verdict_history: ({ organisation, person }) => [bind(eraseJudgeInHistory, { organisation, person })],
  // What happened to the lead stays, by nobody.
  lead_history: ({ organisation, person }) =>
    [eraseDoer, eraseOther].map((each) => bind(each, { organisation, person })),
  reactions: ({ organisation, person }) => [bind(dropReactions, { organisation, person })],
};

type Own = { organisation: string; person: string };

/** Nobody has it, so nobody asked for time. */
const eraseOwner = prepare<Own & { at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set((is) => ({ owner: null, claimed_at: null, ...dropSnooze(is, $.at) }))
    .where('organisation', '=', $.organisation)
    .where('owner', '=', $.person),
);

const erasePartner = prepare<Own>()((db, $) =>
  db
    .updateTable('leads')
    .set({ partner: null })
    .where('organisation', '=', $.organisation)
    .where('partner', '=', $.person),
);

const eraseContact = prepare<Own>()((db, $) =>
  db
    .updateTable('leads')
    .set({ contacted_by: null })
    .where('organisation', '=', $.organisation)
    .where('contacted_by', '=', $.person),
);

/** Judgements stay as counts, each by a nobody of its own, without words. */
const eraseJudge = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('verdicts')
    .set({ person: writeNobody(dialect), note: null, may_be_quoted: 0 })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const eraseJudgeInHistory = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('verdict_history')
    .set({ person: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const eraseDoer = prepare<Own>()((db, $) =>
  db
    .updateTable('lead_history')
    .set({ person: null })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const eraseOther = prepare<Own>()((db, $) =>
  db
    .updateTable('lead_history')
    .set({ other: null })
    .where('organisation', '=', $.organisation)
    .where('other', '=', $.person),
);

const dropReactions = prepare<Own>()((db, $) =>
  db.deleteFrom('reactions').where('organisation', '=', $.organisation).where('person', '=', $.person),
);
