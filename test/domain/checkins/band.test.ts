import { expect, test } from 'vitest';
import { BANDS, type Band, chooseBand } from '../../../src/domain/checkins/band.ts';

test.each<[asked: number, bands: string]>([
  [3, 'none few all all'],
  [5, 'none few half half all all'],
  [12, 'none few few few few half half half half most most all all'],
  [20, 'none few few few few few few half half half half half half half most most most all all all all'],
])('of %i people asked, so many are roughly', (asked, bands) => {
  const all = Array.from({ length: asked + 1 }, (_none, answered): Band => chooseBand(asked, answered));
  expect(all.join(' ')).toBe(bands);
});

test('more answers never sound like fewer, and all but one sound like all', () => {
  for (let asked = 3; asked <= 300; asked += 1) {
    const places = Array.from({ length: asked + 1 }, (_none, answered) => BANDS.indexOf(chooseBand(asked, answered)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.at(-1)).toBe(places.at(-2));
  }
});
