/** The languages the bot speaks, complete. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const PLATFORMS = ['slack', 'teams'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** A Slack workspace or a Teams tenant; `id` is the platform's own. */
export type Workspace = { platform: Platform; id: string };

export const PURPOSES = ['sales', 'marketing', 'shared'] as const;

/** A channel the bot posts in, with what for, in which language, and (sales) for which segments. */
export type Channel = {
  platform: Platform;
  workspace: string;
  id: string;
  name: string;
  purpose: (typeof PURPOSES)[number];
  locale: Locale;
  segments: string[];
  isDefault: boolean;
  /** Gets the weekly digest; absent on all: see `digestChannels`. */
  digest?: boolean;
};

/** Working hours on the organisation's clock, `HH:MM`; days are ISO weekdays, 1 = Monday; holidays are `YYYY-MM-DD`. */
export type Hours = { from: string; to: string; days: number[]; holidays?: string[] };

/** How check-ins go: `day` of the month on which a round opens by itself (absent: by command only), how many days it is open, and k. */
export type CheckinSettings = { day?: number; days: number; k?: number };

/** When the weekly digest is posted: `day` is an ISO weekday, `time` is `HH:MM`. */
export type DigestSettings = { day: number; time: string };

/** How many days things are kept, where the organisation chose otherwise. */
export type Retention = { lines?: number; leads?: number };

/** Within how much working time (hours) a lead is touched, where the organisation agreed so. */
export type FollowUp = { hours: number };

/** The company: the tenancy key of every row. `zone` is an IANA time zone. */
export type Organisation = {
  id: string;
  name: string;
  locale: Locale;
  zone: string;
  hours: Hours;
  workspaces: Workspace[];
  channels: Channel[];
  checkin?: CheckinSettings;
  digest?: DigestSettings;
  retention?: Retention;
  followUp?: FollowUp;
};

/** The sales channels a lead of this segment belongs in: those of the segment, else the defaults, at most one a workspace. */
export function salesChannelsFor(organisation: Organisation, segment: string | undefined): Channel[] {
  const sales = organisation.channels.filter((channel) => channel.purpose === 'sales');
  return organisation.workspaces.flatMap((workspace) => {
    const here = sales.filter(
      (channel) => channel.platform === workspace.platform && channel.workspace === workspace.id,
    );
    const ofSegment = here.find((channel) => segment !== undefined && channel.segments.includes(segment));
    const chosen = ofSegment ?? here.find((channel) => channel.isDefault) ?? here[0];
    return chosen === undefined ? [] : [chosen];
  });
}

/** Where digests are posted: the channels marked for it, else the default sales channel and those of marketing. */
export function digestChannels(organisation: Organisation): Channel[] {
  const marked = organisation.channels.filter(({ digest }) => digest === true);
  if (marked.length > 0) return marked;
  const marketing = organisation.channels.filter(({ purpose }) => purpose === 'marketing');
  return [...salesChannelsFor(organisation, undefined), ...marketing];
}

/** Where the summaries of check-ins are published. */
export function sharedChannels({ channels }: Organisation): Channel[] {
  return channels.filter(({ purpose }) => purpose === 'shared');
}
