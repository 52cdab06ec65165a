import { z } from 'zod';
import { OPTIONAL_ROOMS } from './steps/room-switch.ts';

/** Messages about what is switched on. */
export const subjects = {
  /** To whoever sets the bot up: what is done, what comes next. It is drawn again whenever something of it changes. */
  'setup-card': z.object({}),
  /** To the managers of the other team: one wants to switch a room on. `at`: since when. */
  'room-asked': z.object({ room: z.enum(OPTIONAL_ROOMS), at: z.number(), person: z.string() }),
};
