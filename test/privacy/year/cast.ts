import type { Event } from '../../../src/domain/event.ts';
import { buildOrganisation, readOrganisationFile } from '../../../src/domain/setup/organisation-file.ts';

export const ORGANISATION = 'noordlicht';
const WORKSPACE = { platform: 'slack', workspace: 'T0' } as const;

export type Member = { id: string; team: 'sales' | 'marketing'; role: 'member' | 'manager' };

/** What the administrator of a simulated organisation writes, and what it is at the moment. */
export type Settings = {
  checkin: { day?: number; days?: number; k?: number };
  digest: { day: number; time: string };
  retention: { lines?: number; leads?: number };
  followUp: { hours: number };
};

/** The people and settings of a simulated organisation; they change over the year. */
export type Cast = { people: Member[]; settings: Settings; joined: number };

/** First names that are no words made of consonants and vowels in turn, as what people write here is. */
const NAMES = ['Sanne', 'Bram', 'Fleur', 'Thijs', 'Jack', 'Priya', 'Lotte', 'Daan', 'Noor', 'Femke', 'Emma', 'Oliver'];

export function createCast(random: () => number): Cast {
  const size = () => 4 + Math.floor(random() * 5);
  const cast: Cast = {
    people: [
      { id: 'ruben', team: 'sales', role: 'manager' },
      { id: 'helen', team: 'marketing', role: 'manager' },
    ],
    settings: {
      checkin: random() < 0.5 ? {} : { k: 3 + Math.floor(random() * 4) },
      digest: { day: 1, time: '09:00' },
      retention: {},
      followUp: { hours: 4 },
    },
    joined: 0,
  };
  for (const team of ['sales', 'marketing'] as const) {
    for (let left = size(); left > 0; left -= 1) join(cast, team);
  }
  return cast;
}

/** Somebody new of this team; resolves to their id. */
export function join(cast: Cast, team: Member['team']): string {
  const id = `${(NAMES[cast.joined % NAMES.length] ?? '').toLowerCase()}-${cast.joined}`;
  cast.joined += 1;
  cast.people.push({ id, team, role: 'member' });
  return id;
}

export const identityOf = (person: string) => ({ ...WORKSPACE, user: `U0${person.toUpperCase().replace('-', 'X')}` });
export const mailOf = (person: string): string => `${person}@${ORGANISATION}.example`;

/** The event by which the administrator makes it so. */
export function describeCast({ people, settings }: Cast): Extract<Event, { kind: 'organisation.described' }> {
  const channel = (id: string, purpose: string, more = {}) => ({ ...WORKSPACE, id, name: purpose, purpose, ...more });
  const read = readOrganisationFile({
    id: ORGANISATION,
    name: 'Noordlicht',
    locale: 'en',
    zone: 'UTC',
    ...settings,
    workspaces: [{ platform: WORKSPACE.platform, id: WORKSPACE.workspace }],
    channels: [
      channel('C0SALES', 'sales', { default: true }),
      channel('C0MARKETING', 'marketing'),
      channel('C0SHARED', 'shared'),
    ],
    people: people.map(({ id, team, role }) => ({
      ...{ id, team, role, name: nameOf(id), email: mailOf(id) },
      identities: [identityOf(id)],
    })),
  });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return { kind: 'organisation.described', ...buildOrganisation(read.file) };
}

export function nameOf(id: string): string {
  const [first = '', number = ''] = id.split('-');
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} Vandersteen${number}`;
}
