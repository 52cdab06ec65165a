import type { Organisation } from '../../src/domain/organisation.ts';
import type { Identity, Person, Role, Team } from '../../src/domain/people/person.ts';

export const ORGANISATION = 'stil';
const WORKSPACE = 'T-stil';

/** A team of twelve: six reps and their manager, four marketers and theirs. */
const PARTS: [id: string, team: Team, role: Role][] = [
  ...['anna', 'bas', 'carla', 'daan', 'els', 'finn'].map((id): [string, Team, Role] => [id, 'sales', 'member']),
  ['greet', 'sales', 'manager'],
  ...['hans', 'ida', 'jos', 'kim'].map((id): [string, Team, Role] => [id, 'marketing', 'member']),
  ['lena', 'marketing', 'manager'],
];

export const team: Person[] = PARTS.map(([id, of, role]) => ({
  id,
  organisation: ORGANISATION,
  name: id,
  email: `${id}@stil.example`,
  team: of,
  role,
  locale: 'nl',
  identities: [getIdentity(id)],
}));
/** Who opens and closes the month’s check-in. */
export const OPENS = 'greet';
export const REPS = selectIds('sales', 'member');
export const MARKETERS = selectIds('marketing', 'member');

export function getIdentity(id: string): Identity {
  return { platform: 'slack', workspace: WORKSPACE, user: `U-${id}` };
}

function selectIds(of: Team, role: Role): string[] {
  return PARTS.filter((part) => part[1] === of && part[2] === role).map(([id]) => id);
}

const channel = (name: string, purpose: 'sales' | 'marketing' | 'shared') => ({
  platform: 'slack' as const,
  workspace: WORKSPACE,
  id: `C-${name}`,
  name,
  purpose,
  locale: 'nl' as const,
  segments: [],
  isDefault: purpose === 'sales',
});

export const organisation: Organisation = {
  id: ORGANISATION,
  name: 'Stil BV',
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] },
  workspaces: [{ platform: 'slack', id: WORKSPACE }],
  channels: [channel('sales', 'sales'), channel('marketing', 'marketing'), channel('samen', 'shared')],
  checkin: { days: 7 },
};
