import { z } from 'zod';
import type { Instant } from '../../time.ts';
import type { Verdict } from '../verdict.ts';
import { type MessageAddress, messageAddressSchema } from './message-address.ts';

/** An emoji that somebody put under a lead’s card, by its name and skin tone. Everybody sees it. */
export const reactionSchema = messageAddressSchema.extend({ emoji: z.string() });
export type Reaction = z.infer<typeof reactionSchema>;

/** The newest that was heard of an emoji: when it was put there, or taken off. `turn`: the how manieth thing it was. */
export type HeardReaction = Reaction & { verdict: Verdict; stands: boolean; at: Instant; turn: number };

/** One that stands there, or did, and what it says. */
export type OwnReaction = Pick<HeardReaction, 'platform' | 'verdict' | 'stands' | 'at'> & { lead: string };

/** Is it the same emoji, in the same tone, under the same message? */
export function isSameReaction(one: Reaction, other: Reaction): boolean {
  return one.emoji === other.emoji && isSameMessage(one, other);
}

function isSameMessage(one: MessageAddress, other: MessageAddress): boolean {
  return (
    one.message === other.message &&
    one.channel === other.channel &&
    one.workspace === other.workspace &&
    one.platform === other.platform
  );
}
