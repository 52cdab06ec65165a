import { describe, expect, test } from 'vitest';
import { lookUpPublicHolidays, needsPublicHolidays } from '../../../src/domain/setup/public-holidays.ts';
import { readSources } from '../../sources.ts';

const TODAY = '2026-11-27';

async function list(country: string, year: string): Promise<string[]> {
  const found = await lookUpPublicHolidays(country, TODAY);
  if ('fault' in found) throw new Error(found.fault);
  return found.publicHolidays.dates.filter((date) => date.startsWith(year)).map((date) => date.slice(5));
}

describe('the public holidays', () => {
  test('of the Netherlands, as the law has them: King’s Day is a day earlier when it falls on a Sunday', async () => {
    const dutch = ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26'];
    expect(await list('NL', '2027')).toEqual(dutch);
    expect(await list('NL', '2031')).toContain('04-26');
  });

  test('of a state and of a region of it', async () => {
    const [germany, bavaria, augsburg] = [list('DE', '2027'), list('DE-BY', '2027'), list('DE-BY-A', '2027')];
    expect(await germany).not.toContain('01-06');
    expect(await bavaria).toContain('01-06');
    expect(await bavaria).not.toContain('08-08');
    expect(await augsburg).toContain('08-08');
  });

  test('are whole days: each of several, none for a half day or an evening before', async () => {
    const turkish = await list('TR', '2027');
    expect(turkish.filter((day) => day.startsWith('03-'))).toEqual(['03-09', '03-10', '03-11']);
  });

  test('are known from the year before for ten years', async () => {
    const found = await lookUpPublicHolidays('NL', TODAY);
    const { until, dates } = 'fault' in found ? { until: '', dates: [] } : found.publicHolidays;
    expect([until, dates[0], dates.at(-1)]).toEqual(['2036-12-31', '2025-01-01', '2036-12-26']);
    expect(dates).toEqual([...new Set(dates)].toSorted());
  });

  test.each([
    ['XX', 'XX is no country whose holidays I know'],
    ['DE-XX', 'XX is no state of DE, which has BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH'],
    ['NL-XX', 'XX is no state of NL, which has GR, NH, ZH'],
    ['LU-XX', 'XX is no state of LU'],
    ['DE-BY-X', 'X is no region of DE-BY, which has A, KATH, EVANG'],
  ])('of %s are not known', async (country, fault) => {
    expect(await lookUpPublicHolidays(country, TODAY)).toEqual({ fault });
  });
});

test.each([
  ['no country', undefined, undefined, false],
  ['none known', 'NL', undefined, true],
  ['known for ten years', 'NL', '2036-12-31', false],
  ['known for less than two', 'NL', '2028-11-25', true],
  ['known for two', 'NL', '2028-11-26', false],
])('with %s they are looked up: %s %s', (_name, country, until, is) => {
  const hours = { from: '09:00', to: '17:30', days: [1] };
  const given = { ...(country && { country }), ...(until && { publicHolidays: { until, dates: [] } }) };
  expect(needsPublicHolidays({ ...hours, ...given }, TODAY)).toBe(is);
});

test('what is known of all countries is loaded only when it is asked for', () => {
  const users = readSources('src').filter(({ text }) => text.includes('date-holidays'));
  expect(users.map(({ path }) => path)).toEqual(['src/domain/setup/public-holidays.ts']);
  expect(users[0]?.text).toContain("await import('date-holidays')");
  expect(users[0]?.text).not.toContain("from 'date-holidays'");
});
