import { type Answers, QUESTIONS, type Readers } from '../domain/checkin.ts';
import type { Locale } from '../domain/organisation.ts';
import type { Team } from '../domain/person.ts';
import { say } from '../words/say.ts';
import { sampleAnswers } from './sample-answers.ts';
import { sandboxOrganisation } from './seed.ts';
import { type Answering, answerForm, buttonsOf } from './server-answering.ts';
import type { AnswersReport } from './server-words.ts';
import type { SlackPlace } from './slack/place.ts';

type Member = { user: string; team: Team; locale: Locale; place: number };

const MEMBERS: Member[] = sandboxOrganisation.people
  .filter(({ role }) => role === 'member')
  .flatMap(({ identities, team, locale }, place) =>
    identities.slice(0, 1).map(({ user }) => ({ user, team, locale, place })),
  );
/** Of every so many, one shares with their interviewer, or leaves a question open: two of twelve, and three. */
const SHARES_EVERY = 6;
const OPEN_EVERY = 4;

/** Who of a team (or of both) could be asked. */
const membersOf = (slack: SlackPlace, team: Team | undefined): Member[] => {
  const known = new Set(slack.state().users.flatMap(({ id, deleted }) => (deleted ? [] : [id])));
  return MEMBERS.filter((member) => known.has(member.user) && (team === undefined || member.team === team));
};

/** Lets everybody of a team who is asked answer the check-in, one after another, by the form the bot shows them. */
export const answerAll = async (
  slack: SlackPlace,
  { team, at }: { team: Team | undefined; at: number },
): Promise<AnswersReport> => {
  const report: AnswersReport = { answered: 0, already: 0, notAsked: 0, refused: [] };
  const month = new Date(at).getUTCMonth();
  for (const member of membersOf(slack, team)) {
    const { user } = member;
    const standing = standingOf(slack, member);
    if (standing === 'answered') report.already += 1;
    else if (standing === 'not-asked') report.notAsked += 1;
    else {
      const invited = { user, on: standing.ts, label: standing.label };
      const outcome = await answerForm(slack, invited, answersOf(member, month));
      if (typeof outcome === 'string') report[outcome] += 1;
      else report.refused.push(`${nameOf(slack, user)}: ${outcome.refusal}`);
      // Two who waited in vain are enough to know that the bot does not answer.
      if (report.refused.length > 1) break;
    }
  }
  return report;
};

/** How many of each team could answer now. */
export const waitingFor = (slack: SlackPlace): Record<Team, number> => {
  const isWaiting = (member: Member) => typeof standingOf(slack, member) === 'object';
  const count = (team: Team) => membersOf(slack, team).filter(isWaiting).length;
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

/** The invitation that waits for this person. A reminder has the same button; the invitation has a heading as well. */
const standingOf = (slack: SlackPlace, { user }: Member): 'answered' | 'not-asked' | { ts: string; label: string } => {
  for (const message of slack.messages(slack.direct(user).id).reverse()) {
    const { blocks = [], byBot } = message;
    if (!byBot || !blocks.some(({ type }) => type === 'header')) continue;
    const labels = buttonsOf(blocks);
    if (labels.some((label) => CHANGE.has(label))) return 'answered';
    const label = labels.find((each) => ANSWER.has(each));
    if (label !== undefined) return { ts: message.ts, label };
  }
  return 'not-asked';
};

const nameOf = (slack: SlackPlace, user: string): string =>
  slack.state().users.find(({ id }) => id === user)?.realName ?? user;

function wordsOf(key: 'invitation.answer' | 'invitation.change'): Set<string> {
  return new Set((['nl', 'en'] as const).map((locale) => say(locale, key)));
}
