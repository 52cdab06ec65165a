import type { Reference } from '../../domain/addresses/address.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { become, flow } from '../flow.ts';

/** The app is there (again): how it is reached is kept, and what could not be sent there is tried again. */
export const appInstalled = flow<'app.installed', Organisation[]>({
  read: async (reads, { reference: { platform, workspace } }) => {
    const organisations = await reads.organisations();
    return organisations.filter(({ workspaces }) =>
      workspaces.some((each) => each.platform === platform && each.id === workspace),
    );
  },
  decide: (organisations, { reference }, now) => {
    const { platform, workspace, serviceUrl } = reference;
    // Its channels are reached by the workspace's address, also when nobody came by yet.
    const whole: Reference = { platform, workspace, kind: 'workspace', id: workspace, serviceUrl };
    return become(
      { kind: 'reference.kept', reference, at: now },
      { kind: 'reference.kept', reference: whole, at: now },
      ...organisations.map(({ id }) => ({
        kind: 'target.opened' as const,
        organisation: id,
        // Of somebody who adds it nothing follows for channels: their manager is not told of those again.
        in: { platform, id: workspace, ...(reference.kind === 'person' && { person: reference.id }) },
        at: now,
      })),
    );
  },
});
