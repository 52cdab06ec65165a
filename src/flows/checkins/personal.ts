import { type Answers, QUESTIONS } from '../../domain/checkins/checkin.ts';
import type { Person } from '../../domain/people/person.ts';
import { getMonth, getMonthBefore, type Month } from '../../domain/working-time.ts';
import { exporter, rule } from '../room.ts';

/** A goal is remembered for so many months. */
const MONTHS_KEPT = 5;

type Dated = { month: Month; answers: Answers };

/** Answers of open rounds, while the key exists by which they can be found. */
export const exportAnswers = exporter<Dated[]>({
  as: 'answers',
  read: async (reads, { person: { id, organisation } }) => {
    const open = (await reads.rounds(organisation)).filter(({ state }) => state === 'open');
    const given = await Promise.all(
      open.map(async ({ month }) => ({ month, answers: (await reads.ownAnswer(organisation, month, id))?.answers })),
    );
    return given.flatMap(({ month, answers }) => (answers === undefined ? [] : [{ month, answers }]));
  },
  write: (given) => given.flatMap((each) => writeAnswers('check-in', each)),
});

export const exportShared = exporter<Dated[]>({
  as: 'shared',
  read: (reads, { person: { id, organisation } }) => reads.sharedBy(organisation, id),
  write: (shared) => shared.flatMap((each) => writeAnswers('shared', each)),
});

export const exportGoal = exporter<string | undefined>({
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
  while (months.length < MONTHS_KEPT) months.push(getMonthBefore(months.at(-1) ?? month));
  return months;
}

type Erasing = { months: Month[]; open: Month[]; pseudonyms: string[] };

/** What was answered, shared and remembered; whoever is asked in an open round may answer anew. */
export const eraseAnswers = rule<Person, Erasing>({
  read: async (reads, { organisation, id }) => {
    const rounds = await reads.rounds(organisation);
    const open = rounds.filter(({ state }) => state === 'open').map(({ month }) => month);
    const owns = await Promise.all(open.map((month) => reads.ownAnswer(organisation, month, id)));
    const pseudonyms = owns.flatMap((own) => own?.pseudonym ?? []);
    return { months: rounds.map(({ month }) => month), open, pseudonyms };
  },
  decide: ({ months, open, pseudonyms }, { organisation, id: person }, now) => [
    {
      kind: 'answers.erased',
      organisation,
      person,
      pseudonyms,
      months: [...new Set([...months, ...listMonthsUntil(getMonth(now, 'UTC'))])],
    },
    ...open.map((month) => {
      const subject = { kind: 'invitation', month, person } as const;
      return { kind: 'card.changed' as const, subject, at: now };
    }),
  ],
});
