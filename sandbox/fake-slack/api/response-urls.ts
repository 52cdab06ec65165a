import { randomBytes } from 'node:crypto';
import { dropOldest } from '../../shared/bounds.ts';
import type { SlackEphemeral, SlackMessage } from '../contract.ts';
import {
  addEphemeral,
  addMessage,
  deleteEphemeral,
  deleteMessage,
  findMessage,
  replaceContent,
} from '../people/messages.ts';
import { Refusal } from '../refusal.ts';
import type { ResponseDoor, Workspace } from '../workspace.ts';
import { type Args, flagOf, textOf } from './arguments.ts';
import { neededContent } from './message-content.ts';
import type { Answer } from './web-api.ts';

const USES_MAX = 5;
const OPEN_MS = 30 * 60_000;
const DOORS_MAX = 2_000;

/** A new response_url for what someone just did. */
export function openResponseDoor(
  workspace: Workspace,
  kind: 'actions' | 'commands',
  door: Omit<ResponseDoor, 'at' | 'uses'>,
): string {
  const id = randomBytes(12).toString('hex');
  workspace.responseDoors.set(id, { ...door, at: workspace.now(), uses: 0 });
  dropOldest(workspace.responseDoors, DOORS_MAX);
  return `${workspace.url()}/${kind}/${door.teamId}/${id}`;
}

/** What a call of a response_url does and gets: `ok`, or 404 `used_url` / `expired_url`. */
export function answerResponseUrl(workspace: Workspace, id: string, args: Args): Answer {
  const door = workspace.responseDoors.get(id);
  if (!door || workspace.now() - door.at > OPEN_MS) return text(404, 'expired_url');
  if (door.uses >= USES_MAX) return text(404, 'used_url');
  door.uses += 1;
  try {
    respond(workspace, door, args);
    return text(200, 'ok');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const body = JSON.stringify({ ok: false, error: error.message, ...error.extra });
    return { status: 400, headers: { 'content-type': 'application/json' }, body, logged: error.message };
  }
}

/** Shows a bot's answer where a command or tap came from: privately unless it says `in_channel`. */
export function showAnswer(workspace: Workspace, door: Omit<ResponseDoor, 'at' | 'uses'>, args: Args): void {
  const content = neededContent(workspace, args);
  const threadTs = textOf(args, 'thread_ts');
  const thread = threadTs === undefined ? {} : { threadTs };
  const place = { ...content, ...thread, channel: door.channel };
  const { userId } = workspace.memory.bot;
  if (args['response_type'] === 'in_channel') addMessage(workspace, { ...place, user: userId, byBot: true });
  else addEphemeral(workspace, { ...place, to: door.user });
}

function respond(workspace: Workspace, door: ResponseDoor, args: Args): void {
  const origin = originOf(workspace, door);
  if (flagOf(args, 'delete_original')) {
    if (!origin) throw new Refusal('message_not_found');
    if ('id' in origin) deleteEphemeral(workspace, origin.id);
    else deleteMessage(workspace, origin);
    return;
  }
  if (flagOf(args, 'replace_original') && origin) replaceContent(workspace, origin, neededContent(workspace, args));
  else showAnswer(workspace, door, args);
}

function originOf(workspace: Workspace, door: ResponseDoor): SlackMessage | SlackEphemeral | undefined {
  if (door.ephemeralId !== undefined) return workspace.memory.ephemerals.get(door.ephemeralId);
  return door.messageTs === undefined ? undefined : findMessage(workspace, door.channel, door.messageTs);
}

function text(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain' }, body, logged: body };
}
