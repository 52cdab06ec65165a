import type { Address } from '../../domain/addresses/address.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { findOrganisationsAt } from './lib/organisations-at.ts';

/** The app is there (again): how it is reached is kept, and what could not be sent there is tried again. */
export const appInstalled: UnguardedFlow<'app.installed', Organisation[]> = {
  read: (reads, _nobody, { address }) => findOrganisationsAt(reads, address),
  decide: ({ more: organisations }, { address }, now) => {
    const { platform, workspace, serviceUrl } = address;
    // Its channels are reached by the workspace's address, also when nobody came by yet.
    const whole: Address = { platform, workspace, kind: 'workspace', id: workspace, serviceUrl };
    return change(
      { kind: 'address.kept', address, at: now },
      { kind: 'address.kept', address: whole, at: now },
      ...organisations.map(({ id }) => ({
        kind: 'target.opened' as const,
        organisation: id,
        // Of somebody who adds it nothing follows for channels: their manager is not told of those again.
        in: { platform, id: workspace, ...(address.kind === 'person' && { target: address.id }) },
        at: now,
      })),
    );
  },
};
