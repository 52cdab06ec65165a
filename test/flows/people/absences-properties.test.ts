import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import { ABSENCES_MAX, type Days } from '../../../src/domain/people/absences.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { addDays, getLocalDate } from '../../../src/domain/working-time.ts';
import { people } from '../../../src/flows/people/room.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { BY, NOW } from '../specification.ts';

const known = { person: makePerson(), organisation: makeOrganisation() };

/** Days counted from today, and how many; a button may be as old as it likes. */
const anyDays = { start: fc.integer({ min: -6, max: 120 }), length: fc.integer({ min: 1, max: 5 }) };
const anyMove = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('away' as const), ...anyDays }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('remove' as const), ...anyDays }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), nights: fc.integer({ min: 1, max: 5 }) }) },
);
type Move = typeof anyMove extends fc.Arbitrary<infer M> ? M : never;

function listDates({ from, to }: Days): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Somebody's absences by the bot's flows, and the same as a set of dates. */
class Person {
  now = NOW;
  kept: Days[] = [];
  dates = new Set<string>();
  refusals = 0;

  get today(): string {
    return getLocalDate(this.now, known.organisation.zone);
  }

  make(move: Move): void {
    if (move.kind === 'wait') this.now += move.nights * DAY_MS;
    else if (move.kind === 'back') this.comeBack();
    else {
      const from = addDays(this.today, move.start);
      this.change(move.kind, { from, to: addDays(from, move.length - 1) });
    }
    this.dates = new Set([...this.dates].filter((date) => date >= this.today));
  }

  private comeBack(): void {
    this.decide({ kind: 'person.back-told', by: BY });
    for (let date = this.today; this.dates.delete(date); date = addDays(date, 1));
  }

  private change(how: 'away' | 'remove', days: Days): void {
    const before = this.kept.length;
    const isKept = this.decide(
      how === 'away'
        ? { kind: 'person.away-told', days: `${days.from} ${days.to}`, by: BY }
        : { kind: 'absence.removed', ...days, by: BY },
    );
    if (isKept) for (const date of listDates(days)) this.dates[how === 'away' ? 'add' : 'delete'](date);
    else if (days.to >= this.today && listDates(days).some((date) => this.dates.has(date) === (how === 'remove'))) {
      // Nothing but the limit refuses what would change a day.
      expect(before).toBeGreaterThanOrEqual(ABSENCES_MAX);
      this.refusals += 1;
    }
  }

  private decide(event: Event & { kind: 'person.away-told' | 'person.back-told' | 'absence.removed' }): boolean {
    const { changes } = people.flows[event.kind].decide(
      { ...known, more: this.kept } as never,
      event as never,
      this.now,
    );
    for (const change of changes) {
      expect(change).toMatchObject({ kind: 'absences.kept', was: this.kept });
      if (change.kind === 'absences.kept') this.kept = change.now;
    }
    return changes.length > 0;
  }
}

test('whatever is added, taken away and ended, the days to come are those of a set of dates', () => {
  let refusals = 0;
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 50, size: 'max' }), (moves) => {
      const person = new Person();
      for (const move of moves) {
        person.make(move);
        const toCome = person.kept.flatMap(listDates).filter((date) => date >= person.today);
        expect(toCome).toEqual([...person.dates].sort());
        expect(person.kept.length).toBeLessThanOrEqual(ABSENCES_MAX);
      }
      refusals += person.refusals;
    }),
    { numRuns: 60 },
  );
  // The limit was met, so that it was held.
  expect(refusals).toBeGreaterThan(0);
});
