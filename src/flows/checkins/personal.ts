import { type Answers, hasKey, QUESTIONS } from '../../domain/checkins/checkin.ts';
import type { Person } from '../../domain/people/person.ts';
import { getMonth, getMonthBefore, type Month } from '../../domain/working-time.ts';
import { defineExporter, defineRule } from '../room.ts';
import { redraw } from '../shared/redraw.ts';

/** A remembered goal is kept for 100 days, so it is of one of these months: the present one and those before it. */
const GOAL_MONTHS = 5;

type Dated = { month: Month; answers: Answers };

/** Answers of rounds that have their key: once it is gone nobody can tell whose the answers are. */
export const exportAnswers = defineExporter<Dated[]>({
  as: 'answers',
  read: async (reads, { person: { id, organisation } }) => {
    const held = (await reads.rounds(organisation)).filter(hasKey);
    const given = await Promise.all(
      held.map(async ({ month }) => ({ month, answers: (await reads.ownAnswer(organisation, month, id))?.answers })),
    );
    return given.flatMap(({ month, answers }) => (answers === undefined ? [] : [{ month, answers }]));
  },
  write: (given) => given.flatMap((each) => writeAnswers('check-in', each)),
});

/** What they shared with their interviewer alone, as long as that copy is kept. */
export const exportShared = defineExporter<Dated[]>({
  as: 'shared',
  read: (reads, { person: { id, organisation } }) => reads.sharedBy(organisation, id),
  write: (shared) => shared.flatMap((each) => writeAnswers('shared', each)),
});

/** The newest goal they set themselves. */
export const exportGoal = defineExporter<string | undefined>({
  as: 'goal',
  read: (reads, { person: { id, organisation }, now }) =>
    reads.rememberedGoal(organisation, id, listMonthsUntil(getMonth(now, 'UTC'))),
  write: (goal) => (goal === undefined ? [] : [`goal: ${goal}`]),
});

function writeAnswers(from: string, { month, answers }: Dated): string[] {
  return QUESTIONS.flatMap((question) => {
    const text = answers[question];
    return text === undefined ? [] : [`${from} ${month} ${question}: ${text}`];
  });
}

/** This month and those before it, newest first. */
function listMonthsUntil(month: Month): Month[] {
  const months = [month];
  while (months.length < GOAL_MONTHS) months.push(getMonthBefore(months.at(-1) ?? month));
  return months;
}

/** `held`: months of which the round has its key. */
type ErasureFacts = { months: Month[]; held: Month[]; pseudonyms: string[] };

/** What somebody answered, shared and set as a goal is erased; in an open round they may answer anew. */
export const eraseAnswers = defineRule<Person, ErasureFacts>({
  read: async (reads, { organisation, id }) => {
    const rounds = await reads.rounds(organisation);
    const held = rounds.filter(hasKey).map(({ month }) => month);
    const owns = await Promise.all(held.map((month) => reads.ownAnswer(organisation, month, id)));
    const pseudonyms = owns.flatMap((own) => own?.pseudonym ?? []);
    return { months: rounds.map(({ month }) => month), held, pseudonyms };
  },
  decide: ({ months, held, pseudonyms }, { organisation, id: person }, now) => [
    {
      kind: 'answers.erased',
      organisation,
      person,
      pseudonyms,
      months: [...new Set([...months, ...listMonthsUntil(getMonth(now, 'UTC'))])],
    },
    ...held.map((month) => redraw(organisation, { kind: 'invitation', month, person }, now)),
  ],
});
