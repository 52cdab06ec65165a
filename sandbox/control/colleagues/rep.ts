import { setTimeout } from 'node:timers/promises';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { say } from '../../../src/words/say.ts';
import type { FakeSlack } from '../../fake-slack/contract.ts';
import type { FakeTeams } from '../../fake-teams/contract.ts';
import { organisationOnSlack } from '../../samples/noordlicht.ts';
import { organisationOnBoth, TEAMS_CHANNELS, toTeamsId } from '../../samples/noordlicht-teams.ts';
import type { FollowUpButton, SampleJudgement, WeekLead } from '../../samples/week-of-leads.ts';
import type { WeekReport } from '../protocol.ts';
import { listCardButtons } from './adaptive-card.ts';
import type { FakePlatforms } from './checkin.ts';
import { describeStatus, listButtonLabels } from './checkin-in-slack.ts';

/** A lead, where its card stands, and its place in the week, which says whose turn it is. */
export type LeadTask = WeekLead & { channel: string; ts: string; index: number };

/** `inTeams` is their account in Teams, when they work there rather than in Slack. */
type Rep = { user: string; inTeams?: string; locale: Locale };
/** A card as one rep sees it, in Slack or in Teams. */
type RepView = {
  rep: Rep;
  card: { on: string; locale: Locale };
  press(on: string, label: string): Promise<{ status: number }>;
  /** The private messages this rep got so far, each with what its buttons say. */
  questions(): { id: string; labels: string[] }[];
};

const IN_TEAMS = new Set(
  organisationOnBoth.people.flatMap(({ id, identities }) => (identities[0]?.platform === 'teams' ? [id] : [])),
);
const REPS: Rep[] = organisationOnSlack.people
  .filter(({ team, role }) => team === 'sales' && role === 'member')
  .flatMap(({ id, identities, locale }) =>
    identities.slice(0, 1).map(({ user }) => ({ user, locale, ...(IN_TEAMS.has(id) && { inTeams: toTeamsId(id) }) })),
  );
const CHANNELS = new Map(organisationOnSlack.channels.map((channel) => [channel.id as string, channel]));
/** How long a question is waited for: the bot asks for a reason after it answered the tap. */
const QUESTION_WITHIN_MS = 3_000;
/** How long a card is waited for in Teams: it may be in Slack a while before. */
const CARD_WITHIN_MS = 10_000;
const LOOK_MS = 20;

/** Reps judge a lead, each once; the first of them takes it or contacts it. What is refused stands in the report. */
export const workOnLead = async (platforms: FakePlatforms, task: LeadTask, report: WeekReport): Promise<void> => {
  const reps = listRepsInTurn(platforms.slack, task);
  try {
    for (const [index, rep] of reps.entries()) {
      const judged = task.judged[index];
      if (judged !== undefined) await judge(await openRepView(platforms, task, rep), judged, report);
    }
    for (const rep of reps.slice(0, 1))
      for (const step of task.followUp) await followUp(await openRepView(platforms, task, rep), step, report);
  } catch (error) {
    report.refused.push(`${task.lead.company}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** By what every card of this lead carries in its buttons, as long as it stands. */
export const findCardMark = ({ id }: WeekLead['lead']): string => `lead=${deriveLeadId(organisationOnSlack.id, id)}`;

/** The reps who are in the channel; at each lead another one is the first. */
const listRepsInTurn = (slack: FakeSlack, { channel, index }: LeadTask): Rep[] => {
  const members = new Set(slack.state().channels.find(({ id }) => id === channel)?.members);
  const reps = REPS.filter(({ user }) => members.has(user));
  const first = reps.length === 0 ? 0 : (index * 2) % reps.length;
  return [...reps.slice(first), ...reps.slice(0, first)];
};

const openRepView = async ({ slack, teams }: FakePlatforms, task: LeadTask, rep: Rep): Promise<RepView> => {
  const channel = CHANNELS.get(task.channel);
  const locale = channel?.locale ?? organisationOnSlack.locale;
  const { inTeams } = rep;
  if (teams !== undefined && inTeams !== undefined && channel !== undefined) {
    const on = await waitForCardInTeams(teams, TEAMS_CHANNELS[channel.name], task);
    return {
      rep,
      card: { on, locale },
      press: (message, label) => teams.tap(inTeams, message, { label }),
      questions: () =>
        teams.chat(inTeams).map(({ id, card }) => ({ id, labels: listCardButtons(card).map(({ title }) => title) })),
    };
  }
  return {
    rep,
    card: { on: task.ts, locale },
    press: (message, label) => slack.tap(rep.user, message, { label }),
    questions: () =>
      slack.ephemerals(rep.user).map(({ id, blocks = [] }) => ({ id, labels: listButtonLabels(blocks) })),
  };
};

/** Throws when it does not come. */
const waitForCardInTeams = async (teams: FakeTeams, channel: string, { lead }: LeadTask): Promise<string> => {
  const mark = findCardMark(lead);
  for (let waited = 0; waited < CARD_WITHIN_MS; waited += LOOK_MS) {
    const found = teams.messages(channel).findLast(({ card }) => JSON.stringify(card ?? {}).includes(mark));
    if (found !== undefined) return found.id;
    await setTimeout(LOOK_MS);
  }
  throw new Error('its card did not come in Teams');
};

/** Judges by one tap; “poor” needs one or two more, on what the bot asks privately. */
const judge = async (
  view: RepView,
  { verdict, reason, misfit }: SampleJudgement,
  report: WeekReport,
): Promise<void> => {
  const { rep, card, questions } = view;
  const before = new Set(questions().map(({ id }) => id));
  const answer = async (label: string) => press(view, await waitForQuestion(view, label, before), label);
  await press(view, card.on, say(card.locale, 'verdict.button', { verdict }));
  report.judged += 1;
  if (verdict !== 'poor') return;
  await answer(say(rep.locale, reason === undefined ? 'why.skip' : `reason.${reason}`));
  if (misfit !== undefined) await answer(say(rep.locale, `misfit.${misfit}`));
  if (reason !== undefined) report.reasons += 1;
};

const followUp = async (view: RepView, step: FollowUpButton, report: WeekReport): Promise<void> => {
  await press(view, view.card.on, say(view.card.locale, step));
  if (step === 'lead.contacted') report.contacted += 1;
};

/** Presses what has these words: a button or, on a card that shrank, an entry of its menu. */
const press = async (view: RepView, on: string, label: string): Promise<void> => {
  const { status } = await view.press(on, label);
  if (status !== 200) throw new Error(describeStatus(status));
};

/** The private question that offers this answer. Throws when the bot does not ask it. */
const waitForQuestion = async ({ questions }: RepView, label: string, before: Set<string>): Promise<string> => {
  for (let waited = 0; waited < QUESTION_WITHIN_MS; waited += LOOK_MS) {
    const found = questions().findLast(({ id, labels }) => !before.has(id) && labels.includes(label));
    if (found !== undefined) return found.id;
    await setTimeout(LOOK_MS);
  }
  throw new Error(`the bot did not offer “${label}”`);
};
