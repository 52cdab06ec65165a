import { z } from 'zod';
import { LOCALES, platformSchema } from '../organisation.ts';

const place = { platform: platformSchema, workspace: z.string() };

/** Somebody picked in the chat, and what the platform says of them; without `found` it said nothing in time, or does not know them. */
export const pickedPersonSchema = z.object({
  of: z.literal('people'),
  ...place,
  user: z.string(),
  found: z
    .object({
      name: z.string(),
      email: z.string().exactOptional(),
      /** Only where the platform offers both languages. */
      locale: z.enum(LOCALES).exactOptional(),
      zone: z.string().exactOptional(),
      /** A bot, or an account that is closed: nobody to talk to. */
      isNobody: z.literal(true).exactOptional(),
    })
    .exactOptional(),
});
export type PickedPerson = z.infer<typeof pickedPersonSchema>;

/** A channel picked in the chat; `isMember`: the bot is in it and can post there. */
export const pickedChannelSchema = z.object({
  of: z.literal('channels'),
  ...place,
  id: z.string(),
  found: z
    .object({ name: z.string(), isMember: z.boolean(), isPrivate: z.boolean(), isArchived: z.boolean() })
    .exactOptional(),
});
export type PickedChannel = z.infer<typeof pickedChannelSchema>;

/** A Slack user group, a Teams team, or everybody of a channel; `people` are those the platform says are in it. */
export const pickedGroupSchema = z.object({
  of: z.literal('groups'),
  ...place,
  id: z.string(),
  found: z.object({ name: z.string(), people: z.array(pickedPersonSchema) }).exactOptional(),
});
export type PickedGroup = z.infer<typeof pickedGroupSchema>;

/** What can be picked in a form that only the platform knows. */
const pickedSchema = z.discriminatedUnion('of', [pickedPersonSchema, pickedChannelSchema, pickedGroupSchema]);
export type Picked = z.infer<typeof pickedSchema>;
export type PickedKind = Picked['of'];
