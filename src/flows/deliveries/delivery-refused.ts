import type { Target } from '../../domain/delivery.ts';
import type { Person } from '../../domain/person.ts';
import { become, flow } from '../flow.ts';

type Facts = { isKnownClosed: boolean; managers: Person[] };

/** A place where a card could not be posted is marked, and the sales managers are told once, until the set-up is applied again. */
export const deliveryRefused = flow<'delivery.refused', Facts>({
  read: async (reads, { failure }) => {
    const { target, organisation } = failure.delivery;
    const people = await reads.people(organisation);
    return {
      isKnownClosed: await reads.isTargetClosed(target),
      managers: people.filter((person) => person.role === 'manager' && person.team === 'sales'),
    };
  },
  decide: ({ isKnownClosed, managers }, { failure }, now) => {
    const { delivery, reason, isSomebodyNeeded } = failure;
    if (!isSomebodyNeeded || isKnownClosed) return become();
    const { target, organisation } = delivery;
    // Telling that nobody can be told would go round in circles.
    const told = delivery.subject.kind === 'target-closed' ? [] : managers;
    return become(
      { kind: 'target.closed', organisation, target, reason, at: now },
      ...told.flatMap((manager) =>
        directTo(manager, target).map((to) => ({
          kind: 'direct.queued' as const,
          organisation,
          subject: { kind: 'target-closed' as const, target: target.id, reason },
          target: to,
          at: now,
        })),
      ),
    );
  },
});

/** The manager's direct messages in the workspace where it happened. */
function directTo(manager: Person, { platform, workspace }: Target): Target[] {
  return manager.identities
    .filter((identity) => identity.platform === platform && identity.workspace === workspace)
    .map(({ user }) => ({ kind: 'person', platform, workspace, id: user }));
}
