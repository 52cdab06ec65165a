import { describe, expect, test } from 'vitest';
import { computeLoad, followLoad, type LoadWatch, selectReps } from '../../../src/domain/digests/load.ts';
import { addDays } from '../../../src/domain/working-time.ts';
import { makePerson } from '../../flows/people.ts';

const DAY = '2026-11-02';
const OVER = { perRep: 12.5, agreed: 12 };
const FINE = { perRep: 12, agreed: 12 };

/** On which days (counted from the first) it is told, of a load looked at on each day that has a sign: `+` over, `-` not, a space: no look. */
function tell(looks: string): number[] {
  let was: LoadWatch | undefined;
  return Array.from(looks).flatMap((look, nth) => {
    if (look === ' ') return [];
    const { watch, isDue } = followLoad(look === '+' ? OVER : FINE, was, addDays(DAY, nth));
    was = watch;
    return isDue ? [nth] : [];
  });
}

describe('too many open leads', () => {
  test.each([
    ['for a week are told of on the eighth day, once', '++++++++++++++++++++', [7]],
    ['for less than a week are not', '+++++++-', []],
    ['are told of again when they were fewer in between, for a week again', '++++++++-++++++++', [7, 16]],
    ['on and off are never told of', '+++-+++-+++-+++-+++-', []],
    ['are told of when a day passes without a look', '+++ + + ++', [8]],
    ['are not when a week passes without one: nobody knows what was in between', '++        ++', []],
    ['that were told of are not told of again after such a week', '++++++++        +++++++++', [7]],
  ])('%s', (_what, looks, told) => {
    expect(tell(looks)).toEqual(told);
  });
});

test('the load is of those who are there, and of three at least: with fewer it would be a figure of one', () => {
  const reps = ['sanne', 'bram', 'fleur', 'thijs'].map((id) => makePerson({ id }));
  const others = [makePerson({ id: 'ruben', role: 'manager' }), makePerson({ id: 'daan', team: 'marketing' })];
  const away = (person: string, to = DAY) => ({ person, from: '2026-10-26', to });
  const select = (...absences: ReturnType<typeof away>[]) =>
    selectReps([...reps, ...others], absences, DAY).map(({ id }) => id);
  expect(select()).toEqual(['sanne', 'bram', 'fleur', 'thijs']);
  expect(select(away('sanne'), away('bram', '2026-11-01'))).toEqual(['bram', 'fleur', 'thijs']);
  expect(select(away('sanne'), away('bram'))).toEqual([]);
});

test('it is reckoned with one decimal, as it is said', () => {
  expect([computeLoad(37, 3, 12), computeLoad(36, 3, 12), computeLoad(0, 3, 12)].map(({ perRep }) => perRep)).toEqual([
    12.3, 12, 0,
  ]);
});
