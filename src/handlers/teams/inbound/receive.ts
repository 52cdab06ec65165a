import type { ServerResponse } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { findAbout } from '../../../cards/about.ts';
import { briefCard, NOTHING, type Reply } from '../../../cards/card.ts';
import { errorCard } from '../../../cards/notices.ts';
import type { Event, EventOf } from '../../../domain/event.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import { say } from '../../../words/say.ts';
import { awaitWithin } from '../../deadline.ts';
import { answerNewcomers, logNotKept } from '../../handle.ts';
import { respondStatus } from '../../http.ts';
import type { PlatformParts } from '../../platform.ts';
import type { KnownLanguages } from '../known-languages.ts';
import { describeTeamsNewcomer } from '../newcomer.ts';
import { classifyTeamsFailure, isTargetClosed } from '../outbound/failures.ts';
import { offerTeams } from '../picks.ts';
import { planCommandReply } from './answer.ts';
import type { KnownAddresses } from './known-addresses.ts';
import { readAddresses, readDoer, readLocale, type TeamsReplyTarget, type TeamsRequest } from './parse.ts';
import type { PrivateChatParts } from './private-chat.ts';
import { showNoChat, showPlan } from './show.ts';
import type { Activity } from './verify.ts';

/** Teams waits 10 to 15 s, then complains to the person and sends it again. */
export const ANSWER_WITHIN_MS = 8000;
/** After that, for who has to hear that something was not kept. */
const SHOWN_WITHIN_MS = 2000;

const AGAIN_MS = { first: SECOND_MS, most: 5 * SECOND_MS };

export type TeamsReceiveParts = Pick<PlatformParts, 'handle' | 'log' | 'meter' | 'onReplying'> &
  PrivateChatParts & {
    knownAddresses: KnownAddresses;
    knownLanguages: KnownLanguages;
    /** Who got the app and has not said a word yet, by directory id: whatever they begin with, they are told what the bot does. */
    newcomers: Set<string>;
  };

/** Answered when it is kept, however long that takes; what was not kept Teams may send again. */
export async function receiveNotification(
  parts: TeamsReceiveParts,
  activity: Activity,
  request: Notification,
  response: ServerResponse,
) {
  const { events, replyTo, welcome, added } = request;
  const replies: Reply[] = [];
  for (const event of events) {
    try {
      replies.push(await keep(parts, activity, event));
    } catch (reason) {
      logNotKept(parts.log, event, reason);
      return respondStatus(response, 500);
    }
  }
  respondStatus(response, 200);
  // Teams tells again what was answered late: who was welcomed by it was welcomed.
  const [first = NOTHING] = replies;
  const isRepeated = first.kind === 'repeated';
  if (replyTo !== undefined) {
    for (const reply of replies)
      showLater(parts, 'lead.judged', () => showPlan(planCommandReply(reply), replyTo, parts));
  }
  const invited = replies.find((reply) => reply.kind === 'notice');
  // Of many for whom it is added at once, the first is asked to set it up; whoever writes may do so too.
  if (added !== undefined && invited !== undefined && parts.newcomers.size === 0) {
    parts.newcomers.add(added.user);
    return showLater(parts, 'setup.asked', () => showPlan(planCommandReply(invited), added, parts));
  }
  if (welcome === undefined || isRepeated || parts.newcomers.has(welcome.user)) return;
  parts.newcomers.add(welcome.user);
  // In the language the bot writes to them, where it knows them, whatever that of their Teams is.
  const locale = findAbout(first)?.locale ?? welcome.locale;
  const card = briefCard([say(locale, 'teams.welcome')]);
  showLater(parts, 'app.installed', () => showPlan({ send: { card } }, welcome, parts));
}

type Notification = Extract<TeamsRequest, { as: 'notification' }>;

