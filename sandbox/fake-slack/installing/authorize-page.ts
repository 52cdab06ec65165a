import type { ServerResponse } from 'node:http';
import type { SlackWorkspace } from '../workspace.ts';
import { createCode, requireTeam } from './installs.ts';

/** The page on which Slack asks somebody whether the app may come into their workspace; and their answer to it. */
export function answerAuthorizePage(workspace: SlackWorkspace, asked: URL, response: ServerResponse): void {
  const { oauth } = workspace.options;
  const back = asked.searchParams.get('redirect_uri') ?? '';
  if (oauth === undefined || asked.searchParams.get('client_id') !== oauth.clientId || !URL.canParse(back))
    return void response.writeHead(400, TEXT).end('invalid_client_id or redirect_uri');
  const answer = asked.searchParams.get('answer');
  if (answer === null) return void response.writeHead(200, HTML).end(drawPage(workspace, asked));
  const location = new URL(back);
  location.searchParams.set('state', asked.searchParams.get('state') ?? '');
  if (answer === 'no') location.searchParams.set('error', 'access_denied');
  else location.searchParams.set('code', allow(workspace, answer, asked));
  response.writeHead(302, { location: location.href }).end();
}

function allow(workspace: SlackWorkspace, teamId: string, { searchParams: asked }: URL): string {
  const { users, team } = workspace.memory;
  requireTeam(workspace, teamId);
  const user = [...users.values()].find((each) => !each.isBot && (each.teamId ?? team.id) === teamId)?.id ?? '';
  const scopes = (asked.get('scope') ?? '').split(',');
  return createCode(workspace, { teamId, user, redirectUri: asked.get('redirect_uri') ?? '', scopes });
}

function drawPage({ options, memory }: SlackWorkspace, asked: URL): string {
  const answer = (value: string, words: string) => {
    const link = new URL(asked);
    link.searchParams.set('answer', value);
    return `<p><a href="${escapeText(link.pathname + link.search)}">${escapeText(words)}</a></p>`;
  };
  const teams = options.oauth?.teams ?? [];
  const name = memory.users.get(memory.bot.userId)?.realName ?? 'the app';
  return [
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Slack</title><h1>${escapeText(name)}</h1>`,
    '<p>asks to come into a workspace of this simulated Slack.</p>',
    ...teams.map((team) => answer(team.id, `Allow in ${team.name}`)),
    answer('no', 'Cancel'),
  ].join('\n');
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
