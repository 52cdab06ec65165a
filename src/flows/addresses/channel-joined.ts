import { chooseGreeting, findNamedChannels } from '../../domain/addresses/greeting.ts';
import type { ChannelTarget } from '../../domain/deliveries/target.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Change } from '../../store/change.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { findOrganisationsAt } from './lib/organisations-at.ts';

/**
 * The bot came to a channel, or to a team with all its channels: it says there, once, what it does and who sees what. Which
 * channels a team has, nobody says; so all that the set-up names are greeted, and where it was added if there are none. What a
 * channel refused gets another chance (of a team, when the app is installed).
 */
export const channelJoined: UnguardedFlow<'channel.joined', Organisation[]> = {
  read: (reads, _nobody, { place }) => findOrganisationsAt(reads, place),
  decide: ({ more: [organisation] }, { place, isTeam }, now) => {
    if (organisation === undefined) return change();
    const { platform, workspace, id } = place;
    const named = isTeam ? findNamedChannels(organisation, place).map((channel) => channel.id) : [];
    const opened: Change = {
      kind: 'target.opened',
      organisation: organisation.id,
      in: { platform, id: workspace, target: id },
      at: now,
    };
    return change(
      ...(isTeam ? [] : [opened]),
      ...(named.length > 0 ? named : [id]).map((each) => ({
        kind: 'post.queued' as const,
        organisation: organisation.id,
        subject: { kind: 'greeting' as const, of: chooseGreeting(organisation, each) },
        target: { kind: 'channel', platform, workspace, id: each } satisfies ChannelTarget,
        at: now,
      })),
    );
  },
};
