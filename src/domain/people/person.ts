import { z } from 'zod';
import { LOCALES, platformSchema } from '../organisation.ts';
import { languagesSchema } from './language.ts';

export const TEAMS = ['sales', 'marketing'] as const;
export type Team = (typeof TEAMS)[number];
export const ROLES = ['member', 'manager'] as const;
export type Role = (typeof ROLES)[number];

/** Who somebody is in one workspace: the platform's own user id (Teams: aadObjectId). */
export const identitySchema = z.object({ platform: platformSchema, workspace: z.string(), user: z.string() });
export type Identity = z.infer<typeof identitySchema>;

/** Who did something; `enterprise`: of Slack’s Enterprise Grid, when their workspace is of one. */
export const doerSchema = identitySchema.extend({ enterprise: z.string().exactOptional() });
export type Doer = z.infer<typeof doerSchema>;

export function isSameIdentity(one: Identity, other: Identity): boolean {
  return one.platform === other.platform && one.workspace === other.workspace && one.user === other.user;
}

export const personSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  name: z.string(),
  email: z.string().exactOptional(),
  team: z.enum(TEAMS),
  role: z.enum(ROLES),
  /** What they are written to in: chosen from `languages` by `decideLanguage`. */
  locale: z.enum(LOCALES),
  /** Where they work, when not where the organisation does. */
  zone: z.string().exactOptional(),
  /** The first is where messages for them go. */
  identities: z.array(identitySchema),
  /** Those of them that they linked themselves, which no set-up knows. */
  linked: z.array(identitySchema).exactOptional(),
  languages: languagesSchema.exactOptional(),
  /** They are in their team because the group is that it follows, and leave it with that. */
  byGroup: z.literal(true).exactOptional(),
});
export type Person = z.infer<typeof personSchema>;

/** Days (inclusive, `YYYY-MM-DD`) on which somebody is not there. */
export type Absence = { person: string; from: string; to: string };

/** The managers of both teams. */
export function selectManagers(people: Person[]): Person[] {
  return people.filter(({ role }) => role === 'manager');
}

/** Leads are judged, claimed and followed up by sales, its manager included. */
export function mayHandleLeads(person: Person): boolean {
  return person.team === 'sales';
}

/** Stands for somebody whose data is erased: what they gave counts, and is nobody's. */
export function isNobody(person: string): boolean {
  return person.startsWith('erased-');
}

/** What concerns people and workspaces that no organisation has yet is kept under this id, in place of an organisation’s. */
export const UNFOUNDED = '';
