import { randomBytes } from 'node:crypto';
import { dropOldest } from '../../shared/bounds.ts';
import type { SlackEphemeral, SlackMessage } from '../contract.ts';
import {
  addEphemeral,
  addSlackMessage,
  deleteEphemeral,
  deleteMessage,
  findSlackMessage,
  replaceSlackContent,
} from '../people/messages.ts';
import { WebApiRefusal } from '../refusal.ts';
import type { ResponseUrl, SlackWorkspace } from '../workspace.ts';
import { type ApiArguments, readFlag, readText } from './arguments.ts';
import { requireSlackContent } from './message-content.ts';
import type { ApiAnswer } from './web-api.ts';

const USES_MAX = 5;
const OPEN_MS = 30 * 60_000;
const RESPONSE_URLS_MAX = 2_000;

/** A new response_url for what someone just did. */
export function openResponseUrl(
  workspace: SlackWorkspace,
  kind: 'actions' | 'commands',
  responseUrl: Omit<ResponseUrl, 'at' | 'uses'>,
): string {
  const id = randomBytes(12).toString('hex');
  workspace.responseUrls.set(id, { ...responseUrl, at: workspace.now(), uses: 0 });
  dropOldest(workspace.responseUrls, RESPONSE_URLS_MAX);
  return `${workspace.url()}/${kind}/${responseUrl.teamId}/${id}`;
}

/** Does what a call of a response_url asks, and answers `ok`, or 404 `used_url` or `expired_url`. */
export function answerResponseUrl(workspace: SlackWorkspace, id: string, args: ApiArguments): ApiAnswer {
  const responseUrl = workspace.responseUrls.get(id);
  if (!responseUrl || workspace.now() - responseUrl.at > OPEN_MS) return createTextAnswer(404, 'expired_url');
  if (responseUrl.uses >= USES_MAX) return createTextAnswer(404, 'used_url');
  responseUrl.uses += 1;
  try {
    applyResponse(workspace, responseUrl, args);
    return createTextAnswer(200, 'ok');
  } catch (error) {
    if (!(error instanceof WebApiRefusal)) throw error;
    const body = JSON.stringify({ ok: false, error: error.message, ...error.extra });
    return { status: 400, headers: { 'content-type': 'application/json' }, body, logged: error.message };
  }
}

/** Shows a bot's answer where a command or tap came from: privately unless it says `in_channel`. */
export function postResponse(
  workspace: SlackWorkspace,
  responseUrl: Omit<ResponseUrl, 'at' | 'uses'>,
  args: ApiArguments,
): void {
  const content = requireSlackContent(workspace, args);
  const threadTs = readText(args, 'thread_ts');
  const thread = threadTs === undefined ? {} : { threadTs };
  const answer = { ...content, ...thread, channel: responseUrl.channel };
  const { userId } = workspace.memory.bot;
  if (args['response_type'] === 'in_channel') addSlackMessage(workspace, { ...answer, user: userId, byBot: true });
  else addEphemeral(workspace, { ...answer, to: responseUrl.user });
}

function applyResponse(workspace: SlackWorkspace, responseUrl: ResponseUrl, args: ApiArguments): void {
  const origin = findOrigin(workspace, responseUrl);
  if (readFlag(args, 'delete_original')) {
    if (!origin) throw new WebApiRefusal('message_not_found');
    if ('id' in origin) deleteEphemeral(workspace, origin.id);
    else deleteMessage(workspace, origin);
    return;
  }
  if (readFlag(args, 'replace_original') && origin)
    replaceSlackContent(workspace, origin, requireSlackContent(workspace, args));
  else postResponse(workspace, responseUrl, args);
}

function findOrigin(workspace: SlackWorkspace, responseUrl: ResponseUrl): SlackMessage | SlackEphemeral | undefined {
  if (responseUrl.ephemeralId !== undefined) return workspace.memory.ephemerals.get(responseUrl.ephemeralId);
  return responseUrl.messageTs === undefined
    ? undefined
    : findSlackMessage(workspace, responseUrl.channel, responseUrl.messageTs);
}

function createTextAnswer(status: number, body: string): ApiAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body, logged: body };
}
