import { type Answers, QUESTIONS, type Readers } from '../../../src/domain/checkins/checkin.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import type { Team } from '../../../src/domain/people/person.ts';
import { say } from '../../../src/words/say.ts';
import type { FakeSlack } from '../../fake-slack/contract.ts';
import type { FakeTeams } from '../../fake-teams/contract.ts';
import { sampleAnswers } from '../../samples/checkin-answers.ts';
import { organisationOnSlack } from '../../samples/noordlicht.ts';
import { toTeamsId } from '../../samples/noordlicht-teams.ts';
import type { AnswersReport } from '../protocol.ts';
import { hasHeading, listCardButtons } from './adaptive-card.ts';
import { type AnswerResult, type AnswerValues, answerCheckinInSlack, listButtonLabels } from './checkin-in-slack.ts';
import { answerCheckinInTeams } from './checkin-in-teams.ts';

/**
 * Somebody who can be asked, by their account in Slack. `index` is their place in the list, by which their answers
 * differ.
 */
type Member = { person: string; user: string; team: Team; locale: Locale; index: number };
/** The platforms people work in. */
export type FakePlatforms = { slack: FakeSlack; teams?: FakeTeams | undefined };

const MEMBERS: Member[] = organisationOnSlack.people
  .filter(({ role }) => role === 'member')
  .flatMap(({ id, identities, team, locale }, memberIndex) =>
    identities.slice(0, 1).map(({ user }) => ({ person: id, user, team, locale, index: memberIndex })),
  );
/** One of every six shares with their interviewer, one of every four leaves a question open. */
const SHARES_EVERY = 6;
const OPEN_EVERY = 4;

/** Who of a team (or of both) could be asked. */
const listMembers = ({ slack }: FakePlatforms, team: Team | undefined): Member[] => {
  const known = new Set(slack.state().users.flatMap(({ id, deleted }) => (deleted ? [] : [id])));
  return MEMBERS.filter((member) => known.has(member.user) && (team === undefined || member.team === team));
};

/** Lets everybody of a team who is asked answer the check-in, one after another, by the form the bot shows them. */
export const answerCheckin = async (
  platforms: FakePlatforms,
  { team, at, onAnswered }: { team: Team | undefined; at: number; onAnswered?: (person: string) => void },
): Promise<AnswersReport> => {
  const report: AnswersReport = { answered: 0, already: 0, notAsked: 0, refused: [] };
  const month = new Date(at).getUTCMonth();
  for (const member of listMembers(platforms, team)) {
    const invitation = findInvitation(platforms, member);
    if (invitation === 'answered') report.already += 1;
    else if (invitation === 'not-asked') report.notAsked += 1;
    else {
      const result = await invitation.answer(chooseAnswers(member, month));
      if (result === 'answered') onAnswered?.(member.person);
      if (typeof result === 'string') report[result] += 1;
      else report.refused.push(`${nameMember(platforms.slack, member.user)}: ${result.refusal}`);
      // Two failures are enough to know that the bot does not answer.
      if (report.refused.length > 1) break;
    }
  }
  return report;
};

/** How many of each team could answer now. */
export const countWaiting = (platforms: FakePlatforms): Record<Team, number> => {
  const isWaiting = (member: Member) => typeof findInvitation(platforms, member) === 'object';
  const count = (team: Team) => listMembers(platforms, team).filter(isWaiting).length;
  return { sales: count('sales'), marketing: count('marketing') };
};

/** Rotated by month and question, so that no two give the same, and nobody the same next month. */
const chooseAnswers = ({ index: memberIndex, locale }: Member, month: number): AnswerValues => {
  const open =
    memberIndex % OPEN_EVERY === OPEN_EVERY - 1
      ? QUESTIONS[(Math.floor(memberIndex / OPEN_EVERY) + month) % QUESTIONS.length]
      : undefined;
  const answers: Answers = {};
  for (const [index, question] of QUESTIONS.entries()) {
    const given = sampleAnswers[locale][question];
    const text = given[(memberIndex + month * 5 + index * 3) % given.length];
    if (question !== open && text !== undefined) answers[question] = text;
  }
  const readers: Readers = memberIndex % SHARES_EVERY === 1 ? 'interviewer' : 'anonymised';
  return { ...answers, readers };
};

const ANSWER = collectWords('invitation.answer');
const CHANGE = collectWords('invitation.change');

type InvitationState = 'answered' | 'not-asked' | { answer(answers: AnswerValues): Promise<AnswerResult> };

/** The bot asks everybody on one platform only, the one they are first on. */
const findInvitation = (platforms: FakePlatforms, member: Member): InvitationState => {
  const inSlack = findInvitationInSlack(platforms.slack, member);
  return inSlack === 'not-asked' && platforms.teams ? findInvitationInTeams(platforms.teams, member) : inSlack;
};

/** The invitation that waits for this person. A reminder has the same button; the invitation has a heading as well. */
const findInvitationInSlack = (slack: FakeSlack, { user }: Member): InvitationState => {
  for (const message of slack.messages(slack.openDirect(user).id).reverse()) {
    const { blocks = [], byBot } = message;
    if (!byBot || !blocks.some(({ type }) => type === 'header')) continue;
    const label = readInvitationButtons(listButtonLabels(blocks));
    if (label === 'answered') return label;
    if (label !== undefined)
      return {
        answer: (answers) => answerCheckinInSlack(slack, { user, on: message.ts, label: label.answer }, answers),
      };
  }
  return 'not-asked';
};

const findInvitationInTeams = (teams: FakeTeams, { person }: Member): InvitationState => {
  const user = toTeamsId(person);
  for (const { id, from, card } of teams.chat(user).reverse()) {
    if (from !== 'bot' || !hasHeading(card)) continue;
    const label = readInvitationButtons(listCardButtons(card).map(({ title }) => title));
    if (label === 'answered') return label;
    if (label !== undefined)
      return { answer: (answers) => answerCheckinInTeams(teams, { user, on: id, label: label.answer }, answers) };
  }
  return 'not-asked';
};

/** Whether an invitation was answered, by its buttons; else the button to press. */
const readInvitationButtons = (labels: string[]): 'answered' | { answer: string } | undefined => {
  if (labels.some((label) => CHANGE.has(label))) return 'answered';
  const answer = labels.find((each) => ANSWER.has(each));
  return answer === undefined ? undefined : { answer };
};

const nameMember = (slack: FakeSlack, user: string): string =>
  slack.state().users.find(({ id }) => id === user)?.realName ?? user;

function collectWords(key: 'invitation.answer' | 'invitation.change'): Set<string> {
  return new Set((['nl', 'en'] as const).map((locale) => say(locale, key)));
}
