import { expect, test } from 'vitest';
import {
  type AgreedOn,
  AROUND_WEEKS,
  findWeeksAround,
  sumAround,
  type ToldWeek,
} from '../../../src/domain/digests/compose/accepted-around.ts';
import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import { addDays } from '../../../src/domain/working-time.ts';
import { countCampaign, countWeek, makeDigestFacts } from './any-week.ts';

const MONDAY = '2026-03-02';
/** Weeks that are over, the oldest first; the running one begins on `MONDAY`. Each has as many good ones as it lies back. */
const makeTold = (count: number): ToldWeek[] =>
  Array.from({ length: count }, (_none, place) => {
    const back = count - place;
    const first = addDays(MONDAY, -7 * back);
    return { first, last: addDays(first, 6), quality: { leads: 10, good: back, fair: 1, poor: 9 - back } };
  });
const agreedIn = (weeksBack: number, version = 2): AgreedOn => ({
  ...{ name: 'SQL', version },
  on: addDays(MONDAY, -7 * weeksBack + 2),
});
const placesOf = (weeks: ToldWeek[] | undefined) => weeks?.map(({ quality }) => quality?.good);

test.each<[string, ToldWeek[], AgreedOn[], (number | undefined)[] | undefined, (number | undefined)[] | undefined]>([
  ['four weeks on each side', makeTold(12), [agreedIn(4)], [8, 7, 6, 5], [3, 2, 1]],
  ['of less than that before as many as there are', makeTold(6), [agreedIn(4)], [6, 5], [3, 2, 1]],
  ['before the version only those of one version', makeTold(12), [agreedIn(7, 1), agreedIn(4)], [6, 5], [3, 2, 1]],
  ['not a week too early', makeTold(12), [agreedIn(3)], undefined, undefined],
  ['not a week too late', makeTold(12), [agreedIn(5)], undefined, undefined],
  ['not where another version came since', makeTold(12), [agreedIn(4), agreedIn(2, 3)], undefined, undefined],
  ['not where none was agreed', makeTold(12), [], undefined, undefined],
  ['not where there are no weeks', makeTold(3), [agreedIn(4)], undefined, undefined],
])('compared: %s', (_what, told, versions, before, after) => {
  const found = findWeeksAround(told, versions);
  expect([placesOf(found?.before), placesOf(found?.after)]).toEqual([before, after]);
});

test('is the sum of what the digests said, and nothing where one side said nothing', () => {
  const around = { name: 'SQL', version: 2, before: makeTold(2), after: [] };
  const quality = { leads: 7, good: 2, fair: 2, poor: 3 };
  expect(sumAround(around, quality)).toEqual({
    acceptedAround: { name: 'SQL', version: 2, before: { part: 5, of: 20 }, after: { part: 4, of: 7 } },
  });
  for (const said of [
    sumAround(around, undefined),
    sumAround({ ...around, before: [] }, quality),
    sumAround(undefined, quality),
  ])
    expect(said).toEqual({});
});

test('holds back with the week: what its own digest does not say is in no sum', () => {
  const after: ToldWeek[] = [{ first: MONDAY, last: MONDAY, quality: { leads: 5, good: 5, fair: 0, poor: 0 } }];
  const around = { name: 'SQL', version: 2, before: makeTold(AROUND_WEEKS), after };
  const compose = (...people: string[]) =>
    composeWeek(makeDigestFacts(countWeek([countCampaign('a', 3, 2, 2, people)]), { around })).digest;
  expect(compose('sanne', 'bram', 'femke').acceptedAround?.after).toEqual({ part: 10, of: 12 });
  const held = compose('sanne');
  expect([held.quality, held.acceptedAround?.after]).toEqual([undefined, { part: 5, of: 5 }]);
});

test('a week in which nothing happened but a word was agreed is not quiet', () => {
  const nothing = countWeek([], { handedOver: 0 });
  const { isQuiet, defined } = composeWeek(makeDigestFacts(nothing, { defined: [{ name: 'SQL', version: 1 }] })).digest;
  expect([isQuiet, defined]).toEqual([false, [{ name: 'SQL', version: 1 }]]);
  expect(composeWeek(makeDigestFacts(nothing)).digest).toMatchObject({ isQuiet: true });
});
