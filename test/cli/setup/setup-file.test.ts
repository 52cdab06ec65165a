import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import { readOrganisationFile } from '../../../src/domain/setup/organisation-file.ts';

type Json = Record<string, unknown>;
const good = () => structuredClone(organisationOnSlack) as unknown as Json & { channels: Json[]; people: Json[] };

/** The file's faults after somebody spoilt it. */
function faults(spoil: (file: ReturnType<typeof good>) => void): string[] {
  const file = good();
  spoil(file);
  const read = readOrganisationFile(file);
  return 'faults' in read ? read.faults : [];
}

/** Puts a value at a place such as `people.3.email`; undefined takes it away. */
function put(file: Json, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const at = names.reduce<Json>((node, name) => node[name] as Json, file);
  if (value === undefined) delete at[last];
  else at[last] = value;
}

const place = { platform: 'slack', workspace: 'T0NOORDLICHT' };
const hours = { from: '09:00', to: '17:00', days: [1] };
const PERIODS = Array.from({ length: 12 }, (_, nth) => `${10 + nth}:00-${10 + nth}:30`);
const ghost = { id: 'ghost', name: 'G', team: 'sales', role: 'member' };
const identity = { ...place, user: 'U0SANNE' };

test('a good file has none', () => {
  expect(faults(() => {})).toEqual([]);
  for (const hours of [0.5, 4, 80]) expect(faults((file) => put(file, 'followUp', { hours }))).toEqual([]);
});

test('ids of Microsoft’s directory may be in capitals; a channel’s stays as it is, and so does all of Slack’s', () => {
  const on = { platform: 'teams', workspace: 'ABCD-1' };
  const read = readOrganisationFile({
    ...organisationOnSlack,
    workspaces: [...organisationOnSlack.workspaces, { platform: 'teams', id: 'ABCD-1' }],
    channels: [...organisationOnSlack.channels, { ...on, id: '19:Abc@thread.tacv2', name: 'x', purpose: 'shared' }],
    people: [...organisationOnSlack.people, { ...ghost, identities: [{ ...on, user: 'EF-2' }] }],
  });
  if ('faults' in read) throw new Error(read.faults.join());
  const { workspaces, channels, people } = read.file;
  expect(workspaces.map(({ id }) => id)).toEqual(['T0NOORDLICHT', 'abcd-1']);
  expect(channels.at(-1)).toMatchObject({ workspace: 'abcd-1', id: '19:Abc@thread.tacv2' });
  expect(people.at(-1)?.identities).toEqual([{ platform: 'teams', workspace: 'abcd-1', user: 'ef-2' }]);
  expect(people[0]?.identities[0]?.user).toBe('U0SANNE');
});

describe('working hours are read as they are meant', () => {
  const DEFAULT = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
  test.each([
    [undefined, DEFAULT],
    [{}, DEFAULT],
    [{ country: 'DE-BY' }, { ...DEFAULT, country: 'DE-BY' }],
    [
      { to: '16:00', holidays: ['2026-12-24'] },
      { ...DEFAULT, to: '16:00', holidays: ['2026-12-24'] },
    ],
    [hours, hours],
    [
      { week: { mon: ['13:00 – 17:30', '09:00-12:30'], fri: ['09:00-12:30', '12:30-13:00'], sat: [] }, country: 'NL' },
      { week: { mon: ['09:00-12:30', '13:00-17:30'], fri: ['09:00-12:30', '12:30-13:00'], sat: [] }, country: 'NL' },
    ],
    [{ week: { sun: PERIODS.slice(0, 8) } }, { week: { sun: PERIODS.slice(0, 8) } }],
  ])('%j', (given, meant) => {
    const file = good();
    put(file, 'hours', given);
    const read = readOrganisationFile(file);
    if ('faults' in read) throw new Error(read.faults.join());
    expect(read.file.hours).toEqual(meant);
    // What was read can be read again.
    expect(readOrganisationFile(read.file)).toEqual(read);
  });
});

