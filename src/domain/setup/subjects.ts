import { z } from 'zod';
import { OPTIONAL_ROOMS } from './steps/room-switch.ts';

/** Messages about what is switched on. */
export const subjects = {
  /** To the managers of the other team: one wants to switch a room on. `at`: since when. */
  'room-asked': z.object({ room: z.enum(OPTIONAL_ROOMS), at: z.number(), person: z.string() }),
};
