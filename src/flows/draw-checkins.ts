import type { Card } from '../cards/card.ts';
import { draftCard } from '../cards/checkins/draft-card.ts';
import { type CalendarLinks, invitationCard, reminderCard } from '../cards/checkins/invitation-card.ts';
import { summaryCard, summaryPageCard } from '../cards/checkins/summary-card.ts';
import { talksCard } from '../cards/checkins/talks-card.ts';
import type { Invitation, Round } from '../domain/checkins/checkin.ts';
import { type Talk, writeGoogleCalendarUrl, writeOutlookCalendarUrl } from '../domain/checkins/talk.ts';
import type { Locale, Organisation } from '../domain/organisation.ts';
import type { Subject } from '../domain/subject.ts';
import type { Month } from '../domain/working-time.ts';
import type { Reads } from '../store/store.ts';
import { say } from '../words/say.ts';
import { partnersOf } from './checkins/lib/checkin-interviewing.ts';
import { draftFacts, draftPicture, summaryOf } from './checkins/lib/draft-facts.ts';

/** Who will see it; and where this bot serves a talk's calendar file, when it can be reached. */
export type Audience = {
  organisation: Organisation;
  locale: Locale;
  calendarFile?: (talk: Talk) => string | undefined;
};

type CheckinSubject = Exclude<Extract<Subject, { month: string }>, { kind: 'month' }>;

/** A message of a round as it is now; undefined when there is nothing left to show. */
export async function drawCheckin(
  reads: Reads,
  subject: CheckinSubject,
  audience: Audience,
): Promise<Card | undefined> {
  const { organisation, locale } = audience;
  const { zone } = organisation;
  const round = await roundOf(reads, organisation, subject.month);
  if (round === undefined) return undefined;
  switch (subject.kind) {
    case 'invitation':
      return drawInvitation(reads, round, subject.person, audience);
    case 'reminder': {
      const invitation = await invitationOf(reads, round, subject.person);
      const isNeeded = round.state === 'open' && invitation?.hasAnswered === false;
      return isNeeded ? reminderCard(round, locale, zone) : undefined;
    }
    case 'talks': {
      const { partners } = await partnersOf(reads, round, subject.person);
      const shared = await reads.sharedWith(organisation.id, round.month, subject.person);
      return talksCard({ round, partners, shared: shared.length, locale, zone });
    }
    case 'draft':
      return draftCard(draftPicture(await draftFacts(reads, organisation, round), locale));
    case 'summary':
      if (round.state !== 'published') return undefined;
      return summaryCard(summaryOf(await draftFacts(reads, organisation, round), locale));
    case 'summary-page': {
      if (round.state !== 'published') return undefined;
      const { questions: shown } = summaryOf(await draftFacts(reads, organisation, round), locale);
      const own = shown.find(({ question }) => question === subject.question);
      return own && summaryPageCard(own, subject.page, locale);
    }
  }
}

async function roundOf(reads: Reads, { id }: Organisation, month: Month): Promise<Round | undefined> {
  return (await reads.rounds(id)).find((round) => round.month === month);
}

async function invitationOf(reads: Reads, round: Round, person: string): Promise<Invitation | undefined> {
  return (await reads.invitations(round.organisation, round.month)).find((each) => each.person === person);
}

async function drawInvitation(
  reads: Reads,
  round: Round,
  id: string,
  { organisation, locale, calendarFile }: Audience,
): Promise<Card | undefined> {
  const invitation = await invitationOf(reads, round, id);
  if (invitation === undefined) return undefined;
  const [person, interviewer] = await Promise.all(
    [id, invitation.interviewer].map((each) => reads.personById(organisation.id, each)),
  );
  const name = interviewer?.name ?? '—';
  const talk: Talk = {
    title: say(locale, 'talk.title', { one: person?.name ?? '—', other: name }),
    note: say(locale, 'talk.note'),
    beginsAt: invitation.talkAt,
    minutes: invitation.minutes,
  };
  const file = calendarFile?.(talk);
  const calendar: CalendarLinks = {
    google: writeGoogleCalendarUrl(talk),
    outlook: writeOutlookCalendarUrl(talk),
    ...(file !== undefined && { file }),
  };
  return invitationCard({ round, invitation, interviewer: name, calendar, locale, zone: organisation.zone });
}
