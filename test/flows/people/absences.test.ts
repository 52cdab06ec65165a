import { describe, test } from 'vitest';
import { people } from '../../../src/flows/people/room.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { given, NOW } from '../specification.ts';

const organisation = makeOrganisation();
const person = makePerson();
const away = (who = person) => given(people, 'person.away-told', { person: who, organisation });
const kept = (from: string, to: string) => [
  { kind: 'person.away' as const, organisation: 'acme', absence: { person: 'sanne', from, to } },
];

describe('somebody says when they are away', () => {
  type Typed = { days: string };
  const READ: [typed: Typed, from: string, to: string, days: string][] = [
    [{ days: '2026-03-09 2026-03-13' }, '2026-03-09', '2026-03-13', 'from Mon 9 Mar until Fri 13 Mar'],
    [{ days: '9-3 13-3-2026' }, '2026-03-09', '2026-03-13', 'from Mon 9 Mar until Fri 13 Mar'],
    [{ days: 'today tomorrow' }, '2026-03-03', '2026-03-04', 'from Tue 3 Mar until Wed 4 Mar'],
    [{ days: '2026-03-01 2026-03-03' }, '2026-03-01', '2026-03-03', 'from Sun 1 Mar until Tue 3 Mar'],
    [{ days: '21 dec – 1 jan' }, '2026-12-21', '2027-01-01', 'from Mon 21 Dec until Fri 1 Jan 2027'],
    [{ days: '9 march' }, '2026-03-09', '2026-03-09', 'from Mon 9 Mar until Mon 9 Mar'],
    [{ days: '2026-03-09 2026-03-09' }, '2026-03-09', '2026-03-09', 'from Mon 9 Mar until Mon 9 Mar'],
  ];
  test.each(READ)('by %o: both days and those between are kept, and read back', (typed, from, to, days) => {
    away().when(typed).follows(kept(from, to), `Noted: away ${days}.`);
  });

  const UNCLEAR: [typed: Typed, answer: string][] = [
    [{ days: '' }, '/smarketing away 2026-03-03 2026-03-10'],
    [{ days: 'soon 2026-03-13' }, '/smarketing away 2026-03-03 2026-03-10'],
    [{ days: '2026-03-09 later' }, '/smarketing away 2026-03-03 2026-03-10'],
    [{ days: '2026-02-30 2026-03-13' }, '/smarketing away 2026-03-03 2026-03-10'],
    [{ days: '2026-03-13 2026-03-09' }, 'The last day, Mon 9 Mar, is before the first, Fri 13 Mar.'],
    [{ days: '2026-02-23 2026-03-02' }, 'Those days are over: Mon 2 Mar has passed.'],
  ];
  test.each(UNCLEAR)('by %o: nothing is kept, and they read why', (typed, answer) => {
    away().when(typed).follows([], answer);
  });

  test('the days are those of where they work, which need not be the organisation’s', () => {
    const evening = Date.UTC(2026, 2, 3, 23, 30);
    away().when({ days: 'today today' }, evening).follows(kept('2026-03-04', '2026-03-04'), 'Noted');
    away(makePerson({ zone: 'Europe/London' }))
      .when({ days: 'today today' }, evening)
      .follows(kept('2026-03-03', '2026-03-03'), 'Noted');
  });
});

describe('somebody says that they are back', () => {
  const back = (isAway: boolean) => given(people, 'person.back-told', { person, organisation, more: isAway });

  test('who was away: they are there again, and read so', () => {
    back(true)
      .when({}, NOW)
      .follows([{ kind: 'person.back', organisation: 'acme', person: 'sanne' }], 'Welcome back.');
  });

  test('who was not: nothing changes, and they read so', () => {
    back(false).when({}).follows([], 'You were not away');
  });
});
