import type { Delivery, DeliveryResult } from '../../domain/deliveries/delivery.ts';
import type { ChatTarget, RecordTarget } from '../../domain/deliveries/target.ts';
import type { Workspace } from '../../domain/organisation.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';

export type QueueChange =
  /** `isAnew`: also where it was given up before, or had nothing left to say, unless it may stand. */
  | { kind: 'post.queued'; organisation: string; subject: Subject; target: ChatTarget; isAnew?: true; at: Instant }
  | { kind: 'direct.queued'; organisation: string; subject: Subject; target: ChatTarget; at: Instant }
  | { kind: 'card.changed'; organisation: string; subject: Subject; at: Instant }
  /** What messages ask about (`nameAsked`) is done, or otherwise than it was: they are drawn again. */
  | { kind: 'asks.changed'; organisation: string; about: string[]; at: Instant }
  /** `to`: only where the card stands, or will, at this place. */
  | { kind: 'line.queued'; organisation: string; subject: Subject; line: Subject; to?: ChatTarget; at: Instant }
  /** The line `begun` in the thread is drawn again, so that it grows; where there is none, `line` is said, if there is one. */
  | { kind: 'line.grown'; organisation: string; subject: Subject; begun: string; line?: Subject; at: Instant };

/** A record is written as it is when that leaves, so one delivery that waits already is enough. */
export type RecordQueueChange = {
  kind: 'record.changed';
  organisation: string;
  subject: Subject;
  target: RecordTarget;
  at: Instant;
};

/**
 * The card comes to stand at this place, the only one in its workspace. Where it stood it stays until it has arrived, and
 * then shows what it left behind there (`findLeftBehind`).
 */
export type MoveChange = {
  kind: 'card.moved';
  organisation: string;
  subject: Subject;
  to: ChatTarget;
  at: Instant;
};

export type EndChange =
  | { kind: 'delivery.ended'; delivery: Delivery; result: DeliveryResult; at: Instant; againAt: Instant }
  /** Its lease became another's, who says how it ends. The lane is let go, and a message that stands is known for good. */
  | { kind: 'delivery.overtaken'; delivery: Delivery; sent?: { channel: string; message: string }; at: Instant };

export type TargetChange =
  | { kind: 'target.closed'; organisation: string; target: ChatTarget; reason: string; at: Instant }
  /** What was refused gets another chance: everywhere, in one workspace, or at one target there (a person’s or channel’s id). */
  | { kind: 'target.opened'; organisation: string; in?: Workspace & { target?: string }; at: Instant };

/** An event that has a key is heard once. `mayBeOutrun`: others may take this one, too; whoever comes second decides afresh. */
export type KeyChange = { kind: 'key.taken'; key: string; at: Instant; mayBeOutrun?: true };
