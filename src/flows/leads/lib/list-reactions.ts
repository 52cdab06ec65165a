import type { LeadPointer } from '../../../domain/leads/events.ts';
import type { Reaction } from '../../../domain/leads/reaction.ts';

/** The emoji by which somebody says what they think of a lead; none when they tap a button. */
export function listReactions(pointer: LeadPointer): Reaction[] {
  return typeof pointer === 'string' ? [] : [pointer];
}
