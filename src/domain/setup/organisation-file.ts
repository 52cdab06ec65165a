import { z } from 'zod';
import { POLICY } from '../checkins/anonymity.ts';
import { CHECKIN_DAYS } from '../checkins/checkin-plan.ts';
import { DIGEST_AT } from '../digests/digest-plan.ts';
import { LOCALES, type Organisation, PLATFORMS, PURPOSES } from '../organisation.ts';
import { type Person, ROLES, TEAMS } from '../people/person.ts';
import { withDirectoryIds } from './directory-ids.ts';

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
const fileSchema = z.strictObject({
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
export type OrganisationFile = z.infer<typeof fileSchema>;

export type ReadFile = { file: OrganisationFile } | { faults: string[] };

/** The file, or every fault in it with the place it stands. */
export function readOrganisationFile(given: unknown): ReadFile {
  const read = fileSchema.safeParse(given);
  if (!read.success) {
    return { faults: read.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`) };
  }
  const file = withDirectoryIds(read.data);
  const faults = [...channelFaults(file), ...peopleFaults(file), ...checkinFaults(file)];
  return faults.length === 0 ? { file } : { faults };
}

/** The organisation and people of a file whose ids are all known. */
export function organisationOf(file: OrganisationFile): { organisation: Organisation; people: Person[] } {
  const { people, channels, ...rest } = file;
  return {
    organisation: {
      ...rest,
      channels: channels.map(({ default: isDefault, ...channel }) => ({
        ...channel,
        id: channel.id ?? '',
        locale: channel.locale ?? file.locale,
        isDefault,
      })),
    },
    people: people.map((person) => ({ ...person, organisation: file.id, locale: person.locale ?? file.locale })),
  };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function channelFaults(file: OrganisationFile): string[] {
  const known = new Set(file.workspaces.map(({ platform, id }) => `${platform}/${id}`));
  const strangers = file.channels.flatMap(({ platform, workspace }, index) =>
    known.has(`${platform}/${workspace}`) ? [] : [`channels.${index}.workspace: ${workspace} is not in workspaces`],
  );
  const without = file.workspaces.flatMap(({ platform, id }) => {
    const sales = file.channels.filter(
      (each) => each.workspace === id && each.platform === platform && each.purpose === 'sales',
    );
    const defaults = sales.filter((each) => each.default).length;
    if (defaults > 1) return [`channels: workspace ${id} has ${defaults} default sales channels`];
    return sales.length > 1 && defaults === 0 ? [`channels: workspace ${id} needs one default sales channel`] : [];
  });
  const ids = file.channels.flatMap((each) =>
    each.id === undefined ? [] : [`${each.platform}/${each.workspace}/${each.id}`],
  );
  const isAnySales = file.channels.some((each) => each.purpose === 'sales');
  const nowhere = isAnySales ? [] : ['channels: there is no channel with purpose sales for leads'];
  return [...strangers, ...without, ...nowhere, ...twice('channels', ids)];
}

function peopleFaults({ people, workspaces }: OrganisationFile): string[] {
  const known = new Set(workspaces.map(({ platform, id }) => `${platform}/${id}`));
  const identities = people.flatMap((person) => person.identities);
  const strangers = identities
    .filter(({ platform, workspace }) => !known.has(`${platform}/${workspace}`))
    .map(({ user, workspace }) => `people: ${user} is in ${workspace}, which is not in workspaces`);
  const unreachable = people
    .filter((person) => person.identities.length === 0 && person.email === undefined)
    .map((person) => `people: ${person.id} has neither identities nor an email`);
  return [
    ...strangers,
    ...unreachable,
    ...twice(
      'people',
      people.map((person) => person.id),
    ),
    ...twice(
      'people',
      identities.map(({ platform, workspace, user }) => `${platform}/${workspace}/${user}`),
    ),
    ...twice(
      'people',
      people.flatMap(({ email }) => (email === undefined ? [] : [email.toLowerCase()])),
    ),
  ];
}

/** What opens by itself must be able to. */
function checkinFaults({ checkin, people, channels }: OrganisationFile): string[] {
  if (checkin?.day === undefined) return [];
  const without = TEAMS.filter((team) => !people.some((person) => person.team === team && person.role === 'manager'));
  const managers = without.map((team) => `checkin.day: team ${team} has no manager to hold the talks`);
  if (channels.some(({ purpose }) => purpose === 'shared')) return managers;
  return [...managers, 'checkin.day: there is no channel with purpose shared for the summary'];
}

function twice(where: string, names: string[]): string[] {
  const repeated = new Set(names.filter((each, index) => names.indexOf(each) !== index));
  return [...repeated].map((each) => `${where}: ${each} is there more than once`);
}
