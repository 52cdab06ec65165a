import { z } from 'zod';

/** The accounts that set an organisation up in the chat and may change that, whether or not they are somebody’s of a team. */
export const administratorsSchema = z.array(
  z.object({ platform: z.enum(['slack', 'teams']), workspace: z.string(), user: z.string() }),
);
