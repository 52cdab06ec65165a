import { z } from 'zod';
import { byItself } from '../event-shape.ts';
import { organisationSchema } from '../organisation.ts';
import { personSchema } from '../people/person.ts';

/** What the administrator describes, and the clock. */
export const events = {
  'organisation.described': byItself({ organisation: organisationSchema, people: z.array(personSchema) }),
  'time.passed': byItself({}),
};