describe('a fault is named with the place where it stands', () => {
  test.each([
    ['id', 'Noordlicht', 'id: is lower-case letters, digits and dashes'],
    ['name', undefined, 'name: '],
    ['locale', 'de', 'locale: '],
    ['zone', 'Mars/Base', 'zone: is a time zone such as Europe/Amsterdam'],
    ['hours', { ...hours, from: '18:00' }, 'hours: ends before it begins'],
    ['hours', { ...hours, from: '9:00' }, 'hours.from: is a time such as 09:00'],
    ['hours', { ...hours, days: [8] }, 'hours.days.0: '],
    ['hours', { from: '18:00' }, 'hours: ends before it begins'],
    ['hours', { week: { mon: ['09:00-12:30', '13:00-12:00'] } }, 'hours.week.mon.1: 13:00-12:00 ends before it begins'],
    ['hours', { week: { mon: ['09:00-09:00'] } }, 'hours.week.mon.0: 09:00-09:00 is empty'],
    ['hours', { week: { mon: ['9-12'] } }, 'hours.week.mon.0: is a period such as 09:00-12:30'],
    ['hours', { week: { mon: ['12:00-17:30', '09:00-12:30'] } }, 'hours.week.mon.0: 12:00-17:30 overlaps 09:00-12:30'],
    ['hours', { week: { mon: ['09:00-12:00', '09:00-12:00'] } }, 'hours.week.mon.1: 09:00-12:00 overlaps 09:00-12:00'],
    ['hours', { week: { mon: PERIODS.slice(0, 9) } }, 'hours.week.mon: has more than 8 periods'],
    ['hours', { week: { mon: [] } }, 'hours.week: has no period, so nobody ever works'],
    ['hours', { week: { mon: ['09:00-12:30'], dinsdag: [] } }, 'hours.week: Unrecognized key: "dinsdag"'],
    ['hours', { ...hours, week: { mon: ['09:00-12:30'] } }, 'hours: has week, so leave out from, to and days'],
    ['hours', { country: 'nl' }, 'hours.country: is a country such as NL, or one with its state: DE-BY'],
    ['hours', { publicHolidays: { until: '2036-12-31', dates: [] } }, 'hours: Unrecognized key: "publicHolidays"'],
    ['followUp', { hours: 0.4 }, 'followUp.hours: '],
    ['followUp', { hours: 81 }, 'followUp.hours: '],
    ['followUp', { hours: 4, days: 1 }, 'followUp: Unrecognized key'],
    ['workspaces', [], 'workspaces: '],
    ['workspaces.0.platform', 'irc', 'workspaces.0.platform: '],
    ['channels', [], 'channels: '],
    ['channels', [{ ...place, id: 'C1', name: 'x', purpose: 'shared' }], 'there is no channel with purpose sales'],
    ['channels.0.default', false, 'needs one default sales channel'],
    ['channels.1.default', true, 'has 2 default sales channels'],
    ['channels.2.purpose', 'fun', 'channels.2.purpose: '],
    ['channels.0.segments', ['Export '], 'segment “export” is on #sales and on #sales-export: leave it on one of them'],
    ['channels.2.id', 'C0SHARED', 'slack/T0NOORDLICHT/C0SHARED is there more than once'],
    ['channels.3.workspace', 'T9', 'channels.3.workspace: T9 is not in workspaces'],
    ['channels.0.chanel', 'x', 'channels.0: Unrecognized key: "chanel"'],
    ['people', [], 'people: '],
    ['people.5.team', 'finance', 'people.5.team: '],
    ['people.6.role', 'boss', 'people.6.role: '],
    ['people.1.email', 'bram', 'people.1.email: '],
    ['people.1.id', 'sanne', 'people: sanne is there more than once'],
    ['people.1.email', 'SANNE@noordlicht.example', 'people: sanne@noordlicht.example is there more than once'],
    ['people.1.identities', [identity], 'people: slack/T0NOORDLICHT/U0SANNE is there more than once'],
    ['people.0.identities.0.workspace', 'T9', 'people: U0SANNE is in T9, which is not in workspaces'],
    ['checkin', { day: 29 }, 'checkin.day: '],
    ['checkin', { k: 2 }, 'checkin.k: '],
    ['checkin', { days: 1 }, 'checkin.days: '],
    ['retention', { lines: 31 }, 'retention.lines: '],
    ['hours', { ...hours, holidays: ['25-12-2026'] }, 'hours.holidays.0: '],
    ['people.0.zone', 'Mars/Base', 'people.0.zone: is a time zone such as Europe/Amsterdam'],
    ['people.0', ghost, 'people: ghost has neither identities nor an email'],
  ])('%s: %j', (path, value, fault) => {
    const found = faults((file) => put(file, path, value));
    expect(found.join('\n')).toContain(fault);
    expect(found).toHaveLength(1);
  });

  test.each([[null], [[]], ['text'], [7]])('%j is no file', (given) => {
    const read = readOrganisationFile(given);
    expect('faults' in read && read.faults).toEqual([expect.stringMatching(/^file: /)]);
  });
});

