import { z } from 'zod';
import { platformSchema } from '../organisation.ts';

/** What managers are sent about messages that cannot be brought. */
export const subjects = {
  /** Where `platform` and `workspace` are absent, they are those of whoever reads it. */
  'target-closed': z.object({
    target: z.string(),
    platform: platformSchema.exactOptional(),
    workspace: z.string().exactOptional(),
    reason: z.string(),
  }),
  /** The platform refuses the bot's account there. */
  'workspace-paused': z.object({ platform: platformSchema, workspace: z.string() }),
};
