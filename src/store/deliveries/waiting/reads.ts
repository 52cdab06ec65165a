import type { MessagesOfPerson, OpenMessage, WaitingMessage } from '../../../domain/deliveries/message-kinds.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Instant } from '../../../domain/time.ts';

/** What flows may ask about messages that are begun with people, and wait to be. */
export type WaitingReads = {
  /** Of each with whom something was begun lately, or for whom something waits. */
  messageDays(organisation: string): Promise<MessagesOfPerson[]>;
  /** What others may join, on the newest day on which something was begun with them, while it stands or is on its way. */
  openMessage(organisation: string, person: string): Promise<OpenMessage | undefined>;
  /** What waits for this person, the most urgent first, then the oldest. */
  waitingMessages(organisation: string, person: string): Promise<WaitingMessage[]>;
  /** The same for many, one after the other. */
  waitingAmong(organisation: string, people: string[]): Promise<WaitingMessage[]>;
  /** All that waits for somebody, also what is on its way as one message. */
  ownWaiting(organisation: string, person: string): Promise<{ subject: Subject; at: Instant }[]>;
  /** What was put together for this person at that moment. */
  bundled(organisation: string, person: string, at: Instant): Promise<Subject[]>;
};
