import { z } from 'zod';
import { createRandom, pickOne, type Random } from '../machine/random.ts';

/**
 * What a network and a platform can do to one request. `refused`: it never left. `lost`, `cut`: it left and never came; nobody answers,
 * or the connection breaks. `silence`, `cut-after`, `half`, `stalled`: it was done; no answer, a break, half an answer, headers alone.
 * `late`: it comes and is done when nobody waits for it any more. The rest are answers.
 */
export const TROUBLES = [
  ...['refused', 'lost', 'cut', 'slow', 'silence', 'cut-after', 'half', 'stalled', 'late'],
  ...['html', 'html-after', 'empty', 'null', 'odd', '500', '502-after', '503', '404'],
  ...['wait', 'wait-nothing', 'wait-untold', 'wait-for-ever'],
];
export const troubleSchema = z.enum(TROUBLES);

/** On the way to the bot nobody answers “kept” in its place. */
export const TROUBLES_TO_BOT = ['refused', 'lost', 'cut', 'slow', 'silence', 'cut-after', 'late', '502-after', '503'];

/** Where requests go: to a platform, or to the bot. */
export const sideSchema = z.enum(['slack', 'teams', 'bot']);
export type Side = z.infer<typeof sideSchema>;

type Mood = { side: Side; troubles: string[]; share: number; until: number; random: Random };
export type MoodStep = { of: Side; troubles: string[]; share: number; ms: number; seed: number };

/** What becomes of requests, as long as a mood lasts. */
export type Moods = {
  begin(step: MoodStep, now: number): void;
  /** The trouble of the next request, if it meets any. */
  choose(side: Side, now: number): string | undefined;
  clear(): void;
  /** Whether any request to this side ever met one. */
  haveStruck(side: Side): boolean;
};

export function createMoods(): Moods {
  let moods: Mood[] = [];
  const struck = new Set<Side>();
  return {
    begin: ({ of, troubles, share, ms, seed }, now) => {
      moods.push({ side: of, troubles, share, until: now + ms, random: createRandom(seed) });
    },
    choose: (side, now) => {
      moods = moods.filter(({ until }) => until > now);
      for (const mood of moods.toReversed()) {
        if (mood.side !== side || mood.random() >= mood.share) continue;
        struck.add(side);
        return pickOne(mood.random, mood.troubles);
      }
      return undefined;
    },
    clear: () => {
      moods = [];
    },
    haveStruck: (side) => struck.has(side),
  };
}
