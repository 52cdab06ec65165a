import type { Organisation, PublicHolidays } from '../../domain/organisation.ts';
import { lookUpPublicHolidays, needsPublicHolidays } from '../../domain/setup/public-holidays.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { defineRule } from '../room.ts';

/** Public holidays of the organisation’s country never run out, however long ago it was described. */
export const renewPublicHolidays = defineRule<Organisation, PublicHolidays | undefined>({
  mayWait: true,
  read: async (_reads, { hours, zone }, now) => {
    const today = getLocalDate(now, zone);
    const { country, publicHolidays } = hours;
    if (country === undefined || !needsPublicHolidays(hours, today)) return undefined;
    const found = await lookUpPublicHolidays(country, today);
    // A country that is known no more keeps the days it had.
    return 'fault' in found ? { until: LAST_DAY, dates: publicHolidays?.dates ?? [] } : found.publicHolidays;
  },
  decide: (value, { id: organisation, hours }, now) => {
    if (value === undefined) return [];
    const was = hours.publicHolidays;
    return [{ kind: 'setting.changed', organisation, at: now, setting: { path: 'hours.publicHolidays', value }, was }];
  },
});

const LAST_DAY = '9999-12-31';
