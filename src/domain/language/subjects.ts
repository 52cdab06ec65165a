import { z } from 'zod';

/** Messages about the lexicon. */
export const subjects = {
  /** In a channel, because somebody showed it there. */
  term: z.object({ term: z.string(), version: z.number() }),
  /** To the managers whose signature is missing. */
  'term-proposal': z.object({ term: z.string(), version: z.number(), person: z.string() }),
  /** To whoever proposed what is agreed now. */
  'term-agreed': z.object({ term: z.string(), version: z.number(), person: z.string() }),
  /** To the managers: is it still right? `at`: since when it is asked. */
  'term-review': z.object({ term: z.string(), at: z.number(), person: z.string() }),
  /** To the managers: points that enough people disputed, of the version in force then. */
  'points-disputed': z.object({
    of: z.enum(['definition', 'profile']),
    version: z.number(),
    points: z.array(z.string()),
    person: z.string(),
  }),
};
