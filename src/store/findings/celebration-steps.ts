import { insertOrSkip } from '../database/insert.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { CelebrationChange } from './changes.ts';
import { findingTables, toCelebrationRow, toThanksRow } from './tables.ts';

export const celebrationSteps: Steps<CelebrationChange> = {
  'thanks.kept': ({ thanks }) => [bind(addThanks, toThanksRow(thanks), 'repeated')],
  'celebration.kept': ({ celebration, person }) => [
    bind(addCelebration, toCelebrationRow(celebration, person), 'repeated'),
  ],
  'celebration.reworded': ({ celebration, person, words }) => [
    bind(rewordCelebration, { celebration, person, words }, 'outrun'),
  ],
  'celebration.used': ({ celebration, organisation, at }) => [
    bind(useCelebration, { celebration, organisation, at }, 'outrun'),
  ],
};

const addThanks = insertOrSkip(findingTables, 'thanks');
const addCelebration = insertOrSkip(findingTables, 'celebrations');

/** What a digest told stays as it was told. */
const rewordCelebration = prepare<{ celebration: string; person: string; words: string }>()((db, $) =>
  db
    .updateTable('celebrations')
    .set({ words: $.words })
    .where('id', '=', $.celebration)
    .where('person', '=', $.person)
    .where('used_at', 'is', null),
);

const useCelebration = prepare<{ celebration: string; organisation: string; at: number }>()((db, $) =>
  db
    .updateTable('celebrations')
    .set({ used_at: $.at })
    .where('id', '=', $.celebration)
    .where('organisation', '=', $.organisation)
    .where('used_at', 'is', null),
);
