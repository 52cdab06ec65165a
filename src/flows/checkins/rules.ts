import { OPEN_LATE_MS, type Round } from '../../domain/checkins/checkin.ts';
import type { RoundPlanFacts } from '../../domain/checkins/checkin-plan.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import type { Instant } from '../../domain/time.ts';
import { computeOpeningTime as dayOfOpening, getMonth } from '../../domain/working-time.ts';
import { rule } from '../room.ts';
import { type ClosingFacts, closeRound, closingFacts } from './lib/round-closing.ts';
import { openingOf, planFacts } from './lib/round-opening.ts';
import { type ReminderFacts, reminderFacts, remindersDue, remindersOf } from './lib/round-reminding.ts';

/** On the organisation's day, or a little later after downtime; never a second one in a month, nor beside an open one. */
export const openRounds = rule<Organisation, RoundPlanFacts | undefined>({
  read: async (reads, organisation, now) => {
    const rounds = await reads.rounds(organisation.id);
    return opensNow(organisation, rounds, now) ? planFacts(reads, organisation, now) : undefined;
  },
  decide: (facts, _organisation, now) => (facts === undefined ? [] : openingOf(facts, now).changes),
});

function opensNow({ checkin, hours, zone }: Organisation, rounds: Round[], now: Instant): boolean {
  if (checkin?.day === undefined) return false;
  const month = getMonth(now, zone);
  if (rounds.some((round) => round.month === month || round.state === 'open')) return false;
  const opensAt = dayOfOpening(month, checkin.day, hours, zone);
  return opensAt <= now && now < opensAt + OPEN_LATE_MS;
}

/** When its time is over. */
export const closeRounds = rule<Organisation, { round: Round; facts: ClosingFacts }[]>({
  read: async (reads, { id }, now) => {
    const over = (await reads.rounds(id)).filter(({ state, closesAt }) => state === 'open' && closesAt <= now);
    return Promise.all(over.map(async (round) => ({ round, facts: await closingFacts(reads, round) })));
  },
  decide: (closing, _organisation, now) => closing.flatMap(({ round, facts }) => closeRound(round, facts, now)),
});

/** Those who have not answered, at most twice, in their own working hours. */
export const remindPeople = rule<Organisation, { round: Round; facts: ReminderFacts }[]>({
  read: async (reads, organisation, now) => {
    const rounds = await reads.rounds(organisation.id);
    const running = rounds.filter(({ state, closesAt }) => state === 'open' && closesAt > now);
    return Promise.all(
      running.map(async (round) => ({ round, facts: await reminderFacts(reads, organisation, round) })),
    );
  },
  decide: (running, _organisation, now) =>
    running.flatMap(({ round, facts }) => remindersOf(round, facts, remindersDue(round, facts, now), now).changes),
});

/** Lines, copies and goals that were kept as long as was promised. */
export const forgetAnswers = rule<Organisation, undefined>({
  read: async () => undefined,
  decide: (_nothing, { id: organisation, retention }, now) => [
    { kind: 'answers.forgotten', organisation, at: now, linesDays: retention?.lines ?? POLICY.linesDays },
  ],
});
