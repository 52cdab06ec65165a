import type { Channel, Platform, Workspace } from '../organisation.ts';
import type { Identity } from '../people/person.ts';

/** A channel. `id` is the platform's own. */
export type ChannelTarget = { kind: 'channel'; platform: Platform; workspace: string; id: string };
/** Somebody's direct messages in one workspace. `id` is the user id there: who that is, people know. */
export type PersonTarget = { kind: 'person'; platform: Platform; workspace: string; id: string };
/** Where a platform's chat takes messages. */
export type ChatTarget = ChannelTarget | PersonTarget;
/** Where a delivery goes. A new kind joins here, and the compiler names all that must know it. */
export type Target = ChatTarget;

/** Where a message stands, or waits to. */
export type CardPlace = { target: Target; isThere: boolean };

export function makeChannelTarget({ platform, workspace, id }: Channel): ChannelTarget {
  return { kind: 'channel', platform, workspace, id };
}

export function makePersonTarget({ platform, workspace, user }: Identity): PersonTarget {
  return { kind: 'person', platform, workspace, id: user };
}

export function isSameWorkspace(one: Target, { platform, workspace }: Target): boolean {
  return one.platform === platform && one.workspace === workspace;
}

export function getWorkspace({ platform, workspace }: Target): Workspace {
  return { platform, id: workspace };
}

export function isSameTarget(one: Target, other: Target): boolean {
  return deriveTargetKey(one) === deriveTargetKey(other);
}

/** Whose direct messages these are, as the platform names them. */
export function getTargetIdentity({ platform, workspace, id }: PersonTarget): Identity {
  return { platform, workspace, user: id };
}

/** A target as one text: its own lane, and the key of what is known about it. Those of one workspace begin alike. */
export function deriveTargetKey(target: Target): string {
  switch (target.kind) {
    case 'channel':
    case 'person':
      return `${target.platform}/${target.workspace}/${target.id}`;
  }
}
