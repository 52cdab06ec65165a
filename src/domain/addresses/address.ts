import { z } from 'zod';
import { platformSchema } from '../organisation.ts';

/** What stands behind an id of a workspace: the workspace itself, a team of channels the app is in, or a person. */
const ADDRESS_KINDS = ['workspace', 'team', 'person'] as const;

/** An address by its key. `id` is the workspace's, the team's (that of its first channel) or the person's own (Teams: aadObjectId). */
export const addressKeySchema = z.object({
  platform: platformSchema,
  workspace: z.string(),
  kind: z.enum(ADDRESS_KINDS),
  id: z.string(),
});
export type AddressKey = z.infer<typeof addressKeySchema>;

/**
 * How a platform that gives its address with every request (Teams) reaches a place, kept plain. Forgotten when the app is
 * removed from there.
 */
export const addressSchema = addressKeySchema.extend({
  /** Where calls for this place go. */
  serviceUrl: z.string(),
  /** The person's private chat with the bot, once there is one. */
  conversation: z.string().exactOptional(),
  /** How the platform names the person in calls, once it is known (Teams: `29:…`). */
  member: z.string().exactOptional(),
});
export type Address = z.infer<typeof addressSchema>;
export type AddressKind = Address['kind'];
