import { type ApiArguments, readText } from './api/arguments.ts';
import { findInstalledTeam } from './installing/installs.ts';
import { WebApiRefusal } from './refusal.ts';
import type { SlackWorkspace } from './workspace.ts';

/** Who calls the Web API; `isInstalled`: by a token of its own team, got by installing. */
export type Caller = { kind: 'bot' | 'app'; teamId: string; userId: string; isInstalled?: true };

/** The token a call carries: in its header, or else among its arguments, as Slack reads it. */
export function readToken(authorization: string | undefined, args: ApiArguments): string | undefined {
  const bearer = authorization?.match(/^Bearer\s+(.+)$/i)?.[1];
  return bearer ?? readText(args, 'token');
}

/** Whose token it is, or Slack's refusal. */
export function identifyCaller(workspace: SlackWorkspace, token: string | undefined): Caller {
  const { bot, team } = workspace.memory;
  if (token === undefined) throw new WebApiRefusal('not_authed');
  if (token === bot.token) return { kind: 'bot', teamId: team.id, userId: bot.userId };
  if (token === workspace.options.appToken) return { kind: 'app', teamId: team.id, userId: bot.userId };
  const installed = findInstalledTeam(workspace, token);
  if (installed !== undefined) return { kind: 'bot', teamId: installed, userId: bot.userId, isInstalled: true };
  const extra = workspace.options.extraBots?.find((one) => one.token === token);
  if (!extra) throw new WebApiRefusal('invalid_auth');
  return { kind: 'bot', teamId: extra.teamId, userId: extra.userId ?? bot.userId };
}

/** The token as the log shows it: whose, and its last four characters. */
export function describeToken(workspace: SlackWorkspace, token: string | undefined): string {
  if (token === undefined) return 'none';
  return `${nameTokenOwner(workspace, token)} …${token.slice(-4)}`;
}

/** Throws `missing_scope` when the bot lacks this scope. */
export function requireScope(workspace: SlackWorkspace, scope: string): void {
  const { scopes } = workspace.memory.bot;
  if (!scopes.includes(scope)) throw new WebApiRefusal('missing_scope', { needed: scope, provided: scopes.join(',') });
}

function nameTokenOwner(workspace: SlackWorkspace, token: string): string {
  if (token === workspace.memory.bot.token) return 'bot';
  if (token === workspace.options.appToken) return 'app';
  const extra = workspace.options.extraBots?.find((one) => one.token === token);
  const teamId = extra?.teamId ?? workspace.installs.tokens.find((one) => one.token === token)?.teamId;
  return teamId === undefined ? 'unknown' : `bot:${teamId}`;
}
