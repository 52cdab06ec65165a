import type { Invitation } from '../../../domain/checkins/checkin.ts';
import type { Talk } from '../../../domain/checkins/talk.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import { say } from '../../../words/say.ts';

/** Who talks; absent who is no longer there. */
type Named = Pick<Person, 'name'> | undefined;
type Talkers = { invitation: Pick<Invitation, 'talkAt' | 'minutes'>; person: Named; interviewer: Named };

/** The talk that is proposed to somebody who is asked, as calendars show it. */
export function composeTalk({ invitation, person, interviewer }: Talkers, locale: Locale): Talk {
  const nameOf = (named: Named) => named?.name ?? say(locale, 'term.nobody');
  return {
    title: say(locale, 'talk.title', { one: nameOf(person), other: nameOf(interviewer) }),
    note: say(locale, 'talk.note'),
    beginsAt: invitation.talkAt,
    minutes: invitation.minutes,
  };
}
