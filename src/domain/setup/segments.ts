import { type Channel, isSameSegment } from '../organisation.ts';

type SegmentChannel = Pick<Channel, 'platform' | 'workspace' | 'name' | 'purpose' | 'segments'>;

/** A segment that two channels of a workspace have, and what they are called. */
export type SharedSegment = { segment: string; channels: [string, string] };

/** Segments that two channels of a workspace have: a lead would go to the one that stands first, which nobody may have meant. */
export function findSharedSegments(channels: SegmentChannel[]): SharedSegment[] {
  const given = channels.flatMap((channel, place) =>
    channel.purpose === 'sales' ? channel.segments.map((segment) => ({ channel, place, segment })) : [],
  );
  return given.flatMap((each, index) => {
    const other = given.slice(0, index).find((before) => isShared(before, each));
    if (other === undefined) return [];
    const name = ({ channel }: Given) => channel.name.replace(/^#/, '');
    return [{ segment: each.segment, channels: [name(other), name(each)] }];
  });
}

/** For whoever writes the file. */
export function describeSharedSegment({ segment, channels: [one, other] }: SharedSegment): string {
  return `channels: segment “${segment}” is on #${one} and on #${other}: leave it on one of them`;
}

type Given = { channel: SegmentChannel; place: number; segment: string };

function isShared(one: Given, other: Given): boolean {
  const isOneWorkspace =
    one.channel.platform === other.channel.platform && one.channel.workspace === other.channel.workspace;
  return isOneWorkspace && one.place !== other.place && isSameSegment(one.segment, other.segment);
}
