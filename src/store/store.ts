import type { ClaimedItem, InboxCount, InboxLine } from '../domain/crm/inbox.ts';
import type { Delivery, DeliveryKind, DeliveryState, Lane } from '../domain/deliveries/delivery.ts';
import type { Pause } from '../domain/deliveries/pause.ts';
import type { DeliveryCount, OutboxProgress } from '../domain/deliveries/progress.ts';
import type { ChatTarget } from '../domain/deliveries/target.ts';
import type { Workspace } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { OpenedGrants } from './addresses/grants/opened-grants.ts';
import type { Change, Kept } from './change.ts';
import type { DatabaseLoad } from './database/database.ts';
import type * as rooms from './rooms.ts';

export type { OpenedGrants } from './addresses/grants/opened-grants.ts';
export type { OwnAnswer } from './checkins/reads.ts';
export type { LinkedRecord } from './crm/reads.ts';
export type { StandingVerdict } from './crm/writing/reads.ts';
export type { DatabaseLoad } from './database/database.ts';
export type { OwnMessage } from './deliveries/reads.ts';
export type { OwnCelebration, OwnFindings } from './findings/reads.ts';
export type { PastJudgement } from './leads/reads.ts';
export type { LinkOffer } from './people/reads.ts';
export type { JoinOffer } from './setup/reads.ts';
export type { PersonalTables } from './tables.ts';

type Rooms = typeof rooms;

/** What flows may ask: the reads of all rooms. Everything is read as it is now; nothing is cached for a caller. */
export type Reads = Intersection<{ [R in keyof Rooms]: ReturnType<Rooms[R]['createReads']> }[keyof Rooms]>;

type Intersection<U> = (U extends unknown ? (of: U) => void : never) extends (of: infer I) => void ? I : never;

/** One line of the outbox, for people to look at. */
export type OutboxLine = {
  id: string;
  kind: DeliveryKind;
  subject: string;
  target: string;
  state: DeliveryState;
  attempts: number;
  dueAt: Instant;
  reason?: string;
};

/** What the courier asks. */
/** When one may ask, within seconds; or that nobody is to ask before a moment. */
export type Turn = { at: Instant } | { notBefore: Instant };

export type Outbox = {
  /** Takes what is due, at most one a lane, under a lease until `now + LEASE_MS`. Ended leases come back in doubt. */
  claim(now: Instant, most: number): Promise<Delivery[]>;
  /** Lets its lease begin anew; false where it is another's by now. */
  renew(delivery: Delivery, now: Instant): Promise<boolean>;
  /** Books a moment in this lane for one call that is no delivery: by the same pace, and not while it is paused. */
  takeTurn(lane: Lane, now: Instant): Promise<Turn>;
  /** When the next delivery may go, or undefined when nothing waits; of one that may go until `now` any moment until then. */
  nextDue(now?: Instant): Promise<Instant | undefined>;
  /** Nothing waits for a moment further ahead than `most` ms: a clock that was ahead wrote it, or a word that cannot be meant. */
  limitFutures(now: Instant, most: number): Promise<void>;
  /** Where the platform refuses the bot's account, the longest first. */
  pauses(): Promise<Pause[]>;
  /** A place in this workspace for which something waits. */
  findWaiting(workspace: Workspace): Promise<ChatTarget | undefined>;
  progress(now: Instant): Promise<OutboxProgress>;
  /** Newest first. */
  lines(most: number): Promise<OutboxLine[]>;
};

/** What whoever works on the inbox asks. */
export type Inbox = {
  /** Takes what is due, the oldest of each source, under a lease; its text is empty where another secret sealed it. */
  claim(now: Instant): Promise<ClaimedItem[]>;
  /** When the next item may be taken, or undefined when nothing waits. */
  nextDue(): Promise<Instant | undefined>;
  /** Newest first. */
  lines(organisation: string, most: number): Promise<InboxLine[]>;
};

/** What whoever measures the bot asks; of more than `most` nothing is counted on. */
export type StoreMeasures = {
  countDeliveries(most: number): Promise<DeliveryCount[]>;
  countItems(most: number): Promise<InboxCount[]>;
  /** What the database has to do just now, without asking it. */
  load(): DatabaseLoad;
  /** Called after a commit that was to keep items of the inbox, for each: whether it is new, or was here before. */
  onTaken(listener: (format: string, isNew: boolean) => void): void;
};

export type Store = {
  reads: Reads;
  outbox: Outbox;
  inbox: Inbox;
  grants: OpenedGrants;
  /** Makes all changes true in one transaction, on disk before it resolves. */
  commit(changes: Change[]): Promise<Kept>;
  /** Called after a commit that queued something. */
  onQueued(listener: () => void): void;
  measures: StoreMeasures;
  /** What keeps the database from being used, for whoever runs the bot; undefined when nothing does. */
  check(): Promise<string | undefined>;
  close(): Promise<void>;
};
