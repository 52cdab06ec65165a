import { checkBlocks } from '../../../sandbox/fake-slack/blocks/check-blocks.ts';
import type { FakeSlack, SlackBlock, SlackBotAnswer, SlackView } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed, toSlackId } from '../../../sandbox/samples/noordlicht.ts';
import type {
  Emoji,
  OpenForm,
  PlatformRequest,
  PlatformTrouble,
  StoryPlatform,
  StoryPlatformOptions,
  VisibleMessage,
} from './platform.ts';
import { readBlockText } from './read-blocks.ts';
import { ABROAD, HOME, SLACK_APP, twoWorkspaces } from './second-workspace.ts';

const SIGNING_SECRET = 'test-signing-secret';
const EMOJI: Record<Emoji, string> = { good: '+1', fair: 'ok_hand', poor: '-1', tada: 'tada' };

/** The sandbox's Slack, as stories speak of it. */
export async function openStorySlack(options: StoryPlatformOptions): Promise<StoryPlatform> {
  const { now, limits = false, scopes, isByOauth = false } = options;
  const seed = isByOauth ? twoWorkspaces : slackSeed;
  const { bot } = seed;
  const granted = isByOauth ? { oauth: SLACK_APP } : { token: bot.token };
  const slack = await openFakeSlack({
    seed: scopes === undefined ? seed : { ...seed, bot: { ...bot, scopes } },
    ...(isByOauth && { oauth: { ...SLACK_APP, teams: [HOME, ABROAD] } }),
    signingSecret: SIGNING_SECRET,
    now,
    limits,
    // A busy machine is no reason to call the bot silent.
    answerMs: 15_000,
  });
  return {
    name: 'slack',
    slack,
    organisation: organisationOnSlack,
    account: { slack: { ...granted, apiUrl: slack.apiUrl, signingSecret: SIGNING_SECRET } },
    connect: (address) => slack.connect(`${address}/slack/events`),
    listEarlierEvents: () => [],
    rememberSent: () => {},
    identity: (person) => ({ platform: 'slack', workspace: slackSeed.team.id, user: toSlackId(person) }),
    wordCommand: (command) => `/smarketing ${command}`,
    wordChannel: (name) => `#${name}`,
    ...createReaders(slack),
    ...createActions(slack),
    setTroubles: (...list) => slack.setTroubles(list.map(createTrouble)),
    closeChannel: (channel) => slack.setArchived(findChannelId(channel), true),
    reopenChannel: (channel) => slack.setArchived(findChannelId(channel), false),
    stop: () => slack.stop(),
  };
}

type Readers =
  | 'messages'
  | 'replies'
  | 'directMessages'
  | 'privateMessages'
  | 'openForm'
  | 'fieldError'
  | 'requests'
  | 'dumpChannel';

function createReaders(slack: FakeSlack): Pick<StoryPlatform, Readers> {
  const open = (person: string) => slack.views(toSlackId(person)).at(-1);
  return {
    messages: (channel) =>
      slack
        .messages(findChannelId(channel))
        .filter(({ byBot, threadTs }) => byBot && threadTs === undefined)
        .map((message) => viewMessage(message.ts, message, channel)),
    replies: ({ id, channel = '' }) =>
      slack
        .thread(findChannelId(channel), id)
        .filter(({ ts }) => ts !== id)
        .map((message) => viewMessage(message.ts, message, channel)),
    directMessages: (person) =>
      slack
        .messages(slack.openDirect(toSlackId(person)).id)
        .filter(({ byBot }) => byBot)
        .map((message) => viewMessage(message.ts, message)),
    privateMessages: (person) => slack.ephemerals(toSlackId(person)).map((each) => viewMessage(each.id, each)),
    openForm: (person) => {
      const view = open(person);
      return view && viewForm(view);
    },
    fieldError: (person, field) => readError(open(person)?.errors ?? {}, field),
    requests: () =>
      slack
        .calls()
        .map((call) => ({ kind: classifyCall(call.method), json: JSON.stringify(call), answer: call.answer })),
    dumpChannel: (channel) =>
      JSON.stringify(slack.state().messages.filter((message) => message.channel === findChannelId(channel))),
  };
}

