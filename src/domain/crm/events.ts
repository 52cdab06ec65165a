import { z } from 'zod';
import { byItself } from '../event-shape.ts';

/** What a CRM sends, and what is told to it. */
export const events = {
  /** A CRM will never take this write as it is. `field`: the one it wants, or does not take; `hash`: of the write. */
  'record.refused': byItself({
    organisation: z.string(),
    source: z.string(),
    lead: z.string(),
    hash: z.string(),
    field: z.string().exactOptional(),
  }),
};
