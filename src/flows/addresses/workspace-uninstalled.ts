import { UNINSTALLED } from '../../domain/deliveries/pause.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { findOrganisationsAt } from './lib/organisations-at.ts';

/** `isStanding`: that installing is still the one we have. */
type Facts = { organisations: Organisation[]; isStanding: boolean };

/** The app was removed from a workspace: its tokens are erased, and what is for it waits until it is installed again. */
export const workspaceUninstalled: UnguardedFlow<'workspace.uninstalled', Facts> = {
  read: async (reads, _nobody, { workspace: { platform, id }, grant }) => {
    const [organisations, standing] = await Promise.all([
      findOrganisationsAt(reads, { platform, workspace: id }),
      reads.grant(id),
    ]);
    return { organisations, isStanding: standing?.id === grant };
  },
  decide: ({ more: { organisations, isStanding } }, { workspace, grant }, now) => {
    if (!isStanding) return change();
    return change(
      { kind: 'grant.ended', grant: { workspace: workspace.id, id: grant } },
      ...organisations.map(({ id }) => ({
        kind: 'workspace.paused' as const,
        organisation: id,
        workspace,
        reason: UNINSTALLED,
        at: now,
      })),
    );
  },
};
