import { makePersonTarget } from '../../domain/deliveries/target.ts';
import type { EventOf } from '../../domain/event.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { UNFOUNDED } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { findOrganisationsAt } from './lib/organisations-at.ts';

/**
 * The app was installed in a workspace (again) by OAuth: what could not be sent there is tried again. Where no organisation is, whoever
 * installed it is told how to begin.
 */
export const workspaceInstalled: UnguardedFlow<'workspace.installed', Organisation[]> = {
  read: (reads, _nobody, { workspace: { platform, id } }) => findOrganisationsAt(reads, { platform, workspace: id }),
  decide: ({ more: organisations }, event, now) => {
    const { platform, id } = event.workspace;
    const opened = (organisation: string): Change => ({
      kind: 'target.opened',
      organisation,
      in: { platform, id },
      at: now,
    });
    if (organisations.length === 0) return change(opened(UNFOUNDED), welcomeInstaller(event, now));
    return change(...organisations.map((each) => opened(each.id)));
  },
};

function welcomeInstaller(
  { workspace: { platform, id: workspace }, installer: user, zone }: EventOf<'workspace.installed'>,
  at: Instant,
): Change {
  const subject = { kind: 'setup-welcome' as const, ...(zone && { zone }) };
  const target = makePersonTarget({ platform, workspace, user });
  return { kind: 'direct.queued', organisation: UNFOUNDED, subject, target, at };
}
