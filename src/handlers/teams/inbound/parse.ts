import { z } from 'zod';
import type { Address } from '../../../domain/addresses/address.ts';
import { parseCommand } from '../../../domain/command.ts';
import type { Event } from '../../../domain/event.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Identity } from '../../../domain/people/person.ts';
import { isChat, readArrival, readInstallation } from '../arrivals.ts';
import { readTeamsReaction } from '../emoji.ts';
import { type ButtonPress, readButtonPress } from './button-data.ts';
import { readCommandText } from './command-text.ts';
import type { Activity } from './verify.ts';

/** Where a reply to somebody can go. `conversation` is the chat, or a thread `19:…;messageid=N`; `message` what was pressed. */
export type TeamsReplyTarget = {
  serviceUrl: string;
  conversation: string;
  isChat: boolean;
  /** The directory id, and how Teams names the person in calls (`29:…`). */
  user: string;
  member: string;
  message?: string;
  locale: Locale;
};

/** What happened, and how it is answered: a press or a command by a reply, a notification only by its status. */
export type TeamsRequest =
  | ({ as: 'press'; isInvoke: boolean; replyTo: TeamsReplyTarget } & ButtonPress)
  | { as: 'command'; event: Event; replyTo: TeamsReplyTarget }
  /** `replyTo`: of somebody who may be answered alone. `welcome`: the app has just come to this person. `added`: who brought it. */
  | {
      as: 'notification';
      events: Event[];
      replyTo?: TeamsReplyTarget;
      welcome?: TeamsReplyTarget;
      added?: TeamsReplyTarget;
    };

/** What happened, as events; undefined for what is none of ours (a refresh, another invoke, a conversation's news, other emoji). */
export function parseTeamsActivity(activity: Activity, tenant: string): TeamsRequest | undefined {
  switch (activity.type) {
    case 'invoke':
      return parseInvoke(activity, tenant);
    case 'message':
      return parseMessage(activity, tenant);
    case 'messageReaction':
      return parseReaction(activity, tenant);
    case 'installationUpdate':
      return parseInstallation(activity, tenant);
    case 'conversationUpdate':
      return parseArrival(activity, tenant);
    default:
      return undefined;
  }
}

/** The addresses that an activity brings: its tenant's address, and how the person who sent it is reached. */
export function readAddresses(activity: Activity, tenant: string): Address[] {
  const { serviceUrl, from, conversation } = activity;
  const common = { platform: 'teams', workspace: tenant, serviceUrl } as const;
  const user = from?.aadObjectId;
  if (from === undefined || user === undefined) return [{ ...common, kind: 'workspace', id: tenant }];
  const chat = isChat(activity) && { conversation: conversation.id };
  return [
    { ...common, kind: 'workspace', id: tenant },
    { ...common, kind: 'person', id: user, member: from.id, ...chat },
  ];
}

const invoked = z.looseObject({
  trigger: z.unknown().optional(),
  action: z.looseObject({ data: z.unknown().optional() }).optional(),
});

/** Whatever a button of a card holds is answered; other invokes are not for us. */
function parseInvoke(activity: Activity, tenant: string): TeamsRequest | undefined {
  if (activity['name'] !== 'adaptiveCard/action') return undefined;
  const { data: value } = invoked.safeParse(activity['value']);
  // Teams asks for a fresh card by itself.
  if (value?.trigger === 'automatic') return undefined;
  const pressed = readButtonPress(value?.action?.data, buildIdentity(activity, tenant));
  return buildPress(activity, pressed, true);
}

/** What an older client sends for a button is a message with a value. */
function parseMessage(activity: Activity, tenant: string): TeamsRequest {
  const replyTo = readReplyTarget(activity);
  const by = buildIdentity(activity, tenant);
  if (typeof activity['value'] === 'object' && activity['value'] !== null) {
    const pressed = readButtonPress(activity['value'], by);
    return buildPress(activity, pressed, false);
  }
  const text = typeof activity['text'] === 'string' ? activity['text'] : '';
  return { as: 'command', event: addKey(parseCommand(readCommandText(text), by), buildEventKey(activity)), replyTo };
}

/** Nobody puts more under one message at once: each is kept on its own. */
const EMOJI_MAX = 20;

