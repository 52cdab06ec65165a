import { decodeForm, decodeTap } from '../../../cards/taps.ts';
import { CHECKIN_COMMAND, parseCommand } from '../../../domain/command.ts';
import type { Event } from '../../../domain/event.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import { type FilledForm, hasPicks } from '../../forms/picks.ts';
import { readSlackEmoji } from '../emoji.ts';
import { readMessageText } from '../message-text.ts';
import { readOwnMetadata } from '../metadata.ts';
import type { SlackPlace } from '../oauth/tokens.ts';
import { findCommandedAt, findHeardAt, findPressedAt, nameOfCommander, nameOfHeard, nameOfPresser } from '../whose.ts';
import { FIELD_ACTION, LINK_PREFIX, restoreWire, SHORTCUTS, splitBlockId } from '../wire.ts';
import { readFieldValue } from './field-value.ts';
import {
  type CommandPayload,
  commandPayloadSchema,
  type EventPayload,
  type MessageShortcutPayload,
  type ReactionEvent,
  type ShortcutPayload,
  type SubmissionPayload,
  type TapPayload,
  typedPayloadSchema,
} from './payloads.ts';

/** Where a reply to somebody can go, as far as the request tells; `at`: by the token of which installation. */
export type SlackReplyTarget = {
  user: string;
  at: SlackPlace;
  channel?: string;
  responseUrl?: string;
  trigger?: string;
  /** Of the form that was filled: its reader’s language. */
  locale?: Locale;
};

/** `field` names a form's first field, where its errors can stand, and `step` where the form was at; `typed` is a command as it was typed. */
export type SlackRequest = {
  event: Event;
  replyTo: SlackReplyTarget;
  as: 'command' | 'form' | 'other';
  typed?: string;
  field?: string;
  step?: string;
  /** What was filled in, where Slack is to say what was picked before it is an event. */
  filled?: FilledForm;
};

/** What happened, as an event; undefined for what is none of ours (link buttons, other events, other emoji). */
export function parseSlackRequest(body: unknown): SlackRequest | undefined {
  const { data } = typedPayloadSchema.safeParse(body);
  switch (data?.type) {
    case 'block_actions':
      return parseTap(data);
    case 'view_submission':
      return parseSubmission(data);
    case 'shortcut':
      return parseShortcut(data);
    case 'message_action':
      return parseMessageShortcut(data);
    case 'event_callback':
      return parseEvent(data);
    case undefined: {
      const { data: command } = commandPayloadSchema.safeParse(body);
      return command && parseCommandRequest(command);
    }
  }
}

function parseTap(body: TapPayload): SlackRequest | undefined {
  const [action] = body.actions;
  const wire = restoreWire(action?.selected_option?.value ?? action?.value ?? '');
  if (action === undefined || action.action_id.startsWith(LINK_PREFIX) || wire.startsWith(LINK_PREFIX))
    return undefined;
  const by = nameOfPresser(body);
  const replyTo: SlackReplyTarget = {
    user: body.user.id,
    at: findPressedAt(body),
    ...(body.channel && { channel: body.channel.id }),
    ...(body.response_url && { responseUrl: body.response_url }),
    ...(body.trigger_id && { trigger: body.trigger_id }),
  };
  const event = decodeTap(wire, by) ?? { kind: 'button.unknown', by };
  const isTimed = event.kind === 'lead.judged';
  return { event: isTimed ? { ...event, ...readMoment(action.action_ts) } : event, replyTo, as: 'other' };
}

function parseSubmission(body: SubmissionPayload): SlackRequest {
  const { view } = body;
  const by = nameOfPresser(body);
  const blocks = Object.entries(view.state.values);
  const values = Object.fromEntries(
    blocks.map(([id, byAction]) => [splitBlockId(id).field, readFieldValue(byAction[FIELD_ACTION], by.workspace)]),
  );
  const wire = restoreWire(view.callback_id);
  const event = decodeForm(wire, values, by);
  const first = blocks[0] && splitBlockId(blocks[0][0]);
  const at = findPressedAt(body, view.app_installed_team_id);
  const replyTo: SlackReplyTarget = { user: body.user.id, at, ...readOwnMetadata(view.private_metadata) };
  const filled = { wire, values, by };
  return { event, replyTo, as: 'form', ...first, ...(hasPicks(values) && { filled }) };
}

