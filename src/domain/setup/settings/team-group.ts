import { z } from 'zod';

/** A Slack user group, a Teams team or a channel whose people are the members of a team; read again every day. */
const teamGroupSchema = z.object({
  platform: z.enum(['slack', 'teams']),
  workspace: z.string(),
  id: z.string(),
  name: z.string(),
});
export type TeamGroup = z.infer<typeof teamGroupSchema>;

/** Picked for a team that is to follow none. */
export const NO_GROUP = 'none';

/** The groups that the teams follow, by team. */
export const teamGroupsSchema = z.object({
  sales: teamGroupSchema.exactOptional(),
  marketing: teamGroupSchema.exactOptional(),
});
