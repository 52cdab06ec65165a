/** Draws by a seed. */
export type Draw = {
  /** Whether something happens that happens so often (0..1). */
  chance(of: number): boolean;
  /** A whole number from 0 until just before this one. */
  below(most: number): number;
  /** One of these; throws when there is none. */
  one<T>(among: readonly T[]): T;
  /** One of these, or undefined when there is none. */
  maybe<T>(among: readonly T[]): T | undefined;
  random(): number;
};

export function createDraw(random: () => number): Draw {
  const below = (most: number) => Math.floor(random() * most);
  const maybe = <T>(among: readonly T[]): T | undefined => among[below(among.length)];
  return {
    random,
    below,
    maybe,
    chance: (of) => random() < of,
    one: (among) => {
      const chosen = maybe(among);
      if (chosen === undefined) throw new Error('there is nothing to choose from');
      return chosen;
    },
  };
}
