import { bind, prepare } from '../../database/query.ts';
import { writeNobody } from '../../nobody.ts';
import type { Erasure } from '../../room.ts';
import type { agreementTables } from './tables.ts';

/** What was agreed stays; who noted it, took it on and settled it does not, nor in what words they dropped it. */
export const eraseFromAgreements: Erasure<typeof agreementTables> = {
  agreements: ({ organisation, person }) =>
    [eraseNoter, eraseSalesOwner, eraseMarketingOwner, eraseSettler].map((each) =>
      bind(each, { organisation, person }),
    ),
};

type Own = { organisation: string; person: string };

const eraseNoter = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('agreements')
    .set({ person: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const eraseSalesOwner = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('agreements')
    .set({ sales_owner: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('sales_owner', '=', $.person),
);

const eraseMarketingOwner = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('agreements')
    .set({ marketing_owner: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('marketing_owner', '=', $.person),
);

const eraseSettler = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('agreements')
    .set({ settled_by: writeNobody(dialect), why: null })
    .where('organisation', '=', $.organisation)
    .where('settled_by', '=', $.person),
);
