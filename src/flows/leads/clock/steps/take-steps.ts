import { isWorkingMoment } from '../../../../domain/leads/clock/follow-up-steps.ts';
import type { Lead } from '../../../../domain/leads/lead.ts';
import type { Organisation } from '../../../../domain/organisation.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Change } from '../../../../store/change.ts';
import { defineRule } from '../../../room.ts';
import { beginMessages, type Receivers, readReceivers } from '../../../shared/begin-messages.ts';
import { redraw } from '../../../shared/redraw.ts';
import { type LeadPlaces, readPlacesOfLeads } from '../../lib/lead-places.ts';
import {
  type DecidedStep,
  decideSteps,
  isSnoozeOver,
  recordLook,
  type StepDecision,
  type StepTeam,
} from './decide-step.ts';
import { tellChannel } from './tell-channel.ts';
import { type EscalationFacts, tellManagers } from './tell-managers.ts';
import { type OpenToday, readComing, readOpen, tellOwners } from './tell-owners.ts';

/** Leads whose clock is to be looked at; `coming`: that will be soon; of those the channel is told of, where their cards stand or were to. */
export type DueFacts = EscalationFacts & {
  leads: Lead[];
  coming: Lead[];
  open: OpenToday;
  places: ReadonlyMap<string, LeadPlaces>;
  receivers: Receivers;
};

/**
 * The steps of the follow-up clock, while the organisation works: each once, a few leads a minute when many are due. Whether it still
 * holds is asked again when the message leaves. At other hours only whose snooze is over hears of it, where they work: in the organisation’s hours they may never.
 */
export const takeSteps = defineRule<Organisation, DueFacts | undefined>({
  read: async (reads, organisation, now) => {
    const isOpen = isWorkingMoment(now, organisation);
    const all = await reads.leadsToLookAt(organisation.id, now);
    const due = isOpen ? all : all.filter((lead) => isSnoozeOver(lead, now));
    if (due.length === 0) return undefined;
    const [people, absences, escalatedAt] = await Promise.all([
      reads.people(organisation.id),
      reads.absences(organisation.id),
      reads.escalatedAt(organisation.id),
    ]);
    const receivers = await readReceivers(reads, organisation, people, now);
    const team = { organisation, people: new Map(people.map((person) => [person.id, person])), absences, receivers };
    const leads = isOpen ? due : selectForOwners(due, team, now);
    if (leads.length === 0) return undefined;
    const decided = decideSteps(leads, team, now);
    const forChannel = decided.filter(({ decision }) => decision.to === 'channel').map(({ lead }) => lead);
    const [places, coming, open] = await Promise.all([
      readPlacesOfLeads(reads, forChannel),
      readComing(reads, organisation, decided, now),
      readOpen(reads, decided, receivers),
    ]);
    return { ...team, escalatedAt, leads, coming, open, places };
  },
  decide: (facts, _organisation, now) => {
    if (facts === undefined) return [];
    const decided = decideSteps(facts.leads, facts, now);
    const tooLong = decided.filter(({ decision }) => decision.to === 'managers');
    const others = decided.filter(({ decision }) => decision.to !== 'managers');
    const { changes, messages } = tellManagers(
      tooLong.map(({ lead }) => lead),
      facts,
      now,
    );
    const told = tellOwners(others, facts, now);
    // What is begun with one person is counted once in a decision, and kept with the steps it tells of.
    return [
      ...others.flatMap((each) => takeStep(each, facts, now)),
      ...told.along.map((lead): Change => ({ kind: 'lead.step-taken', ...recordLook(lead, 50, facts, now) })),
      ...changes,
      ...told.joined,
      ...beginMessages(facts.receivers, [...told.messages, ...messages], now),
    ];
  },
});

/** Those of which only their owners hear. */
function selectForOwners(leads: Lead[], team: StepTeam, now: Instant): Lead[] {
  return decideSteps(leads, team, now).flatMap(({ lead, decision: { to } }) =>
    to === 'owner' || to === 'snoozer' ? [lead] : [],
  );
}

function takeStep({ lead, decision }: DecidedStep, facts: DueFacts, now: Instant): Change[] {
  const step = 'step' in decision ? (decision.step ?? lead.step) : lead.step;
  const places = facts.places.get(lead.id);
  return [
    { kind: 'lead.step-taken', ...recordLook(lead, step, facts, now) },
    ...(isSnoozeOver(lead, now) ? [redraw(lead.organisation, { kind: 'lead', lead: lead.id }, now)] : []),
    ...(decision.to === 'snoozer' ? tellSnoozer(lead, decision, now) : []),
    ...(decision.to === 'channel' && places !== undefined ? tellChannel(lead, { ...facts, places }, now) : []),
  ];
}

type ToSnoozer = Extract<StepDecision, { to: 'snoozer' }>;

function tellSnoozer({ id, organisation }: Lead, { turn, person, target }: ToSnoozer, at: Instant): Change[] {
  const subject = { kind: 'lead-snooze-over', lead: id, turn, person: person.id } as const;
  return [{ kind: 'direct.queued', organisation, subject, target, at }];
}
