import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { ListenerTarget } from '../../domain/deliveries/target.ts';
import { buildHeldBody, buildJudgedBody, buildOutcomeBody, type EventBody } from '../../domain/listeners/event-body.ts';
import type { Listener } from '../../domain/listeners/listener.ts';
import type { Subject, SubjectOf } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';
import type { Reads } from '../../store/store.ts';

/** What a listener is told now. */
export type ToldEvent = { listener: Listener; body: EventBody };
export type DrawEvent = (delivery: Delivery<ListenerTarget>) => Promise<ToldEvent | undefined>;

/** Draws events as things are when they leave; nothing where the lead, or the listener, is no more. */
export function openEventDrawing(reads: Reads, now: () => Instant): DrawEvent {
  return async ({ organisation: id, target, subject, queuedAt }) => {
    if (!isToldOf(subject)) return undefined;
    const [organisation, lead] = await Promise.all([reads.organisation(id), reads.lead(id, subject.lead)]);
    const listener = organisation?.listeners?.find((each) => each.id === target.listener);
    if (listener === undefined || lead === undefined) return undefined;
    if (subject.kind === 'outcome-event')
      return { listener, body: buildOutcomeBody(lead, { outcome: subject.outcome, at: queuedAt }) };
    if (subject.kind === 'held-event') return { listener, body: buildHeldBody(lead, subject) };
    const at = now();
    return { listener, body: buildJudgedBody(lead, await reads.counts(id, lead.id), at) };
  };
}

type Told = SubjectOf<'judged-event' | 'outcome-event' | 'held-event'>;

function isToldOf(subject: Subject): subject is Told {
  return subject.kind === 'judged-event' || subject.kind === 'outcome-event' || subject.kind === 'held-event';
}
