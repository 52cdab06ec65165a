import { requireOwnPlaces } from '../installing/own-places.ts';
import type { SlackRateLimits } from '../rate-limits.ts';
import { WebApiRefusal } from '../refusal.ts';
import { type Caller, identifyCaller, requireScope } from '../tokens.ts';
import type { SlackWorkspace } from '../workspace.ts';
import { type ApiArguments, readText } from './arguments.ts';
import { WEB_API_METHODS } from './methods/all.ts';

/** An HTTP answer, and how the log of calls names it. */
export type ApiAnswer = { status: number; headers: Record<string, string>; body: string; logged: string };

/** A call as it came in. */
export type WebCall = { method: string; args: ApiArguments; token: string | undefined };

/** Answers one Web API call as Slack does: 200 with `ok`, or 429. */
export function answerWebApiCall(workspace: SlackWorkspace, limits: SlackRateLimits, call: WebCall): ApiAnswer {
  try {
    const retryAfter = takePace(workspace, limits, call);
    if (retryAfter > 0) return createRateLimitAnswer(retryAfter);
    const answer = createJsonAnswer(runMethod(workspace, call), 'ok');
    // Slack's answers name the scopes of the token, and the bot's check of its set-up reads them.
    return { ...answer, headers: { ...answer.headers, 'x-oauth-scopes': workspace.memory.bot.scopes.join(',') } };
  } catch (error) {
    if (!(error instanceof WebApiRefusal)) throw error;
    return createJsonAnswer({ ok: false, error: error.message, ...error.extra }, error.message);
  }
}

/** 429 as Slack answers it, with the seconds to wait. */
export function createRateLimitAnswer(seconds: number): ApiAnswer {
  const { body } = createJsonAnswer({ ok: false, error: 'ratelimited' }, '');
  const headers = { 'content-type': 'application/json; charset=utf-8', 'retry-after': String(seconds) };
  return { status: 429, headers, body, logged: 'ratelimited' };
}

/** 200 with a JSON body. */
export function createJsonAnswer(body: Record<string, unknown>, logged: string): ApiAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status: 200, headers, body: JSON.stringify(body), logged };
}

/** Seconds to wait, 0 when there is room. A call with an unknown token is not counted: it is refused anyway. */
function takePace(workspace: SlackWorkspace, limits: SlackRateLimits, { method, args, token }: WebCall): number {
  if (WEB_API_METHODS[method] === undefined || WEB_API_METHODS[method].token === 'none') return 0;
  return limits.take(method, identifyCaller(workspace, token).teamId, readText(args, 'channel'));
}

function runMethod(workspace: SlackWorkspace, { method, args, token }: WebCall): Record<string, unknown> {
  const known = Object.hasOwn(WEB_API_METHODS, method) ? WEB_API_METHODS[method] : undefined;
  if (!known) throw new WebApiRefusal('unknown_method', { req_method: method });
  const caller = known.token === 'none' ? createNobody() : identifyCaller(workspace, token);
  const isWrongKind =
    known.token === 'app' ? caller.kind !== 'app' : known.token === undefined && caller.kind === 'app';
  if (isWrongKind) throw new WebApiRefusal('not_allowed_token_type');
  requireOwnPlaces(workspace, args, caller);
  if (known.scope !== undefined) requireScope(workspace, known.scope);
  return { ok: true, ...known.run({ workspace, args, caller }) };
}

function createNobody(): Caller {
  return { kind: 'bot', teamId: '', userId: '' };
}
