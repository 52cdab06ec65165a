import type { ServerResponse } from 'node:http';
import { say } from '../../../words/say.ts';
import { awaitWithin } from '../../deadline.ts';
import { respondJson, respondStatus } from '../../http.ts';
import { isTargetClosed } from '../outbound/failures.ts';
import { type PressContext, planCloseReply, planPressReply, type ReplyPlan, sayKept } from './answer.ts';
import type { TeamsRequest } from './parse.ts';
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
  const planned =
    event === 'close'
      ? Promise.resolve(planCloseReply(context))
      : keepOrExplain(parts, activity, event, replyTo).then((reply) => planPressReply(reply, context));
  const answered = planned.then((plan) => (isShownFirst(plan) ? showFirst(parts, request, plan) : plan));
  // However it ends, a stop waits for it; the failure itself is logged below.
  parts.onReplying(answered.then(doNothing, doNothing));
  const inTime = await awaitWithin(ANSWER_WITHIN_MS, answered);
  // What is planned from here on finds nobody waiting.
  if (inTime === 'late' && isInvoke) context.by = 'late';
  // It is not kept yet, so that is not said.
  const answer = inTime === 'late' ? say(replyTo.locale, 'teams.late') : (inTime.answer ?? sayKept(replyTo.locale));
  if (isInvoke) respondJson(response, 200, buildInvokeResponse(answer, parts.tenant));
  else respondStatus(response, 200);
  showLater(parts, nameEvent(request), async () => {
    const plan = await planned;
    if (!isShownFirst(plan)) await showPlan(plan, replyTo, parts);
  });
}

type PressRequest = Extract<TeamsRequest, { as: 'press' }>;

function doNothing(): void {}

/** What is said under the card about a message must be true: the message goes first, and only then is it spoken of. */
function isShownFirst({ send, replaceFirst }: ReplyPlan): boolean {
  return send !== undefined || replaceFirst !== undefined;
}

async function showFirst(
  parts: TeamsReceiveParts,
  request: PressRequest,
  plan: ReplyPlan,
): Promise<Pick<ReplyPlan, 'answer'>> {
  const { replyTo } = request;
  try {
    await showPlan(plan, replyTo, parts);
    return plan;
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
