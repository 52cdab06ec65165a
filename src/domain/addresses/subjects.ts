import { z } from 'zod';
import { CHANNEL_GREETINGS } from './greeting.ts';

/** What is said about a place in that place. */
export const subjects = {
  /** Once in each channel; once more when the set-up has given it another purpose by the time the bot comes again. */
  greeting: z.object({ of: z.enum(CHANNEL_GREETINGS) }),
};
