import type { SlackMessage, SlackState } from '../fake-slack/contract.ts';
import { leadSamples } from '../samples/lead-samples.ts';
import { countWaiting } from './colleagues/checkin.ts';
import { DEFAULT_COMMAND_HINTS } from './command-hints.ts';
import type { PageContext } from './context.ts';
import { PageRefusal } from './http.ts';
import type { CallRow, OutboxRow, PageState, SampleSummary } from './protocol.ts';
import { buildCrmView } from './views/crm-view.ts';
import { buildListenerView } from './views/listener-view.ts';
import { buildTeamsView, countChatMessages } from './views/teams-view.ts';

const MESSAGES_MAX = 400;
const CALLS_MAX = 100;
const OUTBOX_MAX = 100;

const sampleCards: SampleSummary[] = leadSamples.map(({ id, group, title, hint }) => ({ id, group, title, hint }));

/** The workspace as `as` sees it. Opens their direct message with the bot, as clicking the app in Slack would. */
export const buildPageState = async (context: PageContext, as: string): Promise<PageState> => {
  const { slack, clock } = context;
  const person = slack.state().users.find(({ id, isBot, deleted }) => id === as && !isBot && !deleted);
  if (!person) throw new PageRefusal(404, `Nobody here is called ${as}.`);
  slack.openDirect(as);
  const state = slack.state();
  const channels = state.channels.filter(({ members }) => members.includes(as));
  const home = state.homes[as];
  const lastLead = context.leads.last();
  const week = context.week.progress();
  const isSetUp = await context.isSetUp?.();
  const teams = context.teams && buildTeamsView(context.teams, person.email);
  return {
    team: { name: state.team.name },
    bot: { userId: state.bot.userId, name: state.users.find(({ id }) => id === state.bot.userId)?.realName ?? 'bot' },
    files: state.files,
    me: as,
    people: state.users.filter(({ isBot, deleted }) => !isBot && !deleted),
    channels,
    allChannels: state.channels
      .filter(({ kind }) => kind !== 'direct')
      .map(({ id, name, archived }) => ({ id, name, archived: archived ?? false })),
    messages: channels.flatMap(({ id }) => listVisible(state.messages.filter(({ channel }) => channel === id))),
    ephemerals: slack.ephemerals(as),
    views: slack.views(as),
    ...(home && { home }),
    privateCounts: countPrivateMessages(state, context),
    outbox: await readOutboxRows(context),
    calls: listNewestCalls(context),
    troubles: [...slack.troubles()],
    clock: { now: clock.now(), offsetMs: clock.offsetMs() },
    leadClocks: (await context.leadClocks?.()) ?? [],
    samples: sampleCards,
    commands: context.commands ?? DEFAULT_COMMAND_HINTS,
    shortcuts: context.shortcuts ?? [],
    waiting: countWaiting(context),
    firstSteps: context.firstSteps.countSteps(),
    languages: context.languages ?? {},
    ...(isSetUp !== undefined && { isSetUp }),
    ...(week && { week }),
    ...(lastLead && { lastLead }),
    ...(teams && { teams }),
    ...(context.crm && { crm: buildCrmView(context.crm) }),
    ...(context.listener && { listener: buildListenerView(context.listener) }),
  };
};

/** The outbox, bounded. */
export const readOutboxRows = async (context: PageContext): Promise<OutboxRow[]> =>
  (await context.outbox()).slice(0, OUTBOX_MAX);

// A deleted message stays as a tombstone only while replies hang on it.
const listVisible = (messages: SlackMessage[]): SlackMessage[] => {
  const roots = new Set(messages.map(({ threadTs }) => threadTs));
  return messages.filter(({ deleted, ts }) => !deleted || roots.has(ts)).slice(-MESSAGES_MAX);
};

/** Of both platforms, newest first. */
const listNewestCalls = ({ slack, teams }: PageContext): CallRow[] => {
  const rows: CallRow[] = [
    ...slack
      .calls()
      .slice(-CALLS_MAX)
      .map(({ at, method, args, answer }) => ({ at, platform: 'slack' as const, name: method, args, answer })),
    ...(teams?.calls() ?? []).slice(-CALLS_MAX).map(({ at, call, path, body, answer }) => ({
      at,
      platform: 'teams' as const,
      name: call,
      args: { path, ...body },
      answer,
    })),
  ];
  return rows.sort((a, b) => b.at - a.at).slice(0, CALLS_MAX);
};

const countPrivateMessages = (state: SlackState, { teams }: PageContext): Record<string, number> => {
  const counts: Record<string, number> = {};
  const add = (user: string | undefined) => {
    if (user !== undefined) counts[user] = (counts[user] ?? 0) + 1;
  };
  const owner = new Map<string, string | undefined>();
  for (const { id, kind, members } of state.channels)
    if (kind === 'direct')
      owner.set(
        id,
        members.find((member) => member !== state.bot.userId),
      );
  for (const { channel, byBot } of state.messages) if (byBot) add(owner.get(channel));
  for (const { to } of state.ephemerals) add(to);
  const inChats = teams ? countChatMessages(teams) : new Map<string, number>();
  for (const { id, email } of state.users) {
    const count = email === undefined ? undefined : inChats.get(email);
    if (count !== undefined) counts[id] = (counts[id] ?? 0) + count;
  }
  return counts;
};
