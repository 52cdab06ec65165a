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
import { decideStep, recordLook } from './decide-step.ts';
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
    const forChannel = leads.filter((lead) => decideStep(lead, team, now).to === 'channel');
    return { ...team, escalatedAt, leads, places: await readPlaces(reads, forChannel) };
  },
  decide: (facts, _organisation, now) => {
    if (facts === undefined) return [];
    const tooLong = facts.leads.filter((lead) => decideStep(lead, facts, now).to === 'managers');
    const others = facts.leads.filter((lead) => !tooLong.includes(lead));
    const { changes, messages } = tellManagers(tooLong, facts, now);
    // What is begun with one person is counted once in a decision, and kept with the steps it tells of.
    return [
      ...others.flatMap((lead) => takeStep(lead, facts, now)),
      ...changes,
      ...beginMessages(facts.receivers, [...others.flatMap((lead) => tellOwner(lead, facts, now)), ...messages], now),
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

function takeStep(lead: Lead, facts: DueFacts, now: Instant): Change[] {
  const decision = decideStep(lead, facts, now);
  const { step = lead.step } = decision;
  return [
    { kind: 'lead.step-taken', ...recordLook(lead, step, facts, now) },
    ...(decision.to === 'channel' ? tellChannel(lead, facts.places.get(lead.id) ?? [], now) : []),
  ];
}

function tellOwner(lead: Lead, facts: DueFacts, now: Instant): Message[] {
  const decision = decideStep(lead, facts, now);
  if (decision.to !== 'owner') return [];
  const { step, person: owner } = decision;
  const subject = { kind: 'lead-step', lead: lead.id, step, person: owner.id } as const;
  return [{ person: owner.id, subject, urgency: step === 100 ? 'lead overdue' : 'else' }];
}

/** One message a channel, which says what is true: what stands there already is drawn again. */
function tellChannel({ id, organisation }: Lead, places: CardPlace[], at: Instant): Change[] {
  const subject = { kind: 'lead-waiting', lead: id } as const;
  return [
    redraw(organisation, subject, at),
    ...places.map(({ target }): Change => ({ kind: 'post.queued', organisation, subject, target, at })),
  ];
}
