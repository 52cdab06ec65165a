import type { Channel, Platform, Workspace } from '../organisation.ts';
import type { Identity } from '../people/person.ts';
import type { Instant } from '../time.ts';
import type { RECORD_PACE } from './outlet-pace.ts';

/** A channel. `id` is the platform's own. */
export type ChannelTarget = { kind: 'channel'; platform: Platform; workspace: string; id: string };
/** Somebody's direct messages in one workspace. `id` is the user id there: who that is, people know. */
export type PersonTarget = { kind: 'person'; platform: Platform; workspace: string; id: string };
/** Somebody’s own page of the app, where the platform has one (Slack’s Home tab); `id` is their user id there. */
export type HomeTarget = { kind: 'home'; platform: Platform; workspace: string; id: string };
/** Where a platform's chat takes messages, and shows a page. */
export type ChatTarget = ChannelTarget | PersonTarget | HomeTarget;
/** What a lead is in one of its organisation’s CRMs; `source` is that CRM’s id in the set-up, `vendor` whose it is. */
export type RecordTarget = {
  kind: 'record';
  organisation: string;
  vendor: keyof typeof RECORD_PACE;
  source: string;
  lead: string;
};
/** An address of the set-up that is told what happens; `listener` is its id there. */
export type ListenerTarget = { kind: 'listener'; organisation: string; listener: string };
/** Where another system takes deliveries: nobody reads them there, and whatever is repeated does no harm. */
export type OutletTarget = RecordTarget | ListenerTarget;
/** Where a delivery goes. A new kind joins here, and the compiler names all that must know it. */
export type Target = ChatTarget | OutletTarget;
/** What deliveries are for, by name. */
export type Recipient = Platform | RecordTarget['vendor'] | 'listener';

/** Where a message stands, and since when, or waits to. */
export type CardPlace = { target: ChatTarget; isThere: boolean; since?: Instant };

export function isChatTarget(target: Target): target is ChatTarget {
  return target.kind !== 'record' && target.kind !== 'listener';
}

export function makeChannelTarget({ platform, workspace, id }: Channel): ChannelTarget {
  return { kind: 'channel', platform, workspace, id };
}

export function makeHomeTarget({ platform, workspace, user }: Identity): HomeTarget {
  return { kind: 'home', platform, workspace, id: user };
}

export function makePersonTarget({ platform, workspace, user }: Identity): PersonTarget {
  return { kind: 'person', platform, workspace, id: user };
}

export function isSameWorkspace(one: ChatTarget, { platform, workspace }: ChatTarget): boolean {
  return one.platform === platform && one.workspace === workspace;
}

export function getWorkspace({ platform, workspace }: ChatTarget): Workspace {
  return { platform, id: workspace };
}

export function isSameTarget(one: ChatTarget, other: ChatTarget): boolean {
  return deriveTargetKey(one) === deriveTargetKey(other);
}

/** Whose direct messages these are, as the platform names them. */
export function getTargetIdentity({ platform, workspace, id }: PersonTarget | HomeTarget): Identity {
  return { platform, workspace, user: id };
}

/**
 * A target as one text: its own lane, and the key of what is known about it. Those of one workspace begin alike, and somebody’s
 * page waits its turn among their messages.
 */
export function deriveTargetKey({ platform, workspace, id }: ChatTarget): string {
  return `${platform}/${workspace}/${id}`;
}
