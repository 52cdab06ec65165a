import { nameNobody } from '../../../cards/about.ts';
import { NOTHING } from '../../../cards/card.ts';
import { refuse } from '../../../cards/notices.ts';
import { makePersonTarget } from '../../../domain/deliveries/target.ts';
import { findNewestEnd } from '../../../domain/digests/digest-plan.ts';
import type { EventOf } from '../../../domain/event.ts';
import type { Hours, Organisation } from '../../../domain/organisation.ts';
import type { Identity } from '../../../domain/people/person.ts';
import { readHoursText } from '../../../domain/setup/founding/hours-text.ts';
import { isZone } from '../../../domain/setup/time-schema.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { beginCounting } from '../organisation-described.ts';
import { mayFound } from './may-found.ts';

type Facts = { organisations: Organisation[]; id: string };

/** The organisation is there, with whoever founded it as its administrator; its set-up card comes to them alone. */
export const organisationFounded: UnguardedFlow<'organisation.founded', Facts> = {
  read: async (reads) => ({ organisations: await reads.organisations(), id: reads.newOrganisationId() }),
  decide: ({ more: { organisations, id } }, event, now) => {
    const { by, standing, locale } = event;
    if (!mayFound(organisations, by, standing)) return reply(refuse(nameNobody(locale), 'setup.founded-before'));
    const hours = readHoursText(event.hours);
    const errors = findFaults(event, hours);
    if (hours === undefined || Object.keys(errors).length > 0) return refuseFields<'organisation.founded'>(errors);
    const organisation = buildFounded(event, { id, hours });
    const target = makePersonTarget(by);
    return {
      changes: [
        // Of two who found it at once one does.
        { kind: 'key.taken', key: deriveFoundingKey(by, standing), at: now },
        { kind: 'organisation.kept', organisation, people: [], known: [] },
        beginCounting(findNewestEnd(now, organisation), organisation),
        { kind: 'post.queued', organisation: id, subject: { kind: 'setup-card' }, target, at: now },
      ],
      reply: { ...NOTHING, about: { locale, name: organisation.name } },
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

function deriveFoundingKey({ platform, workspace }: Identity, standing: Founded['standing']): string {
  return standing === 'installer' ? `founded/${platform}/${workspace}` : 'founded';
}