test('many faults are named at once', () => {
  const found = faults((file) => {
    file['zone'] = 'Mars';
    file['locale'] = 'de';
    for (const person of file.people) person['role'] = 'boss';
    for (const channel of file.channels) channel['purpose'] = 'fun';
  });
  expect(found).toHaveLength(2 + organisationOnSlack.people.length + organisationOnSlack.channels.length);
});

test('so are faults between the parts', () => {
  const found = faults((file) => {
    const [first, second] = file.people;
    if (first && second) second['id'] = first['id'];
    for (const channel of file.channels) channel['default'] = true;
    file.people.push(ghost);
  });
  expect(found).toHaveLength(3);
});

test('a segment may be on channels of two workspaces, and on one that gets no leads', () => {
  expect(
    faults((file) => {
      put(file, 'channels.2.segments', ['export']);
      put(file, 'workspaces.1', { platform: 'slack', id: 'T2' });
      put(file, 'channels.4', { ...place, workspace: 'T2', name: 'export', purpose: 'sales', segments: ['export'] });
    }),
  ).toEqual([]);
});

test('one person who manages both teams is told what that means, by e-mail or by account', () => {
  const [ruben] = good().people.filter(({ id }) => id === 'ruben');
  const twin = { ...ruben, id: 'ruben-too', team: 'marketing' };
  const means = 'is there more than once: nobody can manage both teams, since each manager talks with the other team';
  expect(faults(({ people }) => people.push({ ...twin, identities: [] }))).toEqual([
    `people: ruben@noordlicht.example ${means}`,
  ]);
  expect(faults(({ people }) => people.push({ ...twin, email: 'other@noordlicht.example' }))).toEqual([
    `people: slack/T0NOORDLICHT/U0RUBEN ${means}`,
  ]);
});

test('a check-in that opens by itself must be able to', () => {
  const found = faults((file) => {
    file['checkin'] = { day: 3 };
    file.people = file.people.filter(({ id }) => id !== 'helen');
    file.channels = file.channels.filter(({ purpose }) => purpose !== 'shared');
  });
  expect(found).toEqual([
    'checkin.day: team marketing has no manager to hold the talks',
    'checkin.day: there is no channel with purpose shared for the summary',
  ]);
  expect(faults((file) => put(file, 'checkin', { day: 3 }))).toEqual([]);
});

test('no JSON makes reading throw', () => {
  const spoilt = fc
    .tuple(fc.constantFrom(...Object.keys(good())), fc.jsonValue())
    .map(([key, value]) => ({ ...good(), [key]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), spoilt), (given) => {
      const read = readOrganisationFile(given);
      expect('file' in read || read.faults.length > 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});
