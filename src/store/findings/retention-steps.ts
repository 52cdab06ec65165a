import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { FindingsForgotten } from './changes.ts';

export const findingRetentionSteps: Steps<FindingsForgotten> = {
  'findings.forgotten': ({ organisation, before }) =>
    [forgetWords, forgetReceipts, forgetThanks, forgetCelebrations].map((each) => bind(each, { organisation, before })),
};

type Past = { organisation: string; before: number };

/** A note without words still counts for its topic. */
const forgetWords = prepare<Past>()((db, $) =>
  db
    .updateTable('market_notes')
    .set({ words: null, may_be_quoted: 0 })
    .where('organisation', '=', $.organisation)
    .where('at', '<', $.before)
    .where('words', 'is not', null),
);

/** Whoever said so again since gets another one. */
const forgetReceipts = prepare<Past>()((db, $) =>
  db.deleteFrom('action_receipts').where('organisation', '=', $.organisation).where('at', '<', $.before),
);

const forgetThanks = prepare<Past>()((db, $) =>
  db.deleteFrom('thanks').where('organisation', '=', $.organisation).where('at', '<', $.before),
);

const forgetCelebrations = prepare<Past>()((db, $) =>
  db.deleteFrom('celebrations').where('organisation', '=', $.organisation).where('at', '<', $.before),
);
