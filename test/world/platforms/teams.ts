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
import type { Emoji, Place, PlaceOptions, Seen, Sent, Trouble } from './platform.ts';
import { buttonsOf, cardText, linksOf, picturesOf, slipsIn } from './read-adaptive-card.ts';
import { type TeamsChats, teamsChats } from './teams-chats.ts';
import { openFormOf, type TeamsForms, teamsForms } from './teams-forms.ts';

const PASSWORD = 'test-password';
const EMOJI: Record<Emoji, string> = {
  good: 'like',
  fair: '1f44c_okhand',
  poor: '1f44e_thumbsdown',
  tada: '1f389_partypopper',
};

/** The sandbox's Teams, as stories speak of it. The app is there for everybody, and the bot has heard of all of them. */
export async function teamsPlace({ now, limits = false }: PlaceOptions): Promise<Place> {
  // A busy machine is no reason to call the bot silent.
  const teams = await openFakeTeams({ seed: teamsSeed, password: PASSWORD, now, limits, answerMs: 30_000 });
  const chats = teamsChats(teams);
  const forms = teamsForms(teams, chats);
  return {
    platform: 'teams',
    teams,
    organisation: organisationOnTeams,
    parts: {
      teams: {
        type: 'SingleTenant',
        appId: TEAMS_APP_ID,
        password: PASSWORD,
        tenant: TENANT_ID,
        openIdUrl: teams.openIdUrl,
      },
    },
    connect: (address) => teams.connect(`${address}/api/messages`),
    heard: () => heardBy(teams),
    onSent: chats.onSent,
    identity: (person) => ({ platform: 'teams', workspace: TENANT_ID, user: toTeamsId(person) }),
    typed: (command) => `“${command}”`,
    ...reading(teams, chats, forms),
    ...doing(teams, chats, forms),
    trouble: (...list) => teams.setTroubles(list.flatMap(troublesOf)),
    close: (channel) => teams.change(channelId(channel), { deleted: true }),
    reopen: (channel) => teams.change(channelId(channel), { deleted: false }),
    end: () => teams.stop(),
  };
}

/** What came by when the app was installed: how Teams and everybody in it are reached. */
function heardBy({ serviceUrl, state }: FakeTeams): Event[] {
  const common = { platform: 'teams', workspace: TENANT_ID, serviceUrl } as const;
  const people = state().users.map(({ id, aadObjectId }) => ({ id: aadObjectId, member: id, kind: 'person' as const }));
  return [{ id: TENANT_ID, kind: 'workspace' as const }, ...people].map((each) => ({
    kind: 'address.seen',
    address: { ...common, ...each },
  }));
}

type Reading = 'messages' | 'replies' | 'direct' | 'privately' | 'form' | 'error' | 'sent' | 'everything';

function reading(teams: FakeTeams, chats: TeamsChats, forms: TeamsForms): Pick<Place, Reading> {
  return {
    messages: (channel) =>
      teams
        .messages(channelId(channel))
        .filter(({ from }) => from === 'bot')
        .map((message) => seen(message, channel)),
    replies: ({ id, channel }) =>
      teams
        .thread(id)
        .filter((message) => message.id !== id)
        .map((message) => seen(message, channel)),
    direct: (person) => chats.standing(person).map((message) => seen(message)),
    privately: (person) =>
      chats.answers(person).map((shown) => ('on' in shown ? said(shown.id, shown.text) : seen(shown))),
    form: (person) => {
      const card = chats.form(person)?.card;
      return card && openFormOf(card);
    },
    error: forms.error,
    sent: () => teams.calls().map(sentBy),
    everything: (channel) =>
      JSON.stringify(teams.state().messages.filter((message) => message.channel === channelId(channel))),
  };
}

