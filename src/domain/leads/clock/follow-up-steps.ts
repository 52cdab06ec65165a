import type { Organisation } from '../../organisation.ts';
import type { Instant } from '../../time.ts';
import { findNextWorkingMoment } from '../../working-time.ts';
import { addWorkingMs, measureWorkingMs } from '../follow-up-clock.ts';
import type { Lead } from '../lead.ts';

/** After so many per cent of the agreed working time somebody is reminded of a lead that nobody touched, each once. */
export const FOLLOW_UP_STEPS = [50, 100, 150] as const;
export type FollowUpStep = (typeof FOLLOW_UP_STEPS)[number];

/** Where a lead’s clock stands. */
export type ClockState = {
  /** The last step that was taken, 0 where its channel was told before the first; and when the clock is looked at next, absent when it has stopped. */
  step?: FollowUpStep | 0;
  nextStepAt?: Instant;
  /** Until when its owner asked for time, and how often they did. */
  snoozedUntil?: Instant;
  snoozes?: number;
};

/** What steps are computed of; `step` is the last that was taken. */
export type ClockedLead = Pick<Lead, 'receivedAt' | 'dueAt' | 'snoozedUntil' | 'step'>;
type Clock = Pick<Organisation, 'hours' | 'zone'>;
/** `half` of the agreed working time (ms). */
type AgreedLead = ClockedLead & { dueAt: Instant; half: number };

/** The steps that are left, each with when it is due. */
export function listStepsLeft(lead: ClockedLead, clock: Clock): StepLeft[] {
  return [...walkStepsLeft(lead, clock)];
}

type StepLeft = { step: FollowUpStep; at: Instant };

/** One after the other: of a lead that comes only the first is looked at. */
function* walkStepsLeft(lead: ClockedLead, clock: Clock): Generator<StepLeft> {
  const { dueAt } = lead;
  if (dueAt === undefined) return;
  const agreed = { ...lead, dueAt, half: measureAgreed({ ...lead, dueAt }, clock) / 2 };
  for (const step of FOLLOW_UP_STEPS) {
    if (step > (lead.step ?? 0)) yield { step, at: computeStepAt(agreed, step, clock) };
  }
}

/**
 * By the time agreed when the lead came, as it was then: changed hours move none but 50 and 150. A snooze does not move the clock: what
 * fell into it is due at its end, and the manager hears no sooner than half the agreed time after that.
 */
function computeStepAt(lead: AgreedLead, step: FollowUpStep, { hours, zone }: Clock): Instant {
  const { receivedAt, dueAt, half, snoozedUntil = 0 } = lead;
  const add = (from: Instant) => addWorkingMs(from, half, hours, zone);
  switch (step) {
    case 50:
      return Math.max(add(receivedAt), snoozedUntil);
    case 100:
      return Math.max(dueAt, snoozedUntil);
    case 150:
      return Math.max(add(dueAt), snoozedUntil === 0 ? 0 : add(snoozedUntil));
  }
}

/** The agreed working time (ms); plain time where the organisation works no more between the two moments. */
function measureAgreed({ receivedAt, dueAt }: { receivedAt: Instant; dueAt: Instant }, { hours, zone }: Clock): number {
  return measureWorkingMs(receivedAt, dueAt, hours, zone) || dueAt - receivedAt;
}

/** The newest of the steps whose time has come: what was missed before it is not made up for. */
export function findDueStep(lead: ClockedLead, clock: Clock, now: Instant): FollowUpStep | undefined {
  return listStepsLeft(lead, clock).findLast(({ at }) => at <= now)?.step;
}

/** When the lead is to be looked at again; undefined when nothing more happens by itself. */
export function findNextLook(lead: ClockedLead, clock: Clock, now: Instant): Instant | undefined {
  const { snoozedUntil } = lead;
  if (snoozedUntil !== undefined && snoozedUntil > now) return snoozedUntil;
  for (const { at } of walkStepsLeft(lead, clock)) if (at > now) return at;
  return undefined;
}

/** Somebody's work is under way there. */
export function isWorkingMoment(at: Instant, { hours, zone }: Clock): boolean {
  return findNextWorkingMoment(at, hours, zone) <= at;
}

/** Its clock runs: nobody touched it, and it came to no end. */
export function isClockRunning({ dueAt, contactedAt, outcomeAt }: Lead): boolean {
  return dueAt !== undefined && contactedAt === undefined && outcomeAt === undefined;
}

/** Its owner asked for time. */
export function isSnoozed({ snoozedUntil }: Pick<Lead, 'snoozedUntil'>, now: Instant): boolean {
  return snoozedUntil !== undefined && snoozedUntil > now;
}
