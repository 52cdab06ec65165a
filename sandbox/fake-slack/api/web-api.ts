import type { Limits } from '../rate-limits.ts';
import { Refusal } from '../refusal.ts';
import { type Caller, callerOf, needScope } from '../tokens.ts';
import type { Workspace } from '../workspace.ts';
import { type Args, textOf } from './arguments.ts';
import { METHODS } from './methods/all.ts';

/** An HTTP answer, and the word the log keeps for it. */
export type Answer = { status: number; headers: Record<string, string>; body: string; logged: string };

export type WebCall = { method: string; args: Args; token: string | undefined };

/** Answers one Web API call as Slack does: 200 with `ok`, or 429. */
export function answerCall(workspace: Workspace, limits: Limits, call: WebCall): Answer {
  try {
    const retryAfter = paceOf(workspace, limits, call);
    if (retryAfter > 0) return rateLimited(retryAfter);
    const answer = said(resultOf(workspace, call), 'ok');
    // As the real one does, every answer tells which scopes the token has.
    return { ...answer, headers: { ...answer.headers, 'x-oauth-scopes': workspace.memory.bot.scopes.join(',') } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return said({ ok: false, error: error.message, ...error.extra }, error.message);
  }
}

/** 429, as Slack says it. */
export function rateLimited(seconds: number): Answer {
  const { body } = said({ ok: false, error: 'ratelimited' }, '');
  const headers = { 'content-type': 'application/json; charset=utf-8', 'retry-after': String(seconds) };
  return { status: 429, headers, body, logged: 'ratelimited' };
}

/** 200 with a JSON body. */
export function said(body: Record<string, unknown>, logged: string): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status: 200, headers, body: JSON.stringify(body), logged };
}

/** Unknown tokens are paced by nobody: they are refused for who they are. */
function paceOf(workspace: Workspace, limits: Limits, { method, args, token }: WebCall): number {
  if (METHODS[method] === undefined || METHODS[method].token === 'none') return 0;
  return limits.take(method, callerOf(workspace, token).teamId, textOf(args, 'channel'));
}

function resultOf(workspace: Workspace, { method, args, token }: WebCall): Record<string, unknown> {
  const known = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  if (!known) throw new Refusal('unknown_method', { req_method: method });
  const caller = known.token === 'none' ? nobody() : callerOf(workspace, token);
  const isWrongKind =
    known.token === 'app' ? caller.kind !== 'app' : known.token === undefined && caller.kind === 'app';
  if (isWrongKind) throw new Refusal('not_allowed_token_type');
  if (known.scope !== undefined) needScope(workspace, known.scope);
  return { ok: true, ...known.run({ workspace, args, caller }) };
}

function nobody(): Caller {
  return { kind: 'bot', teamId: '', userId: '' };
}
