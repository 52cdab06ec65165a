import { expect, test } from 'vitest';
import type { Hours } from '../../../src/domain/organisation.ts';
import { renewPublicHolidays } from '../../../src/flows/setup/rules.ts';
import { makeOrganisation } from '../people.ts';
import { makeReads } from '../reads.ts';

const NOW = Date.parse('2026-11-27T12:00Z');
const WEEK = { from: '09:00', to: '17:30', days: [1] };

const renew = (daysOff: Partial<Hours>) =>
  renewPublicHolidays.prepare(makeReads({}), makeOrganisation({ hours: { ...WEEK, ...daysOff } }), NOW);

test('public holidays that end within two years are looked up anew, for ten', async () => {
  const was = { until: '2028-06-30', dates: ['2026-12-25'] };
  expect(await renew({ country: 'NL', publicHolidays: was })).toEqual([
    {
      kind: 'setting.changed',
      organisation: 'acme',
      at: NOW,
      setting: {
        path: 'hours.publicHolidays',
        value: { until: '2036-12-31', dates: expect.arrayContaining(['2026-12-25', '2036-04-26']) },
      },
      was,
    },
  ]);
});

test('a country without them gets them', async () => {
  expect(await renew({ country: 'DE-BY' })).toMatchObject([
    { was: undefined, setting: { path: 'hours.publicHolidays' } },
  ]);
});

test('nothing is looked up without a country, nor while they are known', async () => {
  expect(await renew({})).toEqual([]);
  expect(await renew({ country: 'NL', publicHolidays: { until: '2036-12-31', dates: [] } })).toEqual([]);
});

test('a country that is known no more keeps the days it had, and is not asked for again', async () => {
  const was = { until: '2026-12-31', dates: ['2026-12-25'] };
  expect(await renew({ country: 'XX', publicHolidays: was })).toMatchObject([
    { setting: { value: { until: '9999-12-31', dates: was.dates } } },
  ]);
});
