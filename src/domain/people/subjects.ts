import { z } from 'zod';
import { identitySchema } from './person.ts';

/** What people are sent about themselves. */
export const subjects = {
  /** That an account was linked to them with their code. */
  'account-linked': z.object({ person: z.string(), account: identitySchema }),
};
