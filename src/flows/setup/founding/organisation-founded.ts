import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { makePersonTarget } from '../../../domain/deliveries/target.ts';
import { findNewestEnd } from '../../../domain/digests/digest-plan.ts';
import type { EventOf } from '../../../domain/event.ts';
import type { Hours, Organisation } from '../../../domain/organisation.ts';
import type { Identity } from '../../../domain/people/person.ts';
import { readWeekText } from '../../../domain/setup/settings/week-text.ts';
import { isZone } from '../../../domain/setup/time-schema.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import { type FoundingFacts, mayFound, readFounding } from '../../guards/setup/may-found.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { beginCounting } from '../organisation-described.ts';
import { openNextStep } from './lib/next-step.ts';

type Facts = FoundingFacts & { id: string };

/** The organisation is there, with whoever founded it as its administrator; its set-up card comes to them alone. */
export const organisationFounded: UnguardedFlow<'organisation.founded', Facts> = {
  read: async (reads, _nobody, { by }) => ({ ...(await readFounding(reads, by)), id: reads.newOrganisationId() }),
  decide: ({ more: { id, ...known } }, event, now) => {
    const { by, standing, locale } = event;
    if (!mayFound(known, by, standing)) return reply(refuse(nameNobody(locale), 'setup.founded-before'));
    const hours = readWeekText(event.hours);
    const errors = findFaults(event, hours);
    if (hours === undefined || Object.keys(errors).length > 0) return refuseFields<'organisation.founded'>(errors);
    const organisation = buildFounded(event, { id, hours });
    const target = makePersonTarget(by);
    return {
      changes: [
        // Of two who found it at once one does.
        { kind: 'key.taken', key: deriveFoundingKey(known, by), at: now, mayBeOutrun: true },
        { kind: 'workspace.taken', workspace: { platform: by.platform, id: by.workspace } },
        { kind: 'organisation.kept', organisation, people: [], known: [] },
        beginCounting(findNewestEnd(now, organisation), organisation),
        { kind: 'post.queued', organisation: id, subject: { kind: 'setup-card' }, target, at: now },
      ],
      reply: openNextStep('company', { organisation, people: [] }, by, locale),
    };
  },
};

function findFaults({ name, zone, locale }: Founded, hours: Hours | undefined) {
  return {
    ...(name.trim() === '' && { name: say(locale, 'setup.basics.name-empty') }),
    ...(!isZone(zone.trim()) && { zone: say(locale, 'setup.basics.zone-unknown') }),
    ...(hours === undefined && { hours: say(locale, 'setup.basics.hours-unread') }),
  };
}

type Founded = EventOf<'organisation.founded'>;

function buildFounded(
  { name, zone, locale, by: { platform, workspace, user } }: Founded,
  { id, hours }: { id: string; hours: Hours },
): Organisation {
  return {
    id,
    name: name.trim(),
    locale,
    zone: zone.trim(),
    hours,
    workspaces: [{ platform, id: workspace }],
    channels: [],
    administrators: [{ platform, workspace, user }],
  };
}

/** The first is one of all; each after it, one of its workspace. */
function deriveFoundingKey({ organisations }: FoundingFacts, { platform, workspace }: Identity): string {
  return organisations.length === 0 ? 'founded' : `founded/${platform}/${workspace}`;
}
