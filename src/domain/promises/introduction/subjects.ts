import { z } from 'zod';

export const introductionSubjects = {
  /** To somebody who is new in a team: what both are there for. */
  introduction: z.object({ person: z.string() }),
};
