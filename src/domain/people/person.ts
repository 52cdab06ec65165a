import type { Locale, Platform } from '../organisation.ts';

export const TEAMS = ['sales', 'marketing'] as const;
export type Team = (typeof TEAMS)[number];
export const ROLES = ['member', 'manager'] as const;
export type Role = (typeof ROLES)[number];

/** Who somebody is in one workspace: the platform's own user id (Teams: aadObjectId). */
export type Identity = { platform: Platform; workspace: string; user: string };

export type Person = {
  id: string;
  organisation: string;
  name: string;
  email?: string;
  team: Team;
  role: Role;
  locale: Locale;
  /** Where they work, when not where the organisation does. */
  zone?: string;
  /** The first is where messages for them go. */
  identities: Identity[];
  /** Those of them that they linked themselves, which no set-up knows. */
  linked?: Identity[];
};

/** Days (inclusive, `YYYY-MM-DD`) on which somebody is not there. */
export type Absence = { person: string; from: string; to: string };

/** Leads are judged, claimed and followed up by sales, its manager included. */
export function mayHandleLeads(person: Person): boolean {
  return person.team === 'sales';
}
