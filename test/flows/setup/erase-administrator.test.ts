import { expect, test } from 'vitest';
import { eraseAdministrator } from '../../../src/flows/setup/erase-administrator.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { BY, NOW } from '../specification.ts';

const sanne = makePerson({ identities: [BY] });
const other = { ...BY, user: 'U-other' };

test('whoever is erased is no administrator any more; the others are as they were', () => {
  const was = [BY, other];
  expect(eraseAdministrator.decide(makeOrganisation({ administrators: was }), sanne, NOW)).toEqual([
    {
      kind: 'setting.changed',
      organisation: 'acme',
      at: NOW,
      setting: { path: 'administrators', value: [other] },
      was,
    },
  ]);
  const [alone] = eraseAdministrator.decide(makeOrganisation({ administrators: [BY] }), sanne, NOW);
  expect(alone).toHaveProperty('setting.value', undefined);
  for (const administrators of [undefined, [other]])
    expect(
      eraseAdministrator.decide(makeOrganisation(administrators === undefined ? {} : { administrators }), sanne, NOW),
    ).toEqual([]);
});
