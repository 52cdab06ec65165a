import { CHECKIN_DAYS } from '../../checkins/checkin-plan.ts';
import { MESSAGES_A_DAY } from '../../deliveries/message-kinds.ts';
import { DIGEST_AT } from '../../digests/digest-plan.ts';
import { FOLLOW_UP_HOURS } from '../../leads/follow-up-clock.ts';
import type { Hours, Locale, Organisation } from '../../organisation.ts';
import { POLICY } from '../../privacy/policy.ts';
import { hoursFileSchema } from '../hours-schema.ts';
import { organisationFileSchema } from '../organisation-schema.ts';
import type { Setting } from '../setting.ts';
import type { SettingField } from './table.ts';
import { readWeekText, replaceWeek, writeWeekText } from './week-text.ts';

/**
 * One field of the settings: how it stands in a form, and the setting that what is typed there makes; undefined where it makes
 * none. What may be typed is what the set-up’s file may say.
 */
export type FieldRule = {
  write(organisation: Organisation, locale: Locale): string;
  read(typed: string, organisation: Organisation): Setting | undefined;
};

const file = organisationFileSchema.shape;
const checkin = file.checkin.unwrap().shape;
const digest = file.digest.unwrap().shape;
const retention = file.retention.unwrap().shape;

export const FIELD_RULES: Record<SettingField, FieldRule> = {
  name: {
    write: ({ name }) => name,
    read: (typed) => take(file.name.safeParse(typed), (value) => ({ path: 'name', value })),
  },
  locale: {
    write: ({ locale }) => locale,
    read: (typed) => take(file.locale.safeParse(typed), (value) => ({ path: 'locale', value })),
  },
  zone: {
    write: ({ zone }) => zone,
    read: (typed) => take(file.zone.safeParse(typed), (value) => ({ path: 'zone', value })),
  },
  week: {
    write: ({ hours }, locale) => writeWeekText(hours, locale),
    read: (typed, { hours }) => {
      const week = readWeekText(typed);
      return week && { path: 'hours', value: replaceWeek(hours, week) };
    },
  },
  holidays: {
    write: ({ hours }) => (hours.holidays ?? []).join(', '),
    read: (typed, { hours }) => {
      const holidays = typed.split(/[\s,;]+/).filter(Boolean);
      const { holidays: _before, ...others } = hours;
      const value: Hours = { ...others, ...(holidays.length > 0 && { holidays: holidays.toSorted() }) };
      return take(hoursFileSchema.safeParse({ holidays }), () => ({ path: 'hours', value }));
    },
  },
  country: {
    write: ({ hours }) => hours.country ?? '',
    read: (typed, { hours }) => {
      const country = typed.toUpperCase();
      // The public holidays of another country are looked up within a minute.
      const { country: _before, publicHolidays: _theirs, ...others } = hours;
      if (country === '') return { path: 'hours', value: others };
      return take(hoursFileSchema.safeParse({ country }), () => ({ path: 'hours', value: { ...others, country } }));
    },
  },
  digestDay: {
    write: ({ digest }) => String((digest ?? DIGEST_AT).day),
    read: (typed) => take(digest.day.safeParse(readNumber(typed)), (value) => ({ path: 'digest.day', value })),
  },
  digestTime: {
    write: ({ digest }) => (digest ?? DIGEST_AT).time,
    read: (typed) => take(digest.time.safeParse(readTime(typed)), (value) => ({ path: 'digest.time', value })),
  },
  checkinDay: {
    write: ({ checkin }) => writeNumber(checkin?.day),
    read: (typed) =>
      typed === ''
        ? { path: 'checkin.day', value: undefined }
        : take(checkin.day.safeParse(readNumber(typed)), (value) => ({ path: 'checkin.day', value })),
  },
  checkinDays: {
    write: ({ checkin }) => String(checkin?.days ?? CHECKIN_DAYS),
    read: (typed) => take(checkin.days.safeParse(readNumber(typed)), (value) => ({ path: 'checkin.days', value })),
  },
  followUpHours: {
    write: ({ followUp }, locale) => writeDecimal(followUp?.hours ?? FOLLOW_UP_HOURS, locale),
    read: (typed) =>
      take(file.followUp.unwrap().shape.hours.safeParse(readNumber(typed)), (value) => ({
        path: 'followUp.hours',
        value,
      })),
  },
  messagesADay: {
    write: ({ messagesADay }) => String(messagesADay ?? MESSAGES_A_DAY),
    read: (typed) =>
      take(file.messagesADay.unwrap().safeParse(readNumber(typed)), (value) => ({ path: 'messagesADay', value })),
  },
  openLeadsPerRep: {
    write: ({ openLeadsPerRep }) => writeNumber(openLeadsPerRep),
    read: (typed) =>
      typed === ''
        ? { path: 'openLeadsPerRep', value: undefined }
        : take(file.openLeadsPerRep.unwrap().safeParse(readNumber(typed)), (value) => ({
            path: 'openLeadsPerRep',
            value,
          })),
  },
  holdIncomplete: {
    write: ({ holdIncomplete }) => (holdIncomplete ? 'yes' : 'no'),
    read: (typed) =>
      typed === 'yes' || typed === 'no'
        ? { path: 'holdIncomplete', value: typed === 'yes' ? true : undefined }
        : undefined,
  },
  k: {
    write: ({ checkin }) => String(checkin?.k ?? POLICY.k),
    read: (typed) => take(checkin.k.safeParse(readNumber(typed)), (value) => ({ path: 'checkin.k', value })),
  },
  linesDays: {
    write: ({ retention }) => String(retention?.lines ?? POLICY.linesDays),
    read: (typed) =>
      take(retention.lines.safeParse(readNumber(typed)), (value) => ({ path: 'retention.lines', value })),
  },
  leadsDays: {
    write: ({ retention }) => String(retention?.leads ?? POLICY.leadsDays),
    read: (typed) =>
      take(retention.leads.safeParse(readNumber(typed)), (value) => ({ path: 'retention.leads', value })),
  },
};

type Parsed<T> = { success: boolean; data?: T };

function take<T>(parsed: Parsed<T>, make: (value: T) => Setting): Setting | undefined {
  return parsed.success && parsed.data !== undefined ? make(parsed.data) : undefined;
}

function readNumber(typed: string): number {
  return typed === '' ? Number.NaN : Number(typed.replace(',', '.'));
}

function writeNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** As people there write it; it is read either way. */
function writeDecimal(value: number, locale: Locale): string {
  return locale === 'nl' ? String(value).replace('.', ',') : String(value);
}

/** `9.30` and `9` are times too. */
function readTime(typed: string): string {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(typed) ?? [];
  return `${hour.padStart(2, '0')}:${minute}`;
}
