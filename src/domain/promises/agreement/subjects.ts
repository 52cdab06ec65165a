import { z } from 'zod';

const agreement = z.string();
const person = z.string();

/** Messages about agreements, each to one owner. */
export const agreementSubjects = {
  /** Somebody else noted it for them. */
  'agreement-noted': z.object({ agreement, person }),
  /** It is to be done soon. */
  'agreement-due': z.object({ agreement, person }),
};
