import { z } from 'zod';
import { platformSchema } from '../../organisation.ts';

/** A message as the platform names it. */
export const messageAddressSchema = z.object({
  platform: platformSchema,
  workspace: z.string(),
  channel: z.string(),
  message: z.string(),
});
export type MessageAddress = z.infer<typeof messageAddressSchema>;
