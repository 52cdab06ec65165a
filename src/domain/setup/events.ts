import { z } from 'zod';
import { byItself, byTap } from '../event-shape.ts';
import { organisationSchema } from '../organisation.ts';
import { personSchema } from '../people/person.ts';
import { OPTIONAL_ROOMS } from './steps/room-switch.ts';

const room = z.enum(OPTIONAL_ROOMS);

/** What the administrator describes, the clock, and what the managers switch on. */
export const events = {
  'organisation.described': byItself({ organisation: organisationSchema, people: z.array(personSchema) }),
  'time.passed': byItself({}),
  /** A manager looks at what is on, and what comes next. */
  'step.asked': byTap({}),
  'room.switched-on': byTap({ room }),
  'room.switched-off': byTap({ room }),
  'room.put-off': byTap({ room }),
};
