import { z } from 'zod';
import { QUESTIONS } from './checkin.ts';

/** What messages of a round show. */
export const subjects = {
  /** What somebody who is asked in a round sees of it. */
  invitation: z.object({ month: z.string(), person: z.string() }),
  /** The talks somebody holds in a round. */
  talks: z.object({ month: z.string(), person: z.string() }),
  reminder: z.object({ month: z.string(), person: z.string() }),
  /** For the managers, once a round is closed. */
  draft: z.object({ month: z.string() }),
  summary: z.object({ month: z.string() }),
  /** The whole of one question under its summary, a page at a time from 0. */
  'summary-page': z.object({ month: z.string(), question: z.enum(QUESTIONS), page: z.number() }),
};
