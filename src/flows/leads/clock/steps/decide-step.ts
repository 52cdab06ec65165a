import type { PersonTarget } from '../../../../domain/deliveries/target.ts';
import {
  type FollowUpStep,
  findDueStep,
  findNextLook,
  isClockRunning,
} from '../../../../domain/leads/clock/follow-up-steps.ts';
import type { Lead } from '../../../../domain/leads/lead.ts';
import { STEPS_TOLD_MAX } from '../../../../domain/leads/subjects.ts';
import type { Organisation } from '../../../../domain/organisation.ts';
import type { Absence, Person } from '../../../../domain/people/person.ts';
import { findNextMomentFor } from '../../../../domain/people/receiving-hours.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Receivers } from '../../../shared/begin-messages.ts';
import { findDirectTarget } from '../../../shared/direct-target.ts';

/** Those who may be told; `receivers`: with how many messages their day has room for, where that is known. */
export type StepTeam = {
  organisation: Organisation;
  people: ReadonlyMap<string, Person>;
  absences: Absence[];
  receivers?: Receivers;
};

/** At work at this moment, on their own clock, and not away. */
export function isPresent(person: Person, { organisation, absences }: Omit<StepTeam, 'people'>, at: Instant): boolean {
  return findNextMomentFor(person, at, organisation, absences) === at;
}

/** Who is told of a step, if anybody is; without a step it is not time yet. */
export type StepDecision =
  | { to: 'nobody'; step?: FollowUpStep }
  | { to: 'owner'; step: 50 | 100; person: Person; target: PersonTarget }
  /** The time they asked for is over, and no step has come meanwhile. */
  | { to: 'snoozer'; turn: number; person: Person; target: PersonTarget }
  | { to: 'channel'; step: 50 | 100 }
  | { to: 'managers'; step: 150 };

/** The owner, where they are there to read it and, of all of its time, their day has room for it; else, rather than nobody, whoever reads the channel. */
export function decideStep(lead: Lead, team: StepTeam, now: Instant, begun = 0): StepDecision {
  if (!isClockRunning(lead)) return { to: 'nobody' };
  const step = findDueStep(lead, team.organisation, now);
  if (step === 150) return { to: 'managers', step };
  const owner = team.people.get(lead.owner ?? '');
  const target = findDirectTarget(owner);
  const isThere = owner !== undefined && target !== undefined && isPresent(owner, team, now);
  if (step === undefined) {
    const { snoozes: turn = 0 } = lead;
    return isThere && isSnoozeOver(lead, now) ? { to: 'snoozer', turn, person: owner, target } : { to: 'nobody' };
  }
  const left = team.receivers?.byId.get(owner?.id ?? '')?.left ?? Number.POSITIVE_INFINITY;
  if (isThere && (step === 50 || left > begun)) return { to: 'owner', step, person: owner, target };
  return owner === undefined && step === 50 ? { to: 'nobody', step } : { to: 'channel', step };
}

export type DecidedStep = { lead: Lead; decision: StepDecision };

/** The same of several at once: what one owner is told of them all has room on their day. */
export function decideSteps(leads: Lead[], team: StepTeam, now: Instant): DecidedStep[] {
  /** Leads that are overdue, by owner: several are one message. */
  const told = new Map<string, number>();
  return leads.map((lead) => {
    const decision = decideStep(lead, team, now, Math.floor((told.get(lead.owner ?? '') ?? 0) / STEPS_TOLD_MAX));
    if (decision.to === 'owner' && decision.step === 100) {
      told.set(decision.person.id, (told.get(decision.person.id) ?? 0) + 1);
    }
    return { lead, decision };
  });
}

/** This look is for the end of a snooze. */
export function isSnoozeOver({ snoozedUntil, nextStepAt }: Lead, now: Instant): boolean {
  return snoozedUntil !== undefined && snoozedUntil <= now && snoozedUntil === nextStepAt;
}

/** The clock was looked at, and this step is the last now. */
export function recordLook(
  lead: Lead,
  step: Lead['step'],
  { organisation }: Pick<StepTeam, 'organisation'>,
  now: Instant,
) {
  const { id, owner, nextStepAt: was = now } = lead;
  const next = findNextLook({ ...lead, ...(step && { step }) }, organisation, now);
  return {
    lead: id,
    was,
    ...(owner !== undefined && { owner }),
    ...(step !== undefined && { step }),
    ...(next !== undefined && { nextStepAt: next }),
  };
}
