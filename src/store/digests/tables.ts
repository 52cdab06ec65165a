import type { TableShapes } from '../database/columns.ts';

export const digestTables = {
  /**
   * A week, by the day it ended. `body`: as it was frozen; empty where counting began. `due_at`: when it is posted;
   * `posted_at`, `is_late`: when it was. `won_ms`: how long each win took, as JSON. `next_…`: how the week after it was
   * planned. Weeks of before weeks were frozen have no `frozen_at`.
   */
  digests: {
    organisation: 'text',
    until_day: 'text',
    from_at: 'integer',
    until_at: 'integer',
    due_at: 'integer?',
    frozen_at: 'integer?',
    posted_at: 'integer?',
    is_late: 'integer?',
    body: 'text?',
    won_ms: 'text?',
    next_until: 'text?',
    next_until_at: 'integer?',
    next_due_at: 'integer?',
  },
  monthly_figures: { organisation: 'text', month: 'text', posted_at: 'integer', body: 'text' },
  /** What was counted of frozen weeks. `leads`: which, as JSON; empty where there are enough for every bound. */
  ledger_cells: {
    organisation: 'text',
    ledger: 'text',
    until_day: 'text',
    name: 'text',
    kinds: 'text',
    leads: 'text?',
  },
  /** Who stands behind a cell. */
  ledger_people: { organisation: 'text', ledger: 'text', until_day: 'text', name: 'text', person: 'person' },
  /** What was ever published: cells (as JSON) as one sum. `until_day`: the newest of their weeks. */
  ledger_releases: {
    organisation: 'text',
    ledger: 'text',
    until_day: 'text',
    name: 'text',
    cells: 'text',
    at: 'integer',
  },
  /** `reasons`: what was said of it when it was told, as JSON. */
  signals: { organisation: 'text', campaign: 'text', at: 'integer', reasons: 'text?' },
  /** Leads that stood behind a signal: they stand behind no other for a while, whatever campaign they have then. */
  signal_leads: { organisation: 'text', lead: 'text', campaign: 'text', at: 'integer' },
} satisfies TableShapes;
