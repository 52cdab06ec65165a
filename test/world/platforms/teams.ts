import type {
  FakeTeams,
  TeamsBotAnswer,
  TeamsCall,
  TeamsMessage,
  TeamsTrouble,
} from '../../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../../sandbox/fake-teams/open.ts';
import {
  organisationOnTeams,
  TEAMS_APP_ID,
  TEAMS_CHANNELS,
  TENANT_ID,
  teamsSeed,
  toTeamsId,
} from '../../../sandbox/samples/noordlicht-teams.ts';
import type { Event } from '../../../src/domain/event.ts';
import type {
  Emoji,
  PlatformRequest,
  PlatformTrouble,
  StoryPlatform,
  StoryPlatformOptions,
  VisibleMessage,
} from './platform.ts';
import { findMistakes, listButtons, listLinks, listPictures, readCardText } from './read-adaptive-card.ts';
import { openTeamsChats, type TeamsChats } from './teams-chats.ts';
import { openTeamsForms, type TeamsForms, viewForm } from './teams-forms.ts';

const PASSWORD = 'test-password';
const EMOJI: Record<Emoji, string> = {
  good: 'like',
  fair: '1f44c_okhand',
  poor: '1f44e_thumbsdown',
  tada: '1f389_partypopper',
};

/**
 * The sandbox's Teams, as stories speak of it. The app is there for everybody, and the bot has heard of all of
 * them.
 */
export async function openStoryTeams({ now, limits = false }: StoryPlatformOptions): Promise<StoryPlatform> {
  // A busy machine is no reason to call the bot silent.
  const teams = await openFakeTeams({ seed: teamsSeed, password: PASSWORD, now, limits, answerMs: 30_000 });
  const chats = openTeamsChats(teams);
  const forms = openTeamsForms(teams, chats);
  return {
    name: 'teams',
    teams,
    organisation: organisationOnTeams,
    account: {
      teams: {
        type: 'SingleTenant',
        appId: TEAMS_APP_ID,
        password: PASSWORD,
        tenant: TENANT_ID,
        openIdUrl: teams.openIdUrl,
      },
    },
    connect: (address) => teams.connect(`${address}/api/messages`),
    listEarlierEvents: () => listInstallations(teams),
    rememberSent: chats.rememberSent,
    identity: (person) => ({ platform: 'teams', workspace: TENANT_ID, user: toTeamsId(person) }),
    wordCommand: (command) => `“${command}”`,
    wordChannel: (name) => `“${name}”`,
    ...createReaders(teams, chats, forms),
    ...createActions(teams, chats, forms),
    setTroubles: (...list) => teams.setTroubles(list.flatMap(createTroubles)),
    closeChannel: (channel) => teams.change(findChannelId(channel), { deleted: true }),
    reopenChannel: (channel) => teams.change(findChannelId(channel), { deleted: false }),
    stop: () => teams.stop(),
  };
}

