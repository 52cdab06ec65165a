import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import type { FindingReads } from './reads.ts';
import { toAction, toCelebration, toNote, toThanks } from './tables.ts';

/** All of it, however much: somebody asks for everything of theirs. */
export function createOwnFindingReads(database: Database): Pick<FindingReads, 'ownFindings'> {
  return {
    ownFindings: async (organisation, person) => {
      const of = { organisation, person };
      const [notes, thanks, celebrations, actions, receipts] = await Promise.all([
        database.all(selectNotesBy, of),
        database.all(selectThanksWith, of),
        database.all(selectCelebrationsBy, of),
        database.all(selectActionsBy, of),
        database.all(selectReceiptsOf, of),
      ]);
      return {
        notes: notes.map(toNote),
        thanks: thanks.map(toThanks),
        celebrations: celebrations.map(toCelebration),
        actions: actions.map(toAction),
        receipts,
      };
    },
  };
}

type Own = { organisation: string; person: string };

const selectNotesBy = prepare<Own>()((db, $) =>
  db
    .selectFrom('market_notes')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc'),
);

const selectActionsBy = prepare<Own>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc'),
);

const selectReceiptsOf = prepare<Own>()((db, $) =>
  db
    .selectFrom('action_receipts as r')
    .innerJoin('actions as a', 'a.id', 'r.action')
    .select(['a.words', 'r.at'])
    .where('r.organisation', '=', $.organisation)
    .where('r.person', '=', $.person)
    .orderBy('r.at', 'desc'),
);

const selectCelebrationsBy = prepare<Own>()((db, $) =>
  db
    .selectFrom('celebrations')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc'),
);

const selectThanksWith = prepare<Own>()((db, $) =>
  db
    .selectFrom('thanks')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('person', '=', $.person), is('recipient', '=', $.person)]))
    .orderBy('at', 'desc'),
);
