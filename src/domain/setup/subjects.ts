import { z } from 'zod';
import { platformSchema } from '../organisation.ts';
import { TEAMS } from '../people/person.ts';
import { SETTING_SECTIONS } from './settings/table.ts';
import { OPTIONAL_ROOMS } from './steps/room-switch.ts';

/** Messages about what is switched on. */
export const subjects = {
  /** How leads will look there. */
  'test-lead': z.object({ at: z.number() }),
  /** To whoever installed the bot where no organisation is: how they begin; `zone`: where they are, as far as is known. */
  'setup-welcome': z.object({ zone: z.string().exactOptional() }),
  /** To whoever sets the bot up: what is done, what comes next. It is drawn again whenever something of it changes. */
  'setup-card': z.object({}),
  /** To a manager: a setting was changed, by a manager of that team or by an administrator. */
  'settings-changed': z.object({
    section: z.enum(SETTING_SECTIONS),
    by: z.enum([...TEAMS, 'administrator']),
    person: z.string(),
    at: z.number(),
  }),
  /** To a manager: another workspace joined, called so. */
  'workspace-joined': z.object({ platform: platformSchema, name: z.string(), person: z.string(), at: z.number() }),
  /** To the managers of the other team: one wants to switch a room on. `at`: since when; `over`: when that lapses, if it is asked. */
  'room-asked': z.object({
    room: z.enum(OPTIONAL_ROOMS),
    at: z.number(),
    person: z.string(),
    over: z.number().exactOptional(),
  }),
};
