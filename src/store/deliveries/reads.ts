import type { DeliveryState } from '../../domain/deliveries/delivery.ts';
import type { Pause } from '../../domain/deliveries/pause.ts';
import type { CardPlace, ChatTarget, Recipient } from '../../domain/deliveries/target.ts';
import type { Platform } from '../../domain/organisation.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';

/** What flows may ask about deliveries. */
export type DeliveryReads = {
  /** Whether this attempt's holder may still say how it ended. */
  isUnderWay(organisation: string, delivery: { id: number; token: string }): Promise<boolean>;
  isTargetClosed(organisation: string, target: ChatTarget): Promise<boolean>;
  /** Whether a card may stand there already of which it is not known yet where: it is on its way, or in doubt. */
  isCardInDoubt(organisation: string, target: ChatTarget): Promise<boolean>;
  /** Whether it is known already that it takes nothing for this reason. */
  isReasonKnown(organisation: string, target: ChatTarget, reason: string): Promise<boolean>;
  /** Its workspaces whose platform refuses the bot's account. */
  pauses(organisation: string): Promise<Pause[]>;
  /** Where messages of this subject stand, or wait to; the newest last. */
  placesOf(organisation: string, subject: Subject): Promise<CardPlace[]>;
  /** Where a message of this subject was to stand and was given up, as it was refused or took too long: nobody knows that it does. */
  givenUpOf(organisation: string, subject: Subject): Promise<ChatTarget[]>;
};

/** What of the outbox is one person’s own, newest first; what was forgotten since is not there. */
export type OwnDeliveryReads = {
  /** To them, or about something of theirs. */
  messagesOf(organisation: string, person: string): Promise<OwnMessage[]>;
  /** To others: that they cannot be reached. */
  warningsOf(organisation: string, person: string): Promise<OwnMessage[]>;
  /** In threads: what they did. */
  linesOf(organisation: string, person: string): Promise<OwnMessage[]>;
  /** Where they take no messages, and since when. */
  closedTo(organisation: string, person: string): Promise<{ platform: Platform; at: Instant }[]>;
};

/** A message by what it shows; `at`: when it ended, or else was queued. */
export type OwnMessage = { platform: Recipient; subject: Subject; state: DeliveryState; at: Instant };
