import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Habits, liveYear } from './typical-year.ts';

const YEARS = 40;
const page = readFileSync(join(import.meta.dirname, '../../../docs/digest.md'), 'utf8');

const TEAM = { leads: 20, reps: 6, campaigns: 4 };
const CASES: [name: string, habits: Habits][] = [
  ['four in five', { ...TEAM, judged: 0.8 }],
  ['half', { ...TEAM, judged: 0.5 }],
  ['four in five, 10 leads and three who sell', { leads: 10, reps: 3, campaigns: 3, judged: 0.8 }],
];

test.each(CASES)(
  'of a year in which %s of the leads are judged as much is left to read as the page says',
  (name, habits) => {
    const years = Array.from({ length: YEARS }, (_none, seed) => liveYear(seed + 1, habits));
    const [digests, months] = [years.flatMap((year) => year.digests), years.flatMap((year) => year.months)];
    const share = <T>(of: T[], isSo: (one: T) => boolean, times: number) =>
      `${Math.round((times * of.filter(isSo).length) / of.length)}`;
    const cells = [
      share(digests, ({ quality }) => quality === undefined, 52),
      share(digests, ({ campaigns }) => campaigns.length === 0, 52),
      share(digests, ({ reasons }) => reasons.length === 0, 52),
      share(digests, ({ promise }) => promise === undefined, 52),
      share(months, (month) => month?.accepted === undefined, 12),
      share(months, (month) => month?.deals === undefined, 12),
    ];
    expect(page).toContain(`| ${[name, ...cells].join(' | ')} |`);
  },
);
