import type { Team } from '../../domain/people/person.ts';
import { bind, prepare } from '../database/query.ts';
import { writeNobody } from '../nobody.ts';
import type { Erasure } from '../room.ts';
import type { languageTables } from './tables.ts';

/** What both teams agreed on stays theirs; who proposed and signed it does not, nor what somebody proposed and nobody agreed on. */
export const eraseFromLanguage: Erasure<typeof languageTables> = {
  term_versions: ({ organisation, person }) => [
    ...[eraseProposals, eraseProposer, eraseSigner('sales'), eraseSigner('marketing')].map((each) =>
      bind(each, { organisation, person }),
    ),
    bind(eraseEmpty, { organisation }),
  ],
};

type Own = { organisation: string; person: string };

const eraseProposals = prepare<Own>()((db, $) =>
  db
    .deleteFrom('term_versions')
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('state', 'in', ['proposed', 'withdrawn']),
);

/** A word of which nothing is left is their word, too. */
const eraseEmpty = prepare<{ organisation: string }>()((db, $) =>
  db
    .deleteFrom('terms')
    .where('organisation', '=', $.organisation)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('term_versions')
            .select('number')
            .where('organisation', '=', $.organisation)
            .whereRef('term', '=', 'terms.id'),
        ),
      ),
    ),
);

const eraseProposer = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('term_versions')
    .set({ person: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

function eraseSigner(team: Team) {
  return prepare<Own>()((db, $, dialect) =>
    db
      .updateTable('term_versions')
      .set(team === 'sales' ? { sales_by: writeNobody(dialect) } : { marketing_by: writeNobody(dialect) })
      .where('organisation', '=', $.organisation)
      .where(`${team}_by`, '=', $.person),
  );
}
