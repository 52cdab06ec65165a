import type { Instant } from '../../time.ts';
import type { Verdict } from '../verdict.ts';
import { type HeardReaction, isSameReaction, type Reaction } from './reaction.ts';

/** What somebody chose by button, and when; it stands until they choose another. */
export type ChosenVerdict = { verdict: Verdict; at: Instant };
/** Of one person on one lead: what was heard of their emoji, and what they chose by button. */
export type Signs = { reactions: HeardReaction[]; chosen?: ChosenVerdict };
/** That an emoji was put there, or taken off. */
export type Sign = Pick<HeardReaction, 'verdict' | 'stands' | 'at'> & { reaction: Reaction };

/**
 * What is heard now, as it is to be remembered; undefined when it is told again, or something newer was heard of this
 * emoji before: platforms tell late and twice.
 */
export function hearSign(
  reactions: HeardReaction[],
  { reaction, verdict, stands, at }: Sign,
): HeardReaction | undefined {
  const before = reactions.find((each) => isSameReaction(each, reaction));
  const heard = { ...reaction, verdict, stands, at, turn: 1 + Math.max(0, ...reactions.map(({ turn }) => turn)) };
  return before === undefined || isNewer(heard, before) ? heard : undefined;
}

/** Who takes one off and puts it back at once has it there. */
function isNewer(one: HeardReaction, other: HeardReaction): boolean {
  return one.at === other.at ? one.stands && !other.stands : one.at > other.at;
}

/** Emoji as they are, what was heard now among them. */
export function replaceReaction(reactions: HeardReaction[], heard: HeardReaction): HeardReaction[] {
  return [...reactions.filter((each) => !isSameReaction(each, heard)), heard];
}

/** What somebody thinks of a lead: the newest of what stands. In whatever order it was heard, it is the same. */
export function decideStanding({ reactions, chosen }: Signs): Verdict | undefined {
  const [newest] = listStanding(reactions).toSorted(
    (one, other) => other.at - one.at || (one.emoji < other.emoji ? 1 : -1),
  );
  return newest === undefined || (chosen !== undefined && chosen.at >= newest.at) ? chosen?.verdict : newest.verdict;
}

/** Those that are there for all to see. */
export function listStanding(reactions: HeardReaction[]): HeardReaction[] {
  return reactions.filter(({ stands }) => stands);
}
