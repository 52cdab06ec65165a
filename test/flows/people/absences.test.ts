import { describe, expect, test } from 'vitest';
import type { NamedCard } from '../../../src/cards/card.ts';
import { ABSENCES_MAX, type Days } from '../../../src/domain/people/absences.ts';
import { people } from '../../../src/flows/people/room.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { given, NOW, readReply } from '../specification.ts';

const organisation = makeOrganisation();
const person = makePerson();
const away = (more: Days[] = [], who = person) =>
  given(people, 'person.away-told', { person: who, organisation, more });
const back = (...more: Days[]) => given(people, 'person.back-told', { person, organisation, more });
const remove = (...more: Days[]) => given(people, 'absence.removed', { person, organisation, more });
/** Days of this year by month and day: `0309 0313`. */
const days = (written: string): Days => {
  const [from = '', to = from] = written.split(' ').map((each) => `2026-${each.slice(0, 2)}-${each.slice(2)}`);
  return { from, to };
};
const kept = (was: Days[], now: Days[]) => [
  { kind: 'absences.kept' as const, organisation: 'acme', person: 'sanne', was, now },
];
/** What the buttons of an answer take away. */
const listRemovals = (reply: object): unknown[] => {
  const { parts } = (reply as { card: NamedCard }).card;
  return parts
    .flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
    .map((button) => 'tap' in button && button.tap);
};
const [EARLY, NEXT, LATER] = [days('0301 0304'), days('0309 0313'), days('0701 0714')];

describe('somebody says when they are away', () => {
  type Typed = { days: string };
  const READ: [typed: Typed, from: string, to: string, days: string][] = [
    [{ days: '2026-03-09 2026-03-13' }, '2026-03-09', '2026-03-13', 'from Mon 9 Mar to Fri 13 Mar'],
    [{ days: '9-3 13-3-2026' }, '2026-03-09', '2026-03-13', 'from Mon 9 Mar to Fri 13 Mar'],
    [{ days: 'today tomorrow' }, '2026-03-03', '2026-03-04', 'from Tue 3 Mar to Wed 4 Mar'],
    [{ days: '2026-03-01 2026-03-03' }, '2026-03-01', '2026-03-03', 'from Sun 1 Mar to Tue 3 Mar'],
    [{ days: '21 dec – 1 jan' }, '2026-12-21', '2027-01-01', 'from Mon 21 Dec to Fri 1 Jan 2027'],
    [{ days: '9 march' }, '2026-03-09', '2026-03-09', 'on Mon 9 Mar'],
    [{ days: '2026-03-09 2026-03-09' }, '2026-03-09', '2026-03-09', 'on Mon 9 Mar'],
  ];
  test.each(READ)('by %o: both days and those between are kept, and read back', (typed, from, to, words) => {
    away()
      .when(typed)
      .follows(kept([], [{ from, to }]), `Noted: away ${words}.`);
  });

  const ADDED: [what: string, was: Days[], typed: string, now: Days[]][] = [
    ['later than another', [NEXT], '1-7 14-7', [NEXT, LATER]],
    ['before another', [LATER], '9-3 13-3', [NEXT, LATER]],
    ['overlapping one', [NEXT], '12-3 20-3', [days('0309 0320')]],
    ['adjoining one', [NEXT], '14-3 15-3', [days('0309 0315')]],
    ['between two, adjoining both', [NEXT, days('0316 0320')], '14-3 15-3', [days('0309 0320')]],
    ['a day apart', [NEXT], '15-3', [NEXT, days('0315')]],
    ['within one', [LATER], '2-7', [LATER]],
    ['around two', [NEXT, LATER], '1-3 31-7', [days('0301 0731')]],
    ['while another is over', [days('0201 0214')], '9-3 13-3', [NEXT]],
  ];
  test.each(ADDED)('%s: all are kept, what overlaps or adjoins as one', (_what, was, typed, now) => {
    const { reply } = away(was).when({ days: typed }).follows(kept(was, now), 'Noted: away');
    expect(listRemovals(reply)).toEqual(now.map((each) => ({ kind: 'absence.removed', ...each })));
  });

  test('they read all that are to come, in order, each with its button and its year where that is another', () => {
    const { reply } = away([LATER]).when({ days: '21-12 – 1-1' });
    expect(readReply(reply)).toMatch(/Wed 1 Jul to Tue 14 Jul\nMon 21 Dec to Fri 1 Jan 2027/);
  });

  const UNCLEAR: [typed: Typed, answer: string][] = [
    [{ days: 'soon 2026-03-13' }, '/smarketing away 03/03 10/03'],
    [{ days: '2026-03-09 later' }, '/smarketing away 03/03 10/03'],
    [{ days: '2026-02-30 2026-03-13' }, '/smarketing away 03/03 10/03'],
    [{ days: '2026-03-13 2026-03-09' }, 'The last day, Mon 9 Mar, is before the first, Fri 13 Mar.'],
    [{ days: '2026-02-23 2026-03-02' }, 'Those days are over: Mon 2 Mar has passed.'],
  ];
  test.each(UNCLEAR)('by %o: nothing is kept, and they read why', (typed, answer) => {
    away([LATER]).when(typed).follows([], answer);
  });

  test('the days are those of where they work, which need not be the organisation’s', () => {
    const evening = Date.UTC(2026, 2, 3, 23, 30);
    away()
      .when({ days: 'today today' }, evening)
      .follows(kept([], [days('0304')]), 'Noted');
    away([], makePerson({ zone: 'Europe/London' }))
      .when({ days: 'today today' }, evening)
      .follows(kept([], [days('0303')]), 'Noted');
  });

  describe('when there are as many as are kept', () => {
    const full = Array.from({ length: ABSENCES_MAX }, (_no, n) => days(`04${String(2 * n + 1).padStart(2, '0')}`));

    test('another is refused, naming the limit, with a button for each', () => {
      const { reply } = away(full).when({ days: '1-6' }).follows([], 'no more than 12 absences ahead');
      expect(listRemovals(reply)).toHaveLength(ABSENCES_MAX);
    });

    test('one that joins two of them is kept, and so is one more while another is over', () => {
      away(full)
        .when({ days: '2-4' })
        .follows(kept(full, [days('0401 0403'), ...full.slice(2)]), 'Noted');
      const [, ...eleven] = full;
      const was = [days('0201'), ...eleven];
      away(was)
        .when({ days: '1-6' })
        .follows(kept(was, [...eleven, days('0601')]), 'Noted');
    });
  });

  test('without a day they read what they said, with a button for another; who said nothing is asked', () => {
    const { reply } = away([days('0201'), LATER, NEXT])
      .when({ days: '' })
      .follows([], /You are away:[\s\S]*Mon 9 Mar[\s\S]*Wed 1 Jul/);
    const removals = [NEXT, LATER].map((each) => ({ kind: 'absence.removed', ...each }));
    expect(listRemovals(reply)).toEqual([...removals, { kind: 'absence.form-asked' }]);
    away([days('0201')])
      .when({ days: '' })
      .follows([], { form: 'absence.given' });
  });
});

