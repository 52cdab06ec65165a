import { type Channel, isSameSegment, type Organisation, type Workspace } from '../../organisation.ts';
import type { PickedChannel } from '../../people/picked.ts';

/** The channels of one workspace by what they are for; the digest goes where it always did where none is picked for it. */
export type ChannelPicks = Record<'sales' | 'marketing' | 'shared' | 'digest', PickedChannel[]>;

/** What stands against a channel: it is not known there, archived, or the bot is not in it. */
export const CHANNEL_FAULTS = ['unknown', 'archived', 'absent', 'twice'] as const;
export type ChannelFault = (typeof CHANNEL_FAULTS)[number];

export function findChannelFault({ found }: PickedChannel): Exclude<ChannelFault, 'twice'> | undefined {
  if (found === undefined) return 'unknown';
  if (found.isArchived) return 'archived';
  return found.isMember ? undefined : 'absent';
}

/** The organisation’s channels with those of this workspace as they are picked; channels of segments stay. */
export function replaceChannels(organisation: Organisation, workspace: Workspace, picks: ChannelPicks): Channel[] {
  const { channels } = organisation;
  const isHere = (channel: Channel) => channel.platform === workspace.platform && channel.workspace === workspace.id;
  const digest = new Set(picks.digest.map(({ id }) => id));
  const make = (picked: PickedChannel, purpose: Channel['purpose'], isDefault: boolean): Channel => {
    const before = channels.find((each) => isHere(each) && each.id === picked.id);
    const { digest: _before, ...known } = before ?? createChannel(organisation, picked);
    const segments = purpose === 'sales' ? known.segments : [];
    return { ...known, purpose, segments, isDefault, ...(digest.has(picked.id) && { digest: true }) };
  };
  const picked = new Set([...picks.sales, ...picks.marketing, ...picks.shared].map(({ id }) => id));
  const ofSegments = channels.filter(
    (each) => isHere(each) && each.purpose === 'sales' && each.segments.length > 0 && !picked.has(each.id),
  );
  return [
    ...channels.filter((each) => !isHere(each)),
    ...picks.sales.map((each) => make(each, 'sales', true)),
    ...ofSegments.map((each) => ({ ...each, isDefault: false })),
    ...picks.marketing.map((each) => make(each, 'marketing', false)),
    ...picks.shared.map((each) => make(each, 'shared', false)),
  ];
}

/** Leads of the segment go to this channel from now on, or, without one, where all others go. */
export function moveSegment(
  organisation: Organisation,
  workspace: Workspace,
  segment: string,
  picked: PickedChannel | undefined,
): Channel[] {
  const isHere = (channel: Channel) =>
    channel.platform === workspace.platform && channel.workspace === workspace.id && channel.purpose === 'sales';
  const without = organisation.channels.map((each) =>
    isHere(each) ? { ...each, segments: each.segments.filter((other) => !isSameSegment(other, segment)) } : each,
  );
  // One that had nothing but this segment is for nothing any more.
  const kept = without.filter(
    (each, place) =>
      !isHere(each) ||
      each.isDefault ||
      each.segments.length > 0 ||
      (organisation.channels[place]?.segments ?? []).length === 0 ||
      each.id === picked?.id,
  );
  if (picked === undefined) return kept;
  const known = kept.some((each) => isHere(each) && each.id === picked.id);
  const all = known ? kept : [...kept, createChannel(organisation, picked)];
  return all.map((each) =>
    isHere(each) && each.id === picked.id ? { ...each, segments: [...each.segments, segment] } : each,
  );
}

function createChannel({ locale }: Organisation, { platform, workspace, id, found }: PickedChannel): Channel {
  return { platform, workspace, name: found?.name ?? id, purpose: 'sales', segments: [], id, locale, isDefault: false };
}
