import { measureDigests } from '../digest/digests.ts';
import { comparePair } from '../figures.ts';
import type { Part } from '../part.ts';

/** From so many judgements on; with fewer, what a statement costs at all is more than what it counts. */
const DIGEST_MAX = { times: 3, from: 100_000 };
/**
 * SQLite's page cache fills to at most 16 MB and its temporary trees hold a few; beside these, memory may at most double
 * while the judgements become a hundred times as many.
 */
const GROWN_MAX = { times: 2, besideMb: 20 };

/** One week's digest among more and more judgements, against the one query it needs at least. */
export const digests: Part = {
  name: 'digests',
  measure: async ({ folder, size }) => {
    const counted = await measureDigests(folder, size.verdicts, size.digests);
    const least = counted[0]?.grownMb;
    return counted.flatMap(({ verdicts, anchor, own, grownMb }) => {
      const what = `digest of a week among ${verdicts.toLocaleString('en')}`;
      const required = verdicts < DIGEST_MAX.from ? {} : { atMost: DIGEST_MAX.times };
      const time = comparePair(what, { anchor, own, unit: 'ms' }, required);
      if (grownMb === undefined || least === undefined) return [time];
      const allowed = { anchor: [GROWN_MAX.times * least + GROWN_MAX.besideMb], own: [grownMb], unit: 'MB' };
      return [time, comparePair('  memory it takes, of what it may', allowed, { atMost: 1 })];
    });
  },
};