describe('the form of an absence', () => {
  const ask = (...more: Days[]) => given(people, 'absence.form-asked', { person, organisation, more }).when({});
  const give = (typed: { from?: string; to?: string }, ...more: Days[]) =>
    given(people, 'absence.given', { person, organisation, more }).when({ from: '', to: '', ...typed });

  test('asks for two days, and says which are known', () => {
    const fields = (reply: object) => JSON.stringify((reply as { form: { fields: unknown } }).form.fields);
    const { reply } = ask(EARLY, LATER).follows([], { form: 'absence.given' });
    expect(fields(reply)).toContain('Already noted: Sun 1 Mar to Wed 4 Mar and Wed 1 Jul to Tue 14 Jul.');
    expect(fields(ask().follows([], { form: 'absence.given' }).reply)).not.toContain('Already');
  });

  test('is kept from its first day until its last, or as one day, joined with what was there', () => {
    give({ from: '2026-03-09', to: '2026-03-13' }, LATER).follows(
      kept([LATER], [NEXT, LATER]),
      'Noted: away from Mon 9 Mar',
    );
    give({ from: '2026-03-09' }).follows(kept([], [days('0309')]), 'Noted: away on Mon 9 Mar');
    give({ from: '2026-03-09', to: '2026-03-13' }, NEXT).follows(kept([NEXT], [NEXT]), 'Noted');
    give({ from: '2026-03-01', to: '2026-03-04' }).follows(kept([], [EARLY]), 'Noted');
  });

  const WRONG: [what: string, typed: { from?: string; to?: string }, field: string, error: string][] = [
    ['no day', {}, 'from', 'choose a day'],
    ['what is no day', { from: 'soon' }, 'from', 'choose a day'],
    ['a last day that is none', { from: '2026-03-09', to: '2026-02-30' }, 'to', 'choose a day'],
    ['a last day before the first', { from: '2026-03-13', to: '2026-03-09' }, 'to', 'before the first'],
    ['one day that is over', { from: '2026-03-02' }, 'from', 'has passed'],
    ['days that are over', { from: '2026-02-23', to: '2026-03-02' }, 'to', 'has passed'],
    ['days that never end', { from: '2026-03-09', to: '2030-01-01' }, 'to', 'within two years'],
  ];
  test.each(WRONG)('with %s is not kept: it says so at that field', (_what, typed, field, error) => {
    give(typed).follows([], { errors: { [field]: new RegExp(error) } });
  });

  test('is refused in words where as many are kept as there may be', () => {
    const full = Array.from({ length: ABSENCES_MAX }, (_no, n) => days(`04${String(2 * n + 1).padStart(2, '0')}`));
    give({ from: '2026-06-01' }, ...full).follows([], 'no more than 12 absences ahead');
  });
});

