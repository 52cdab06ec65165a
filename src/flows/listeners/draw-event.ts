import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { ListenerTarget } from '../../domain/deliveries/target.ts';
import { buildJudgedBody, buildOutcomeBody, type EventBody } from '../../domain/listeners/event-body.ts';
import type { Listener } from '../../domain/listeners/listener.ts';
import type { Instant } from '../../domain/time.ts';
import type { Reads } from '../../store/store.ts';

/** What a listener is told now. */
export type ToldEvent = { listener: Listener; body: EventBody };
export type DrawEvent = (delivery: Delivery<ListenerTarget>) => Promise<ToldEvent | undefined>;

/** Draws events as things are when they leave; nothing where the lead, or the listener, is no more. */
export function openEventDrawing(reads: Reads, now: () => Instant): DrawEvent {
  return async ({ organisation: id, target, subject, queuedAt }) => {
    if (subject.kind !== 'judged-event' && subject.kind !== 'outcome-event') return undefined;
    const [organisation, lead] = await Promise.all([reads.organisation(id), reads.lead(id, subject.lead)]);
    const listener = organisation?.listeners?.find((each) => each.id === target.listener);
    if (listener === undefined || lead === undefined) return undefined;
    if (subject.kind === 'outcome-event')
      return { listener, body: buildOutcomeBody(lead, { outcome: subject.outcome, at: queuedAt }) };
    const at = now();
    return { listener, body: buildJudgedBody(lead, await reads.counts(id, lead.id), at) };
  };
}
