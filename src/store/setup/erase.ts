import { bind, prepare } from '../database/query.ts';
import type { Erasure } from '../room.ts';
import type { setupTables } from './tables.ts';

/** A room stays as it was switched; who did it is forgotten. */
export const eraseFromSetup: Erasure<typeof setupTables> = {
  room_switches: ({ organisation, person }) => [bind(eraseSwitcher, { organisation, person })],
};

const eraseSwitcher = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .updateTable('room_switches')
    .set({ person: null })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person),
);
