import { z } from 'zod';
import { sourceSchema } from './crm/source.ts';
import type { Promised } from './leads/clock/promised.ts';
import { listenerSchema } from './listeners/listener.ts';
import { administratorsSchema } from './setup/settings/setters.ts';
import { teamGroupsSchema } from './setup/settings/team-group.ts';

/** The languages the bot speaks, complete. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const PLATFORMS = ['slack', 'teams'] as const;
export type Platform = (typeof PLATFORMS)[number];
export const platformSchema = z.enum(PLATFORMS);

/** A Slack workspace or a Teams tenant; `id` is the platform's own. */
export const workspaceSchema = z.object({ platform: platformSchema, id: z.string() });
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

/** The days of the week as they are written in the set-up, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Public holidays of the country as they were last looked up, and the last day that was looked at. */
const publicHolidaysSchema = z.object({ until: z.string(), dates: z.array(z.string()) });
export type PublicHolidays = z.infer<typeof publicHolidaysSchema>;

/** Days off, `YYYY-MM-DD`: the organisation’s own, and the public ones of its country (`NL`, or of a state of it: `DE-BY`). */
const daysOff = {
  holidays: z.array(z.string()).exactOptional(),
  country: z.string().exactOptional(),
  publicHolidays: publicHolidaysSchema.exactOptional(),
};

const sameEachDay = { from: z.string(), to: z.string(), days: z.array(z.number()) };
const byWeekday = { week: z.partialRecord(z.enum(WEEKDAYS), z.array(z.string())) };

/** When they work in a week: the same hours (`HH:MM`) on some ISO weekdays (1 = Monday), or periods (`09:00-12:30`) by weekday. */
export const workingWeekSchema = z.union([z.object(sameEachDay), z.object(byWeekday)]);
export type WorkingWeek = z.infer<typeof workingWeekSchema>;

/** Working hours on the organisation’s clock. */
export const hoursSchema = z.union([z.object({ ...sameEachDay, ...daysOff }), z.object({ ...byWeekday, ...daysOff })]);
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
  administrators: administratorsSchema.exactOptional(),
  /** The groups that the teams follow, by team. */
  teamGroups: teamGroupsSchema.exactOptional(),
  /** The systems that send it leads, beside the main door. */
  sources: z.array(sourceSchema).exactOptional(),
  /** The addresses that are told what happens to leads. */
  listeners: z.array(listenerSchema).exactOptional(),
  /** How many open leads a rep has at most, as both teams agreed. */
  openLeadsPerRep: z.number().exactOptional(),
  holdIncomplete: z.boolean().exactOptional(),
  /** How many messages the bot begins with a person on one of their days, where the organisation chose otherwise. */
  messagesADay: z.number().exactOptional(),
});
/** As it was described, with the newest pair of promises both teams signed: that is kept apart from what is described. */
export type Organisation = z.infer<typeof organisationSchema> & { promised?: Promised };

/** Why a door turns away what comes for an organisation that is not there. */
export const NO_ORGANISATION = 'no organisation is set up yet';

/** The one organisation of this installation, or the first of several; undefined as long as there is none. */
export function chooseOrganisation([first]: Organisation[]): Organisation | undefined {
  return first;
}

/** Two systems write the same segment their own way. */
export function isSameSegment(one: string, other: string): boolean {
  return foldSegment(one) === foldSegment(other);
}

/** Whatever the case and the blanks, also as another system writes letters, and without the marks that nobody sees. */
export function foldSegment(segment: string): string {
  return segment
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
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

/** A stretch of a day, `HH:MM` both; `to` is not in it. */
export type WorkPeriod = { from: string; to: string };

/** When they work on an ISO weekday, the earliest first; on none of them where it is no day of work. */
export function listPeriods(weekday: number, hours: WorkingWeek): WorkPeriod[] {
  if (!('week' in hours)) return hours.days.includes(weekday) ? [{ from: hours.from, to: hours.to }] : [];
  const written = hours.week[WEEKDAYS[weekday - 1] ?? 'mon'] ?? [];
  return written.map(readPeriod);
}

/** The same as one text, by which two days with the same hours are recognised. */
export function writePeriods(weekday: number, hours: WorkingWeek): string {
  if (!('week' in hours)) return hours.days.includes(weekday) ? `${hours.from}-${hours.to}` : '';
  return hours.week[WEEKDAYS[weekday - 1] ?? 'mon']?.join(' ') ?? '';
}

/** Weekdays on which they work the same periods, in the order of the week. */
export type WeekdayGroup = { days: number[]; periods: WorkPeriod[] };

/** The whole week, days with the same hours together. However it is written, the same week gives the same. */
export function gatherWeekdays(hours: WorkingWeek): WeekdayGroup[] {
  const groups = new Map<string, WeekdayGroup>();
  for (const [place] of WEEKDAYS.entries()) {
    const weekday = place + 1;
    const written = writePeriods(weekday, hours);
    const group = groups.get(written);
    if (group !== undefined) group.days.push(weekday);
    else if (written !== '') groups.set(written, { days: [weekday], periods: listPeriods(weekday, hours) });
  }
  return [...groups.values()];
}

function readPeriod(written: string): WorkPeriod {
  const [from = '', to = ''] = written.split('-');
  return { from, to };
}

/** The segments that have a sales channel. */
export function listSegments({ channels }: Organisation): string[] {
  const all = channels.flatMap((channel) => (channel.purpose === 'sales' ? channel.segments : []));
  return all.filter((segment, place) => all.findIndex((each) => isSameSegment(each, segment)) === place);
}
