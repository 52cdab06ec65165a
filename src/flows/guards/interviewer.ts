import { nameRound } from '../../cards/checkins/round-name.ts';
import type { TalkPartner } from '../../cards/checkins/talks-card.ts';
import { refuse, strangerNotice } from '../../cards/notices.ts';
import { type Invitation, isCancelled, type Round, type SharedAnswers } from '../../domain/checkins/checkin.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import type { Month } from '../../domain/working-time.ts';
import type { Reads } from '../../store/store.ts';
import { say } from '../../words/say.ts';
import type { Flow, Guard } from '../flow.ts';

/** Somebody who interviews in a round, with whom, and what those shared with them alone. */
export type Interviewing = {
  person: Person;
  round: Round;
  invitations: Invitation[];
  partners: TalkPartner[];
  shared: SharedAnswers[];
};
type Known = Omit<Interviewing, 'person' | 'round'> & { person: Person | undefined; round: Round | undefined };
type RoundEvent = { by: Identity; month: Month };
export type InterviewerFlow<K extends EventKind, More = undefined> = Flow<K, Interviewing, More>;

/** Whoever holds talks in the round; anybody else hears that they hold none. */
export const interviewer: Guard<RoundEvent, Known, Interviewing> = {
  read: async (reads, { by, month }) => {
    const person = await reads.person(by);
    const rounds = person === undefined ? [] : await reads.rounds(person.organisation);
    const round = rounds.find((each) => each.month === month);
    if (person === undefined || round === undefined) {
      return { person, round, invitations: [], partners: [], shared: [] };
    }
    const [talks, shared] = await Promise.all([
      readTalks(reads, round, person.id, person.locale),
      reads.sharedWith(person.organisation, month, person.id),
    ]);
    return { person, round, ...talks, shared };
  },
  refuse: ({ person, round, invitations }, { month }) => {
    if (person === undefined) return strangerNotice();
    if (round === undefined || invitations.length === 0)
      return refuse(nameRound(month, person.locale), 'talks.not-yours');
    return isCancelled(round) ? refuse(nameRound(month, person.locale), 'answer.over') : undefined;
  },
};

/** With whom somebody talks in a round. */
export async function readTalks(
  reads: Reads,
  { organisation, month }: Round,
  interviewer: string,
  locale: Locale,
): Promise<Pick<Interviewing, 'invitations' | 'partners'>> {
  const [all, people] = await Promise.all([reads.invitations(organisation, month), reads.people(organisation)]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const invitations = all.filter((invitation) => invitation.interviewer === interviewer);
  const partners = invitations
    .map(({ person, minutes, talkAt, hasTalked }) => ({
      person,
      name: names.get(person) ?? say(locale, 'term.nobody'),
      minutes,
      talkAt,
      hasTalked,
    }))
    .toSorted((one, other) => one.talkAt - other.talkAt || one.name.localeCompare(other.name));
  return { invitations, partners };
}
