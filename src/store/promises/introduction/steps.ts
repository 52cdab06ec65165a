import { insertOrSkip } from '../../database/insert.ts';
import { bind, prepare } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import type { IntroductionChange } from './changes.ts';
import { introductionTables } from './tables.ts';

export const introductionSteps: Steps<IntroductionChange> = {
  'newcomers.noted': ({ organisation, people, at }) =>
    people.map((person) => bind(addNewcomer, { organisation, person, at, ended_at: null })),
  'introduction.ended': ({ organisation, person, at }) => [bind(end, { organisation, person, at }, 'outrun')],
  'introductions.forgotten': ({ organisation, before }) => [bind(forget, { organisation, before })],
};

const addNewcomer = insertOrSkip(introductionTables, 'introductions');

const end = prepare<{ organisation: string; person: string; at: number }>()((db, $) =>
  db
    .updateTable('introductions')
    .set({ ended_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('ended_at', 'is', null),
);

const forget = prepare<{ organisation: string; before: number }>()((db, $) =>
  db.deleteFrom('introductions').where('organisation', '=', $.organisation).where('ended_at', '<', $.before),
);
