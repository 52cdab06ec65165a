import { measureDigests } from '../digest/digests.ts';
import { comparePair } from '../figures.ts';
import type { Part } from '../part.ts';

/** By judgements, from so many on; the fewer, the more counts what a statement costs at all. */
const DIGEST_MAX = [
  { from: 1_000_000, atMost: 1.5 },
  { from: 100_000, atMost: 2 },
  { from: 0, atMost: 2.5 },
] as const;
/**
 * SQLite's page cache fills to at most 16 MB and its temporary trees hold a few; beside these, memory may at most double
 * while the judgements become a hundred times as many.
 */
const GROWN_MAX = { times: 2, besideMb: 20 };

/** One week's digest among more and more judgements, against the one query it needs at least. */
export const digests: Part = {
  name: 'digests',
  why: 'A week is nine counts over four tables, and the anchor one; only figures kept by the day when they happen would be faster, at the cost of each tap.',
  measure: async ({ folder, size }) => {
    const counted = await measureDigests(folder, size.verdicts, size.digests);
    const least = counted[0]?.grownMb;
    return counted.flatMap(({ verdicts, anchor, own, grownMb }) => {
      const what = `digest of a week among ${verdicts.toLocaleString('en')}`;
      const { atMost } = DIGEST_MAX.find(({ from }) => verdicts >= from) ?? DIGEST_MAX[0];
      const time = comparePair(what, { anchor, own, unit: 'ms' }, { atMost });
      if (grownMb === undefined || least === undefined) return [time];
      const allowed = { anchor: [GROWN_MAX.times * least + GROWN_MAX.besideMb], own: [grownMb], unit: 'MB' };
      return [time, comparePair('  memory it takes, of what it may', allowed, { atMost: 1 })];
    });
  },
};
