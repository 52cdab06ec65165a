import { openButton } from '../../cards/deliveries/bundle-card.ts';
import { mayReadDraft } from '../../domain/checkins/approval.ts';
import type { Round } from '../../domain/checkins/checkin.ts';
import { getTargetIdentity } from '../../domain/deliveries/target.ts';
import type { Locale } from '../../domain/organisation.ts';
import { getMonth, type Month } from '../../domain/working-time.ts';
import type { Reads } from '../../store/store.ts';
import { say, sayMoment, sayMonth } from '../../words/say.ts';
import type { Audience, Brief, BriefLine } from '../room.ts';

/** As long as somebody is asked and has not answered. */
export const briefInvitation: Brief<'invitation'> = (reads, { month, person }, audience) =>
  briefAsking(reads, { month, person }, audience);

export const briefReminder: Brief<'reminder'> = (reads, { month, person }, audience) =>
  briefAsking(reads, { month, person }, audience);

export const briefTalks: Brief<'talks'> = async (reads, subject, { organisation: { id }, locale }) => {
  const round = await findRound(reads, id, subject.month);
  const text = say(locale, 'brief.talks', { month: sayMonth(locale, subject.month) });
  return round && round.state !== 'cancelled' ? { text: [text], button: openButton(subject, locale) } : undefined;
};

/** As long as there is something to decide, for whoever may. */
export const briefDraft: Brief<'draft'> = async (reads, { month }, { organisation: { id }, locale, target }) => {
  const round = await findRound(reads, id, month);
  if (round?.state !== 'review' || target.kind !== 'person') return undefined;
  const [reader, managers] = await Promise.all([
    reads.person(getTargetIdentity(target)),
    reads.roundManagers(id, month),
  ]);
  if (!mayReadDraft(reader, managers)) return undefined;
  const text = say(locale, 'brief.draft', { month: sayMonth(locale, month) });
  const label = say(locale, 'draft.see');
  return { text: [text], button: { kind: 'tap', label, tap: { kind: 'checkin.review-asked' } } };
};

async function briefAsking(
  reads: Reads,
  { month, person }: { month: Month; person: string },
  { organisation: { id, zone }, locale, now }: Audience,
): Promise<BriefLine | undefined> {
  const round = await findRound(reads, id, month);
  if (round?.state !== 'open') return undefined;
  const invitation = (await reads.invitations(id, month)).find((each) => each.person === person);
  if (invitation === undefined || invitation.hasAnswered) return undefined;
  const date = sayMoment(locale, zone, round.closesAt, getMonth(now, zone));
  return {
    text: [say(locale, 'brief.asked', { month: sayMonth(locale, month), date })],
    button: answerButton(month, locale),
  };
}

function answerButton(month: Month, locale: Locale): BriefLine['button'] {
  return { kind: 'tap', label: say(locale, 'invitation.answer'), tap: { kind: 'checkin.answer-asked', month } };
}

async function findRound(reads: Reads, organisation: string, month: Month): Promise<Round | undefined> {
  return (await reads.rounds(organisation)).find((round) => round.month === month);
}
