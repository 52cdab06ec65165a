import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { briefCard, type Reply } from '../../../cards/card.ts';
import { errorCard } from '../../../cards/notices.ts';
import type { Event, EventOf } from '../../../domain/event.ts';
import { say } from '../../../words/say.ts';
import { awaitWithin } from '../../deadline.ts';
import { createErrorReference } from '../../handle.ts';
import { sendStatus, type Door, sendJson } from '../../http.ts';
import type { PlatformParts } from '../../platform.ts';
import { isPlaceClosed } from '../outbound/failures.ts';
import { type Came, kept, offerOf, type Plan, planClosed, planCommanded, planPressed } from './answer.ts';
import type { Seen } from './known-addresses.ts';
import { addressesIn, type Parsed, type Place, parse } from './parse.ts';
import type { Chatting } from './private-chat.ts';
import { invokeAnswer, show, showNoChat } from './show.ts';
import type { Activity, Gate } from './verify.ts';

/** Bytes; Teams' largest is a filled form. */
const BODY_MAX = 256 * 1024;
/** Teams waits 10 to 15 s, then complains to the person and sends it again. */
const ANSWER_WITHIN_MS = 8000;

export type ListenParts = Pick<PlatformParts, 'handle' | 'log' | 'onReplying'> &
  Chatting & {
    gate: Gate;
    seen: Seen;
    /** Who got the app and has not said a word yet, by directory id: whatever they begin with, they are told what the bot does. */
    newcomers: Set<string>;
  };

/** The door Teams knocks on. Who is refused gets a bare status and one line in the log. */
export function teamsDoor(parts: ListenParts): Door {
  const refuse = (response: ServerResponse, status: number, reason: string): void => {
    parts.log.warn({ status, reason }, 'refused at /api/messages');
    sendStatus(response, status);
  };
  return {
    method: 'POST',
    path: '/api/messages',
    bodyMax: BODY_MAX,
    tooLarge: (response) => refuse(response, 413, 'too large'),
    open: async ({ request, response, body }) => {
      const heard = await parts.gate(body, request.headers.authorization);
      if ('reason' in heard) return refuse(response, heard.status, heard.reason);
      const { activity } = heard;
      const parsed = parse(activity, parts.tenant);
      if (parsed === undefined) return sendStatus(response, 200);
      switch (parsed.as) {
        case 'told':
          return listenTold(parts, activity, parsed, response);
        case 'command':
          return listenCommand(parts, activity, parsed, response);
        case 'pressed':
          return listenPressed(parts, activity, parsed, response);
      }
    },
  };
}

/** Answered when it is kept, however long that takes; what was not kept Teams may send again. */
async function listenTold(parts: ListenParts, activity: Activity, parsed: Told, response: ServerResponse) {
  const { events, place, welcome } = parsed;
  const replies: Reply[] = [];
  for (const event of events) {
    try {
      replies.push(await keep(parts, activity, event));
    } catch (reason) {
      logFailure(parts, event, reason);
      return sendStatus(response, 500);
    }
  }
  sendStatus(response, 200);
  if (place !== undefined) {
    for (const reply of replies) showLater(parts, 'lead.judged', () => show(planCommanded(reply), place, parts));
  }
  if (welcome === undefined || parts.newcomers.has(welcome.user)) return;
  parts.newcomers.add(welcome.user);
  const card = briefCard([say(welcome.locale, 'teams.welcome')]);
  showLater(parts, 'app.installed', () => show({ send: { card } }, welcome, parts));
}

type Told = Extract<Parsed, { as: 'told' }>;

/** Answered by messages in the private chat. */
async function listenCommand(parts: ListenParts, activity: Activity, parsed: Commanded, response: ServerResponse) {
  const { place } = parsed;
  const isFirst = parts.newcomers.delete(place.user);
  const event = isFirst && parsed.event.kind === 'command.mistyped' ? helpFor(parsed.event) : parsed.event;
  const handled = keepOrExplain(parts, activity, event, place).then((reply) =>
    planCommanded(reply, offerOf(event, place.locale)),
  );
  await awaitWithin(ANSWER_WITHIN_MS, handled);
  sendStatus(response, 200);
  showLater(parts, event.kind, async () => {
    const plan = await handled;
    await show(plan, place, parts).catch((reason: unknown) => {
      if (place.isChat || !isPlaceClosed(reason)) throw reason;
      return showNoChat(place, parts);
    });
  });
}

