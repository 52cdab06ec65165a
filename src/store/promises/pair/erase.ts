import type { Team } from '../../../domain/people/person.ts';
import { bind, prepare } from '../../database/query.ts';
import { writeNobody } from '../../nobody.ts';
import type { Erasure } from '../../room.ts';
import type { pairTables } from './tables.ts';

/** What both teams promised stays theirs; who proposed and signed it does not, nor what somebody proposed and nobody agreed on. */
export const eraseFromPairs: Erasure<typeof pairTables> = {
  pair_versions: ({ organisation, person }) =>
    [eraseProposed, eraseProposer, eraseSigner('sales'), eraseSigner('marketing')].map((each) =>
      bind(each, { organisation, person }),
    ),
};

type Own = { organisation: string; person: string };

const eraseProposed = prepare<Own>()((db, $) =>
  db
    .deleteFrom('pair_versions')
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('state', 'in', ['proposed', 'withdrawn']),
);

const eraseProposer = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('pair_versions')
    .set({ person: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

function eraseSigner(team: Team) {
  return prepare<Own>()((db, $, dialect) =>
    db
      .updateTable('pair_versions')
      .set(team === 'sales' ? { sales_by: writeNobody(dialect) } : { marketing_by: writeNobody(dialect) })
      .where('organisation', '=', $.organisation)
      .where(`${team}_by`, '=', $.person),
  );
}
