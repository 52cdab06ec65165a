import { z } from 'zod';
import { messageAddressSchema } from '../message-address.ts';
import type { Instant } from '../time.ts';
import type { Verdict } from './verdict.ts';

/** An emoji that somebody put under a lead’s card, as its platform names it with its skin tone. Everybody sees it. */
export const reactionSchema = messageAddressSchema.extend({ emoji: z.string() });
export type Reaction = z.infer<typeof reactionSchema>;

/** One that stands there, and what it says. */
export type StandingReaction = Pick<Reaction, 'platform'> & { lead: string; verdict: Verdict; at: Instant };
