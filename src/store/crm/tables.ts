import type { TableShapes } from '../database/columns.ts';

export const crmTables = {
  /** `body`: sealed. `awaits`: the records it waits for, each between bars: `|lead/4711|`. */
  inbox: {
    id: 'numbered',
    organisation: 'text',
    source: 'text',
    key: 'text',
    format: 'text',
    body: 'text',
    state: 'text',
    attempts: 'integer',
    received_at: 'integer',
    due_at: 'integer',
    lease_until: 'integer?',
    token: 'text?',
    reason: 'text?',
    awaits: 'text?',
  },
  inbox_sources: { organisation: 'text', source: 'text', heard_at: 'integer' },
  /** `facts_at`, `outcome_at`: of when the newest is that this record said; of one moment the hash decides. */
  records: {
    organisation: 'text',
    source: 'text',
    object: 'text',
    record: 'text',
    lead: 'text',
    external_id: 'text',
    linked_at: 'integer',
    facts_at: 'integer?',
    facts_hash: 'text?',
    outcome_at: 'integer?',
    outcome_hash: 'text?',
  },
} satisfies TableShapes;
