import type { TableShapes } from '../database/columns.ts';

export const digestTables = {
  /** `body`: as it was posted; empty where counting began. */
  digests: {
    organisation: 'text',
    until_day: 'text',
    from_at: 'integer',
    until_at: 'integer',
    posted_at: 'integer?',
    body: 'text?',
  },
  monthly_figures: { organisation: 'text', month: 'text', posted_at: 'integer', body: 'text' },
  signals: { organisation: 'text', campaign: 'text', at: 'integer' },
} satisfies TableShapes;
