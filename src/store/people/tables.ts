import { personSchema } from '../../domain/people/person.ts';
import type { TableShapes } from '../database/columns.ts';
import { createJsonReader } from '../database/json.ts';

export const peopleTables = {
  people: { organisation: 'text', id: 'person', email: 'person?', body: 'text' },
  identities: { platform: 'text', workspace: 'text', user_id: 'person', organisation: 'text', person: 'person' },
  absences: { organisation: 'text', person: 'person', from_day: 'text', to_day: 'text' },
  /** Codes to link a second account with, as hashes. */
  link_codes: { code: 'text', organisation: 'text', person: 'person', until: 'integer' },
} satisfies TableShapes;

/** Whoever does something is read, and so is everybody of their organisation; hardly anybody ever changes. */
export const readPerson = createJsonReader(personSchema);
