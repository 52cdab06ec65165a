import type { TableShapes } from '../../database/columns.ts';

/** What was written to CRMs: hashes, so that nothing of it can be read here. */
export const writingTables = {
  own_writes: {
    organisation: 'text',
    source: 'text',
    object: 'text',
    record: 'text',
    field: 'text',
    hash: 'text',
    at: 'integer',
  },
  /** One of each lead and source. `fields`: hashes by field. `refused_*`: of the write that was refused last. */
  record_writes: {
    organisation: 'text',
    source: 'text',
    lead: 'text',
    object: 'text',
    record: 'text',
    fields: 'text',
    note_id: 'text?',
    note_hash: 'text?',
    written_at: 'integer?',
    refused_hash: 'text?',
    refused_field: 'text?',
    refused_at: 'integer?',
  },
  stuck_sources: { organisation: 'text', source: 'text', reason: 'text', since: 'integer', told_at: 'integer?' },
} satisfies TableShapes;
