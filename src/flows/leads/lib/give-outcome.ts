import type { Reply } from '../../../cards/card.ts';
import { notice } from '../../../cards/notices.ts';
import { measureWorkingMs } from '../../../domain/leads/follow-up-clock.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import {
  getLeadStage,
  getReturnDay,
  isSameOutcome,
  type LeadOutcome,
  type OutcomeKind,
} from '../../../domain/leads/outcome.ts';
import type { Locale, Organisation } from '../../../domain/organisation.ts';
import { DAY_MS, type Instant } from '../../../domain/time.ts';
import { findNextWorkingMoment, getInstant, getLocalDate, type LocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { redrawLead } from './redraw-lead.ts';

/** An outcome with the moment it happened, and who says so; nobody when it was the CRM. */
export type OutcomeNews = { outcome: LeadOutcome; at: Instant; by?: string };

/** What an outcome changes; nothing when it is what is known already. Whether it may follow was asked before. */
export function giveOutcome(lead: Lead, news: OutcomeNews, organisation: Organisation, now: Instant): Change[] {
  const { outcome, by } = news;
  if (isSameOutcome(lead.outcome, outcome)) return [];
  const returnsAt = findReturn(outcome, organisation);
  const returns = returnsAt === undefined ? {} : { returnsAt };
  const tells = redrawLead(lead.id, { kind: 'outcome', outcome, ...(by !== undefined && { by }) }, now);
  const was = lead.outcomeAt;
  if (lead.outcome?.kind === outcome.kind && was !== undefined) {
    return [{ kind: 'lead.outcome-detailed', lead: lead.id, outcome, was, at: now, ...returns }, ...tells];
  }
  // Outcomes of a lead follow each other, also two of one moment.
  const at = Math.max(news.at, (was ?? -1) + 1);
  const given: Change = {
    kind: 'lead.outcome-given',
    organisation: organisation.id,
    lead: lead.id,
    outcome,
    at,
    sinceMs: at - lead.receivedAt,
    toldAt: now,
    ...(was !== undefined && { was }),
    ...returns,
    ...touchOf(lead, { outcome, at, ...(by !== undefined && { by }) }, organisation),
  };
  return [given, ...tells];
}

/** Nobody wins or loses a lead, or makes it an opportunity, without having been in touch. */
function touchOf(lead: Lead, { outcome, at, by }: OutcomeNews, { hours, zone }: Organisation) {
  if (lead.contactedAt !== undefined || !TOUCHING.includes(outcome.kind)) return {};
  const touchedMs = measureWorkingMs(lead.receivedAt, at, hours, zone);
  return { touch: { touchedMs, ...(by !== undefined && { by }) } };
}

const TOUCHING: OutcomeKind[] = ['opportunity', 'won', 'lost'];

/** When work begins on the day a lead that is not ripe comes back, or on the next working day. */
export function findReturn(outcome: LeadOutcome, { hours, zone }: Organisation): Instant | undefined {
  const day = getReturnDay(outcome);
  return day === undefined ? undefined : findNextWorkingMoment(getInstant(day, '00:00', zone), hours, zone);
}

/** Its day has come: the card is whole again, and its people are told. */
export function returnLead(lead: Lead, now: Instant): Change[] {
  const { id, organisation, outcomeAt: was } = lead;
  if (was === undefined) return [];
  return [
    { kind: 'lead.returned', organisation, lead: id, was, at: Math.max(now, was + 1) },
    ...redrawLead(id, { kind: 'back' }, now),
  ];
}

/** From where the lead stands it does not go there. */
export function refuseOutcome(lead: Lead, outcome: OutcomeKind, locale: Locale): Reply {
  const from = getLeadStage(lead);
  return notice(locale, 'outcome.refused', {
    standing: from === 'none' ? '—' : say(locale, `outcome.${from}`),
    outcome: say(locale, `outcome.${outcome}`),
  });
}

/** A day somebody could type, far enough ahead to make sense. */
export function findExampleDay(now: Instant): LocalDate {
  return getLocalDate(now + EXAMPLE_MS, 'UTC');
}

const EXAMPLE_MS = 90 * DAY_MS;
