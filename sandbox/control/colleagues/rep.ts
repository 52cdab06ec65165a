import { setTimeout } from 'node:timers/promises';
import type { Locale } from '../../../src/domain/organisation.ts';
import { say } from '../../../src/words/say.ts';
import type { SlackPlace } from '../../fake-slack/contract.ts';
import type { TeamsPlace } from '../../fake-teams/contract.ts';
import { sandboxOrganisation } from '../../samples/noordlicht.ts';
import { aadOf, organisationOnBoth, TEAMS_CHANNELS } from '../../samples/noordlicht-teams.ts';
import type { FollowUp, Judged, WeekLead } from '../../samples/week-of-leads.ts';
import type { WeekReport } from '../protocol.ts';
import { buttonsIn } from './adaptive-card.ts';
import type { Places } from './checkin.ts';
import { buttonsOf, statusWords } from './checkin-in-slack.ts';

/** A lead, where its card stands, and its place in the week, which says whose turn it is. */
export type Task = WeekLead & { channel: string; ts: string; place: number };

/** `inTeams` is their account there, for who is there first. */
type Rep = { user: string; inTeams?: string; locale: Locale };
/** Somebody before a card, wherever they see it. */
type Desk = {
  rep: Rep;
  card: { on: string; locale: Locale };
  press(on: string, label: string): Promise<{ status: number }>;
  /** What this person was told privately so far, and what its buttons say. */
  questions(): { id: string; labels: string[] }[];
};

const IN_TEAMS = new Set(
  organisationOnBoth.people.flatMap(({ id, identities }) => (identities[0]?.platform === 'teams' ? [id] : [])),
);
const REPS: Rep[] = sandboxOrganisation.people
  .filter(({ team, role }) => team === 'sales' && role === 'member')
  .flatMap(({ id, identities, locale }) =>
    identities.slice(0, 1).map(({ user }) => ({ user, locale, ...(IN_TEAMS.has(id) && { inTeams: aadOf(id) }) })),
  );
const CHANNELS = new Map(sandboxOrganisation.channels.map((channel) => [channel.id as string, channel]));
/** The bot asks for a reason after it answered the tap. */
const QUESTION_WITHIN_MS = 3_000;
/** The card may stand in Slack for a while before it stands in Teams. */
const CARD_WITHIN_MS = 10_000;
const LOOK_MS = 20;

/** Reps judge a lead, each once; the first of them takes it or contacts it. What is refused stands in the report. */
export const workOn = async (places: Places, task: Task, report: WeekReport): Promise<void> => {
  const reps = turnsIn(places.slack, task);
  try {
    for (const [index, rep] of reps.entries()) {
      const judged = task.judged[index];
      if (judged !== undefined) await judge(await deskOf(places, task, rep), judged, report);
    }
    for (const rep of reps.slice(0, 1))
      for (const step of task.followUp) await follow(await deskOf(places, task, rep), step, report);
  } catch (error) {
    report.refused.push(`${task.lead.company}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** The reps who are in the channel; another one begins at each lead. */
const turnsIn = (slack: SlackPlace, { channel, place }: Task): Rep[] => {
  const members = new Set(slack.state().channels.find(({ id }) => id === channel)?.members);
  const reps = REPS.filter(({ user }) => members.has(user));
  const first = reps.length === 0 ? 0 : (place * 2) % reps.length;
  return [...reps.slice(first), ...reps.slice(0, first)];
};

const deskOf = async ({ slack, teams }: Places, task: Task, rep: Rep): Promise<Desk> => {
  const channel = CHANNELS.get(task.channel);
  const locale = channel?.locale ?? sandboxOrganisation.locale;
  const { inTeams } = rep;
  if (teams !== undefined && inTeams !== undefined && channel !== undefined) {
    const on = await cardInTeams(teams, TEAMS_CHANNELS[channel.name], task);
    return {
      rep,
      card: { on, locale },
      press: (message, label) => teams.tap(inTeams, message, { label }),
      questions: () =>
        teams.chat(inTeams).map(({ id, card }) => ({ id, labels: buttonsIn(card).map(({ title }) => title) })),
    };
  }
  return {
    rep,
    card: { on: task.ts, locale },
    press: (message, label) => slack.tap(rep.user, message, { label }),
    questions: () => slack.ephemerals(rep.user).map(({ id, blocks = [] }) => ({ id, labels: buttonsOf(blocks) })),
  };
};

/** By the address of the lead in the CRM, as in Slack. Throws when it does not come. */
const cardInTeams = async (teams: TeamsPlace, channel: string, { lead }: Task): Promise<string> => {
  const address = JSON.stringify(lead.url);
  for (let waited = 0; waited < CARD_WITHIN_MS; waited += LOOK_MS) {
    const found = teams.messages(channel).findLast(({ card }) => JSON.stringify(card ?? {}).includes(address));
    if (found !== undefined) return found.id;
    await setTimeout(LOOK_MS);
  }
  throw new Error('its card did not come in Teams');
};

/** One tap; “poor” needs one or two more, on what the bot asks privately. */
const judge = async (desk: Desk, { verdict, reason, misfit }: Judged, report: WeekReport): Promise<void> => {
  const { rep, card, questions } = desk;
  const before = new Set(questions().map(({ id }) => id));
  const answer = async (label: string) => press(desk, await questionWith(desk, label, before), label);
  await press(desk, card.on, say(card.locale, 'verdict.button', { verdict }));
  report.judged += 1;
  if (verdict !== 'poor') return;
  await answer(say(rep.locale, reason === undefined ? 'why.skip' : `reason.${reason}`));
  if (misfit !== undefined) await answer(say(rep.locale, `misfit.${misfit}`));
  if (reason !== undefined) report.reasons += 1;
};

const follow = async (desk: Desk, step: FollowUp, report: WeekReport): Promise<void> => {
  await press(desk, desk.card.on, say(desk.card.locale, step));
  if (step === 'lead.contacted') report.contacted += 1;
};

/** By its words, be it a button or, on a card that shrank, an entry of a menu. */
const press = async (desk: Desk, on: string, label: string): Promise<void> => {
  const { status } = await desk.press(on, label);
  if (status !== 200) throw new Error(statusWords(status));
};

/** The private question that offers this answer. Throws when the bot does not ask it. */
const questionWith = async ({ questions }: Desk, label: string, before: Set<string>): Promise<string> => {
  for (let waited = 0; waited < QUESTION_WITHIN_MS; waited += LOOK_MS) {
    const found = questions().findLast(({ id, labels }) => !before.has(id) && labels.includes(label));
    if (found !== undefined) return found.id;
    await setTimeout(LOOK_MS);
  }
  throw new Error(`the bot did not offer “${label}”`);
};
