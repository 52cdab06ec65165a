import { z } from 'zod';
import { byForm, byItself, byTap } from '../../event-shape.ts';
import { TEAMS } from '../../people/person.ts';
import { pickedChannelSchema, pickedGroupSchema, pickedPersonSchema } from '../../people/picked.ts';
import { PLACE_NAMES } from './places.ts';
import { SECTION_FIELDS, SETTING_SECTIONS, type SettingField, type TypedSection } from './table.ts';
import { WEEK_TEXT_MAX } from './week-text.ts';

/** A channel has so many segments at most, and a form as many people. */
const PICKS_MAX = 200;
const TEXT_MAX = 200;
const HOLIDAYS_TEXT_MAX = 3000;
const SEEN_MAX = 100;

const text = z.string().max(TEXT_MAX).default('');
/** Whom somebody picked. */
export const pickedPeople = z.array(pickedPersonSchema).max(PICKS_MAX).default([]);
const people = pickedPeople;
const channels = z.array(pickedChannelSchema).max(PICKS_MAX).default([]);
const group = z.array(pickedGroupSchema).max(1).default([]);
const seen = z.string().max(SEEN_MAX);
const step = { from: z.enum(['setup']).exactOptional() };

const TYPED_SECTIONS = Object.keys(SECTION_FIELDS) as [TypedSection, ...TypedSection[]];

const fields = {
  name: text,
  locale: text,
  zone: text,
  week: z.string().max(WEEK_TEXT_MAX).default(''),
  holidays: z.string().max(HOLIDAYS_TEXT_MAX).default(''),
  country: text,
  digestDay: text,
  digestTime: text,
  checkinDay: text,
  checkinDays: text,
  followUpHours: text,
  messagesADay: text,
  openLeadsPerRep: text,
  holdIncomplete: text,
  k: text,
  linesDays: text,
  leadsDays: text,
} satisfies Record<SettingField, z.ZodType>;

/** The settings in the chat. `seen`: how what a form changes stood when it was shown. */
export const settingEvents = {
  'settings.asked': byTap({}),
  /** `from`: it is a step of the set-up, which goes on with the next. */
  'settings.form-asked': byTap({ section: z.enum(SETTING_SECTIONS), ...step }),
  'settings.given': byForm({ section: z.enum(TYPED_SECTIONS), seen }, fields),
  'settings.channels-given': byForm(
    { seen, ...step },
    { sales: channels, marketing: channels, shared: channels, digest: channels },
  ),
  /** Without a channel, leads of the segment go where all others go. */
  'settings.segment-given': byForm({}, { segment: text, channel: channels }),
  'settings.managers-given': byForm({ seen }, { sales: people, marketing: people }),
  /** Whoever is picked joins; a team follows one group, or none. */
  'settings.members-given': byForm(
    {},
    { salesPeople: people, salesGroup: group, marketingPeople: people, marketingGroup: group },
  ),
  'settings.person-asked': byTap({}),
  'settings.person-chosen': byForm({}, { person: people }),
  'settings.person-given': byForm({ person: z.string(), was: z.enum(PLACE_NAMES) }, { place: z.enum(PLACE_NAMES) }),
  /** Its platform says who is in the group that a team follows. */
  'group.read': byItself({ organisation: z.string(), team: z.enum(TEAMS), group: pickedGroupSchema }),
};
