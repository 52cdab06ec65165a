import { checkBlocks } from '../../../sandbox/fake-slack/blocks/check-blocks.ts';
import type { FakeSlack, SlackBlock, SlackBotAnswer, SlackView } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed, toSlackId } from '../../../sandbox/samples/noordlicht.ts';
import type { Emoji, OpenForm, Place, PlaceOptions, Seen, Sent, Trouble } from './platform.ts';
import { textOf } from './read-blocks.ts';

const SIGNING_SECRET = 'test-signing-secret';
const EMOJI: Record<Emoji, string> = { good: '+1', fair: 'ok_hand', poor: '-1', tada: 'tada' };

/** The sandbox's Slack, as stories speak of it. */
export async function slackPlace({ now, limits = false, scopes }: PlaceOptions): Promise<Place> {
  const { bot } = slackSeed;
  const slack = await openFakeSlack({
    seed: scopes === undefined ? slackSeed : { ...slackSeed, bot: { ...bot, scopes } },
    signingSecret: SIGNING_SECRET,
    now,
    limits,
    // A busy machine is no reason to call the bot silent.
    answerMs: 15_000,
  });
  return {
    platform: 'slack',
    slack,
    organisation: organisationOnSlack,
    parts: { slack: { token: bot.token, apiUrl: slack.apiUrl, signingSecret: SIGNING_SECRET } },
    connect: (address) => slack.connect(`${address}/slack/events`),
    heard: () => [],
    onSent: () => {},
    identity: (person) => ({ platform: 'slack', workspace: slackSeed.team.id, user: toSlackId(person) }),
    typed: (command) => `/smarketing ${command}`,
    ...reading(slack),
    ...doing(slack),
    trouble: (...list) => slack.setTroubles(list.map(troubleOf)),
    close: (channel) => slack.setArchived(channelId(channel), true),
    reopen: (channel) => slack.setArchived(channelId(channel), false),
    end: () => slack.stop(),
  };
}

type Reading = 'messages' | 'replies' | 'direct' | 'privately' | 'form' | 'error' | 'sent' | 'everything';

function reading(slack: FakeSlack): Pick<Place, Reading> {
  const open = (person: string) => slack.views(toSlackId(person)).at(-1);
  return {
    messages: (channel) =>
      slack
        .messages(channelId(channel))
        .filter(({ byBot, threadTs }) => byBot && threadTs === undefined)
        .map((message) => seen(message.ts, message, channel)),
    replies: ({ id, channel = '' }) =>
      slack
        .thread(channelId(channel), id)
        .filter(({ ts }) => ts !== id)
        .map((message) => seen(message.ts, message, channel)),
    direct: (person) =>
      slack
        .messages(slack.openDirect(toSlackId(person)).id)
        .filter(({ byBot }) => byBot)
        .map((message) => seen(message.ts, message)),
    privately: (person) => slack.ephemerals(toSlackId(person)).map((each) => seen(each.id, each)),
    form: (person) => {
      const view = open(person);
      return view && formOf(view);
    },
    error: (person, field) => errorAt(open(person)?.errors ?? {}, field),
    sent: () =>
      slack.calls().map((call) => ({ deed: deedOf(call.method), raw: JSON.stringify(call), answer: call.answer })),
    everything: (channel) =>
      JSON.stringify(slack.state().messages.filter((message) => message.channel === channelId(channel))),
  };
}

function doing(slack: FakeSlack): Pick<Place, 'say' | 'command' | 'tap' | 'react' | 'unreact' | 'fill'> {
  return {
    say: async (person, channel, text) => {
      const message = await slack.say(toSlackId(person), channelId(channel), text);
      return seen(message.ts, message, channel);
    },
    command: async (person, text, { command, channel }) => {
      const user = toSlackId(person);
      const where = channel === undefined ? slack.openDirect(user).id : channelId(channel);
      answered(await slack.typeCommand(user, where, command, text));
    },
    tap: async (person, { id }, label) => answered(await slack.tap(toSlackId(person), id, { label })),
    react: async (person, { id, channel = '' }, emoji, tone) => {
      const name = tone === undefined ? EMOJI[emoji] : `${EMOJI[emoji]}::skin-tone-${tone}`;
      answered(await slack.react(toSlackId(person), channelId(channel), id, name));
    },
    unreact: async (person, { id, channel = '' }, emoji) =>
      answered(await slack.unreact(toSlackId(person), channelId(channel), id, EMOJI[emoji])),
    fill: async (person, values) => {
      const view = slack.views(toSlackId(person)).at(-1);
      if (view === undefined) throw new Error(`${person} has no form open`);
      const named = Object.entries(values).map(([field, value]) => [blockAt(view, field).block_id, value]);
      answered(await slack.submitView(toSlackId(person), view.id, Object.fromEntries(named)));
    },
  };
}

function answered({ status, body }: SlackBotAnswer): void {
  if (status !== 200) throw new Error(`the bot answered ${status} ${body}`);
}

function channelId(channel: string): string {
  const found = slackSeed.channels.find(({ name }) => name === channel);
  if (found === undefined) throw new Error(`Slack has no channel ${channel}`);
  return found.id;
}

function seen(id: string, given: { text: string; blocks?: SlackBlock[] }, channel?: string): Seen {
  const { text, blocks = [] } = given;
  return {
    id,
    ...(channel !== undefined && { channel }),
    summary: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    text: textOf(blocks) || text,
    pictures: blocks.filter(({ type }) => type === 'image').map((image) => String(image['alt_text'])),
    links: JSON.stringify(blocks).match(/(?<="url":")[^"]+/g) ?? [],
    raw: JSON.stringify(given),
    slips: () => [
      ...checkBlocks(blocks, 'message').map(String),
      ...(text.match(/<[!@#]|<http/g) ?? []),
      ...(JSON.stringify(blocks).match(/mrkdwn|"type":"(link|broadcast|usergroup|channel)"/g) ?? []),
    ],
  };
}

type FormBlock = SlackBlock & { element?: { options?: { text: { text: string }; value: string }[] } };

function formOf(view: SlackView): OpenForm {
  const blocks = view.view['blocks'] as SlackBlock[];
  return {
    title: view.title,
    text: textOf(blocks),
    raw: JSON.stringify(view.view),
    isAsking: blocks.some(({ type }) => type === 'input'),
    options: (field) =>
      (blockAt(view, field).element?.options ?? []).map(({ text, value }) => ({ label: text.text, value })),
  };
}

/** Its id is the field's name and, in a later step of the form, that step. */
function blockAt(view: SlackView, field: string): FormBlock {
  const blocks = view.view['blocks'] as FormBlock[];
  const found = blocks.find(({ block_id: id = '' }) => fieldOf(id) === field);
  if (found === undefined) throw new Error(`the form has no field ${field}: ${textOf(blocks)}`);
  return found;
}

const fieldOf = (blockId: string) => blockId.split('~')[0] ?? '';

function errorAt(errors: Record<string, string>, field: string): string | undefined {
  const elsewhere = Object.keys(errors).filter((id) => fieldOf(id) !== field);
  if (elsewhere.length > 0) throw new Error(`something is amiss at ${elsewhere.join()}, not at ${field}`);
  return Object.values(errors)[0];
}

function deedOf(method: string): Sent['deed'] {
  if (method.startsWith('views.')) return 'form';
  if (method === 'chat.postMessage') return 'post';
  return method === 'chat.update' ? 'update' : 'other';
}

function troubleOf({ calls, ...how }: Trouble) {
  return { method: calls === 'post' ? 'chat.postMessage' : '*', ...how };
}
