import { z } from 'zod';
import { CHECKIN_DAYS } from '../checkins/checkin-plan.ts';
import { DIGEST_AT } from '../digests/digest-plan.ts';
import { LOCALES, PLATFORMS, PURPOSES } from '../organisation.ts';
import { ROLES, TEAMS } from '../people/person.ts';
import { POLICY } from '../privacy/policy.ts';

const PEOPLE_MAX = 2000;
const CHANNELS_MAX = 200;
const WORKSPACES_MAX = 10;
const NAME_MAX = 200;
const HOLIDAYS_MAX = 500;
/** Every month has this day. */
const DAY_OF_MONTH_MAX = 28;

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is lower-case letters, digits and dashes');
const name = z.string().trim().min(1).max(NAME_MAX);
const platformId = z.string().regex(/^[A-Za-z0-9:._@-]{1,200}$/, 'is the platform’s id, such as C0123ABCD');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time such as 09:00');
const zone = z.string().refine(isZone, 'is a time zone such as Europe/Amsterdam');

/** `org.json`: the organisation, its channels and its people, as an admin writes it. */
export const organisationFileSchema = z.strictObject({
  id,
  name,
  locale: z.enum(LOCALES),
  zone,
  hours: z
    .strictObject({
      from: time,
      to: time,
      days: z.array(z.int().min(1).max(7)).min(1).max(7),
      holidays: z.array(z.iso.date()).max(HOLIDAYS_MAX).exactOptional(),
    })
    .refine(({ from, to }) => from.padStart(5, '0') < to.padStart(5, '0'), 'ends before it begins')
    .default({ from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] }),
  checkin: z
    .strictObject({
      day: z.int().min(1).max(DAY_OF_MONTH_MAX).exactOptional(),
      days: z.int().min(2).max(28).default(CHECKIN_DAYS),
      k: z.int().min(POLICY.floor).max(100).exactOptional(),
    })
    .exactOptional(),
  digest: z
    .strictObject({ day: z.int().min(1).max(7).default(DIGEST_AT.day), time: time.default(DIGEST_AT.time) })
    .exactOptional(),
  retention: z
    .strictObject({
      lines: z.int().min(1).max(POLICY.linesDays).exactOptional(),
      leads: z.int().min(30).max(3650).exactOptional(),
    })
    .exactOptional(),
  followUp: z.strictObject({ hours: z.number().min(0.5).max(80) }).exactOptional(),
  workspaces: z
    .array(z.strictObject({ platform: z.enum(PLATFORMS), id: platformId }))
    .min(1)
    .max(WORKSPACES_MAX),
  channels: z
    .array(
      z.strictObject({
        platform: z.enum(PLATFORMS),
        workspace: platformId,
        id: platformId.exactOptional(),
        name,
        purpose: z.enum(PURPOSES),
        locale: z.enum(LOCALES).exactOptional(),
        segments: z.array(name).max(CHANNELS_MAX).default([]),
        default: z.boolean().default(false),
        digest: z.boolean().exactOptional(),
      }),
    )
    .min(1)
    .max(CHANNELS_MAX),
  people: z
    .array(
      z.strictObject({
        id,
        name,
        email: z.email().exactOptional(),
        team: z.enum(TEAMS),
        role: z.enum(ROLES),
        locale: z.enum(LOCALES).exactOptional(),
        zone: zone.exactOptional(),
        identities: z
          .array(z.strictObject({ platform: z.enum(PLATFORMS), workspace: platformId, user: platformId }))
          .default([]),
      }),
    )
    .min(1)
    .max(PEOPLE_MAX),
});
export type OrganisationFile = z.infer<typeof organisationFileSchema>;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
