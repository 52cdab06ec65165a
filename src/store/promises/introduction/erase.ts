import { bind, prepare } from '../../database/query.ts';
import type { Erasure } from '../../room.ts';
import type { introductionTables } from './tables.ts';

export const eraseFromIntroductions: Erasure<typeof introductionTables> = {
  introductions: ({ organisation, person }) => [bind(eraseIntroduction, { organisation, person })],
};

const eraseIntroduction = prepare<{ organisation: string; person: string }>()((db, $) =>
  db.deleteFrom('introductions').where('organisation', '=', $.organisation).where('person', '=', $.person),
);