function parseShortcut(body: ShortcutPayload): SlackRequest {
  const by = nameOfPresser(body);
  const event: Event =
    body.callback_id === SHORTCUTS.lead ? { kind: 'lead.form-asked', by } : { kind: 'button.unknown', by };
  return { event, replyTo: { user: body.user.id, at: findPressedAt(body), trigger: body.trigger_id }, as: 'other' };
}

/** Whether we are in that channel is not told; whoever receives this asks. */
function parseMessageShortcut(body: MessageShortcutPayload): SlackRequest {
  const by = nameOfPresser(body);
  const text = readMessageText(body.message.text ?? '');
  const isOurs = body.callback_id === SHORTCUTS.note;
  const replyTo: SlackReplyTarget = {
    ...{ user: body.user.id, at: findPressedAt(body), channel: body.channel.id, trigger: body.trigger_id },
    ...(body.response_url && { responseUrl: body.response_url }),
  };
  const event: Event = isOurs
    ? { kind: 'note.message-asked', text, isHere: false, by }
    : { kind: 'button.unknown', by };
  return { event, replyTo, as: 'other' };
}

/** Slack marks up what is typed, too: `Smit &amp; Zonen`, and `<http://smit.nl|smit.nl>` for an address. */
function parseCommandRequest(body: CommandPayload): SlackRequest {
  const said = readMessageText(body.text);
  const replyTo: SlackReplyTarget = {
    user: body.user_id,
    at: findCommandedAt(body),
    channel: body.channel_id,
    ...(body.response_url && { responseUrl: body.response_url }),
    ...(body.trigger_id && { trigger: body.trigger_id }),
  };
  const text = body.command === CHECKIN_COMMAND ? `checkin ${said}` : said;
  const typed = `${body.command} ${said}`.trim();
  return { event: parseCommand(text, nameOfCommander(body)), replyTo, as: 'command', typed };
}

/** Somebody who opens their page, an emoji of somebody’s, that we came to a channel or are gone; what we do ourselves and where others come is not for us. */
function parseEvent(body: EventPayload): SlackRequest | undefined {
  const { event } = body;
  const at = findHeardAt(body);
  const isOurs = (user: string) => body.authorizations?.some((bot) => bot.user_id === user) ?? false;
  switch (event.type) {
    case 'app_home_opened': {
      const by = nameOfHeard(body, event.user);
      return event.tab === 'home' ? createRequest({ kind: 'home.opened', by }, { user: event.user, at }) : undefined;
    }
    case 'member_joined_channel': {
      const place = { platform: 'slack', workspace: at.workspace, id: event.channel } as const;
      const joined = { kind: 'channel.joined', place, isTeam: false } as const;
      return isOurs(event.user) ? createRequest(joined, { user: event.user, at }) : undefined;
    }
    case 'app_uninstalled':
      return createRequest(createEnding(at), { user: '', at });
    case 'tokens_revoked':
      return event.tokens?.bot?.length ? createRequest(createEnding(at), { user: '', at }) : undefined;
    case 'reaction_added':
    case 'reaction_removed':
      return isOurs(event.user) ? undefined : parseReaction(body, event);
  }
}

/** Which installing that ends, and whether it does, whoever receives this asks. */
function createEnding({ workspace: id }: SlackPlace): Event {
  return { kind: 'workspace.uninstalled', workspace: { platform: 'slack', id }, grant: '' };
}

function createRequest(event: Event, replyTo: SlackReplyTarget): SlackRequest {
  return { event, replyTo, as: 'other' };
}

function parseReaction(body: EventPayload, given: ReactionEvent): SlackRequest | undefined {
  const { user, user_team: home, item, type, reaction, event_ts: moment } = given;
  const emoji = readSlackEmoji(reaction);
  if (emoji === undefined) return undefined;
  const { name, verdict } = emoji;
  const { workspace } = nameOfHeard(body, user);
  const lead = { platform: 'slack', workspace, channel: item.channel, message: item.ts, emoji: name } as const;
  const kind = type === 'reaction_added' ? 'lead.judged' : 'lead.verdict-withdrawn';
  const by = nameOfHeard(body, user, home);
  return {
    event: { kind, lead, verdict, by, ...readMoment(moment), key: `slack/${body.event_id}` },
    replyTo: { user, at: findHeardAt(body), channel: item.channel },
    as: 'other',
  };
}

/** When it was done, by Slack’s clock; nothing where that is not told. */
function readMoment(seconds: string | null | undefined): { at?: number } {
  const at = Math.floor(Number(seconds ?? undefined) * SECOND_MS);
  return Number.isSafeInteger(at) ? { at } : {};
}
