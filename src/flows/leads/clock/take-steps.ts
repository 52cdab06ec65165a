import type { CardPlace } from '../../../domain/deliveries/target.ts';
import { isWorkingMoment } from '../../../domain/leads/clock/follow-up-steps.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { defineRule } from '../../room.ts';
import { beginMessages, type Message, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { redraw } from '../../shared/redraw.ts';
import { decideSteps, isSnoozeOver, recordLook, type StepDecision } from './decide-step.ts';
import { tellChannel } from './tell-channel.ts';
import { type EscalationFacts, tellManagers } from './tell-managers.ts';

/** Leads whose clock is to be looked at; of those the channel is told of, where their cards stand. */
export type DueFacts = EscalationFacts & {
  leads: Lead[];
  places: ReadonlyMap<string, CardPlace[]>;
  receivers: Receivers;
};

/**
 * The steps of the follow-up clock, while the organisation works: each once, a few leads a minute when many are due. Whether it still
 * holds is asked again when the message leaves.
 */
export const takeSteps = defineRule<Organisation, DueFacts | undefined>({
  read: async (reads, organisation, now) => {
    if (!isWorkingMoment(now, organisation)) return undefined;
    const leads = await reads.leadsToLookAt(organisation.id, now);
    if (leads.length === 0) return undefined;
    const [people, absences, escalatedAt] = await Promise.all([
      reads.people(organisation.id),
      reads.absences(organisation.id),
      reads.escalatedAt(organisation.id),
    ]);
    const receivers = await readReceivers(reads, organisation, people, now);
    const team = { organisation, people: new Map(people.map((person) => [person.id, person])), absences, receivers };
    const forChannel = decideSteps(leads, team, now).filter(({ decision }) => decision.to === 'channel');
    const places = await readPlaces(
      reads,
      forChannel.map(({ lead }) => lead),
    );
    return { ...team, escalatedAt, leads, places };
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
    // What is begun with one person is counted once in a decision, and kept with the steps it tells of.
    return [
      ...others.flatMap((each) => takeStep(each, facts, now)),
      ...changes,
      ...beginMessages(facts.receivers, [...others.flatMap(tellOwner), ...messages], now),
    ];
  },
});

async function readPlaces(reads: Reads, leads: Lead[]): Promise<DueFacts['places']> {
  const found = leads.map(async ({ id, organisation }) => {
    const places = await reads.placesOf(organisation, { kind: 'lead', lead: id });
    return [id, places] as const;
  });
  return new Map(await Promise.all(found));
}

type Decided = { lead: Lead; decision: StepDecision };

function takeStep({ lead, decision }: Decided, facts: DueFacts, now: Instant): Change[] {
  const step = 'step' in decision ? (decision.step ?? lead.step) : lead.step;
  return [
    { kind: 'lead.step-taken', ...recordLook(lead, step, facts, now) },
    ...(isSnoozeOver(lead, now) ? [redraw(lead.organisation, { kind: 'lead', lead: lead.id }, now)] : []),
    ...(decision.to === 'snoozer' ? tellSnoozer(lead, decision, now) : []),
    ...(decision.to === 'channel' ? tellChannel(lead, facts.places.get(lead.id) ?? [], now) : []),
  ];
}

function tellOwner({ lead, decision }: Decided): Message[] {
  if (decision.to !== 'owner') return [];
  const { step, person: owner } = decision;
  const subject = { kind: 'lead-step', lead: lead.id, step, person: owner.id } as const;
  return [{ person: owner.id, subject, urgency: step === 100 ? 'lead overdue' : 'else' }];
}

type ToSnoozer = Extract<StepDecision, { to: 'snoozer' }>;

function tellSnoozer({ id, organisation }: Lead, { turn, person, target }: ToSnoozer, at: Instant): Change[] {
  const subject = { kind: 'lead-snooze-over', lead: id, turn, person: person.id } as const;
  return [{ kind: 'direct.queued', organisation, subject, target, at }];
}
