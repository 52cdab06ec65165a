import type { TableShapes } from '../database/columns.ts';

export const listenerTables = {
  /** `events`: those it hears, each between bars (`|lead.judged|`). `off_at`: since when it is told nothing, and why. */
  listeners: {
    organisation: 'text',
    id: 'text',
    lane: 'text',
    events: 'text',
    off_at: 'integer?',
    off_reason: 'text?',
  },
} satisfies TableShapes;