type Commanded = Extract<Parsed, { as: 'command' }>;

function helpFor({ by, key }: EventOf<'command.mistyped'>): Event {
  return { kind: 'help.asked', by, ...(key !== undefined && { key }) };
}

/** Answered with the answer to the press, where Teams waits for one, and by calls. */
async function listenPressed(parts: ListenParts, activity: Activity, parsed: Pressed, response: ServerResponse) {
  const { event, place, isInvoke, on } = parsed;
  const came: Came = { by: isInvoke ? 'invoke' : 'submit', on, isChat: place.isChat, locale: place.locale };
  const planned =
    event === 'close'
      ? Promise.resolve(planClosed(place.locale))
      : keepOrExplain(parts, activity, event, place).then((reply) => planPressed(reply, came));
  const answered = planned.then((plan) => (plan.send === undefined ? plan : sendFirst(parts, parsed, plan)));
  // However it ends, a stop waits for it; the failure itself is told below.
  parts.onReplying(answered.then(nothing, nothing));
  const answer = await awaitWithin(ANSWER_WITHIN_MS, answered);
  // What is planned from here on finds nobody waiting.
  if (answer === 'late' && isInvoke) came.by = 'late';
  // It is not kept yet, so that is not said.
  const told = answer === 'late' ? say(place.locale, 'teams.late') : (answer.told ?? kept(place.locale));
  if (isInvoke) sendJson(response, 200, invokeAnswer(told, parts.tenant));
  else sendStatus(response, 200);
  showLater(parts, kindOf(parsed), async () => {
    const plan = await planned;
    if (plan.send === undefined) await show(plan, place, parts);
  });
}

type Pressed = Extract<Parsed, { as: 'pressed' }>;

function nothing(): void {}

/** What is said under the card about a message must be true: the message goes first, and only then is it told of. */
async function sendFirst(parts: ListenParts, parsed: Pressed, plan: Plan): Promise<Pick<Plan, 'told'>> {
  const { place } = parsed;
  try {
    await show(plan, place, parts);
    return plan;
  } catch (reason) {
    if (!place.isChat && isPlaceClosed(reason)) return { told: say(place.locale, 'teams.no-chat') };
    logUnshown(parts, kindOf(parsed), reason);
    return { told: kept(place.locale) };
  }
}

function kindOf({ event }: Pressed): string {
  return event === 'close' ? event : event.kind;
}

/** With it is kept how its sender is reached. */
async function keep(parts: ListenParts, activity: Activity, event: Event): Promise<Reply> {
  if (event.kind === 'app.removed') parts.seen.forget(event.place);
  else await parts.seen.tell(addressesIn(activity, parts.tenant));
  return parts.handle(event);
}

/** A failure becomes a word with a reference; a form stays as it is, so that nothing typed is lost. */
async function keepOrExplain(parts: ListenParts, activity: Activity, event: Event, { locale }: Place): Promise<Reply> {
  try {
    return await keep(parts, activity, event);
  } catch (reason) {
    const { summary } = errorCard(logFailure(parts, event, reason), locale);
    return { kind: 'form-errors', errors: { '': summary } };
  }
}

/** The reference it is logged under. */
function logFailure({ log }: ListenParts, event: Event, reason: unknown): string {
  const ref = createErrorReference();
  log.error({ ref, event: event.kind, err: reason }, 'not kept');
  return ref;
}

/** After the answer, so that a slow Teams never makes a press fail that was kept. */
function showLater(parts: ListenParts, event: string, showing: () => Promise<void>): void {
  const shown = setImmediate()
    .then(showing)
    .catch((reason: unknown) => logUnshown(parts, event, reason));
  parts.onReplying(shown);
}

/** An error's kind without its text, which may hold what somebody wrote. */
function logUnshown({ log }: ListenParts, event: string, reason: unknown): void {
  const { name = 'unknown', code } = Object(reason) as { name?: string; code?: string };
  log.warn({ event, err: name, code }, 'a reply could not be shown');
}
