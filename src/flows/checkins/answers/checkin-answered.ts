import type { Reply } from '../../../cards/card.ts';
import { savedForm } from '../../../cards/checkins/answer-forms.ts';
import {
  ANSWER_MAX,
  type Answers,
  type Invitation,
  QUESTIONS,
  type Question,
  type Readers,
} from '../../../domain/checkins/checkin.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import { DAY_MS, type Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { OwnAnswer } from '../../../store/store.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { Invited, InvitedFlow } from '../../guards/invited.ts';
import { isChanged, readRecognisable, scrubWithin } from '../../shared/recognisable.ts';
import { redraw } from '../../shared/redraw.ts';

type Facts = {
  own: OwnAnswer | undefined;
  recognisable: Recognisable;
  invitations: Invitation[];
};

/**
 * Somebody's answers are kept, scrubbed before anything else happens to them, and shown to them as others will read
 * them. They may be given again until the round closes.
 */
export const checkinAnswered: InvitedFlow<'checkin.answered', Facts> = {
  read: async (reads, { person, organisation, round }, event) => {
    const { id } = organisation;
    const [own, recognisable, invitations] = await Promise.all([
      reads.ownAnswer(id, round.month, person.id),
      readRecognisable(reads, organisation, QUESTIONS.map((question) => event[question] ?? '').join('\n')),
      reads.invitations(id, round.month),
    ]);
    return { own, recognisable, invitations };
  },
  decide: ({ more, ...invited }, event, now) => {
    const { person, round } = invited;
    const { own, recognisable } = more;
    const written = trimAnswers(event);
    const scrubbed = mapAnswers(written, (text) => scrubWithin(text, recognisable, ANSWER_MAX));
    const answers = { ...selectUntouched(own?.answers ?? {}, event), ...scrubbed };
    const isUntouched = QUESTIONS.every((question) => event[question] === undefined);
    if (isUntouched || Object.keys(answers).length === 0)
      return reply(refuseAtFirst(say(person.locale, 'answer.empty')));
    if (own === undefined) return reply(refuseLate(person));
    const choices = { ...event, readers: chooseReaders(event.readers, invited, recognisable.people) };
    const wasScrubbed = QUESTIONS.some((question) =>
      isChanged(written[question] ?? '', scrubbed[question] ?? '', recognisable),
    );
    const isRareLanguage = countSpeakers(more, person) < round.k;
    const form = savedForm(round.month, answers, { locale: person.locale, wasScrubbed, isRareLanguage });
    return {
      changes: [keepAnswers(invited, own, answers, choices), ...redrawAnswered(invited, own, choices.readers, now)],
      reply: { kind: 'form', form },
    };
  },
};

/** How somebody is told, at the form itself, that the round is over. */
export function refuseLate({ locale }: Person): Reply {
  return refuseAtFirst(say(locale, 'answer.late'));
}

/** At the first field of the form, so that what was written is not lost. */
function refuseAtFirst(error: string): Reply {
  return { kind: 'form-errors', errors: { [QUESTIONS[0]]: error } };
}

/** Without the questions that were left open. */
function trimAnswers(given: Answers): Answers {
  return mapAnswers(given, (text) => text.trim() || undefined);
}

/** What is kept of the questions that this form left as empty as it showed them: an old copy empties nothing. */
function selectUntouched(kept: Answers, given: Answers): Answers {
  return Object.fromEntries(Object.entries(kept).filter(([question]) => given[question as Question] === undefined));
}

function mapAnswers(answers: Answers, change: (text: string) => string | undefined): Answers {
  const mapped: Answers = {};
  for (const question of QUESTIONS) {
    const text = answers[question];
    const changed = text === undefined ? undefined : change(text);
    if (changed !== undefined) mapped[question] = changed;
  }
  return mapped;
}

/** How many of those who are asked use this person's language. */
function countSpeakers({ recognisable, invitations }: Facts, { locale }: Person): number {
  const asked = new Set(invitations.map(({ person }) => person));
  return recognisable.people.filter((each) => asked.has(each.id) && each.locale === locale).length;
}

/** A copy is for an interviewer who still is a manager; for nobody else any more, whatever the form offered. */
function chooseReaders(readers: Readers, { invitation }: Invited, people: Person[]): Readers {
  const isManager = selectManagers(people).some(({ id }) => id === invitation.interviewer);
  return isManager ? readers : 'anonymised';
}

function keepAnswers(
  { person, round, invitation }: Invited,
  { pseudonym }: OwnAnswer,
  answers: Answers,
  { readers, remember }: { readers: Readers; remember: boolean },
): Change {
  const { organisation, month, version, opensAt } = round;
  const until = opensAt + POLICY.sharedDays * DAY_MS;
  const shared = readers === 'interviewer' ? { interviewer: invitation.interviewer } : {};
  const key = { organisation, month, person: person.id, pseudonym, version };
  return { kind: 'answer.given', ...key, answers, isRemembered: remember, ...shared, until };
}

/** The invitation now says that it is answered; the interviewer's list says how many are shared, when that changed. */
function redrawAnswered({ round, invitation }: Invited, own: OwnAnswer, readers: Readers, at: Instant): Change[] {
  const { organisation, month } = round;
  const { person, interviewer, hasAnswered } = invitation;
  const isShared = readers === 'interviewer';
  return [
    ...(hasAnswered ? [] : [redraw(organisation, { kind: 'invitation', month, person }, at)]),
    ...(isShared === own.isShared ? [] : [redraw(organisation, { kind: 'talks', month, person: interviewer }, at)]),
  ];
}
