/** What Slack sends, as far as we read it. What may be absent may be null, too, but for a channel, over which Bolt stumbles then. */
import { z } from 'zod';
import { commanderSchema, hearingSchema, presserSchema } from '../whose.ts';

const tapSchema = z.object({
  type: z.literal('block_actions'),
  ...presserSchema,
  channel: z.object({ id: z.string() }).optional(),
  response_url: z.string().nullish(),
  trigger_id: z.string().nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string().nullish(),
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string().nullish() }).nullish(),
      }),
    )
    .min(1),
});

const submissionSchema = z.object({
  type: z.literal('view_submission'),
  ...presserSchema,
  view: z.object({
    app_installed_team_id: z.string().nullish(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
});

/** Chosen from the menu of all of Slack. */
const shortcutSchema = z.object({
  type: z.literal('shortcut'),
  ...presserSchema,
  callback_id: z.string(),
  trigger_id: z.string(),
});

/** Chosen from the menu of a message. */
const messageShortcutSchema = z.object({
  type: z.literal('message_action'),
  ...presserSchema,
  callback_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string().nullish(),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().nullish() }),
});

export const commandPayloadSchema = z.object({
  command: z.string(),
  ...commanderSchema,
  channel_id: z.string(),
  text: z.string().default(''),
  response_url: z.string().nullish(),
  trigger_id: z.string().nullish(),
});

const reactionSchema = z.object({
  type: z.enum(['reaction_added', 'reaction_removed']),
  user: z.string(),
  user_team: z.string().nullish(),
  reaction: z.string(),
  event_ts: z.string().nullish(),
  item: z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
});

/** Somebody came to a channel; we hear of it where we are, and when it is we who came. */
const joinedSchema = z.object({ type: z.literal('member_joined_channel'), user: z.string(), channel: z.string() });

/** Somebody came to the app: to their page, or to their messages with the bot. */
const homeSchema = z.object({ type: z.literal('app_home_opened'), user: z.string(), tab: z.string().nullish() });

/** The app was removed, or tokens of it were taken back: of the bot, or of people. */
const removedSchema = z.object({ type: z.literal('app_uninstalled') });
const revokedSchema = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(z.string()).nullish() }).nullish(),
});

const eventSchema = z.object({
  type: z.literal('event_callback'),
  ...hearingSchema,
  event_id: z.string(),
  event: z.discriminatedUnion('type', [reactionSchema, joinedSchema, homeSchema, removedSchema, revokedSchema]),
});

/** All but a command, which has no type. */
export const typedPayloadSchema = z.discriminatedUnion('type', [
  tapSchema,
  submissionSchema,
  shortcutSchema,
  messageShortcutSchema,
  eventSchema,
]);

export type TapPayload = z.infer<typeof tapSchema>;
export type SubmissionPayload = z.infer<typeof submissionSchema>;
export type ShortcutPayload = z.infer<typeof shortcutSchema>;
export type MessageShortcutPayload = z.infer<typeof messageShortcutSchema>;
export type EventPayload = z.infer<typeof eventSchema>;
export type ReactionEvent = z.infer<typeof reactionSchema>;
export type CommandPayload = z.infer<typeof commandPayloadSchema>;
