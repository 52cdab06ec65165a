import { leadStepCard, leadStepsCard, type OwnedContent } from '../../../cards/leads/clock/lead-step-card.ts';
import { waitedCard, waitingCard } from '../../../cards/leads/clock/waiting-card.ts';
import { type CardPlace, type ChatTarget, isSameTarget } from '../../../domain/deliveries/target.ts';
import { isClockRunning, isSnoozed } from '../../../domain/leads/clock/follow-up-steps.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { SubjectOf } from '../../../domain/subject.ts';
import { type Instant, MINUTE_MS } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import type { Audience, Draw } from '../../room.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';
import { readNamedPeople } from '../lib/named-people.ts';
import { isPresent } from './steps/decide-step.ts';

/** So long a card that came overdue is new: it says itself that nobody has it. */
const CARD_NEW_MS = 30 * MINUTE_MS;

/**
 * Those that nobody touched, that are theirs still, for which they asked no time, and of which no later step has come, with what joined
 * them; nothing when none is left.
 */
export const drawLeadStep: Draw<'lead-step'> = async (reads, subject, audience) => {
  const { lead, others = [], step, person } = subject;
  const halves = [...(subject.halves ?? []), ...(await readAdded(reads, subject, audience))];
  const theirs = await readOwned(reads, [lead, ...others, ...halves], person, audience);
  const waiting = theirs.filter((each) => each.lead.step === (halves.includes(each.lead.id) ? 50 : step));
  const [first] = waiting;
  if (first === undefined) return undefined;
  return waiting.length === 1 ? leadStepCard({ ...first, why: 'step' }) : leadStepsCard(waiting, audience.locale);
};

/** Leads whose half came on the same day, and which joined this message. */
export async function readAdded(
  reads: Reads,
  subject: SubjectOf<'lead-step'>,
  { organisation }: Audience,
): Promise<string[]> {
  const open = await reads.openMessage(organisation.id, subject.person);
  return open !== undefined && JSON.stringify(open.subject) === JSON.stringify(subject) ? open.added : [];
}

/** The same, and nothing when they asked for time again. */
export const drawLeadSnoozeOver: Draw<'lead-snooze-over'> = async (reads, { lead, turn, person }, audience) => {
  const [owned] = await readOwned(reads, [lead], person, audience);
  return owned?.lead.snoozes === turn ? leadStepCard({ ...owned, why: 'snooze-over' }) : undefined;
};

/** Of these leads those that wait for this person. */
async function readOwned(reads: Reads, ids: string[], person: string, audience: Audience): Promise<OwnedContent[]> {
  const { organisation, now } = audience;
  const [owner, ...leads] = await Promise.all([
    reads.personById(organisation.id, person),
    ...ids.map((id) => reads.lead(organisation.id, id)),
  ]);
  if (owner === undefined) return [];
  const clock = { owner, organisation };
  return leads.flatMap((lead) =>
    lead !== undefined && lead.owner === person && isStillWaiting(lead, now)
      ? [{ lead, clock, ...readAudience(audience) }]
      : [],
  );
}

/** Nothing when somebody is on it before it is said, or its card came overdue just now; once it stands there, how the lead is now. */
export const drawLeadWaiting: Draw<'lead-waiting'> = async (reads, subject, audience) => {
  const { organisation, target, now } = audience;
  const lead = await reads.lead(organisation.id, subject.lead);
  if (lead === undefined) return undefined;
  const named = await readNamedPeople(reads, lead);
  const { owner } = named;
  const absences = owner === undefined ? [] : await reads.absences(organisation.id);
  const isThere =
    owner !== undefined && findDirectTarget(owner) !== undefined && isPresent(owner, { organisation, absences }, now);
  const isSaid = (await reads.placesOf(organisation.id, subject)).some(isThereAt(target));
  if (isStillWaiting(lead, now) && !isThere) {
    const card = (await reads.placesOf(organisation.id, { kind: 'lead', lead: lead.id })).find(isThereAt(target));
    if (!isSaid && isNewAndOverdue(card, lead, now)) return undefined;
    return waitingCard({ lead, ...named, ...readAudience(audience) });
  }
  if (!isSaid) return undefined;
  const counts = await reads.counts(organisation.id, lead.id);
  return waitedCard({ lead, counts, ...named, ...readAudience(audience) });
};

function isThereAt(target: ChatTarget) {
  return (place: CardPlace): boolean => place.isThere && isSameTarget(place.target, target);
}

/** As after an outage of days: both would come at once. */
function isNewAndOverdue(card: CardPlace | undefined, { dueAt }: Lead, now: Instant): boolean {
  if (card?.since === undefined || dueAt === undefined) return false;
  return card.since >= dueAt && now - card.since < CARD_NEW_MS;
}

export function isStillWaiting(lead: Lead, now: Instant): boolean {
  return isClockRunning(lead) && !isSnoozed(lead, now);
}

export function readAudience({ locale, organisation: { zone }, now }: Audience) {
  return { locale, zone, now };
}