describe('somebody says that they are back', () => {
  test('the absence of today ends, later ones stay and are listed', () => {
    const { reply } = back(EARLY, LATER)
      .when({})
      .follows(kept([EARLY, LATER], [LATER]), /no longer away; later you still are:/);
    expect(listRemovals(reply)).toEqual([{ kind: 'absence.removed', ...LATER }]);
    back(EARLY)
      .when({})
      .follows(kept([EARLY], []), 'Welcome back. From today you are no longer away.');
  });

  test('on the first and on the last day of it too', () => {
    for (const running of [days('0303 0309'), days('0223 0303')])
      back(running)
        .when({}, NOW)
        .follows(kept([running], []), 'Welcome back');
  });

  test('before the next begins nothing changes: they read when that is, and can remove it', () => {
    const { reply } = back(LATER, NEXT).when({}).follows([], 'Your next absence begins on Mon 9 Mar.');
    expect(listRemovals(reply)).toHaveLength(2);
  });

  test('who was not away: nothing changes, and they read so', () => {
    back().when({}).follows([], 'You were not away');
    back(days('0201 0302')).when({}).follows([], 'You were not away');
  });
});

describe('somebody takes an absence away', () => {
  const REMOVED: [what: string, was: Days[], button: Days, now: Days[], words: RegExp][] = [
    ['one of two', [NEXT, LATER], NEXT, [LATER], /Removed: Mon 9 Mar to Fri 13 Mar. You are still away:[\s\S]*1 Jul/],
    ['the only one', [NEXT], NEXT, [], /You have no other days away/],
    ['that of today', [EARLY, NEXT], EARLY, [NEXT], /Removed: Sun 1 Mar/],
    ['one that has become longer', [days('0309 0320')], NEXT, [days('0314 0320')], /still away:[\s\S]*Sat 14 Mar/],
    [
      'one that lies within another now',
      [days('0301 0320')],
      NEXT,
      [days('0301 0308'), days('0314 0320')],
      /still away/,
    ],
  ];
  test.each(REMOVED)('%s: the others stay, and are listed', (_what, was, button, now, words) => {
    const { reply } = remove(...was)
      .when(button)
      .follows(kept(was, now), words);
    expect(reply.kind).toBe('card');
    expect(listRemovals(reply)).toHaveLength(now.length);
  });

  test('twice: the second time nothing changes', () => {
    remove(LATER)
      .when(NEXT)
      .follows([], /Removed already: Mon 9 Mar to Fri 13 Mar. You are still away:/);
    remove(days('0201')).when(days('0201')).follows([], 'You have no other days away');
  });

  test('nothing is left in more pieces than are kept', () => {
    const full = Array.from({ length: ABSENCES_MAX }, (_no, n) => ({
      from: `2026-0${n < 6 ? 4 : 5}-${String(1 + 4 * (n % 6)).padStart(2, '0')}`,
      to: `2026-0${n < 6 ? 4 : 5}-${String(3 + 4 * (n % 6)).padStart(2, '0')}`,
    }));
    remove(...full)
      .when(days('0402'))
      .follows([], 'no more than 12');
  });
});
