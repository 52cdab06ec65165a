import type { FakeTeams, TeamsMessage, TeamsState, TeamsUser } from '../../fake-teams/contract.ts';
import type { TeamsPost, TeamsView } from '../protocol.ts';

const POSTS_MAX = 400;
const TOASTS_MAX = 50;

/** Teams as the person with this address sees it; undefined for who is not in it. */
export const buildTeamsView = (fake: FakeTeams, email: string | undefined): TeamsView | undefined => {
  const state = fake.state();
  const person = state.users.find((user) => user.email === email && !user.deleted);
  if (person === undefined) return undefined;
  const me = person.aadObjectId;
  const teams = listTeams(state, me);
  return {
    me,
    tenant: state.tenant.name,
    bot: state.bot.name,
    isInstalled: person.installed,
    isReachable: person.installed || teams.some(({ isInstalled }) => isInstalled),
    users: state.users.map(describeUser),
    teams,
    allChannels: state.channels.map(({ id, team, name }) => ({
      id,
      name: name === GENERAL ? nameTeam(state, team) : name,
    })),
    posts: listPosts(fake, state, {
      me,
      channels: new Set(teams.flatMap(({ channels }) => channels.map(({ id }) => id))),
    }),
    toasts: fake.toasts(me).slice(-TOASTS_MAX),
    troubles: [...fake.troubles()],
  };
};

/** How much the bot has said in each private chat, by the person's address. */
export const countChatMessages = (fake: FakeTeams): Map<string, number> => {
  const { messages, users, chats } = fake.state();
  const counts = new Map<string, number>();
  for (const { conversation, from, deleted } of messages)
    if (from === 'bot' && !deleted) counts.set(conversation, (counts.get(conversation) ?? 0) + 1);
  return new Map(users.map(({ email, aadObjectId }) => [email, counts.get(chats[aadObjectId] ?? '') ?? 0]));
};

/** A team's first channel, which Teams names after nothing. */
const GENERAL = 'General';

const nameTeam = ({ teams }: TeamsState, id: string): string => teams.find((team) => team.id === id)?.name ?? GENERAL;

const describeUser = ({ aadObjectId: id, name, title }: TeamsUser) => ({
  id,
  name,
  ...(title !== undefined && { title }),
});

const listTeams = ({ teams, channels }: TeamsState, me: string): TeamsView['teams'] =>
  teams
    .filter(({ members }) => members.includes(me))
    .map(({ id, name, installed }) => ({
      id,
      name,
      isInstalled: installed,
      channels: channels
        .filter(({ team }) => team === id)
        .map((channel) => ({
          id: channel.id,
          name: channel.name,
          kind: channel.kind,
          isGone: channel.deleted ?? false,
        })),
    }));

const listPosts = (
  fake: FakeTeams,
  { messages }: TeamsState,
  { me, channels }: { me: string; channels: Set<string> },
): TeamsPost[] => {
  const inChannels = messages.filter(({ channel }) => channel !== undefined && channels.has(channel)).slice(-POSTS_MAX);
  // A deleted message stays as a tombstone only while replies hang on it.
  const roots = new Set(inChannels.map(({ root }) => root));
  const chat = fake.chat(me).slice(-POSTS_MAX);
  return [...inChannels, ...chat]
    .filter(({ deleted, id }) => !deleted || roots.has(id))
    .map((message) => viewPostAs(message, me));
};

const viewPostAs = ({ personal, ...message }: TeamsMessage, me: string): TeamsPost => {
  const own = personal[me];
  return own === undefined ? message : { ...message, card: own, isPersonal: true };
};
