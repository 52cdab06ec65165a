import { describe, expect, test } from 'vitest';
import { exportFigures } from '../../../src/flows/digests/personal.ts';
import { NOW } from '../specification.ts';
import { organisation, sanne } from './builders.ts';

const of = (table: Parameters<typeof exportFigures.write>[0][number]['table'], name: string, until = '2026-03-02') => ({
  until,
  table,
  name,
});
const write = (locale: 'nl' | 'en', ...cells: ReturnType<typeof of>[]) =>
  exportFigures.write(cells, { person: { ...sanne, locale }, organisation, now: NOW });

describe('somebody who asks for their own data', () => {
  test('is told in which figures of which week they are counted, a sentence a week', () => {
    const cells = [
      of('quality', 'campaign spring_fair'),
      of('quality', 'campaign '),
      of('reasons', 'no_budget'),
      of('reasons', 'other'),
      of('reasons', 'none'),
      of('topics', 'price'),
      of('promise', 'week'),
      of('wins', 'week'),
      of('quality', 'others', '2026-02-23'),
    ];
    expect(write('en', ...cells)).toEqual([
      'Week up to 1 March 2026: you are one of those who judged leads of Spring fair and without a campaign, said why leads were poor (no budget, something else and no reason), noted what they heard in the market (price) and had leads that were due.',
      'Week up to 22 February 2026: you are one of those who judged leads of other campaigns.',
    ]);
    expect(write('nl', ...cells.slice(0, 1))).toEqual([
      'Week tot en met 1 maart 2026: je telt mee bij wie leads beoordeelde van Spring fair.',
    ]);
  });

  test('is told nothing where they are in none', () => {
    expect(write('en')).toEqual([]);
  });
});
