import type { Organisation } from '../../domain/organisation.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { findOrganisationsAt } from './lib/organisations-at.ts';

/** The app was installed in a workspace (again) by OAuth: what could not be sent there is tried again. */
export const workspaceInstalled: UnguardedFlow<'workspace.installed', Organisation[]> = {
  read: (reads, _nobody, { workspace: { platform, id } }) => findOrganisationsAt(reads, { platform, workspace: id }),
  decide: ({ more: organisations }, { workspace }, now) =>
    change(
      ...organisations.map(({ id }) => ({
        kind: 'target.opened' as const,
        organisation: id,
        in: { platform: workspace.platform, id: workspace.id },
        at: now,
      })),
    ),
};
