/** What a middle-sized organisation does, as assumed; each figure is a guess to be replaced by one's own. */
export const USAGE = {
  /** Who takes part. */
  people: { sales: 8, marketing: 4 },
  /** Leads a working day that come from a CRM, judgements a lead, and other taps and commands a person. */
  leadsADay: 6,
  judgementsALead: 2.5,
  otherTapsAPerson: 4,
  /** Of a lead in its life: its card, updates, lines under it. */
  callsALead: 6,
  /** Messages that the bot begins with a person on a working day; three are the most. */
  messagesAPerson: 1,
  /** Working days a month, hours a working day, and the share of a day that falls into its busiest hour. */
  workingDays: 21,
  workingHours: 8,
  peakHour: 0.2,
  /** Channels that get a digest, with its picture. */
  digestChannels: 2,
  /** Share of organisations in the zone that has most of them. */
  inOneZone: 1,
} as const;