const reaction = z.looseObject({
  replyToId: z.string(),
  reactionsAdded: z.array(z.looseObject({ type: z.string() })).default([]),
  reactionsRemoved: z.array(z.looseObject({ type: z.string() })).default([]),
});

function parseReaction(activity: Activity, tenant: string): TeamsRequest | undefined {
  const { data: read } = reaction.safeParse(activity);
  if (read === undefined || isChat(activity)) return undefined;
  const { id } = activity.conversation;
  const channel = id.includes(';messageid=') ? id : `${id};messageid=${read.replyToId}`;
  const at = { platform: 'teams', workspace: tenant, channel, message: read.replyToId } as const;
  const by = buildIdentity(activity, tenant);
  // Who changes their mind takes one back and gives another at once: in this order it is what they think now.
  const given = [
    ...read.reactionsRemoved.map(({ type }) => ({ kind: 'lead.verdict-withdrawn' as const, type })),
    ...read.reactionsAdded.map(({ type }) => ({ kind: 'lead.judged' as const, type })),
  ];
  const key = buildEventKey(activity);
  /** Of each emoji only what is said last of it, in the order of that. */
  const last = new Map<string, Event>();
  for (const [index, { kind, type }] of given.entries()) {
    const emoji = readTeamsReaction(type);
    if (emoji === undefined) continue;
    const { name, verdict } = emoji;
    const own = index === 0 ? key : key && `${key}/${index}`;
    last.delete(name);
    last.set(name, addKey({ kind, lead: { ...at, emoji: name }, verdict, by, ...readMoment(activity) }, own));
  }
  const events = [...last.values()].slice(-EMOJI_MAX);
  return events.length === 0 ? undefined : { as: 'notification', events, replyTo: readReplyTarget(activity) };
}

/** The app came to a person or a team, or went; who has just got it is welcomed. */
function parseInstallation(activity: Activity, tenant: string): TeamsRequest | undefined {
  const read = readInstallation(activity, tenant, buildEventKey(activity));
  if (read === undefined) return undefined;
  const added = readReplyTarget(activity);
  const { events, isNew, isWelcome } = read;
  return { as: 'notification', events, ...(isNew && { added }), ...(isWelcome && { welcome: added }) };
}

function parseArrival(activity: Activity, tenant: string): TeamsRequest | undefined {
  const event = readArrival(activity, tenant);
  return event && { as: 'notification', events: [event] };
}

/** Who did something, also where the event is not theirs: they brought the app. */
export function readDoer(activity: Activity, tenant: string): Identity | undefined {
  return activity.from?.aadObjectId === undefined ? undefined : buildIdentity(activity, tenant);
}

function buildIdentity({ from }: Activity, workspace: string): Identity {
  return { platform: 'teams', workspace, user: from?.aadObjectId ?? '' };
}

function readReplyTarget(activity: Activity): TeamsReplyTarget {
  const { serviceUrl, conversation, from } = activity;
  const message = activity['replyToId'];
  return {
    serviceUrl,
    conversation: conversation.id,
    isChat: isChat(activity),
    user: from?.aadObjectId ?? '',
    member: from?.id ?? '',
    ...(typeof message === 'string' && { message }),
    locale: readLocale(activity),
  };
}

/** The language of somebody’s Teams, as far as the bot speaks it. */
export function readLocale({ locale }: Activity): Locale {
  return typeof locale === 'string' && locale.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** When it was done, by Teams’ clock; nothing where that is not told. */
function readMoment({ timestamp }: Activity): { at?: number } {
  const at = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  return Number.isNaN(at) ? {} : { at };
}

/** Told again under the same id it is the same. */
export function buildEventKey({ conversation, id }: Activity): string | undefined {
  return id && `teams/${conversation.id}/${id}`;
}

/** Who filled a form is answered in its language. */
function buildPress(activity: Activity, pressed: ButtonPress, isInvoke: boolean): TeamsRequest {
  const replyTo = { ...readReplyTarget(activity), ...(pressed.locale && { locale: pressed.locale }) };
  if (pressed.event === 'close') return { as: 'press', isInvoke, replyTo, ...pressed };
  return { as: 'press', isInvoke, replyTo, ...pressed, event: addKey(pressed.event, buildEventKey(activity)) };
}

/** On every event that somebody caused. */
export function addKey(event: Event, key: string | undefined): Event {
  return 'by' in event && key !== undefined ? { ...event, key } : event;
}
