import { parsedJson } from '../../shared/fields.ts';
import { openResponseDoor, showAnswer } from '../api/response-urls.ts';
import type { BotAnswer } from '../contract.ts';
import { answerOf } from '../events/events-api.ts';
import { Refusal } from '../refusal.ts';
import type { Delivered, ResponseDoor, Workspace } from '../workspace.ts';
import { channelFor, personOf } from './access.ts';
import { newTrigger, noteFailure, shownName } from './interactions.ts';

export type Typed = { user: string; channel: string; command: string; text: string };

/** A person types a slash command; the answer's body is shown to them. */
export async function runCommand(workspace: Workspace, { user, channel, command, text }: Typed): Promise<BotAnswer> {
  const person = personOf(workspace, user);
  const place = channelFor(workspace, user, channel);
  const { team, bot } = workspace.memory;
  const door = { channel, user, teamId: person.teamId ?? team.id };
  const payload = {
    token: 'verification-token',
    team_id: door.teamId,
    team_domain: team.domain,
    channel_id: channel,
    channel_name: shownName(place),
    user_id: user,
    user_name: person.name,
    command: command.startsWith('/') ? command : `/${command}`,
    text,
    api_app_id: bot.appId,
    is_enterprise_install: 'false',
    response_url: openResponseDoor(workspace, 'commands', door),
    trigger_id: newTrigger(workspace, user),
  };
  const answer = await workspace.deliver({ kind: 'slash_commands', payload });
  if (answer.failure) noteFailure(workspace, user, { answer, channel });
  else showBody(workspace, door, answer);
  return answerOf(answer);
}

/** A JSON or plain body is a message; one Slack cannot show is a failure to the person. */
function showBody(workspace: Workspace, door: Omit<ResponseDoor, 'at' | 'uses'>, answer: Delivered): void {
  if (answer.body.trim() === '') return;
  try {
    showAnswer(workspace, door, parsedJson(answer.body) ?? { text: answer.body });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    noteFailure(workspace, door.user, { answer: { ...answer, failure: 'http_error' }, channel: door.channel });
  }
}
