import type { Database } from '../database/database.ts';
import { createAgreementReads } from './agreement/queries.ts';
import { createGoalReads } from './goal/queries.ts';
import { createIntroductionReads } from './introduction/queries.ts';
import { createPairReads } from './pair/queries.ts';

export function createPromiseReads(database: Database) {
  return {
    ...createPairReads(database),
    ...createAgreementReads(database),
    ...createGoalReads(database),
    ...createIntroductionReads(database),
  };
}
