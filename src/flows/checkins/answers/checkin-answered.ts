import { clip, type Reply } from '../../../cards/card.ts';
import { savedForm } from '../../../cards/checkins/answer-forms.ts';
import type { Invitation } from '../../../domain/checkins/checkin.ts';
import { ANSWER_MAX, type Answers, QUESTIONS, type Question } from '../../../domain/checkins/checkin.ts';
import type { Person } from '../../../domain/people/person.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import { scrub } from '../../../domain/privacy/scrub.ts';
import { findCompanyKeys } from '../../../domain/privacy/scrub-companies.ts';
import { DAY_MS } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { OwnAnswer } from '../../../store/store.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { Invited, InvitedFlow } from '../../guards/invited.ts';
import { placeholdersIn } from '../../shared/placeholders.ts';
import { isCounted } from '../lib/own-answers.ts';

type Facts = {
  own: OwnAnswer | undefined;
  people: Person[];
  companies: ReadonlySet<string>;
  invitations: Invitation[];
};

/**
 * Somebody's answers are kept, scrubbed before anything else happens to them, and shown to them as others will read
 * them. They may be given again until the round closes.
 */
export const checkinAnswered: InvitedFlow<'checkin.answered', Facts> = {
  read: async (reads, { person, round }, event) => {
    const { organisation, month } = round;
    const keys = findCompanyKeys(QUESTIONS.map((question) => event[question]).join('\n'));
    const [own, people, companies, invitations] = await Promise.all([
      reads.ownAnswer(organisation, month, person.id),
      reads.people(organisation),
      reads.companiesAmong(organisation, keys),
      reads.invitations(organisation, month),
    ]);
    return { own, people, companies, invitations };
  },
  decide: ({ more, ...invited }, event, now) => {
    const { person, round } = invited;
    const { own } = more;
    const written = writtenIn(event);
    if (written.length === 0) return reply(atFirst(say(person.locale, 'answer.empty')));
    if (own === undefined) return reply(tellLate(person));
    if (isCounted(invited, own)) return reply(atFirst(say(person.locale, 'answer.counted')));
    // In the organisation's language: the writer's own would tell on them.
    const placeholders = placeholdersIn(invited.organisation.locale);
    const answers: Answers = {};
    for (const [question, text] of written) {
      const { people, companies } = more;
      answers[question] = clip(scrub(text, { people, companies, placeholders }), ANSWER_MAX);
    }
    const wasScrubbed = written.some(([question, text]) => answers[question] !== text);
    const isRareLanguage = speakersOf(more, person) < round.k;
    return {
      changes: [...kept(invited, own, answers, event.readers), ...shown(invited, own, event.readers, now)],
      reply: {
        kind: 'form',
        form: savedForm(round.month, answers, { locale: person.locale, wasScrubbed, isRareLanguage }),
      },
    };
  },
};

function writtenIn(event: Record<Question, string>): [Question, string][] {
  return QUESTIONS.flatMap((question): [Question, string][] => {
    const text = event[question].trim();
    return text === '' ? [] : [[question, text]];
  });
}

/** In the form itself, so that what was written is not lost. */
function atFirst(error: string): Reply {
  return { kind: 'form-errors', errors: { [QUESTIONS[0]]: error } };
}

/** How somebody hears at the form itself that the round is over. */
export function tellLate({ locale }: Person): Reply {
  return atFirst(say(locale, 'answer.late'));
}

/** How many of those asked use this person's language. */
function speakersOf({ people, invitations }: Facts, { locale }: Person): number {
  const asked = new Set(invitations.map(({ person }) => person));
  return people.filter((each) => asked.has(each.id) && each.locale === locale).length;
}

function kept({ person, round, invitation }: Invited, own: OwnAnswer, answers: Answers, readers: string): Change[] {
  const { organisation, month, version } = round;
  const until = round.opensAt + POLICY.sharedDays * DAY_MS;
  const shared = readers === 'interviewer' ? { interviewer: invitation.interviewer } : {};
  const { pseudonym } = own;
  return [
    { kind: 'answer.given', organisation, month, person: person.id, pseudonym, version, answers, ...shared, until },
  ];
}

/** The invitation says it is answered; the interviewer's list how many are shared, when that changed. */
function shown({ round, invitation }: Invited, own: OwnAnswer, readers: string, at: number): Change[] {
  const { month } = round;
  const { person, interviewer } = invitation;
  const isNew = !invitation.hasAnswered;
  const isSharedNow = readers === 'interviewer';
  return [
    ...(isNew ? [{ kind: 'card.changed' as const, subject: { kind: 'invitation' as const, month, person }, at }] : []),
    ...(isSharedNow === own.isShared
      ? []
      : [{ kind: 'card.changed' as const, subject: { kind: 'talks' as const, month, person: interviewer }, at }]),
  ];
}