/** What came by when the app was installed: how Teams and everybody in it are reached. */
function listInstallations({ serviceUrl, state }: FakeTeams): Event[] {
  const common = { platform: 'teams', workspace: TENANT_ID, serviceUrl } as const;
  const people = state().users.map(({ id, aadObjectId }) => ({ id: aadObjectId, member: id, kind: 'person' as const }));
  return [{ id: TENANT_ID, kind: 'workspace' as const }, ...people].map((each) => ({
    kind: 'address.seen',
    address: { ...common, ...each },
  }));
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

function createReaders(teams: FakeTeams, chats: TeamsChats, forms: TeamsForms): Pick<StoryPlatform, Readers> {
  return {
    messages: (channel) =>
      teams
        .messages(findChannelId(channel))
        .filter(({ from }) => from === 'bot')
        .map((message) => viewMessage(message, channel)),
    replies: ({ id, channel }) =>
      teams
        .thread(id)
        .filter((message) => message.id !== id)
        .map((message) => viewMessage(message, channel)),
    directMessages: (person) => chats.sentByOutbox(person).map((message) => viewMessage(message)),
    privateMessages: (person) =>
      chats.answers(person).map((shown) => ('on' in shown ? viewToast(shown.id, shown.text) : viewMessage(shown))),
    openForm: (person) => {
      const card = chats.form(person)?.card;
      return card && viewForm(card);
    },
    fieldError: forms.fieldError,
    requests: () => teams.calls().map(viewRequest),
    dumpChannel: (channel) =>
      JSON.stringify(teams.state().messages.filter((message) => message.channel === findChannelId(channel))),
  };
}

function createActions(
  teams: FakeTeams,
  chats: TeamsChats,
  forms: TeamsForms,
): Pick<StoryPlatform, 'say' | 'typeCommand' | 'tap' | 'react' | 'unreact' | 'fill'> {
  const requireAnswer = async (person: string, action: Promise<TeamsBotAnswer>) => {
    const { status, body } = await action;
    if (status !== 200) throw new Error(`the bot answered ${status} ${body}`);
    chats.rememberShown(person);
  };
  return {
    say: async (person, channel, text) => {
      await teams.say(toTeamsId(person), findChannelId(channel), text);
      const message = teams.messages(findChannelId(channel)).findLast(({ from }) => from === toTeamsId(person));
      if (message === undefined) throw new Error(`${person} said nothing`);
      return viewMessage(message, channel);
    },
    typeCommand: (person, text, { command, channel }) => {
      const typed = command === '/smarketing' ? text : `${command} ${text}`;
      const where = channel === undefined ? 'chat' : findChannelId(channel);
      return requireAnswer(person, teams.say(toTeamsId(person), where, typed, { mention: channel !== undefined }));
    },
    tap: (person, { id, channel }, label) => {
      const message = channel === undefined ? chats.message(person, id) : teams.thread(id)[0];
      return requireAnswer(person, teams.tap(toTeamsId(person), id, { label: findLabel(message, label) }));
    },
    // Of what the bot did not write it hears nothing.
    react: async (person, { id }, emoji, tone) => {
      await requireReaction(teams.react(toTeamsId(person), id, nameReaction(emoji, tone)));
    },
    unreact: (person, { id }, emoji, tone) =>
      requireAnswer(person, teams.unreact(toTeamsId(person), id, nameReaction(emoji, tone))),
    fill: (person, values) => forms.fill(person, values, requireAnswer),
  };
}

async function requireReaction(reacted: Promise<TeamsBotAnswer>): Promise<void> {
  const { status, body } = await reacted;
  if (status !== 200 && body !== 'not sent: not a message of the bot')
    throw new Error(`the bot answered ${status} ${body}`);
}

/** With a skin tone it is another reaction than the thumb everybody has at hand. */
function nameReaction(emoji: Emoji, tone: number | undefined): string {
  if (tone === undefined) return EMOJI[emoji];
  return `${emoji === 'good' ? '1f44d_thumbsup' : EMOJI[emoji]}-tone${tone}`;
}

/** The whole of a button's words, of which people say the most important: `Goed` for `👍 Goed`. */
function findLabel(message: TeamsMessage | undefined, label: string): string {
  const titles = message?.card === undefined ? [] : listButtons(message.card).map(({ title }) => String(title));
  return titles.find((title) => title === label) ?? titles.find((title) => title.includes(label)) ?? label;
}

function findChannelId(channel: string): string {
  const ids: Record<string, string> = TEAMS_CHANNELS;
  const id = ids[channel];
  if (id === undefined) throw new Error(`Teams has no channel ${channel}`);
  return id;
}

/** Most are only looked for, so all but who they are is read when somebody asks. */
function viewMessage(message: TeamsMessage, channel?: string): VisibleMessage {
  const { id, card, text = '', summary = text } = message;
  return {
    id,
    ...(channel !== undefined && { channel }),
    summary,
    get text() {
      return card === undefined ? text : readCardText(card);
    },
    get pictures() {
      return card === undefined ? [] : listPictures(card);
    },
    get links() {
      return card === undefined ? [] : listLinks(card);
    },
    get json() {
      return JSON.stringify({ ...message, personal: {} });
    },
    findMistakes: () => (card === undefined ? [] : findMistakes(card)),
  };
}

/** What stood under a card for a moment. */
function viewToast(id: string, text: string): VisibleMessage {
  return { id, summary: text, text, pictures: [], links: [], json: JSON.stringify({ text }), findMistakes: () => [] };
}

function viewRequest(call: TeamsCall): PlatformRequest {
  const json = JSON.stringify(call);
  const isNew = call.call === 'post' || call.call === 'send' || call.call === 'open-chat';
  const kind = json.includes('"verb":"form"') ? 'form' : isNew ? 'post' : call.call === 'update' ? 'update' : 'other';
  return { kind, json, answer: call.answer };
}

/** Of a server's error it must be sure that nothing was done: with Teams that is 503. */
function createTroubles({ calls, kind, ...how }: PlatformTrouble): TeamsTrouble[] {
  const failing = kind === 'server-error' ? { kind: 'refusal' as const, ...UNAVAILABLE } : { kind };
  return (calls === '*' ? ['*'] : ['post', 'send', 'open-chat']).map((call) => ({ call, ...failing, ...how }));
}

const UNAVAILABLE = { status: 503, code: 'ServiceUnavailable' };
