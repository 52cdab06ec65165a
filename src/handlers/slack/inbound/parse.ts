import { z } from 'zod';
import { decodeForm, decodeTap } from '../../../cards/taps.ts';
import { CHECKIN_COMMAND, parseCommand } from '../../../domain/command.ts';
import type { Event } from '../../../domain/event.ts';
import { removeUnstorable } from '../../../domain/leads/lead.ts';
import type { Verdict } from '../../../domain/leads/verdict.ts';
import type { Identity } from '../../../domain/people/person.ts';
import { FIELD_ACTION, LINK_PREFIX, splitBlockId, TICKED_VALUE } from '../wire.ts';

/** Where a reply to somebody can go, as far as the request tells. */
export type SlackReplyTarget = { user: string; channel?: string; responseUrl?: string; trigger?: string };

/** `field` names a form's first field, where its errors can stand, and `step` where the form was at. */
export type SlackRequest = { event: Event; replyTo: SlackReplyTarget; as: 'command' | 'form' | 'other'; field?: string; step?: string };

/** Emoji that judge, as Slack names them; skin tones follow after `::`. */
const EMOJI: Record<string, Verdict> = {
  '+1': 'good',
  thumbsup: 'good',
  ok_hand: 'fair',
  '-1': 'poor',
  thumbsdown: 'poor',
};

const actions = z.object({
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

const submission = z.object({
  type: z.literal('view_submission'),
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  view: z.object({
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
});

const command = z.object({
  command: z.string(),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(''),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
});

const reaction = z.object({
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

const typed = z.discriminatedUnion('type', [actions, submission, reaction]);

/** What happened, as an event; undefined for what is none of ours (link buttons, other events, other emoji). */
export function parseSlackRequest(body: unknown): SlackRequest | undefined {
  const { data } = typed.safeParse(body);
  switch (data?.type) {
    case 'block_actions':
      return parseTap(data);
    case 'view_submission':
      return parseSubmission(data);
    case 'event_callback':
      return parseReaction(data);
    case undefined: {
      // Only a command has no type.
      const commanded = command.safeParse(body);
      return commanded.success ? parseCommandRequest(commanded.data) : undefined;
    }
  }
}

function buildIdentity(workspace: string, user: string): Identity {
  return { platform: 'slack', workspace, user };
}

function parseTap(body: z.infer<typeof actions>): SlackRequest | undefined {
  const [action] = body.actions;
  const wire = action?.selected_option?.value ?? action?.value ?? '';
  if (action === undefined || action.action_id.startsWith(LINK_PREFIX) || wire.startsWith(LINK_PREFIX))
    return undefined;
  const by = buildIdentity(body.team.id, body.user.id);
  const place: SlackReplyTarget = {
    user: body.user.id,
    ...(body.channel && { channel: body.channel.id }),
    ...(body.response_url && { responseUrl: body.response_url }),
    ...(body.trigger_id && { trigger: body.trigger_id }),
  };
  return { event: decodeTap(wire, by) ?? { kind: 'button.unknown', by }, replyTo: place, as: 'other' };
}

function parseSubmission(body: z.infer<typeof submission>): SlackRequest {
  const { view } = body;
  const by = buildIdentity(body.team.id, body.user.id);
  const blocks = Object.entries(view.state.values);
  const values = Object.fromEntries(
    blocks.map(([id, byAction]) => [splitBlockId(id).field, readFieldValue(byAction[FIELD_ACTION])]),
  );
  const event = decodeForm(view.callback_id, values, by) ?? { kind: 'button.unknown', by };
  const first = blocks[0] && splitBlockId(blocks[0][0]);
  const place: SlackReplyTarget = { user: body.user.id, ...readMetadata(view.private_metadata) };
  return { event, replyTo: place, as: 'form', ...first };
}

const option = z.object({ value: z.string() });
const field = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(option) }),
  z.object({ type: z.literal('radio_buttons'), selected_option: option.nullish() }),
  z.object({ type: z.literal('static_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('multi_static_select'), selected_options: z.array(option) }),
]);

/** Text, whether it is ticked, which one is chosen, which are picked. */
function readFieldValue(given: unknown): string | boolean | string[] | undefined {
  const read = field.safeParse(given);
  if (!read.success) return undefined;
  switch (read.data.type) {
    case 'plain_text_input':
      return removeUnstorable(read.data.value ?? '');
    case 'checkboxes':
      return read.data.selected_options.some(({ value }) => value === TICKED_VALUE);
    case 'radio_buttons':
      return read.data.selected_option?.value;
    case 'static_select':
      return read.data.selected_option ? [read.data.selected_option.value] : [];
    case 'multi_static_select':
      return read.data.selected_options.map(({ value }) => value);
  }
}

const metadata = z.object({ channel: z.string().exactOptional(), responseUrl: z.string().exactOptional() });

/** A form remembers where it was asked for, so that the answer lands there. */
export function writeMetadata({ channel, responseUrl }: SlackReplyTarget): string {
  return JSON.stringify({ channel, responseUrl });
}

function readMetadata(text: string): z.infer<typeof metadata> {
  try {
    return metadata.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

function parseCommandRequest(body: z.infer<typeof command>): SlackRequest {
  const place: SlackReplyTarget = {
    user: body.user_id,
    channel: body.channel_id,
    ...(body.response_url && { responseUrl: body.response_url }),
    ...(body.trigger_id && { trigger: body.trigger_id }),
  };
  const text = body.command === CHECKIN_COMMAND ? `checkin ${body.text}` : body.text;
  return { event: parseCommand(text, buildIdentity(body.team_id, body.user_id)), replyTo: place, as: 'command' };
}

function parseReaction(body: z.infer<typeof reaction>): SlackRequest | undefined {
  const { user, item, type, reaction: emoji } = body.event;
  const verdict = EMOJI[emoji.split('::')[0] ?? ''];
  const isOurs = body.authorizations?.some((bot) => bot.user_id === user);
  if (verdict === undefined || isOurs) return undefined;
  const message = { platform: 'slack', workspace: body.team_id, channel: item.channel, message: item.ts } as const;
  const kind = type === 'reaction_added' ? 'lead.judged' : 'lead.verdict-withdrawn';
  const by = buildIdentity(body.team_id, user);
  return {
    event: { kind, lead: message, verdict, by, key: `slack/${body.event_id}` },
    replyTo: { user, channel: item.channel },
    as: 'other',
  };
}
