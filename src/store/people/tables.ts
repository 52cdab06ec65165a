import { personSchema } from '../../domain/people/person.ts';
import type { TableShapes } from '../database/columns.ts';
import { createJsonReader } from '../database/json.ts';

export const peopleTables = {
  people: { organisation: 'text', id: 'person', email: 'person?', body: 'text' },
  identities: { platform: 'text', workspace: 'text', user_id: 'person', organisation: 'text', person: 'person' },
  absences: { organisation: 'text', person: 'person', from_day: 'text', to_day: 'text' },
  /** The newest code of each person who asked for one, as a hash that only the bot's secret can make. */
  link_codes: { organisation: 'text', person: 'person', salt: 'text', hash: 'text', until: 'integer' },
  /** Wrong codes, by the account they were typed from. */
  link_misses: { organisation: 'text', platform: 'text', workspace: 'text', user_id: 'person', at: 'integer' },
} satisfies TableShapes;

/** Whoever does something is read, and so is everybody of their organisation; hardly anybody ever changes. */
export const readPerson = createJsonReader(personSchema);
