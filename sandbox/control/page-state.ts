import type { SlackMessage, SlackState } from '../fake-slack/contract.ts';
import { leadSamples } from '../samples/lead-samples.ts';
import { countWaiting } from './colleagues/checkin.ts';
import type { WeekPlayer } from './colleagues/week.ts';
import type { FirstStepsRecorder } from './first-steps.ts';
import { PageRefusal } from './http.ts';
import type { LeadSender } from './lead-sender.ts';
import type { CallRow, CommandHint, OutboxRow, PageState, SampleSummary } from './protocol.ts';
import type { PageParts } from './server.ts';
import { buildTeamsView, countChatMessages } from './teams-view.ts';

/** What the page server itself remembers. */
export type PageMemory = { firstSteps: FirstStepsRecorder; leads: LeadSender; week: WeekPlayer };

const MESSAGES_MAX = 400;
const CALLS_MAX = 100;
const OUTBOX_MAX = 100;

const COMMANDS: CommandHint[] = [
  { text: '/smarketing help', hint: 'Everything the bot can do' },
  { text: '/smarketing mine', hint: 'My open leads, and what my feedback led to' },
  { text: '/smarketing open', hint: 'Leads nobody has touched yet' },
  { text: '/smarketing find ', hint: 'The timeline of one company' },
  { text: '/smarketing lead', hint: 'Hand over a lead yourself' },
  { text: '/smarketing checkin start', hint: 'Open the monthly check-in (managers)' },
  { text: '/smarketing digest', hint: 'A private preview of the weekly digest' },
  { text: '/smarketing privacy', hint: 'What is kept, and who reads it' },
];

const sampleCards: SampleSummary[] = leadSamples.map(({ id, group, title, hint }) => ({ id, group, title, hint }));

/** The workspace as `as` sees it. Opens their direct message with the bot, as clicking the app in Slack would. */
export const buildPageState = async (parts: PageParts, memory: PageMemory, as: string): Promise<PageState> => {
  const { slack, clock } = parts;
  const person = slack.state().users.find(({ id, isBot, deleted }) => id === as && !isBot && !deleted);
  if (!person) throw new PageRefusal(404, `Nobody here is called ${as}.`);
  slack.openDirect(as);
  const state = slack.state();
  const channels = state.channels.filter(({ members }) => members.includes(as));
  const home = state.homes[as];
  const lastLead = memory.leads.last();
  const week = memory.week.progress();
  const teams = parts.teams && buildTeamsView(parts.teams, person.email);
  return {
    team: { name: state.team.name },
    bot: { userId: state.bot.userId, name: state.users.find(({ id }) => id === state.bot.userId)?.realName ?? 'bot' },
    filesUrl: `${slack.url}/files`,
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
    privateCounts: countPrivateMessages(state, parts),
    outbox: await readOutboxRows(parts),
    calls: listNewestCalls(parts),
    troubles: [...slack.troubles()],
    clock: { now: clock.now(), offsetMs: clock.offsetMs() },
    samples: sampleCards,
    commands: parts.commands ?? COMMANDS,
    waiting: countWaiting(parts),
    firstSteps: memory.firstSteps.countSteps(),
    ...(week && { week }),
    ...(lastLead && { lastLead }),
    ...(teams && { teams }),
  };
};

/** The outbox, bounded. */
export const readOutboxRows = async (parts: PageParts): Promise<OutboxRow[]> =>
  (await parts.outbox()).slice(0, OUTBOX_MAX);

// A deleted message stays as a tombstone only while replies hang on it.
const listVisible = (messages: SlackMessage[]): SlackMessage[] => {
  const roots = new Set(messages.map(({ threadTs }) => threadTs));
  return messages.filter(({ deleted, ts }) => !deleted || roots.has(ts)).slice(-MESSAGES_MAX);
};

/** Of both platforms, newest first. */
const listNewestCalls = ({ slack, teams }: PageParts): CallRow[] => {
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

const countPrivateMessages = (state: SlackState, { teams }: PageParts): Record<string, number> => {
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
