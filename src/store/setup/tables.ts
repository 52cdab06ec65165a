import { organisationSchema } from '../../domain/organisation.ts';
import type { TableShapes } from '../database/columns.ts';
import { createJsonReader } from '../database/json.ts';

export const setupTables = {
  organisations: { id: 'text', body: 'text' },
  /** What this installation keeps about itself, by name. */
  installation: { name: 'text', value: 'text' },
} satisfies TableShapes;

/** An organisation is read at every event, and hardly ever changes. */
export const readOrganisation = createJsonReader(organisationSchema);