function doing(
  teams: FakeTeams,
  chats: TeamsChats,
  forms: TeamsForms,
): Pick<Place, 'say' | 'command' | 'tap' | 'react' | 'unreact' | 'fill'> {
  const done = async (person: string, deed: Promise<TeamsBotAnswer>) => {
    const { status, body } = await deed;
    if (status !== 200) throw new Error(`the bot answered ${status} ${body}`);
    chats.look(person);
  };
  return {
    say: async (person, channel, text) => {
      await teams.say(toTeamsId(person), channelId(channel), text);
      const message = teams.messages(channelId(channel)).findLast(({ from }) => from === toTeamsId(person));
      if (message === undefined) throw new Error(`${person} said nothing`);
      return seen(message, channel);
    },
    command: (person, text, { command, channel }) => {
      const typed = command === '/smarketing' ? text : `${command} ${text}`;
      const where = channel === undefined ? 'chat' : channelId(channel);
      return done(person, teams.say(toTeamsId(person), where, typed, { mention: channel !== undefined }));
    },
    tap: (person, { id, channel }, label) => {
      const message = channel === undefined ? chats.message(person, id) : teams.thread(id)[0];
      return done(person, teams.tap(toTeamsId(person), id, { label: labelOn(message, label) }));
    },
    // Of what the bot did not write it hears nothing.
    react: async (person, { id }, emoji, tone) => {
      await heard(teams.react(toTeamsId(person), id, tone === undefined ? EMOJI[emoji] : toned(emoji, tone)));
    },
    unreact: (person, { id }, emoji) => done(person, teams.unreact(toTeamsId(person), id, EMOJI[emoji])),
    fill: (person, values) => forms.fill(person, values, done),
  };
}

async function heard(reacted: Promise<TeamsBotAnswer>): Promise<void> {
  const { status, body } = await reacted;
  if (status !== 200 && body !== 'not sent: not a message of the bot')
    throw new Error(`the bot answered ${status} ${body}`);
}

/** With a skin tone it is another reaction than the thumb everybody has at hand. */
function toned(emoji: Emoji, tone: number): string {
  return `${emoji === 'good' ? '1f44d_thumbsup' : EMOJI[emoji]}-tone${tone}`;
}

/** The whole of a button's words, of which people say the most important: `Goed` for `👍 Goed`. */
function labelOn(message: TeamsMessage | undefined, label: string): string {
  const titles = message?.card === undefined ? [] : buttonsOf(message.card).map(({ title }) => String(title));
  return titles.find((title) => title === label) ?? titles.find((title) => title.includes(label)) ?? label;
}

function channelId(channel: string): string {
  const ids: Record<string, string> = TEAMS_CHANNELS;
  const id = ids[channel];
  if (id === undefined) throw new Error(`Teams has no channel ${channel}`);
  return id;
}

function seen(message: TeamsMessage, channel?: string): Seen {
  const { id, card, text = '', summary = text } = message;
  return {
    id,
    ...(channel !== undefined && { channel }),
    summary,
    text: card === undefined ? text : cardText(card),
    pictures: card === undefined ? [] : picturesOf(card),
    links: card === undefined ? [] : linksOf(card),
    raw: JSON.stringify({ ...message, personal: {} }),
    slips: () => (card === undefined ? [] : slipsIn(card)),
  };
}

/** What stood under a card for a moment. */
function said(id: string, text: string): Seen {
  return { id, summary: text, text, pictures: [], links: [], raw: JSON.stringify({ text }), slips: () => [] };
}

function sentBy(call: TeamsCall): Sent {
  const raw = JSON.stringify(call);
  const isNew = call.call === 'post' || call.call === 'send' || call.call === 'open-chat';
  const deed = raw.includes('"verb":"form"') ? 'form' : isNew ? 'post' : call.call === 'update' ? 'update' : 'other';
  return { deed, raw, answer: call.answer };
}

/** Of a server's error it must be sure that nothing was done: with Teams that is 503. */
function troublesOf({ calls, kind, ...how }: Trouble): TeamsTrouble[] {
  const failing = kind === 'server-error' ? { kind: 'refusal' as const, ...UNAVAILABLE } : { kind };
  return (calls === '*' ? ['*'] : ['post', 'send', 'open-chat']).map((call) => ({ call, ...failing, ...how }));
}

const UNAVAILABLE = { status: 503, code: 'ServiceUnavailable' };
