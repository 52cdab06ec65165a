import { type Organisation, organisationSchema } from '../../domain/organisation.ts';
import type { Team } from '../../domain/people/person.ts';
import type { OptionalRoom, RoomSwitch, SwitchState } from '../../domain/setup/steps/room-switch.ts';
import type { RowOf, TableShapes } from '../database/columns.ts';
import { createJsonReader } from '../database/json.ts';
import { omitNulls } from '../database/rows.ts';
import { type PromisedRow, toPromised } from './promised.ts';

export const setupTables = {
  organisations: { id: 'text', body: 'text' },
  /** `person`, of `team`: who moved the switch last. */
  room_switches: { organisation: 'text', room: 'text', state: 'text', person: 'person?', team: 'text?', at: 'integer' },
  test_leads: { organisation: 'text', at: 'integer', is_right: 'integer' },
  /** The newest code of each organisation that another workspace may join by, as a hash; `until`: how long it is good. */
  join_codes: { organisation: 'text', salt: 'text', hash: 'text', until: 'integer', is_used: 'integer' },
  /** What this installation keeps about itself, by name. */
  installation: { name: 'text', value: 'text' },
} satisfies TableShapes;

/** An organisation is read at every event, and hardly ever changes. */
const readOrganisation = createJsonReader(organisationSchema);

/** An organisation with what its teams promised each other, where they did. */
export function toOrganisation({ body, ...row }: { body: string } & PromisedRow): Organisation {
  const organisation = readOrganisation(body);
  const promised = toPromised(row);
  return promised === undefined ? organisation : { ...organisation, promised };
}

type SwitchRow = RowOf<(typeof setupTables)['room_switches']>;

export function toSwitch({ room, state, person, team, at }: SwitchRow): RoomSwitch {
  // Only rooms and states that we know are written there.
  const known = { room: room as OptionalRoom, state: state as SwitchState, at };
  return { ...known, ...omitNulls({ by: person, team: team as Team | null }) };
}
