import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import type { PickedPerson } from '../../../src/domain/people/picked.ts';
import { listManagerIds } from '../../../src/domain/setup/settings/change-people.ts';
import { markValue } from '../../../src/domain/setup/settings/plan-settings.ts';
import type { SetterFacts } from '../../../src/flows/guards/setup/administrator.ts';
import { createSetupRoom } from '../../../src/flows/setup/room.ts';
import { makeOrganisation, makePerson, makeReceivers, NO_HOUSE } from '../people.ts';
import { given } from '../specification.ts';

const setup = createSetupRoom(NO_HOUSE);
const organisation = makeOrganisation();
const setter: SetterFacts = { organisation, locale: 'en', as: ['administrator'] };
const more = (known: Person[]) => ({
  known,
  rounds: [],
  former: [],
  promised: undefined,
  receivers: makeReceivers([]),
});
const pick = (name: string): PickedPerson => ({
  ...{ of: 'people', platform: 'slack', workspace: 'T1', user: `U-${name}` },
  found: { name },
});
const nobody = { salesManagers: [], salesPeople: [], marketingManagers: [], marketingPeople: [] };

describe('who leads both teams and who is in them, in one form', () => {
  const giving = (filled: Partial<Record<keyof typeof nobody, PickedPerson[]>>, known: Person[] = []) =>
    given(setup, 'setup.people-given', { ...setter, more: more(known) }).when({
      seen: markValue(listManagerIds([])),
      ...nobody,
      ...filled,
    });
  const leading = { salesManagers: [pick('ruben')], marketingManagers: [pick('helen')] };

  test('is kept at once, whoever leads being picked among the members, too; then comes the test lead', () => {
    const { changes } = giving({
      ...leading,
      salesPeople: [pick('sanne'), pick('helen')],
      marketingPeople: [pick('daan'), pick('helen')],
    }).follows([{ kind: 'people.kept' }, { kind: 'copies.withdrawn' }], { form: 'test-lead.asked' });
    const [kept] = changes;
    const people = kept?.kind === 'people.kept' ? kept.people : [];
    expect(people.map(({ name, team, role }) => `${name} ${team} ${role}`).toSorted()).toEqual([
      'daan marketing member',
      'helen marketing manager',
      'ruben sales manager',
      'sanne sales member',
    ]);
  });

  test('may be without members yet, and then comes again', () => {
    giving(leading).follows([{ kind: 'people.kept' }, { kind: 'copies.withdrawn' }], { form: 'setup.people-given' });
  });

  test('is refused at its field where a team has no manager, or both the same, or was given others meanwhile', () => {
    giving({ salesManagers: [pick('ruben')] }).follows([], { errors: { marketingManagers: /Choose someone/ } });
    giving({ salesManagers: [pick('ruben')], marketingManagers: [pick('ruben')] }).follows([], {
      errors: { marketingManagers: /can’t manage both/ },
    });
    giving(leading, [makePerson({ role: 'manager' })]).follows([], { errors: { salesManagers: /meanwhile/ } });
  });
});
