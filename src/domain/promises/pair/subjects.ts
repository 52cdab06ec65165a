import { z } from 'zod';

const version = z.number();
const person = z.string();
/** Its end: nobody signs or keeps it any more; of messages of before it is not known. */
const over = z.number().exactOptional();

/** Messages about the pair of promises, each to one manager. */
export const pairSubjects = {
  /** Their signature is missing. */
  'pair-proposal': z.object({ version, person, over }),
  /** It is in force. */
  'pair-agreed': z.object({ version, person }),
  /** It ends soon: keep it, or change it? `at`: since when it is asked. */
  'pair-ending': z.object({ version, at: z.number(), person, over }),
};
