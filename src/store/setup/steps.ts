import type { Person } from '../../domain/people/person.ts';
import { insertOrSkip } from '../database/insert.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import { addPersonSteps, changePersonStep, dropIdentities, dropPeople } from '../people/person-steps.ts';
import type { Steps } from '../room.ts';
import { setInstallationValue, TICKED_AT } from '../shared/installation.ts';
import type { SetupChange } from './changes.ts';
import { joinSteps } from './joining/steps.ts';
import { changeSettingStep } from './setting-step.ts';
import { setupTables } from './tables.ts';
import { testLeadSteps } from './test-lead-steps.ts';

export const setupSteps: Steps<SetupChange> = {
  ...testLeadSteps,
  ...joinSteps,
  // The organisation as described now: people left out are gone, their verdicts stay as counts.
  'organisation.kept': ({ organisation, people, known = [] }) => [
    bind(keepOrganisation, { id: organisation.id, body: JSON.stringify(organisation) }),
    ...keepPeople(organisation.id, people, known),
  ],
  'people.kept': ({ organisation, people, known }) => keepPeople(organisation, people, known),
  'setting.changed': (change) => [changeSettingStep(change)],
  'room.switched': ({ organisation, to: { room, state, by = null, team = null, at }, was }) => [
    was === undefined
      ? bind(addSwitch, { organisation, room, state, person: by, team, at }, 'outrun')
      : bind(moveSwitch, { organisation, room, state, person: by, team, at, was: was.state, wasAt: was.at }, 'outrun'),
  ],
  'clock.ticked': ({ at }) => [bind(setInstallationValue, { name: TICKED_AT, value: String(at) })],
};

function keepPeople(organisation: string, people: Person[], known: Person[]): Step[] {
  return [
    ...known.map((person) => changePersonStep(person, person)),
    bind(dropPeople, { organisation }),
    bind(dropIdentities, { organisation }),
    ...people.flatMap(addPersonSteps),
  ];
}

const keepOrganisation = prepare<{ id: string; body: string }>()((db, $) =>
  db
    .insertInto('organisations')
    .values({ id: $.id, body: $.body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body: $.body })),
);

const addSwitch = insertOrSkip(setupTables, 'room_switches');

type Moved = {
  organisation: string;
  room: string;
  state: string;
  person: string | null;
  team: string | null;
  at: number;
  was: string;
  wasAt: number;
};

/** Only from where it stood when that was decided. */
const moveSwitch = prepare<Moved>()((db, $) =>
  db
    .updateTable('room_switches')
    .set({ state: $.state, person: $.person, team: $.team, at: $.at })
    .where('organisation', '=', $.organisation)
    .where('room', '=', $.room)
    .where('state', '=', $.was)
    .where('at', '=', $.wasAt),
);
