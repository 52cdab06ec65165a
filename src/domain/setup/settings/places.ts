import type { Person } from '../../people/person.ts';
import type { TeamPlace } from './change-people.ts';

/** Where somebody can be; `gone`: of neither team. */
export const PLACE_NAMES = ['sales', 'sales_manager', 'marketing', 'marketing_manager', 'gone'] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];

const BY_NAME: Record<Exclude<PlaceName, 'gone'>, TeamPlace> = {
  sales: { team: 'sales', role: 'member' },
  sales_manager: { team: 'sales', role: 'manager' },
  marketing: { team: 'marketing', role: 'member' },
  marketing_manager: { team: 'marketing', role: 'manager' },
};

export function findPlace(name: PlaceName): TeamPlace | undefined {
  return name === 'gone' ? undefined : BY_NAME[name];
}

export function namePlace(person: Pick<Person, 'team' | 'role'> | undefined): PlaceName {
  if (person === undefined) return 'gone';
  return person.role === 'manager' ? `${person.team}_manager` : person.team;
}
