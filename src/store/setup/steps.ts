import { bind, prepare } from '../database/query.ts';
import { addPersonSteps, changePersonStep, dropIdentities, dropPeople } from '../people/person-steps.ts';
import type { Steps } from '../room.ts';
import { setInstallationValue, TICKED_AT } from '../shared/installation.ts';
import type { SetupChange } from './changes.ts';
import { changeSettingStep } from './setting-step.ts';

export const setupSteps: Steps<SetupChange> = {
  // The organisation as described now: people left out are gone, their verdicts stay as counts.
  'organisation.kept': ({ organisation, people, known = [] }) => [
    ...known.map((person) => changePersonStep(person, person)),
    bind(keepOrganisation, { id: organisation.id, body: JSON.stringify(organisation) }),
    bind(dropPeople, { organisation: organisation.id }),
    bind(dropIdentities, { organisation: organisation.id }),
    ...people.flatMap(addPersonSteps),
  ],
  'setting.changed': (change) => [changeSettingStep(change)],
  'clock.ticked': ({ at }) => [bind(setInstallationValue, { name: TICKED_AT, value: String(at) })],
};

const keepOrganisation = prepare<{ id: string; body: string }>()((db, $) =>
  db
    .insertInto('organisations')
    .values({ id: $.id, body: $.body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body: $.body })),
);
