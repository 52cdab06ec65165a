import { type Answers, type Invitation, QUESTIONS, type Round } from '../../domain/checkins/checkin.ts';
import { PACE } from '../../domain/deliveries/delivery.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person, Team } from '../../domain/people/person.ts';
import type { Subject } from '../../domain/subject.ts';
import { getMonth, getMonthBefore, type Month } from '../../domain/working-time.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say, sayFullMoment, sayMonthOfYear } from '../../words/say.ts';
import { defineExporter, defineRule } from '../room.ts';
import { redraw } from '../shared/redraw.ts';
import { cancelApprovals } from './lib/approvals-cancelling.ts';

/** A remembered goal is kept for 100 days, so it is of one of these months: the present one and those before it. */
const GOAL_MONTHS = 5;
/** Where months begin first: those of rounds are on the organisation’s calendar. */
const FIRST_ZONE = 'Pacific/Kiritimati';

type Dated = { month: Month; answers: Answers };

/** Answers of rounds whose key is there: once it is destroyed nobody can tell whose answers are. */
export const exportAnswers = defineExporter<Dated[]>({
  as: 'answers',
  title: 'own.answers',
  part: 'answers',
  read: async (reads, { person: { id, organisation } }) => {
    const rounds = await reads.rounds(organisation);
    const given = await Promise.all(
      rounds.map(async ({ month }) => ({ month, answers: (await reads.ownAnswer(organisation, month, id))?.answers })),
    );
    return given.flatMap(({ month, answers }) => (answers === undefined ? [] : [{ month, answers }]));
  },
  write: (given, { person: { locale } }) => given.flatMap((each) => writeAnswers(each, locale)),
});

/** What they shared with their interviewer alone, as long as that copy is kept. */
export const exportShared = defineExporter<{ own: Dated[]; others: { month: Month; people: number }[] }>({
  as: 'shared',
  title: 'own.shared',
  part: 'answers',
  read: async (reads, { person: { id, organisation } }) => {
    const [own, others] = await Promise.all([reads.sharedBy(organisation, id), reads.copiesFor(organisation, id)]);
    return { own, others };
  },
  write: ({ own, others }, { person: { locale } }) => [
    ...own.flatMap((each) => writeAnswers(each, locale)),
    ...others.map(({ month, people }) => say(locale, 'own.copies', { month: sayMonthOfYear(locale, month), people })),
  ],
});

/** Goals they wanted remembered, newest first. */
export const exportGoals = defineExporter<string[]>({
  as: 'goals',
  title: 'own.goals',
  part: 'answers',
  read: async (reads, { person: { id, organisation }, now }) => {
    const months = listMonthsUntil(getMonth(now, FIRST_ZONE));
    const goals = await Promise.all(months.map((month) => reads.rememberedGoal(organisation, id, [month])));
    return goals.filter((goal) => goal !== undefined);
  },
  write: (goals, { person: { locale } }) =>
    goals.map((goal) => say(locale, 'own.goal', { goal: showPlaceholders(goal, locale) })),
});

type Asked = { own: { month: Month; invitation: Invitation }[]; interviews: { month: Month; people: number }[] };

/** In which rounds they were asked, and held talks. */
export const exportInvitations = defineExporter<Asked>({
  as: 'invitations',
  title: 'own.invitations',
  read: async (reads, { person: { id, organisation } }) => {
    const [own, interviews] = await Promise.all([
      reads.invitationsOf(organisation, id),
      reads.interviewsBy(organisation, id),
    ]);
    return { own, interviews };
  },
  write: ({ own, interviews }, { person: { locale }, organisation: { zone } }) => [
    ...own.map(({ month, invitation: { minutes, talkAt, hasTalked, hasAnswered, reminders } }) =>
      say(locale, 'own.invited', {
        month: sayMonthOfYear(locale, month),
        date: sayFullMoment(locale, zone, talkAt),
        minutes,
        talked: hasTalked ? 'yes' : 'no',
        answered: hasAnswered ? 'yes' : 'no',
        reminders,
      }),
    ),
    ...interviews.map(({ month, people }) =>
      say(locale, 'own.interviews', { month: sayMonthOfYear(locale, month), people }),
    ),
  ],
});

