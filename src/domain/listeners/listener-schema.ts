import { z } from 'zod';
import { LISTENED_EVENTS, secretNumbersSchema } from './listener.ts';
import { findListenerAddressFault } from './listener-address.ts';

/** A listener as the organisation’s file names it. */
export const listenerFileSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'is lower-case letters, digits and dashes, 32 at most'),
    url: z
      .string()
      .superRefine((url, context) => {
        const fault = findListenerAddressFault(url);
        if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
      })
      .describe('An https:// address on port 443 or 8443, by a name that the world knows.'),
    events: z
      .array(z.enum(LISTENED_EVENTS))
      .min(1)
      .default([...LISTENED_EVENTS])
      .describe('What it is told; all there is when left out.'),
    secrets: secretNumbersSchema
      .default([1])
      .describe(
        'Which of its secrets what it is sent is signed with, by number: `smarketing listener show` says them.',
      ),
  })
  .describe('An address that is told what happens to leads: docs/events-out.md.');
