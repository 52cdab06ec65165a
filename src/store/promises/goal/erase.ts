import { bind, prepare } from '../../database/query.ts';
import { writeNobody } from '../../nobody.ts';
import type { Erasure } from '../../room.ts';
import type { goalTables } from './tables.ts';

/** Goals and the mission are the teams’ and stay; who set, shared, stopped or wrote them does not. */
export const eraseFromGoals: Erasure<typeof goalTables> = {
  goals: ({ organisation, person }) =>
    [eraseSetter, eraseSharer, eraseStopper].map((each) => bind(each, { organisation, person })),
  missions: ({ organisation, person }) => [bind(eraseWriter, { organisation, person })],
};

type Own = { organisation: string; person: string };

const eraseSetter = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('goals')
    .set({ person: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);

const eraseSharer = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('goals')
    .set({ shared_by: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('shared_by', '=', $.person),
);

const eraseStopper = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('goals')
    .set({ stopped_by: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('stopped_by', '=', $.person),
);

const eraseWriter = prepare<Own>()((db, $, dialect) =>
  db
    .updateTable('missions')
    .set({ person: writeNobody(dialect) })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);