export const exportApprovals = defineExporter<{ month: Month; version: number }[]>({
  as: 'approvals',
  title: 'own.approvals',
  read: (reads, { person: { id, organisation } }) => reads.approvalsBy(organisation, id),
  write: (approvals, { person: { locale } }) =>
    approvals.map(({ month, version }) =>
      say(locale, 'own.approved', { month: sayMonthOfYear(locale, month), version }),
    ),
});

/** Of which rounds that go on they are kept as a manager. */
export const exportManaged = defineExporter<{ month: Month; team: Team }[]>({
  as: 'managed',
  title: 'own.managed',
  read: (reads, { person: { id, organisation } }) => reads.managedBy(organisation, id),
  write: (managed, { person: { locale } }) =>
    managed.map(({ month, team }) => say(locale, 'own.manages', { month: sayMonthOfYear(locale, month), team })),
});

function writeAnswers({ month, answers }: Dated, locale: Locale): string[] {
  return QUESTIONS.flatMap((question) => {
    const text = answers[question];
    if (text === undefined) return [];
    const asked = say(locale, `question.${question}`);
    return [
      say(locale, 'own.answer', {
        month: sayMonthOfYear(locale, month),
        question: asked,
        text: showPlaceholders(text, locale),
      }),
    ];
  });
}

/** This month and those before it, newest first. */
function listMonthsUntil(month: Month): Month[] {
  const months = [month];
  while (months.length < GOAL_MONTHS) months.push(getMonthBefore(months.at(-1) ?? month));
  return months;
}

/** `decided`: rounds about which they decide as a manager. */
type ErasureFacts = { months: Month[]; pseudonyms: string[]; cards: Subject[]; decided: Round[] };

/**
 * What somebody answered, shared and set as a goal is erased, and their name leaves what others see of a round. Of a draft
 * that waits for them as a manager every yes is taken back.
 */
export const eraseAnswers = defineRule<Person, ErasureFacts>({
  read: async (reads, { organisation, id }) => {
    const [rounds, managed] = await Promise.all([reads.rounds(organisation), reads.managedBy(organisation, id)]);
    const found = await Promise.all(
      rounds.map(async ({ month }) => ({
        pseudonym: (await reads.ownAnswer(organisation, month, id))?.pseudonym ?? [],
        cards: listCards(month, id, await reads.invitations(organisation, month)),
      })),
    );
    return {
      months: rounds.map(({ month }) => month),
      pseudonyms: found.flatMap(({ pseudonym }) => pseudonym),
      cards: found.flatMap(({ cards }) => cards),
      decided: rounds.filter(({ month }) => managed.some((each) => each.month === month)),
    };
  },
  decide: ({ months, pseudonyms, cards, decided }, { organisation, id: person }, now) => [
    {
      kind: 'answers.erased',
      organisation,
      person,
      pseudonyms,
      months: [...new Set([...months, ...listMonthsUntil(getMonth(now, FIRST_ZONE))])],
    },
    ...cancelApprovals(decided, now),
    ...cards.map((card, place) => redraw(organisation, card, now + place * PACE.update.intervalMs)),
  ],
});

/** Messages to others that name somebody: as whom they talk with, or as who said yes to a draft. */
function listCards(month: Month, id: string, invitations: Invitation[]): Subject[] {
  const asked = invitations.filter(({ interviewer }) => interviewer === id);
  const own = invitations.find(({ person }) => person === id);
  return [
    ...asked.map(({ person }): Subject => ({ kind: 'invitation', month, person })),
    ...(own === undefined ? [] : [{ kind: 'talks' as const, month, person: own.interviewer }]),
    ...(asked.length === 0 ? [] : [{ kind: 'draft' as const, month }]),
  ];
}
