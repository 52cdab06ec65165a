import type { Channel, Platform, Workspace } from '../organisation.ts';
import type { Identity } from '../people/person.ts';
import type { Instant } from '../time.ts';

/** A channel. `id` is the platform's own. */
export type ChannelTarget = { kind: 'channel'; platform: Platform; workspace: string; id: string };
/** Somebody's direct messages in one workspace. `id` is the user id there: who that is, people know. */
export type PersonTarget = { kind: 'person'; platform: Platform; workspace: string; id: string };
/** Somebody’s own page of the app, where the platform has one (Slack’s Home tab); `id` is their user id there. */
export type HomeTarget = { kind: 'home'; platform: Platform; workspace: string; id: string };
/** Where a platform's chat takes messages, and shows a page. */
export type ChatTarget = ChannelTarget | PersonTarget | HomeTarget;
/** Where a delivery goes. A new kind joins here, and the compiler names all that must know it. */
export type Target = ChatTarget;

/** Where a message stands, and since when, or waits to. */
export type CardPlace = { target: Target; isThere: boolean; since?: Instant };

export function makeChannelTarget({ platform, workspace, id }: Channel): ChannelTarget {
  return { kind: 'channel', platform, workspace, id };
}

export function makeHomeTarget({ platform, workspace, user }: Identity): HomeTarget {
  return { kind: 'home', platform, workspace, id: user };
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
export function getTargetIdentity({ platform, workspace, id }: PersonTarget | HomeTarget): Identity {
  return { platform, workspace, user: id };
}

/** A target as one text: its own lane, and the key of what is known about it. Those of one workspace begin alike. */
export function deriveTargetKey(target: Target): string {
  switch (target.kind) {
    case 'channel':
    case 'person':
    // Somebody’s page waits its turn among their messages.
    case 'home':
      return `${target.platform}/${target.workspace}/${target.id}`;
  }
}
