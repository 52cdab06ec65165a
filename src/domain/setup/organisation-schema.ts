import { z } from 'zod';
import { CHECKIN_DAYS } from '../checkins/checkin-plan.ts';
import { SOURCES_MAX, sourceSchema } from '../crm/source.ts';
import { MESSAGES_A_DAY } from '../deliveries/message-kinds.ts';
import { DIGEST_AT } from '../digests/digest-plan.ts';
import { LISTENERS_MAX } from '../listeners/listener.ts';
import { listenerFileSchema } from '../listeners/listener-schema.ts';
import { LOCALES, PLATFORMS, PURPOSES } from '../organisation.ts';
import { ROLES, TEAMS } from '../people/person.ts';
import { POLICY } from '../privacy/policy.ts';
import { JOIN_LIMITS } from './founding/join-code.ts';
import { hoursFileSchema } from './hours-schema.ts';
import { isZone, time } from './time-schema.ts';

const PEOPLE_MAX = 2000;
const CHANNELS_MAX = 200;
const NAME_MAX = 200;
/** Every month has this day. */
const DAY_OF_MONTH_MAX = 28;

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is lower-case letters, digits and dashes');
const name = z.string().trim().min(1).max(NAME_MAX);
const platformId = z.string().regex(/^[A-Za-z0-9:._@-]{1,200}$/, 'is the platform’s id, such as C0123ABCD');
const zone = z.string().refine(isZone, 'is a time zone such as Europe/Amsterdam');
const platform = z.enum(PLATFORMS).describe('slack or teams.');
const workspace = platformId.describe('The id of one of the workspaces of this file.');

const identity = z.strictObject({ platform, workspace, user: platformId.describe('Their id on the platform.') });

const checkin = z
  .strictObject({
    day: z
      .int()
      .min(1)
      .max(DAY_OF_MONTH_MAX)
      .describe('Day of the month on which a check-in opens by itself; left out: by command only.')
      .exactOptional(),
    days: z.int().min(2).max(28).default(CHECKIN_DAYS).describe('How many days a check-in is open.'),
    k: z
      .int()
      .min(POLICY.floor)
      .max(100)
      .describe(`People behind anything shown of a check-in: ${POLICY.floor} at least, ${POLICY.k} when left out.`)
      .exactOptional(),
  })
  .describe('The monthly check-in.');

const digest = z
  .strictObject({
    day: z.int().min(1).max(7).default(DIGEST_AT.day).describe('1 is Monday, 7 is Sunday.'),
    time: time.default(DIGEST_AT.time),
  })
  .describe('When the weekly digest is posted.');

const retention = z
  .strictObject({
    lines: z
      .int()
      .min(1)
      .max(POLICY.linesDays)
      .describe('Days that lines of check-ins are kept after publication.')
      .exactOptional(),
    leads: z.int().min(30).max(3650).describe('Days that personal data of leads is kept.').exactOptional(),
  })
  .describe('How long things are kept.');

const channel = z
  .strictObject({
    platform,
    workspace,
    id: platformId.describe('Left out, it is looked up by name.').exactOptional(),
    name: name.describe('As it is called there.'),
    purpose: z
      .enum(PURPOSES)
      .describe('sales: leads and digests. marketing: digests. shared: the summaries of check-ins, for both teams.'),
    locale: z.enum(LOCALES).describe('Its language; left out: that of the organisation.').exactOptional(),
    segments: z
      .array(name)
      .max(CHANNELS_MAX)
      .default([])
      .describe('Leads of these segments come here; only for sales.'),
    default: z
      .boolean()
      .default(false)
      .describe('Leads of every other segment come here: one sales channel a workspace.'),
    digest: z.boolean().describe('true: digests go only to the channels marked so.').exactOptional(),
  })
  .describe('A channel the bot posts in: invite it there first.');

