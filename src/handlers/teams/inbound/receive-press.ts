import type { ServerResponse } from 'node:http';
import type { Event } from '../../../domain/event.ts';
import { say } from '../../../words/say.ts';
import { awaitWithin } from '../../deadline.ts';
import { provePicks } from '../../forms/picks.ts';
import { respondJson, respondStatus } from '../../http.ts';
import { isTargetClosed } from '../outbound/failures.ts';
import { createTeamsProof } from '../picks.ts';
import { type PressContext, planCloseReply, planPressReply, type ReplyPlan, sayKept } from './answer.ts';
import { addKey, buildEventKey, type TeamsRequest } from './parse.ts';
import { ANSWER_WITHIN_MS, keepOrExplain, logNotShown, showLater, type TeamsReceiveParts } from './receive.ts';
import { buildInvokeResponse, showPlan } from './show.ts';
import type { Activity } from './verify.ts';

/** Answered with the answer to the press, where Teams waits for one, and by calls. */
export async function receivePress(
  parts: TeamsReceiveParts,
  activity: Activity,
  request: PressRequest,
  response: ServerResponse,
) {
  const { event, replyTo, isInvoke, on } = request;
  const context: PressContext = {
    by: isInvoke ? 'invoke' : 'submit',
    on,
    isChat: replyTo.isChat,
    locale: replyTo.locale,
    ...(request.stays !== undefined && { stays: request.stays }),
    isTyped: request.isTyped === true,
  };
  let isKept = event === 'close';
  const keepAndPlan = async (): Promise<ReplyPlan> => {
    if (event === 'close') return planCloseReply(context);
    const kept = await keepOrExplain(parts, activity, await proveFilled(parts, activity, request, event), replyTo);
    isKept = kept.isKept;
    return planPressReply(kept.reply, context);
  };
  const planned = keepAndPlan();
  const answered = planned.then((plan): Shown | Promise<Shown> =>
    isShownFirst(plan) ? showFirst(parts, request, plan) : plan,
  );
  // However it ends, a stop waits for it; the failure itself is logged below.
  parts.onReplying(answered.then(doNothing, doNothing));
  const inTime = await awaitWithin(ANSWER_WITHIN_MS, answered);
  // What is planned from here on finds nobody waiting.
  if (inTime === 'late' && isInvoke) context.by = 'late';
  const answer = inTime === 'late' ? sayLate(request, isKept) : (inTime.answer ?? sayKept(replyTo.locale));
  if (isInvoke) respondJson(response, 200, buildInvokeResponse(answer, parts.tenant));
  // An older client shows no answer: what was not kept, and nobody was told so, Teams may send again.
  else respondStatus(response, isKept || (inTime !== 'late' && inTime.isShown) ? 200 : 503);
  showLater(parts, nameEvent(request), async () => {
    const plan = await planned;
    if (!isShownFirst(plan)) await showPlan(plan, replyTo, parts);
  });
}

type PressRequest = Extract<TeamsRequest, { as: 'press' }>;

/** Of what was picked in a form Teams says first what it is. */
async function proveFilled(
  parts: TeamsReceiveParts,
  activity: Activity,
  { filled }: PressRequest,
  event: Event,
): Promise<Event> {
  if (filled === undefined) return event;
  return addKey(await provePicks(filled, createTeamsProof(parts)), buildEventKey(activity));
}

function doNothing(): void {}

/** What is not kept yet is never said to be. */
function sayLate({ replyTo: { locale }, isTyped }: PressRequest, isKept: boolean): string {
  if (isKept) return say(locale, 'teams.late');
  return say(locale, isTyped ? 'form.slow' : 'teams.slow');
}

/** What is said under the card about a message must be true: the message goes first, and only then is it spoken of. */
function isShownFirst({ send, replaceFirst }: ReplyPlan): boolean {
  return send !== undefined || replaceFirst !== undefined;
}

/** The answer to the press, and whether a message has already said it. */
type Shown = Pick<ReplyPlan, 'answer'> & { isShown?: true };

async function showFirst(parts: TeamsReceiveParts, request: PressRequest, plan: ReplyPlan): Promise<Shown> {
  const { replyTo } = request;
  try {
    await showPlan(plan, replyTo, parts);
    return { ...plan, isShown: true };
  } catch (reason) {
    if (!replyTo.isChat && isTargetClosed(reason)) return { answer: say(replyTo.locale, 'teams.no-chat') };
    logNotShown(parts, nameEvent(request), reason);
    // Told by the answer to the press, where no message could be sent; what only stayed behind is no news.
    return plan.send === undefined ? plan : { answer: say(replyTo.locale, 'reply.not-shown') };
  }
}

function nameEvent({ event }: PressRequest): string {
  return event === 'close' ? event : event.kind;
}
