import { selectManagers } from '../../domain/people/person.ts';
import type { Change } from '../../store/change.ts';
import { change, reply } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { beginMessages, type Receivers, readReceivers } from '../shared/begin-messages.ts';

/** `isUnderWay`: it was not ended by another meanwhile. `isOn`: it was told things until now. */
type Facts = { isUnderWay: boolean; isOn: boolean; managers: Receivers | undefined };

/**
 * One event after three days of trying, or a listener that says it is gone: it is off, what waits for it ends, and the managers hear
 * it, once. All else is the event’s own end.
 */
export const listenerRefused: UnguardedFlow<'listener.refused', Facts> = {
  read: async (reads, _nobody, { failure: { delivery } }, now) => {
    const { organisation: id, target } = delivery;
    const [isUnderWay, listeners, organisation, people] = await Promise.all([
      reads.isUnderWay(id, delivery),
      reads.listeners(id),
      reads.organisation(id),
      reads.people(id),
    ]);
    const isOn = listeners.some((each) => each.id === target.listener && each.off === undefined);
    const managers = organisation && (await readReceivers(reads, organisation, selectManagers(people), now));
    return { isUnderWay, isOn, managers };
  },
  decide: ({ more: { isUnderWay, isOn, managers } }, { failure }, now) => {
    const { delivery, state, reason, isTargetClosed } = failure;
    if (!isUnderWay) return reply({ kind: 'declined', why: 'it is another’s by now' });
    const result = state === 'expired' ? { kind: state, reason } : { kind: state, reason, isTargetClosed };
    const ended: Change = { kind: 'delivery.ended', delivery, result, at: now, againAt: now };
    if (!isOn || (state === 'refused' && !isTargetClosed)) return change(ended);
    const { organisation, target } = delivery;
    const { listener } = target;
    const told = managers ? [...managers.byId.keys()] : [];
    const subject = { kind: 'listener-off', listener, at: now } as const;
    return change(
      ended,
      { kind: 'listener.closed', organisation, listener, reason, at: now },
      ...(managers
        ? beginMessages(
            managers,
            told.map((person) => ({ person, subject })),
            now,
          )
        : []),
    );
  },
};
