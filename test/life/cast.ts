import { LISTENED_EVENTS } from '../../src/domain/listeners/listener.ts';
import type { Organisation, Platform } from '../../src/domain/organisation.ts';
import type { Identity, Person, Role, Team } from '../../src/domain/people/person.ts';

/** Whoever plays in a life, by the same id in every organisation; what they write begins with a word of their own. */
const PARTS: Record<string, [team: Team, role: Role, name: string, word: string]> = {
  'pq-rep': ['sales', 'member', 'Rhodric', 'zoefel'],
  'pq-second': ['sales', 'member', 'Sjuulke', 'krimpa'],
  'pq-third': ['sales', 'member', 'Tjibbo', 'wobbek'],
  'pq-fourth': ['sales', 'member', 'Fokelien', 'nurfti'],
  'pq-chief': ['sales', 'manager', 'Cunera', 'plomzi'],
  'pq-marketer': ['marketing', 'member', 'Minke', 'drabbo'],
  'pq-writer': ['marketing', 'member', 'Wubbe', 'gliffu'],
  'pq-maker': ['marketing', 'member', 'Meindert', 'snorpe'],
  'pq-teamser': ['marketing', 'member', 'Teatske', 'hukkol'],
  'pq-head': ['marketing', 'manager', 'Hidde', 'brenzo'],
};
export const CAST = Object.keys(PARTS);

/** With what everything begins that this person writes. */
export function getOwnWord(person: string): string {
  return PARTS[person]?.[3] ?? person;
}

/** People and places of an organisation; every word of theirs holds its id, every name its mark. */
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
  const channel = (name: string, purpose: 'sales' | 'marketing' | 'shared', segments: string[] = []) => ({
    platform: 'slack' as const,
    workspace: workspaces.slack,
    id: `C-${name}`,
    name: `${name}-${mark}`,
    purpose,
    locale: 'nl' as const,
    segments,
    isDefault: purpose === 'sales' && segments.length === 0,
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
      channels: [
        ...[channel('verkoop', 'sales'), channel('export', 'sales', ['buitenland'])],
        ...[channel('reclame', 'marketing'), channel('samen', 'shared')],
      ],
      checkin: { days: 7, k: 3 },
      openLeadsPerRep: 1,
      listeners: [
        { id: 'pq-listener', url: `https://hooks.${id}.example/in`, events: [...LISTENED_EVENTS], secrets: [1] },
      ],
      // What nobody touched is forgotten before this life ends.
      retention: { leads: 50 },
    },
    people: Object.entries(PARTS).map(([person, [team, role, name]]) => ({
      id: person,
      organisation: id,
      name: `${name} ${mark}`,
      email: `mail-${person}@${mark}.example`,
      team,
      role,
      locale: team === 'sales' ? 'nl' : 'en',
      identities: [identity(person)],
    })),
    identity,
    word: (person, about) => `${getOwnWord(person)}-${about}-${id}`,
    company: (number) => `Firma${number} ${mark} BV`,
  };
}
