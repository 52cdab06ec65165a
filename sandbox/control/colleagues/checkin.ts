import { type Answers, QUESTIONS, type Readers } from '../../../src/domain/checkins/checkin.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import type { Team } from '../../../src/domain/people/person.ts';
import { say } from '../../../src/words/say.ts';
import type { SlackPlace } from '../../fake-slack/contract.ts';
import type { TeamsPlace } from '../../fake-teams/contract.ts';
import { sampleAnswers } from '../../samples/checkin-answers.ts';
import { sandboxOrganisation } from '../../samples/noordlicht.ts';
import { aadOf } from '../../samples/noordlicht-teams.ts';
import type { AnswersReport } from '../protocol.ts';
import { buttonsIn, hasHeading } from './adaptive-card.ts';
import { type Answering, answerForm, buttonsOf, type Outcome } from './checkin-in-slack.ts';
import { answerInTeams } from './checkin-in-teams.ts';

/** Somebody by their account in Slack and, where there is a Teams, by the one there. */
type Member = { person: string; user: string; team: Team; locale: Locale; place: number };
/** Where people are. */
export type Places = { slack: SlackPlace; teams?: TeamsPlace | undefined };

const MEMBERS: Member[] = sandboxOrganisation.people
  .filter(({ role }) => role === 'member')
  .flatMap(({ id, identities, team, locale }, place) =>
    identities.slice(0, 1).map(({ user }) => ({ person: id, user, team, locale, place })),
  );
/** Of every so many, one shares with their interviewer, or leaves a question open: two of twelve, and three. */
const SHARES_EVERY = 6;
const OPEN_EVERY = 4;

/** Who of a team (or of both) could be asked. */
const membersOf = ({ slack }: Places, team: Team | undefined): Member[] => {
  const known = new Set(slack.state().users.flatMap(({ id, deleted }) => (deleted ? [] : [id])));
  return MEMBERS.filter((member) => known.has(member.user) && (team === undefined || member.team === team));
};

/** Lets everybody of a team who is asked answer the check-in, one after another, by the form the bot shows them. */
export const answerAll = async (
  places: Places,
  { team, at }: { team: Team | undefined; at: number },
): Promise<AnswersReport> => {
  const report: AnswersReport = { answered: 0, already: 0, notAsked: 0, refused: [] };
  const month = new Date(at).getUTCMonth();
  for (const member of membersOf(places, team)) {
    const standing = standingOf(places, member);
    if (standing === 'answered') report.already += 1;
    else if (standing === 'not-asked') report.notAsked += 1;
    else {
      const outcome = await standing.answer(answersOf(member, month));
      if (typeof outcome === 'string') report[outcome] += 1;
      else report.refused.push(`${nameOf(places.slack, member.user)}: ${outcome.refusal}`);
      // Two who waited in vain are enough to know that the bot does not answer.
      if (report.refused.length > 1) break;
    }
  }
  return report;
};

/** How many of each team could answer now. */
export const waitingFor = (places: Places): Record<Team, number> => {
  const isWaiting = (member: Member) => typeof standingOf(places, member) === 'object';
  const count = (team: Team) => membersOf(places, team).filter(isWaiting).length;
  return { sales: count('sales'), marketing: count('marketing') };
};

/** Rotated by month and question, so that no two give the same, and nobody the same next month. */
const answersOf = ({ place, locale }: Member, month: number): Answering => {
  const open =
    place % OPEN_EVERY === OPEN_EVERY - 1
      ? QUESTIONS[(Math.floor(place / OPEN_EVERY) + month) % QUESTIONS.length]
      : undefined;
  const answers: Answers = {};
  for (const [index, question] of QUESTIONS.entries()) {
    const given = sampleAnswers[locale][question];
    const text = given[(place + month * 5 + index * 3) % given.length];
    if (question !== open && text !== undefined) answers[question] = text;
  }
  const readers: Readers = place % SHARES_EVERY === 1 ? 'interviewer' : 'anonymised';
  return { ...answers, readers };
};

const ANSWER = wordsOf('invitation.answer');
const CHANGE = wordsOf('invitation.change');

type Standing = 'answered' | 'not-asked' | { answer(answering: Answering): Promise<Outcome> };

/** Everybody is asked in one place, the one they are first in. */
const standingOf = (places: Places, member: Member): Standing => {
  const inSlack = standingInSlack(places.slack, member);
  return inSlack === 'not-asked' && places.teams ? standingInTeams(places.teams, member) : inSlack;
};

/** The invitation that waits for this person. A reminder has the same button; the invitation has a heading as well. */
const standingInSlack = (slack: SlackPlace, { user }: Member): Standing => {
  for (const message of slack.messages(slack.direct(user).id).reverse()) {
    const { blocks = [], byBot } = message;
    if (!byBot || !blocks.some(({ type }) => type === 'header')) continue;
    const label = buttonIn(buttonsOf(blocks));
    if (label === 'answered') return label;
    if (label !== undefined)
      return { answer: (answering) => answerForm(slack, { user, on: message.ts, label: label.answer }, answering) };
  }
  return 'not-asked';
};

const standingInTeams = (teams: TeamsPlace, { person }: Member): Standing => {
  const user = aadOf(person);
  for (const { id, from, card } of teams.chat(user).reverse()) {
    if (from !== 'bot' || !hasHeading(card)) continue;
    const label = buttonIn(buttonsIn(card).map(({ title }) => title));
    if (label === 'answered') return label;
    if (label !== undefined)
      return { answer: (answering) => answerInTeams(teams, { user, on: id, label: label.answer }, answering) };
  }
  return 'not-asked';
};

/** What an invitation's buttons say about it. */
const buttonIn = (labels: string[]): 'answered' | { answer: string } | undefined => {
  if (labels.some((label) => CHANGE.has(label))) return 'answered';
  const answer = labels.find((each) => ANSWER.has(each));
  return answer === undefined ? undefined : { answer };
};

const nameOf = (slack: SlackPlace, user: string): string =>
  slack.state().users.find(({ id }) => id === user)?.realName ?? user;

function wordsOf(key: 'invitation.answer' | 'invitation.change'): Set<string> {
  return new Set((['nl', 'en'] as const).map((locale) => say(locale, key)));
}
