import type { Grant } from '../../domain/addresses/grant.ts';
import { makePersonTarget } from '../../domain/deliveries/target.ts';
import type { EventOf } from '../../domain/event.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { UNFOUNDED } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { selectOrganisationsAt } from './lib/organisations-at.ts';

/** Where it may send now, and whose that is; and how it stands installed by now. */
type Facts = { places: { id: string; organisations: Organisation[] }[]; grant?: Grant };

/**
 * The app was installed in a workspace (again) by OAuth, or in all of a Grid: what could not be sent there is tried again, at once. Where no
 * organisation is, whoever installed it is told how to begin: once, however often they install it before it is removed.
 */
export const workspaceInstalled: UnguardedFlow<'workspace.installed', Facts> = {
  read: async (reads, _nobody, { workspace: { platform, id }, reaches = [] }) => {
    const [organisations, grant] = await Promise.all([reads.organisations(), reads.grant(id)]);
    const places = [id, ...reaches].map((each) => ({
      id: each,
      organisations: selectOrganisationsAt(organisations, { platform, workspace: each }),
    }));
    return { places, ...(grant && { grant }) };
  },
  decide: ({ more: { places, grant } }, event, now) => {
    const { platform, id } = event.workspace;
    const opened = (organisation: string, place: string): Change => ({
      kind: 'target.opened',
      organisation,
      in: { platform, id: place },
      at: now,
    });
    const known = places.flatMap((place) => place.organisations.map((each) => opened(each.id, place.id)));
    if (known.length === 0) return change(opened(UNFOUNDED, id), ...welcomeInstaller(event, grant, now));
    return change(...known);
  },
};

function welcomeInstaller(
  { workspace: { platform, id: workspace }, installer: user, zone }: EventOf<'workspace.installed'>,
  grant: Grant | undefined,
  at: Instant,
): Change[] {
  // Where somebody else installed it since, it is for them to begin.
  if (user === undefined || grant?.installer !== user || grant.isGreeted === true) return [];
  const subject = { kind: 'setup-welcome' as const, ...(zone && { zone }) };
  const target = makePersonTarget({ platform, workspace, user });
  return [
    { kind: 'grant.greeted', grant: { workspace: grant.workspace, id: grant.id } },
    { kind: 'direct.queued', organisation: UNFOUNDED, subject, target, at },
  ];
}
