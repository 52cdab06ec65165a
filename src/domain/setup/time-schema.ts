import { z } from 'zod';

/** A time of day as an admin writes it. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time such as 09:00');
