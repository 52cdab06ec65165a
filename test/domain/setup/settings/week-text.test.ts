import { describe, expect, test } from 'vitest';
import { LOCALES, type WorkingWeek } from '../../../../src/domain/organisation.ts';
import { readWeekText, writeWeekText } from '../../../../src/domain/setup/settings/week-text.ts';

const SAME: WorkingWeek = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
const WITH_BREAK: WorkingWeek = {
  week: {
    ...{ mon: ['09:00-12:30', '13:00-17:30'], tue: ['09:00-12:30', '13:00-17:30'] },
    ...{ wed: ['08:00-12:00'], fri: ['08:00-12:00'] },
  },
};

describe('a working week as it is typed', () => {
  test.each([SAME, WITH_BREAK, { from: '22:00', to: '23:59', days: [6, 7] }])(
    'is read as it was written: %j',
    (week) => {
      for (const locale of LOCALES) expect(readWeekText(writeWeekText(week, locale))).toEqual(week);
    },
  );

  test('is a line for days with the same hours', () => {
    expect(writeWeekText(WITH_BREAK, 'nl')).toBe('ma, di 09:00-12:30, 13:00-17:30\nwo, vr 08:00-12:00');
    expect(writeWeekText(SAME, 'en')).toBe('Mon-Fri 09:00-17:30');
  });

  test.each<[typed: string, week: WorkingWeek | undefined]>([
    ['9:00-17:30', SAME],
    ['9.00 – 17.30', SAME],
    ['Maandag t/m vrijdag: 9:00-17:30', SAME],
    ['Monday to Friday 9:00-17:30', SAME],
    ['ma en di 9:00-12:30 en 13:00-17:30\nwo, vr 8:00-12:00', WITH_BREAK],
    ['ma-vr 17:30-9:00', undefined],
    ['ma-vr 9:00-17:30\ndi 9:00-12:00', undefined],
    ['vr-ma 9:00-17:30', undefined],
    ['feestdag 9:00-17:30', undefined],
    ['altijd', undefined],
    ['9-17', undefined],
    ['9:00-13:00, 12:00-17:00', undefined],
    ['', undefined],
  ])('%j', (typed, week) => {
    expect(readWeekText(typed)).toEqual(week);
  });
});
