import { z } from 'zod';

/** What the room’s deliveries are about. */
export const subjects = {
  /** What a CRM is told of a lead: drawn when it leaves. */
  record: z.object({ lead: z.string() }),
  /** To who acted on the lead last: its CRM wants something first. */
  'record-refused': z.object({ lead: z.string(), source: z.string(), person: z.string() }),
  /** To the managers: a CRM takes nothing. */
  'source-stuck': z.object({ source: z.string() }),
};
