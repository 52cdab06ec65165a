import { z } from 'zod';
import { platformSchema } from '../organisation.ts';

/** What people are sent about messages that waited, and managers about those that cannot be brought. */
export const subjects = {
  /** What waited for this person and was put together at that moment. */
  bundle: z.object({ person: z.string(), at: z.number() }),
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
