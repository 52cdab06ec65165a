import { z } from 'zod';

/** Somebody’s own page of the app: whose it is shows where it goes. */
export const subjects = { home: z.object({}) };
