import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { getTargetIdentity, type PersonTarget, type Target } from '../../domain/deliveries/target.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { findDirectTarget, listDirectTargets } from '../shared/direct-target.ts';

/** `managers`: those of sales. `elsewhere`: other places of the person it was for, which are not known to be closed. */
type Facts = { isKnownClosed: boolean; managers: Person[]; elsewhere: Target[] };

/**
 * A place that takes no messages is marked. What was for a person goes where else they are; else the sales managers are
 * told, once, until the set-up is applied again.
 */
export const deliveryRefused: UnguardedFlow<'delivery.refused', Facts> = {
  read: async (reads, _nobody, { failure }) => {
    const { target, organisation } = failure.delivery;
    const people = await reads.people(organisation);
    return {
      isKnownClosed: await reads.isTargetClosed(organisation, target),
      managers: people.filter((person) => person.role === 'manager' && person.team === 'sales'),
      elsewhere: failure.isTargetClosed ? await findElsewhere(reads, organisation, target) : [],
    };
  },
  decide: ({ more: { isKnownClosed, managers, elsewhere } }, { failure }, now) => {
    const { delivery, reason, isSomebodyNeeded } = failure;
    if (!isSomebodyNeeded) return change();
    const { target, organisation } = delivery;
    const closed: Change[] = isKnownClosed ? [] : [{ kind: 'target.closed', organisation, target, reason, at: now }];
    const [other] = elsewhere;
    if (other !== undefined) return change(...closed, ...sendOn(delivery, other, now));
    return change(...closed, ...(isKnownClosed ? [] : tellManagers(managers, delivery, reason, now)));
  },
};

async function findElsewhere(reads: Reads, organisation: string, target: Target): Promise<Target[]> {
  switch (target.kind) {
    case 'channel':
      return [];
    case 'person':
      return findOtherPlaces(reads, organisation, target);
  }
}

async function findOtherPlaces(reads: Reads, organisation: string, target: PersonTarget): Promise<PersonTarget[]> {
  const { platform, workspace } = target;
  const person = await reads.person(getTargetIdentity(target));
  const others = listDirectTargets(person).filter((each) => each.platform !== platform || each.workspace !== workspace);
  const closed = await Promise.all(others.map((each) => reads.isTargetClosed(organisation, each)));
  return others.filter((_each, place) => closed[place] === false);
}

/** As a message of its own: what was a line or an update of one that never stood says nothing alone. */
function sendOn({ kind, organisation, subject }: Delivery, target: Target, at: Instant): Change[] {
  if (kind === 'post') return [{ kind: 'post.queued', organisation, subject, target, at }];
  return kind === 'direct' ? [{ kind: 'direct.queued', organisation, subject, target, at }] : [];
}

/** Telling that nobody can be told would go round in circles. */
function tellManagers(
  managers: Person[],
  { target, organisation, subject }: Delivery,
  reason: string,
  at: Instant,
): Change[] {
  if (subject.kind === 'target-closed') return [];
  const { platform, workspace, id } = target;
  return managers
    .flatMap((manager) => findDirectNear(manager, target) ?? [])
    .map((to) => ({
      kind: 'direct.queued' as const,
      organisation,
      subject: { kind: 'target-closed' as const, target: id, platform, workspace, reason },
      target: to,
      at,
    }));
}

/** The manager's direct messages in the workspace where it happened, or else where they are. */
function findDirectNear(manager: Person, { platform, workspace }: Target): Target | undefined {
  const here = manager.identities.filter((each) => each.platform === platform && each.workspace === workspace);
  return findDirectTarget(here.length === 0 ? manager : { ...manager, identities: here });
}
