import { expect, test } from 'vitest';
import { BANDS, type Band, chooseBand } from '../../../src/domain/checkins/band.ts';

test.each<[asked: number, bands: string]>([
  [3, 'none none all all'],
  [4, 'none none some some some'],
  [5, 'none none some some all all'],
  [8, 'none none some some some some some all all'],
  [12, 'none none few few few half half half half most most all all'],
  [20, 'none none few few few few few half half half half half half half most most most all all all all'],
])('of %i people asked, so many are roughly', (asked, bands) => {
  const all = Array.from({ length: asked + 1 }, (_none, answered): Band => chooseBand(asked, answered));
  expect(all.join(' ')).toBe(bands);
});

test('no band stands for one number of people alone: that would be a count', () => {
  for (let asked = 3; asked <= 300; asked += 1) {
    const bands = Array.from({ length: asked + 1 }, (_none, answered) => chooseBand(asked, answered));
    for (const band of bands)
      expect(bands.filter((each) => each === band).length, `${band} of ${asked}`).toBeGreaterThan(1);
  }
});

test('more answers never sound like fewer, and all but one sound like all', () => {
  for (let asked = 3; asked <= 300; asked += 1) {
    const places = Array.from({ length: asked + 1 }, (_none, answered) => BANDS.indexOf(chooseBand(asked, answered)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.at(-1)).toBe(places.at(-2));
  }
});
