import type { Organisation, Platform } from '../../src/domain/organisation.ts';
import type { Identity, Person, Role, Team } from '../../src/domain/people/person.ts';

/** Whoever plays in a life, by the same id in every organisation. */
const ROLES: Record<string, [team: Team, role: Role]> = {
  'pq-rep': ['sales', 'member'],
  'pq-second': ['sales', 'member'],
  'pq-third': ['sales', 'member'],
  'pq-fourth': ['sales', 'member'],
  'pq-chief': ['sales', 'manager'],
  'pq-marketer': ['marketing', 'member'],
  'pq-writer': ['marketing', 'member'],
  'pq-maker': ['marketing', 'member'],
  'pq-teamser': ['marketing', 'member'],
  'pq-head': ['marketing', 'manager'],
};
export const CAST = Object.keys(ROLES);

/** People and places of an organisation; every word of theirs holds its mark. */
export type Cast = {
  organisation: Organisation;
  people: Person[];
  identity(person: string, platform?: Platform): Identity;
  /** Words that only this person writes, only about this. */
  word(person: string, about: string): string;
  company(number: number): string;
};

/** People of the organisation `id` who work in workspaces of its own, with the same ids as those of any other. */
export function createCast(id: string, mark: string): Cast {
  const workspaces = { slack: `T-${id}`, teams: `tenant-${id}` } as const;
  const channel = (name: string, purpose: 'sales' | 'marketing' | 'shared') => ({
    platform: 'slack' as const,
    workspace: workspaces.slack,
    id: `C-${name}`,
    name: `${name}-${mark}`,
    purpose,
    locale: 'nl' as const,
    segments: [],
    isDefault: purpose === 'sales',
  });
  const identity: Cast['identity'] = (person, platform = person === 'pq-teamser' ? 'teams' : 'slack') => ({
    platform,
    workspace: workspaces[platform],
    user: `${platform}-of-${person}`,
  });
  return {
    organisation: {
      id,
      name: `Bedrijf ${mark}`,
      locale: 'nl',
      zone: 'Europe/Amsterdam',
      hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] },
      workspaces: Object.entries(workspaces).map(([platform, workspace]) => ({
        platform: platform as Platform,
        id: workspace,
      })),
      channels: [channel('verkoop', 'sales'), channel('reclame', 'marketing'), channel('samen', 'shared')],
      checkin: { days: 7, k: 3 },
      // What nobody touched is forgotten before this life ends.
      retention: { leads: 50 },
    },
    people: Object.entries(ROLES).map(([person, [team, role]]) => ({
      id: person,
      organisation: id,
      name: `Naam${person.slice(3)} ${mark}`,
      email: `mail-${person}@${mark}.example`,
      team,
      role,
      locale: team === 'sales' ? 'nl' : 'en',
      identities: [identity(person)],
    })),
    identity,
    word: (person, about) => `woord-${person.slice(3)}-${about}-${mark}`,
    company: (number) => `Firma${number} ${mark} BV`,
  };
}
