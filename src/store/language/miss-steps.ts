import { MISSES_MAX } from '../../domain/language/term.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { MissChange } from './changes.ts';

export const termMissSteps: Steps<MissChange> = {
  'word.missed': ({ organisation, key, words, at }) => [
    bind(countMiss, { organisation, key, words, at }),
    bind(dropOldest, { organisation }),
  ],
  'misses.forgotten': ({ organisation, before }) => [bind(forgetMisses, { organisation, before })],
};

const countMiss = prepare<{ organisation: string; key: string; words: string; at: number }>()((db, $) =>
  db
    .insertInto('term_misses')
    .values({ organisation: $.organisation, key: $.key, words: $.words, times: 1, at: $.at })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'key'])
        .doUpdateSet((is) => ({ times: is('term_misses.times', '+', 1), words: $.words, at: $.at })),
    ),
);

const dropOldest = prepare<{ organisation: string }>()((db, $) =>
  db
    .deleteFrom('term_misses')
    .where('organisation', '=', $.organisation)
    .where('key', 'in', (is) =>
      is
        .selectFrom('term_misses')
        .select('key')
        .where('organisation', '=', $.organisation)
        .orderBy('at', 'desc')
        .orderBy('key')
        .limit(MISSES_MAX)
        .offset(MISSES_MAX),
    ),
);

const forgetMisses = prepare<{ organisation: string; before: number }>()((db, $) =>
  db.deleteFrom('term_misses').where('organisation', '=', $.organisation).where('at', '<', $.before),
);
