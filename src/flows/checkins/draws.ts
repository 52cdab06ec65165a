import { draftCard, draftElsewhereCard } from '../../cards/checkins/draft-card.ts';
import { type CalendarLinks, invitationCard, reminderCard } from '../../cards/checkins/invitation-card.ts';
import { summaryCard, summaryPageCard } from '../../cards/checkins/summary-card.ts';
import { talksCard } from '../../cards/checkins/talks-card.ts';
import { mayReadDraft } from '../../domain/checkins/approval.ts';
import type { Invitation, Round } from '../../domain/checkins/checkin.ts';
import { type Talk, writeGoogleCalendarUrl, writeOutlookCalendarUrl } from '../../domain/checkins/talk.ts';
import { type ChatTarget, getTargetIdentity } from '../../domain/deliveries/target.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { getLocalDate, getMonth, type Month } from '../../domain/working-time.ts';
import type { Reads } from '../../store/store.ts';
import { say } from '../../words/say.ts';
import { readTalks } from '../guards/interviewer.ts';
import type { Draw } from '../room.ts';
import { composeTalk } from './lib/compose-talk.ts';
import { composeDraft, composeSummary, readDraftFacts } from './lib/draft-facts.ts';

/** What somebody who is asked sees of the round, with the talk proposed to them. */
export const drawInvitation: Draw<'invitation'> = async (reads, { month, person: id }, audience) => {
  const { organisation, locale, now, calendarFile } = audience;
  const { zone } = organisation;
  const round = await readRound(reads, organisation, month);
  const invitation = round && (await readInvitation(reads, round, id));
  if (round === undefined || invitation === undefined) return undefined;
  const [person, interviewer] = await Promise.all(
    [id, invitation.interviewer].map((each) => reads.personById(organisation.id, each)),
  );
  const talk = composeTalk({ invitation, person, interviewer }, locale);
  const calendar = linkCalendars(talk, calendarFile?.({ organisation: organisation.id, month, person: id }));
  const name = interviewer?.name ?? say(locale, 'term.nobody');
  const today = getLocalDate(now, zone);
  return invitationCard({ round, invitation, interviewer: name, calendar, locale, zone, today });
};

export const drawReminder: Draw<'reminder'> = async (reads, { month, person }, { organisation, locale, now }) => {
  const round = await readRound(reads, organisation, month);
  const invitation = round && (await readInvitation(reads, round, person));
  const isNeeded = round?.state === 'open' && invitation?.hasAnswered === false;
  const { zone } = organisation;
  return isNeeded ? reminderCard(round, { locale, zone, month: getMonth(now, zone) }) : undefined;
};

/** With whom somebody talks, and how each talk comes into their calendar. */
export const drawTalks: Draw<'talks'> = async (reads, { month, person }, audience) => {
  const { organisation, locale, now, calendarFile } = audience;
  const { zone } = organisation;
  const round = await readRound(reads, organisation, month);
  if (round === undefined) return undefined;
  const { partners } = await readTalks(reads, round, person, locale);
  const [shared, interviewer] = await Promise.all([
    reads.sharedWith(organisation.id, month, person),
    reads.personById(organisation.id, person),
  ]);
  const linked = partners.map((partner) => {
    const file = calendarFile?.({ organisation: organisation.id, month, person: partner.person });
    return {
      ...partner,
      calendar: linkCalendars(composeTalk({ invitation: partner, person: partner, interviewer }, locale), file),
    };
  });
  const today = getLocalDate(now, zone);
  return talksCard({ round, partners: linked, shared: shared.length, locale, zone, today });
};

/** For whoever may read it now: somebody who had it may be no manager any more. */
export const drawDraft: Draw<'draft'> = async (reads, { month }, { organisation, locale, target, now }) => {
  const round = await readRound(reads, organisation, month);
  if (round === undefined) return undefined;
  const [facts, reader] = await Promise.all([readDraftFacts(reads, organisation, round), readReader(reads, target)]);
  const isWithheld = round.state === 'review' && !mayReadDraft(reader, facts.managers);
  if (isWithheld) return draftElsewhereCard(month, locale);
  return draftCard(composeDraft(facts, locale, now));
};

async function readReader(reads: Reads, target: ChatTarget): Promise<Person | undefined> {
  return target.kind === 'person' ? reads.person(getTargetIdentity(target)) : undefined;
}

export const drawSummary: Draw<'summary'> = async (reads, { month }, { organisation, locale }) => {
  const round = await readRound(reads, organisation, month);
  if (round?.state !== 'published') return undefined;
  return summaryCard(composeSummary(await readDraftFacts(reads, organisation, round), locale));
};

export const drawSummaryPage: Draw<'summary-page'> = async (reads, subject, { organisation, locale }) => {
  const round = await readRound(reads, organisation, subject.month);
  if (round?.state !== 'published') return undefined;
  const { questions } = composeSummary(await readDraftFacts(reads, organisation, round), locale);
  const own = questions.find(({ question }) => question === subject.question);
  return own && summaryPageCard(own, subject.page, locale);
};

async function readRound(reads: Reads, { id }: Organisation, month: Month): Promise<Round | undefined> {
  return (await reads.rounds(id)).find((round) => round.month === month);
}

async function readInvitation(reads: Reads, round: Round, person: string): Promise<Invitation | undefined> {
  return (await reads.invitations(round.organisation, round.month)).find((each) => each.person === person);
}

function linkCalendars(talk: Talk, file: string | undefined): CalendarLinks {
  return {
    google: writeGoogleCalendarUrl(talk),
    outlook: writeOutlookCalendarUrl(talk),
    ...(file !== undefined && { file }),
  };
}
