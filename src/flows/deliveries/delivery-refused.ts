import type { Target } from '../../domain/delivery.ts';
import type { Identity, Person } from '../../domain/person.ts';
import { reachOf } from '../checkins/round-shown.ts';
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
    const { platform, workspace } = target;
    // Telling that nobody can be told would go round in circles.
    const told = delivery.subject.kind === 'target-closed' ? [] : managers;
    return become(
      { kind: 'target.closed', organisation, target, reason, at: now },
      ...told.flatMap((manager) =>
        directTo(manager, target).map((to) => ({
          kind: 'direct.queued' as const,
          organisation,
          subject: { kind: 'target-closed' as const, target: target.id, platform, workspace, reason },
          target: to,
          at: now,
        })),
      ),
    );
  },
});

/** The manager's direct messages in the workspace where it happened, or else where they are; never the place itself. */
function directTo(manager: Person, { platform, workspace, id }: Target): Target[] {
  const isHere = (each: Identity) => each.platform === platform && each.workspace === workspace;
  const open = manager.identities.filter((each) => !(isHere(each) && each.user === id));
  const here = open.filter(isHere);
  return reachOf({ ...manager, identities: here.length === 0 ? open : here });
}
