import { bind, prepare } from '../database/query.ts';
import { writeNobody } from '../nobody.ts';
import type { Erasure } from '../room.ts';
import type { findingTables } from './tables.ts';

export const eraseFromFindings: Erasure<typeof findingTables> = {
  market_notes: ({ organisation, person }) => [bind(eraseNotes, { organisation, person })],
  actions: ({ organisation, person }) => [bind(forgetRecorder, { organisation, person })],
  action_receipts: ({ organisation, person }) => [bind(eraseReceipts, { organisation, person })],
  thanks: ({ organisation, person }) => [bind(eraseThanks, { organisation, person })],
  celebrations: ({ organisation, person }) => [bind(eraseCelebrations, { organisation, person })],
};

type Own = { organisation: string; person: string };

/**
 * What they heard stays as a count, each by a nobody of its own, without words. Under another id too: the one it had is
 * computed from its writer and the moment, so that whoever has the database could try everybody.
 */
const eraseNotes = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('market_notes')
    .set({ id: writeNobody(dialect), person: writeNobody(dialect), words: null, may_be_quoted: 0 })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

/** What a team does stays; who recorded it does not. */
const forgetRecorder = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('actions')
    .set({ person: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const eraseReceipts = prepare<Own>()((db, $) =>
  db.deleteFrom('action_receipts').where('organisation', '=', $.organisation).where('person', '=', $.person),
);

/** Both what they wrote and what was written to them; a message that waits has nothing left to say. */
const eraseThanks = prepare<Own>()((db, $) =>
  db
    .deleteFrom('thanks')
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('person', '=', $.person), is('recipient', '=', $.person)])),
);

const eraseCelebrations = prepare<Own>()((db, $) =>
  db.deleteFrom('celebrations').where('organisation', '=', $.organisation).where('person', '=', $.person),
);
