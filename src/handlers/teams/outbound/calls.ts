import type { Address } from '../../../domain/addresses/address.ts';
import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import type { Workspace } from '../../../domain/organisation.ts';
import type { CardMessage } from '../wire.ts';

/** Where a call goes; what is under way is ended when it is `cut`. */
export type CallAddress = { serviceUrl: string; cut?: AbortSignal };
/** A conversation and where calls for it go. */
export type ConversationAddress = CallAddress & { conversation: string };

export type TeamsMember = { id: string; aadObjectId: string; name: string; email?: string; userPrincipalName?: string };

/**
 * All the bot asks of Teams: exactly one request a call; retrying is the outbox's. What Teams refuses throws
 * `TeamsRefusal`; what gets no answer, or none that can be read, throws `TeamsSilence`.
 */
export type TeamsCalls = {
  /** A new message in a channel. `conversation` is `19:…;messageid=N`, where its thread goes; `message` is N. */
  post(at: CallAddress & { channel: string }, message: CardMessage): Promise<{ conversation: string; message: string }>;
  /** Somebody's private chat with the bot: the same one every time. `member` is `29:…` or the directory id. */
  openChat(at: CallAddress & { member: string }): Promise<string>;
  /** Into a chat or a thread; resolves with the message's id. */
  send(at: ConversationAddress, message: CardMessage): Promise<string>;
  update(at: ConversationAddress, message: string, to: CardMessage): Promise<void>;
  /** Of a team (its first channel's id) or a chat; `next` asks for more. */
  members(at: ConversationAddress, next?: string): Promise<{ members: TeamsMember[]; next?: string }>;
  /** A team's channels, for the set-up only. The first one has no name: Teams calls it General. */
  channels(at: CallAddress & { team: string }): Promise<{ id: string; name?: string }[]>;
  /** What a team is called. */
  team(at: CallAddress & { team: string }): Promise<{ name: string }>;
};

/** What is known of how places are reached, and where it is kept. */
export type AddressBook = {
  find(target: ChatTarget): Promise<Address | undefined>;
  keep(address: Address): Promise<unknown>;
  /** The teams the app is in, as far as is known. */
  teams(workspace: Workspace): Promise<Address[]>;
};

/** Teams' answer was no. `code` is its word for why, or `HTTP 502` where it gave none; `retryAfterMs` when it says how long to wait. */
export class TeamsRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number | undefined;

  constructor(status: number, code: string, retryAfterMs?: number) {
    super(`Teams refused: ${status} ${code}`);
    this.name = 'TeamsRefusal';
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No answer. `hasLeft`: the request may have arrived and been done. `code` is the network's word. */
export class TeamsSilence extends Error {
  readonly code: string;
  readonly hasLeft: boolean;

  constructor(code: string, hasLeft: boolean) {
    super(`Teams did not answer: ${code}`);
    this.name = 'TeamsSilence';
    this.code = code;
    this.hasLeft = hasLeft;
  }
}
