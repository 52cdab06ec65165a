import type { TableShapes } from '../../database/columns.ts';

export const introductionTables = {
  /** `at`: since when they are in a team. `ended_at`: when they were introduced. */
  introductions: { organisation: 'text', person: 'person', at: 'integer', ended_at: 'integer?' },
} satisfies TableShapes;