const person = z
  .strictObject({
    id: id.describe('Yours to choose, and not to change: judgements are kept under it.'),
    name,
    email: z.email().describe('By this their account is looked up.').exactOptional(),
    team: z.enum(TEAMS),
    role: z.enum(ROLES).describe('Each team needs a manager; the managers hold the talks of the other team.'),
    locale: z
      .enum(LOCALES)
      .describe('The language of their messages; left out: that of the organisation.')
      .exactOptional(),
    zone: zone.describe('Where they work, when not where the organisation does.').exactOptional(),
    identities: z
      .array(identity)
      .default([])
      .describe('Their accounts, where an e-mail cannot find them. Messages go to the first.'),
    byGroup: z
      .literal(true)
      .describe('They are here because the team’s group has them, and leave with it.')
      .exactOptional(),
  })
  .describe('Somebody of sales or marketing.');

const teamGroup = z
  .strictObject({ platform, workspace, id: platformId.describe('Of a user group, channel or team.'), name })
  .describe('Whoever is in it is a member of the team; read again every day.');

/** `org.json`: the organisation, its channels and its people, as an admin writes it. */
export const organisationFileSchema = z.strictObject({
  $schema: z
    .string()
    .max(NAME_MAX * 5)
    .describe('Where this schema stands, for your editor.')
    .exactOptional(),
  id: id.describe('Yours to choose, and not to change: everything is kept under it.'),
  name: name.describe('The company, as people call it.'),
  locale: z.enum(LOCALES).describe('The language of channels and people for whom nothing else is said: nl or en.'),
  zone: zone.describe('The time zone, such as Europe/Amsterdam.'),
  hours: hoursFileSchema,
  checkin: checkin.exactOptional(),
  digest: digest.exactOptional(),
  retention: retention.exactOptional(),
  followUp: z
    .strictObject({ hours: z.number().min(0.5).max(80).describe('Working hours within which a lead is contacted.') })
    .exactOptional(),
  openLeadsPerRep: z
    .int()
    .min(1)
    .max(1000)
    .describe(
      'How many open leads each of sales has at most, as both teams agreed: marketing’s manager hears when it is more for a week. Left out: nobody does.',
    )
    .exactOptional(),
  holdIncomplete: z
    .boolean()
    .describe(
      'Whether a lead without a required criterion of the SQL definition stays with marketing until it is complete, or a manager of marketing hands it over all the same; false when left out.',
    )
    .exactOptional(),
  messagesADay: z
    .int()
    .min(1)
    .max(10)
    .describe(
      `How many direct messages the bot begins with a person on one of their working days: ${MESSAGES_A_DAY} when left out. What is over comes as one message the next morning.`,
    )
    .exactOptional(),
  teamGroups: z
    .strictObject({ sales: teamGroup.exactOptional(), marketing: teamGroup.exactOptional() })
    .describe('The groups that the teams follow.')
    .exactOptional(),
  sources: z
    .array(sourceSchema)
    .max(SOURCES_MAX)
    .describe('The CRMs that send leads, each by a door of its own: `smarketing manifest hubspot` says how.')
    .exactOptional(),
  listeners: z.array(listenerFileSchema).max(LISTENERS_MAX).exactOptional(),
  workspaces: z
    .array(
      z.strictObject({
        platform,
        id: platformId.describe(
          'Slack: begins with T, in the address of Slack in a browser (app.slack.com/client/T…). Teams: the Directory (tenant) ID.',
        ),
      }),
    )
    .min(1)
    .max(JOIN_LIMITS.workspaces)
    .describe('The Slack workspace, the Teams tenant, or both.'),
  channels: z.array(channel).min(1).max(CHANNELS_MAX),
  people: z.array(person).min(1).max(PEOPLE_MAX),
  administrators: z
    .array(identity)
    .max(JOIN_LIMITS.administrators)
    .describe('The accounts that may change the set-up in the chat, beside managers. Left out: whoever it was before.')
    .exactOptional(),
});
export type OrganisationFile = z.infer<typeof organisationFileSchema>;

/** What an editor needs to explain the file, and to find faults while it is written. */
export function describeOrganisationFile(): object {
  return {
    title: 'The organisation, as `smarketing setup apply` reads it',
    ...z.toJSONSchema(organisationFileSchema, { io: 'input' }),
  };
}
