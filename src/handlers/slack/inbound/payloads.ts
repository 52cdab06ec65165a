/** What Slack sends, as far as we read it. */
import { z } from 'zod';

const tapSchema = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string().optional() }).nullish(),
      }),
    )
    .min(1),
});

const submissionSchema = z.object({
  type: z.literal('view_submission'),
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  view: z.object({
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
});

export const commandPayloadSchema = z.object({
  command: z.string(),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(''),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
});

const reactionSchema = z.object({
  type: z.literal('event_callback'),
  team_id: z.string(),
  event_id: z.string(),
  authorizations: z.array(z.object({ user_id: z.string() })).optional(),
  event: z.object({
    type: z.enum(['reaction_added', 'reaction_removed']),
    user: z.string(),
    reaction: z.string(),
    item: z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
  }),
});

/** All but a command, which has no type. */
export const typedPayloadSchema = z.discriminatedUnion('type', [tapSchema, submissionSchema, reactionSchema]);

export type TapPayload = z.infer<typeof tapSchema>;
export type SubmissionPayload = z.infer<typeof submissionSchema>;
export type ReactionPayload = z.infer<typeof reactionSchema>;
export type CommandPayload = z.infer<typeof commandPayloadSchema>;
