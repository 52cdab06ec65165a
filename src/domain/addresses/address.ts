import type { Platform } from '../organisation.ts';

/** What stands behind an id of a workspace: the workspace itself, a team of channels the app is in, or a person. */
export type AddressKind = 'workspace' | 'team' | 'person';

/**
 * How a platform that gives its address with every request (Teams) reaches a place, kept plain. `id` is the workspace's,
 * the team's (that of its first channel) or the person's own (Teams: their directory id, aadObjectId). Forgotten when the
 * app is removed from there.
 */
export type Address = {
  platform: Platform;
  workspace: string;
  kind: AddressKind;
  id: string;
  /** Where calls for this place go. */
  serviceUrl: string;
  /** The person's private chat with the bot, once there is one. */
  conversation?: string;
  /** How the platform names the person in calls, once it is known (Teams: `29:…`). */
  member?: string;
};

/** An address by its key. */
export type AddressKey = Pick<Address, 'platform' | 'workspace' | 'kind' | 'id'>;
