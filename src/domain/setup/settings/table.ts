/** What of the set-up can be changed in the chat, in the order in which it is shown; each by a form of its own. */
export const SETTING_SECTIONS = [
  'company',
  'hours',
  'channels',
  'segments',
  'managers',
  'members',
  'days',
  'limits',
  'anonymity',
  'retention',
] as const;
export type SettingSection = (typeof SETTING_SECTIONS)[number];

/** An administrator looks after the bot and may be of no team; a manager leads one. Whoever is both may what either may. */
const SETTERS = ['administrator', 'manager'] as const;
export type Setter = (typeof SETTERS)[number];

/**
 * Who may change what; both see all. How many people are behind anything shown is promised to the teams by their managers: whoever
 * can read the database does not lower it.
 */
export const WHO_MAY_CHANGE: Record<SettingSection, readonly Setter[]> = {
  company: SETTERS,
  hours: SETTERS,
  channels: SETTERS,
  segments: SETTERS,
  managers: SETTERS,
  members: SETTERS,
  days: SETTERS,
  limits: SETTERS,
  anonymity: ['manager'],
  retention: SETTERS,
};

export function mayChange(section: SettingSection, as: readonly Setter[]): boolean {
  return as.some((each) => WHO_MAY_CHANGE[section].includes(each));
}

/** The fields of the sections that are typed or chosen; the others are picked in the chat. */
export const SECTION_FIELDS = {
  company: ['name', 'locale', 'zone'],
  hours: ['week', 'holidays', 'country'],
  days: ['digestDay', 'digestTime', 'checkinDay', 'checkinDays', 'followUpHours'],
  limits: ['messagesADay', 'openLeadsPerRep', 'holdIncomplete'],
  anonymity: ['k'],
  retention: ['linesDays', 'leadsDays'],
} as const satisfies Partial<Record<SettingSection, readonly string[]>>;

export type TypedSection = keyof typeof SECTION_FIELDS;
export type SettingField = (typeof SECTION_FIELDS)[TypedSection][number];