function createActions(
  slack: FakeSlack,
): Pick<StoryPlatform, 'say' | 'typeCommand' | 'tap' | 'react' | 'unreact' | 'fill'> {
  return {
    say: async (person, channel, text) => {
      const message = await slack.say(toSlackId(person), findChannelId(channel), text);
      return viewMessage(message.ts, message, channel);
    },
    typeCommand: async (person, text, { command, channel }) => {
      const user = toSlackId(person);
      const where = channel === undefined ? slack.openDirect(user).id : findChannelId(channel);
      requireAnswer(await slack.typeCommand(user, where, command, text));
    },
    tap: async (person, { id }, label) => requireAnswer(await slack.tap(toSlackId(person), id, { label })),
    react: async (person, { id, channel = '' }, emoji, tone) => {
      requireAnswer(await slack.react(toSlackId(person), findChannelId(channel), id, addTone(emoji, tone)));
    },
    unreact: async (person, { id, channel = '' }, emoji, tone) =>
      requireAnswer(await slack.unreact(toSlackId(person), findChannelId(channel), id, addTone(emoji, tone))),
    fill: async (person, values) => {
      const view = slack.views(toSlackId(person)).at(-1);
      if (view === undefined) throw new Error(`${person} has no form open`);
      const named = Object.entries(values).map(([field, value]) => [requireBlock(view, field).block_id, value]);
      requireAnswer(await slack.submitView(toSlackId(person), view.id, Object.fromEntries(named)));
    },
  };
}

function addTone(emoji: Emoji, tone: number | undefined): string {
  return tone === undefined ? EMOJI[emoji] : `${EMOJI[emoji]}::skin-tone-${tone}`;
}

function requireAnswer({ status, body }: SlackBotAnswer): void {
  if (status !== 200) throw new Error(`the bot answered ${status} ${body}`);
}

function findChannelId(channel: string): string {
  const found = twoWorkspaces.channels.find(({ name }) => name === channel);
  if (found === undefined) throw new Error(`Slack has no channel ${channel}`);
  return found.id;
}

/** Most are only looked for, so all but who they are is read when somebody asks. */
function viewMessage(id: string, given: { text: string; blocks?: SlackBlock[] }, channel?: string): VisibleMessage {
  const { text, blocks = [] } = given;
  return {
    id,
    ...(channel !== undefined && { channel }),
    get summary() {
      return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    },
    get text() {
      return readBlockText(blocks) || text;
    },
    get pictures() {
      return blocks.filter(({ type }) => type === 'image').map((image) => String(image['alt_text']));
    },
    get links() {
      return JSON.stringify(blocks).match(/(?<="url":")[^"]+/g) ?? [];
    },
    get json() {
      return JSON.stringify(given);
    },
    findMistakes: () => [
      ...checkBlocks(blocks, 'message').map(String),
      ...(text.match(/<[!@#]|<http/g) ?? []),
      ...(JSON.stringify(blocks).match(FOREIGN) ?? []),
    ],
  };
}

/** What none of our blocks hold: markup, mentions of many, and links but to our sales channels and to call or to write to a contact. */
const FOREIGN =
  /mrkdwn|"type":"(broadcast|usergroup|channel"(?!,"channel_id":"C0SALES(EXPORT)?")|link"(?!,"url":"(tel:\+?\d+|mailto:[^\s<>"]+@[^\s<>"]+)"))/g;

type FormBlock = SlackBlock & { element?: { options?: { text: { text: string }; value: string }[] } };

function viewForm(view: SlackView): OpenForm {
  const blocks = view.view['blocks'] as SlackBlock[];
  return {
    title: view.title,
    text: readBlockText(blocks),
    json: JSON.stringify(view.view),
    hasFields: blocks.some(({ type }) => type === 'input'),
    listOptions: (field) =>
      (requireBlock(view, field).element?.options ?? []).map(({ text, value }) => ({ label: text.text, value })),
  };
}

/** Its id is the field's name and, in a later step of the form, that step. */
function requireBlock(view: SlackView, field: string): FormBlock {
  const blocks = view.view['blocks'] as FormBlock[];
  const found = blocks.find(({ block_id: id = '' }) => readField(id) === field);
  if (found === undefined) throw new Error(`the form has no field ${field}: ${readBlockText(blocks)}`);
  return found;
}

const readField = (blockId: string) => blockId.split('~')[0] ?? '';

function readError(errors: Record<string, string>, field: string): string | undefined {
  const elsewhere = Object.keys(errors).filter((id) => readField(id) !== field);
  if (elsewhere.length > 0) throw new Error(`something is amiss at ${elsewhere.join()}, not at ${field}`);
  return Object.values(errors)[0];
}

function classifyCall(method: string): PlatformRequest['kind'] {
  if (method.startsWith('views.')) return 'form';
  if (method === 'chat.postMessage') return 'post';
  return method === 'chat.update' ? 'update' : 'other';
}

function createTrouble({ calls, ...how }: PlatformTrouble) {
  return { method: calls === 'post' ? 'chat.postMessage' : '*', ...how };
}
