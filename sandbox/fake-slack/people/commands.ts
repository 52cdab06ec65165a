import { parseJsonObject } from '../../shared/json.ts';
import { openResponseUrl, postResponse } from '../api/response-urls.ts';
import type { SlackBotAnswer } from '../contract.ts';
import { summarizeSlackDelivery } from '../events/events-api.ts';
import { WebApiRefusal } from '../refusal.ts';
import type { ResponseUrl, SlackDelivery, SlackWorkspace } from '../workspace.ts';
import { requireSlackChannel, requireSlackPerson } from './access.ts';
import { createTrigger, nameChannel, showFailure } from './interactions.ts';
import { createNotSent } from './talking.ts';

/** A slash command, who typed it and where. */
export type TypedCommand = { user: string; channel: string; command: string; text: string };

/** A person types a slash command; the answer's body is shown to them. */
export async function typeSlackCommand(
  workspace: SlackWorkspace,
  { user, channel, command, text }: TypedCommand,
): Promise<SlackBotAnswer> {
  const person = requireSlackPerson(workspace, user);
  const slackChannel = requireSlackChannel(workspace, user, channel);
  const { team, bot } = workspace.memory;
  if (!bot.scopes.includes('commands')) return createNotSent('the bot lacks commands');
  const responseUrl = { channel, user, teamId: person.teamId ?? team.id };
  const payload = {
    token: 'verification-token',
    team_id: responseUrl.teamId,
    team_domain: team.domain,
    channel_id: channel,
    channel_name: nameChannel(slackChannel),
    user_id: user,
    user_name: person.name,
    command: command.startsWith('/') ? command : `/${command}`,
    text: markTyped(workspace, text),
    api_app_id: bot.appId,
    is_enterprise_install: 'false',
    response_url: openResponseUrl(workspace, 'commands', responseUrl),
    trigger_id: createTrigger(workspace, user),
  };
  const answer = await workspace.deliver({ kind: 'slash_commands', payload });
  if (answer.failure) showFailure(workspace, user, { answer, channel });
  else showAnswerBody(workspace, responseUrl, answer);
  return summarizeSlackDelivery(answer);
}

/** A JSON or plain body is a message; one Slack cannot show is a failure to the person. */
function showAnswerBody(
  workspace: SlackWorkspace,
  responseUrl: Omit<ResponseUrl, 'at' | 'uses'>,
  answer: SlackDelivery,
): void {
  if (answer.body.trim() === '') return;
  try {
    postResponse(workspace, responseUrl, parseJsonObject(answer.body) ?? { text: answer.body });
  } catch (error) {
    if (!(error instanceof WebApiRefusal)) throw error;
    showFailure(workspace, responseUrl.user, {
      answer: { ...answer, failure: 'http_error' },
      channel: responseUrl.channel,
    });
  }
}

const ADDRESS = /\b(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?/gi;

/** As the manifest asks for (`should_escape`): people and channels by their ids, addresses as links, and the signs of such marks escaped. */
function markTyped({ memory }: SlackWorkspace, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const people = new Map([...memory.users.values()].map(({ name, id }) => [`@${name}`, `<@${id}|${name}>`]));
  const channels = new Map([...memory.channels.values()].map(({ name, id }) => [`#${name}`, `<#${id}|${name}>`]));
  return escaped
    .split(/(\s+)/)
    .map((word) => people.get(word) ?? channels.get(word) ?? word.replace(ADDRESS, markAddress))
    .join('');
}

function markAddress(address: string, at: number, word: string): string {
  if (word[at - 1] === '@') return address;
  return /^https?:/i.test(address) ? `<${address}>` : `<http://${address}|${address}>`;
}