/** Answered by messages in the private chat. */
export async function receiveCommand(
  parts: TeamsReceiveParts,
  activity: Activity,
  request: CommandRequest,
  response: ServerResponse,
) {
  const { replyTo } = request;
  const isFirst = parts.newcomers.delete(replyTo.user);
  const event = isFirst && request.event.kind === 'command.mistyped' ? buildHelpEvent(request.event) : request.event;
  const handled = keepOrExplain(parts, activity, event, replyTo);
  const show = async (): Promise<void> => {
    const plan = planCommandReply((await handled).reply);
    await showOnceMore(() => showPlan(plan, replyTo, parts)).catch((reason: unknown) => {
      if (replyTo.isChat || !isTargetClosed(reason)) throw reason;
      return showNoChat(replyTo, parts);
    });
  };
  const inTime = await awaitWithin(ANSWER_WITHIN_MS, handled);
  if (inTime !== 'late' && inTime.isKept) respondStatus(response, 200);
  // What was not kept Teams may send again, unless its sender has heard so.
  else if (inTime !== 'late' && (await isToldInTime(parts, event.kind, show()))) return respondStatus(response, 200);
  else respondStatus(response, 503);
  if (inTime === 'late' || inTime.isKept) showLater(parts, event.kind, show);
}

/** Whether somebody was shown it before Teams stops waiting. */
async function isToldInTime(parts: TeamsReceiveParts, event: string, showing: Promise<void>): Promise<boolean> {
  const done = showing.then(
    () => true,
    (reason: unknown) => {
      logNotShown(parts, event, reason);
      return false;
    },
  );
  parts.onReplying(done.then(() => {}));
  return (await awaitWithin(SHOWN_WITHIN_MS, done)) === true;
}

type CommandRequest = Extract<TeamsRequest, { as: 'command' }>;

function buildHelpEvent({ by, key }: EventOf<'command.mistyped'>): Event {
  return { kind: 'help.asked', by, ...(key !== undefined && { key }) };
}

/** With it is kept how its sender is reached, and in which language: so that the answer to it is in theirs. */
async function keep(parts: TeamsReceiveParts, activity: Activity, event: Event): Promise<Reply> {
  if (event.kind === 'app.removed') parts.knownAddresses.forget(event.place);
  else await parts.knownAddresses.keepNew(readAddresses(activity, parts.tenant));
  await parts.knownLanguages.keepNew(activity, parts.tenant);
  const describe = async () => describeTeamsNewcomer(activity, readLocale(activity), parts.calls);
  return answerNewcomers(parts.handle, describe, readDoer(activity, parts.tenant))(event);
}

/** A failure becomes a word with a reference; a form stays as it is, so that nothing typed is lost. */
export async function keepOrExplain(
  parts: TeamsReceiveParts,
  activity: Activity,
  event: Event,
  { locale }: TeamsReplyTarget,
): Promise<{ reply: Reply; isKept: boolean }> {
  try {
    return { reply: await offerTeams(await keep(parts, activity, event), parts), isKept: true };
  } catch (reason) {
    const { summary } = errorCard(logNotKept(parts.log, event, reason), { locale });
    return { reply: { kind: 'form-errors', errors: { '': summary } }, isKept: false };
  }
}

/** What is typed in the chat can be answered nowhere else: what Teams has surely not done is tried a second time. */
async function showOnceMore(show: () => Promise<void>): Promise<void> {
  try {
    await show();
  } catch (reason) {
    const again = classifyTeamsFailure(reason);
    if (again.kind !== 'retry') throw reason;
    await setTimeout(Math.min(again.afterMs ?? AGAIN_MS.first, AGAIN_MS.most));
    await show();
  }
}

/** After the answer, so that a slow Teams never makes a press fail that was kept. */
export function showLater(parts: TeamsReceiveParts, event: string, showing: () => Promise<void>): void {
  const shown = setImmediate()
    .then(showing)
    .catch((reason: unknown) => logNotShown(parts, event, reason));
  parts.onReplying(shown);
}

export function logNotShown({ log }: TeamsReceiveParts, event: string, reason: unknown): void {
  log.warn({ event, err: reason }, 'a reply could not be shown');
}
