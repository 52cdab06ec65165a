import { OPEN_LATE_MS, type Round } from '../../domain/checkins/checkin.ts';
import type { RoundPlanFacts } from '../../domain/checkins/checkin-plan.ts';
import { MONTH_WITHOUT_SUMMARY_DAY } from '../../domain/digests/month.ts';
import type { Lead, LeadFacts } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS, type Instant } from '../../domain/time.ts';
import {
  computeOpeningTime as dayOfOpening,
  getLocalDate,
  getMonth,
  type LocalDate,
} from '../../domain/working-time.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { type ClosingFacts, closing, closingFacts } from '../checkins/lib/round-closing.ts';
import { openingOf, planFacts } from '../checkins/lib/round-opening.ts';
import { type ReminderFacts, reminderFacts, remindersDue, remindersOf } from '../checkins/lib/round-reminding.ts';
import { type Posting, postingChanges, postingDue } from '../digests/lib/digest-posting.ts';
import { type MonthFacts, monthChanges, monthFacts } from '../digests/lib/month-posting.ts';
import { type SignalFacts, signalChanges, signalFacts } from '../digests/lib/signal-giving.ts';
import { become, flow } from '../flow.ts';
import { returned } from '../leads/lib/lead-outcome.ts';

/** What is due for one organisation. */
type Due = {
  organisation: Organisation;
  opening?: RoundPlanFacts;
  closing: { round: Round; facts: ClosingFacts }[];
  reminding: { round: Round; facts: ReminderFacts }[];
  posting?: Posting;
  month?: MonthFacts;
  signals?: SignalFacts;
  sweep?: Sweep;
  returning: Lead[];
};

/** Leads of which nothing was heard for too long, a few at a time; the day is done when there are none. */
type Sweep = {
  day: LocalDate;
  was: LocalDate | undefined;
  before: Instant;
  leads: { id: string; facts: LeadFacts }[];
};

/** Every minute: rounds open, remind and close, digests are posted, leads come back, and what is past is forgotten. */
export const timePassed = flow<'time.passed', Due[]>({
  read: async (reads, _event, now) => {
    const organisations = await reads.organisations();
    return Promise.all(organisations.map((organisation) => dueOf(reads, organisation, now)));
  },
  decide: (dues, _event, now) =>
    become({ kind: 'past.forgotten', at: now }, ...dues.flatMap((due) => changesOf(due, now))),
});

async function dueOf(reads: Reads, organisation: Organisation, now: Instant): Promise<Due> {
  const rounds = await reads.rounds(organisation.id);
  const open = rounds.filter(({ state }) => state === 'open');
  const over = open.filter(({ closesAt }) => closesAt <= now);
  const running = open.filter(({ closesAt }) => closesAt > now);
  const sweep = await sweepOf(reads, organisation, now);
  const posting = await postingDue(reads, organisation, now);
  const month = isMonthDue(posting, organisation, rounds, now) ? await monthFacts(reads, organisation, now) : undefined;
  const signals = await signalFacts(reads, organisation, now);
  return {
    organisation,
    ...(opensNow(organisation, rounds, now) && { opening: await planFacts(reads, organisation, now) }),
    closing: await Promise.all(over.map(async (round) => ({ round, facts: await closingFacts(reads, round) }))),
    reminding: await Promise.all(
      running.map(async (round) => ({ round, facts: await reminderFacts(reads, organisation, round) })),
    ),
    ...(posting && { posting }),
    ...(month && { month }),
    ...(signals && { signals }),
    ...(sweep && { sweep }),
    returning: await reads.returning(organisation.id, now),
  };
}

/** Where no check-in’s summary took them along, a month’s figures come with a digest in the middle of the next month. */
function isMonthDue(posting: Posting | undefined, { zone }: Organisation, rounds: Round[], now: Instant): boolean {
  const isRunning = rounds.some(({ state }) => state === 'open' || state === 'review');
  const day = Number(getLocalDate(now, zone).slice(-2));
  return posting?.kind === 'post' && !isRunning && day >= MONTH_WITHOUT_SUMMARY_DAY;
}

/** On the organisation's day, or a little later after downtime; never a second one in a month, nor beside an open one. */
function opensNow({ checkin, hours, zone }: Organisation, rounds: Round[], now: Instant): boolean {
  if (checkin?.day === undefined) return false;
  const month = getMonth(now, zone);
  if (rounds.some((round) => round.month === month || round.state === 'open')) return false;
  const opensAt = dayOfOpening(month, checkin.day, hours, zone);
  return opensAt <= now && now < opensAt + OPEN_LATE_MS;
}

/** Leads are looked through once a day; when many are due, a few every minute until all are. */
async function sweepOf(reads: Reads, { id, zone, retention }: Organisation, now: Instant): Promise<Sweep | undefined> {
  const day = getLocalDate(now, zone);
  const was = await reads.sweptOn(id);
  if (was === day) return undefined;
  const before = now - (retention?.leads ?? POLICY.leadsDays) * DAY_MS;
  return { day, was, before, leads: await reads.leadsSilentSince(id, before) };
}

function changesOf(due: Due, now: Instant): Change[] {
  const { organisation } = due;
  return [
    ...(due.opening === undefined ? [] : openingOf(due.opening, now).changes),
    ...due.closing.flatMap(({ round, facts }) => closing(round, facts, now)),
    ...due.reminding.flatMap(
      ({ round, facts }) => remindersOf(round, facts, remindersDue(round, facts, now), now).changes,
    ),
    ...(due.posting === undefined ? [] : postingChanges(due.posting, now)),
    ...(due.month === undefined ? [] : monthChanges(due.month, now)),
    ...(due.signals === undefined ? [] : signalChanges(due.signals, now)),
    ...(due.sweep === undefined ? [] : sweepChanges(organisation.id, due.sweep)),
    ...due.returning.flatMap((lead) => returned(lead, now)),
    {
      kind: 'answers.forgotten',
      organisation: organisation.id,
      at: now,
      linesDays: organisation.retention?.lines ?? POLICY.linesDays,
    },
  ];
}

function sweepChanges(organisation: string, { day, was, before, leads }: Sweep): Change[] {
  if (leads.length === 0) {
    return [
      { kind: 'day.swept', organisation, day, was },
      { kind: 'findings.forgotten', organisation, before },
    ];
  }
  return leads.map(({ id, facts }) => ({ kind: 'lead.forgotten', lead: id, facts: withoutPeople(facts) }));
}

/** A lead without anybody in it: it still counts for its campaign and segment. */
function withoutPeople({
  note: _note,
  ownerEmail: _owner,
  partnerEmail: _partner,
  url: _url,
  ...rest
}: LeadFacts): LeadFacts {
  return { ...rest, contact: {} };
}
