import { setTimeout } from 'node:timers/promises';
import type { Locale } from '../domain/organisation.ts';
import { say } from '../words/say.ts';
import type { FollowUp, Judged, WeekLead } from './sample-week.ts';
import { sandboxOrganisation } from './seed.ts';
import { buttonsOf, statusWords } from './server-answering.ts';
import type { WeekReport } from './server-words.ts';
import type { SlackPlace } from './slack/place.ts';

/** A lead, where its card stands, and its place in the week, which says whose turn it is. */
export type Task = WeekLead & { channel: string; ts: string; place: number };

type Rep = { user: string; locale: Locale };
/** Somebody before a card that speaks the language of its channel. */
type Desk = { slack: SlackPlace; rep: Rep; card: { ts: string; locale: Locale } };

const REPS: Rep[] = sandboxOrganisation.people
  .filter(({ team, role }) => team === 'sales' && role === 'member')
  .flatMap(({ identities, locale }) => identities.slice(0, 1).map(({ user }) => ({ user, locale })));
const CHANNELS = new Map(sandboxOrganisation.channels.map(({ id, locale }) => [id as string, locale]));
/** The bot asks for a reason after it answered the tap. */
const QUESTION_WITHIN_MS = 3_000;
const LOOK_MS = 20;

/** Reps judge a lead, each once; the first of them takes it or contacts it. What is refused stands in the report. */
export const workOn = async (slack: SlackPlace, task: Task, report: WeekReport): Promise<void> => {
  const card = { ts: task.ts, locale: CHANNELS.get(task.channel) ?? sandboxOrganisation.locale };
  const reps = turnsIn(slack, task);
  try {
    for (const [index, rep] of reps.entries()) {
      const judged = task.judged[index];
      if (judged !== undefined) await judge({ slack, rep, card }, judged, report);
    }
    for (const rep of reps.slice(0, 1))
      for (const step of task.followUp) await follow({ slack, rep, card }, step, report);
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

/** One tap; “poor” needs one or two more, on what the bot asks privately. */
const judge = async (
  { slack, rep: { user, locale }, card }: Desk,
  { verdict, reason, misfit }: Judged,
  report: WeekReport,
): Promise<void> => {
  const before = new Set(slack.ephemerals(user).map(({ id }) => id));
  const answer = async (label: string) => {
    const question = await questionWith(slack, { user, label, before });
    await press(slack, user, { on: question, label });
  };
  await press(slack, user, { on: card.ts, label: say(card.locale, 'verdict.button', { verdict }) });
  report.judged += 1;
  if (verdict !== 'poor') return;
  await answer(say(locale, reason === undefined ? 'why.skip' : `reason.${reason}`));
  if (misfit !== undefined) await answer(say(locale, `misfit.${misfit}`));
  if (reason !== undefined) report.reasons += 1;
};

const follow = async ({ slack, rep, card }: Desk, step: FollowUp, report: WeekReport): Promise<void> => {
  await press(slack, rep.user, { on: card.ts, label: say(card.locale, step) });
  if (step === 'lead.contacted') report.contacted += 1;
};

/** By its words, be it a button or, on a card that shrank, an entry of a menu. */
const press = async (slack: SlackPlace, user: string, { on, label }: { on: string; label: string }): Promise<void> => {
  const { status } = await slack.tap(user, on, { label });
  if (status !== 200) throw new Error(statusWords(status));
};

type Question = { user: string; label: string; before: Set<string> };

/** The private question that offers this answer. Throws when the bot does not ask it. */
const questionWith = async (slack: SlackPlace, { user, label, before }: Question): Promise<string> => {
  for (let waited = 0; waited < QUESTION_WITHIN_MS; waited += LOOK_MS) {
    const found = slack
      .ephemerals(user)
      .findLast(({ id, blocks = [] }) => !before.has(id) && buttonsOf(blocks).includes(label));
    if (found !== undefined) return found.id;
    await setTimeout(LOOK_MS);
  }
  throw new Error(`the bot did not offer “${label}”`);
};
