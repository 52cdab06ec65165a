import { chooseBand } from '../../domain/checkins/band.ts';
import { findLapse, type Invitation, type Round } from '../../domain/checkins/checkin.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { defineRule } from '../room.ts';
import { type ClosingFacts, closeRound, readClosingFacts } from './lib/round-closing.ts';
import { redrawRound } from './lib/round-messages.ts';
import { isOpeningDue, type OpeningFacts, openRound, readOpeningFacts } from './lib/round-opening.ts';
import { countDueReminders, queueReminders, type ReminderFacts, readReminderFacts } from './lib/round-reminding.ts';

/** A round opens on the organisation's day, or a little later after downtime; never two in a month, nor two at once. */
export const openRounds = defineRule<Organisation, OpeningFacts | undefined>({
  read: async (reads, organisation, now) => {
    const rounds = await reads.rounds(organisation.id);
    return isOpeningDue(organisation, rounds, now) ? readOpeningFacts(reads, organisation, now) : undefined;
  },
  decide: (facts, _organisation, now) => (facts === undefined ? [] : openRound(facts, now).changes),
});

/** Open rounds close when their time is over: one a minute, as whoever reads of two is counted once in a decision. */
export const closeRounds = defineRule<Organisation, { round: Round; facts: ClosingFacts }[]>({
  read: async (reads, organisation, now) => {
    const rounds = await reads.rounds(organisation.id);
    const over = rounds.filter(({ state, closesAt }) => state === 'open' && closesAt <= now);
    return Promise.all(
      over.map(async (round) => ({ round, facts: await readClosingFacts(reads, organisation, round, now) })),
    );
  },
  decide: (over, _organisation, now) => over.slice(0, 1).flatMap(({ round, facts }) => closeRound(round, facts, now)),
});

/** What was answered in a round that closed with too few goes for good when it was not opened again in time. */
export const lapseRounds = defineRule<Organisation, { round: Round; invitations: Invitation[] }[]>({
  read: async (reads, { id }, now) => {
    const over = (await reads.rounds(id)).filter((round) => (findLapse(round) ?? Number.POSITIVE_INFINITY) <= now);
    return Promise.all(over.map(async (round) => ({ round, invitations: await reads.invitations(id, round.month) })));
  },
  decide: (over, { id: organisation }, now) =>
    over.flatMap(({ round, invitations }) => [
      { kind: 'round.lapsed', organisation, month: round.month, at: now },
      ...redrawRound(round, invitations, now),
    ]),
});

/** Whoever has not answered is reminded, at most twice, in their own working hours; of two rounds one a minute. */
export const remindPeople = defineRule<Organisation, { round: Round; facts: ReminderFacts }[]>({
  read: async (reads, organisation, now) => {
    const rounds = await reads.rounds(organisation.id);
    const running = rounds.filter(({ state, closesAt }) => state === 'open' && closesAt > now);
    return Promise.all(
      running.map(async (round) => ({ round, facts: await readReminderFacts(reads, organisation, round, now) })),
    );
  },
  decide: (running, _organisation, now) =>
    running
      .map(({ round, facts }) =>
        queueReminders(round, facts, (invitation) => countDueReminders(invitation, round, facts, now), now),
      )
      .find((changes) => changes.length > 0) ?? [],
});

/** What managers may know of how many have answered, kept when a day begins: a count that moves after a nudge is a name. */
export const keepMornings = defineRule<Organisation, { round: Round; invitations: Invitation[] }[]>({
  read: async (reads, { id, zone }, now) => {
    const today = getLocalDate(now, zone);
    const due = (await reads.rounds(id)).filter(
      ({ state, morning }) => state === 'open' && (morning === undefined || morning.day < today),
    );
    return Promise.all(due.map(async (round) => ({ round, invitations: await reads.invitations(id, round.month) })));
  },
  decide: (due, { id: organisation, zone }, now) =>
    due.map(({ round: { month }, invitations }) => {
      const answered = invitations.filter(({ hasAnswered }) => hasAnswered).length;
      const band = chooseBand(invitations.length, answered);
      return { kind: 'morning.kept', organisation, month, day: getLocalDate(now, zone), band };
    }),
});

/** Lines, copies and goals are forgotten when they were kept as long as was promised. */
export const forgetAnswers = defineRule<Organisation, undefined>({
  read: async () => undefined,
  decide: (_nothing, { id: organisation, retention }, now) => [
    { kind: 'answers.forgotten', organisation, at: now, linesDays: retention?.lines ?? POLICY.linesDays },
  ],
});
