import { newestEnd, type PeriodEnd } from '../../domain/digest-plan.ts';
import { become, flow } from '../flow.ts';

/** Where counting for digests begins, when it has not begun yet. */
type Facts = { begins: PeriodEnd | undefined };

/** The admin describes channels and people; what waited for a channel is tried again, and weeks begin to count. */
export const organisationDescribed = flow<'organisation.described', Facts>({
  read: async (reads, { organisation }, now) => {
    const last = await reads.newestDigest(organisation.id);
    return { begins: last === undefined ? newestEnd(now, organisation) : undefined };
  },
  decide: ({ begins }, { organisation, people }, now) =>
    become(
      { kind: 'organisation.kept', organisation, people },
      { kind: 'target.opened', organisation: organisation.id, at: now },
      ...(begins === undefined ? [] : [{ kind: 'digest.begun' as const, organisation: organisation.id, ...begins }]),
    ),
});
