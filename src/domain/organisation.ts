import { z } from 'zod';

/** The languages the bot speaks, complete. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const PLATFORMS = ['slack', 'teams'] as const;
export type Platform = (typeof PLATFORMS)[number];
export const platformSchema = z.enum(PLATFORMS);

/** A Slack workspace or a Teams tenant; `id` is the platform's own. */
const workspaceSchema = z.object({ platform: platformSchema, id: z.string() });
export type Workspace = z.infer<typeof workspaceSchema>;

export const PURPOSES = ['sales', 'marketing', 'shared'] as const;

/** A channel the bot posts in, with what for, in which language, and (sales) for which segments. */
const channelSchema = z.object({
  platform: platformSchema,
  workspace: z.string(),
  id: z.string(),
  name: z.string(),
  purpose: z.enum(PURPOSES),
  locale: z.enum(LOCALES),
  segments: z.array(z.string()),
  isDefault: z.boolean(),
  /** Gets the weekly digest; absent on all: see `findDigestChannels`. */
  digest: z.boolean().exactOptional(),
});
export type Channel = z.infer<typeof channelSchema>;

/** Working hours on the organisation's clock, `HH:MM`; days are ISO weekdays, 1 = Monday; holidays are `YYYY-MM-DD`. */
const hoursSchema = z.object({
  from: z.string(),
  to: z.string(),
  days: z.array(z.number()),
  holidays: z.array(z.string()).exactOptional(),
});
export type Hours = z.infer<typeof hoursSchema>;

/** How check-ins go: `day` of the month on which a round opens by itself (absent: by command only), how many days it is open, and k. */
const checkinSettingsSchema = z.object({
  day: z.number().exactOptional(),
  days: z.number(),
  k: z.number().exactOptional(),
});

/** When the weekly digest is posted: `day` is an ISO weekday, `time` is `HH:MM`. */
const digestSettingsSchema = z.object({ day: z.number(), time: z.string() });

/** How many days things are kept, where the organisation chose otherwise. */
const retentionSchema = z.object({ lines: z.number().exactOptional(), leads: z.number().exactOptional() });

/** Within how much working time (hours) a lead is touched, where the organisation agreed so. */
const followUpSchema = z.object({ hours: z.number() });

/** The company: the tenancy key of every row. `zone` is an IANA time zone. */
export const organisationSchema = z.object({
  id: z.string(),
  name: z.string(),
  locale: z.enum(LOCALES),
  zone: z.string(),
  hours: hoursSchema,
  workspaces: z.array(workspaceSchema),
  channels: z.array(channelSchema),
  checkin: checkinSettingsSchema.exactOptional(),
  digest: digestSettingsSchema.exactOptional(),
  retention: retentionSchema.exactOptional(),
  followUp: followUpSchema.exactOptional(),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Why a door turns away what comes for an organisation that is not there. */
export const NO_ORGANISATION = 'no organisation is set up yet';

/** The one organisation of this installation, or the first of several; undefined as long as there is none. */
export function chooseOrganisation([first]: Organisation[]): Organisation | undefined {
  return first;
}

/** Two systems write the same segment their own way. */
export function isSameSegment(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The sales channels a lead of this segment belongs in: those of the segment, else the defaults, at most one a workspace. */
export function findSalesChannels(organisation: Organisation, segment: string | undefined): Channel[] {
  const sales = organisation.channels.filter((channel) => channel.purpose === 'sales');
  return organisation.workspaces.flatMap((workspace) => {
    const here = sales.filter(
      (channel) => channel.platform === workspace.platform && channel.workspace === workspace.id,
    );
    const ofSegment = here.find(
      (channel) => segment !== undefined && channel.segments.some((each) => isSameSegment(each, segment)),
    );
    const chosen = ofSegment ?? here.find((channel) => channel.isDefault) ?? here[0];
    return chosen === undefined ? [] : [chosen];
  });
}

/** Where digests are posted: the channels marked for it, else the default sales channel and those of marketing. */
export function findDigestChannels(organisation: Organisation): Channel[] {
  const marked = organisation.channels.filter(({ digest }) => digest === true);
  if (marked.length > 0) return marked;
  const marketing = organisation.channels.filter(({ purpose }) => purpose === 'marketing');
  return [...findSalesChannels(organisation, undefined), ...marketing];
}

/** Where the summaries of check-ins are published. */
export function findSharedChannels({ channels }: Organisation): Channel[] {
  return channels.filter(({ purpose }) => purpose === 'shared');
}
