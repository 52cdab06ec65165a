import { expect } from 'vitest';
import type { PickedChannel, PickedPerson } from '../../../src/domain/people/picked.ts';
import { buildOrganisation, readOrganisationFile } from '../../../src/domain/setup/organisation-file.ts';
import { listManagerIds } from '../../../src/domain/setup/settings/change-people.ts';
import { FIELD_RULES } from '../../../src/domain/setup/settings/fields.ts';
import { markSeen, markValue } from '../../../src/domain/setup/settings/plan-settings.ts';
import { SECTION_FIELDS, type TypedSection } from '../../../src/domain/setup/settings/table.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import * as rooms from '../../../src/store/rooms.ts';
import { emptyTables, type TestStore, testOnBoth } from '../test-store.ts';

const NOW = Date.UTC(2026, 10, 3, 9);
const PLACE = { platform: 'slack', workspace: 'T1' } as const;
const RUBEN = { ...PLACE, user: 'U-ruben' };
const TEAMS = { sales: ['sanne', 'bram'], marketing: ['daan', 'noor'] };
/** Chosen for the other channels, and for who joins by it. */
const GROUP = { ...PLACE, id: 'S-marketing', name: 'Marketing team' };

/** What managers and newcomers are told, and that an event was heard: no part of how it is set up. */
const NOT_SET_UP = ['deliveries', 'introductions', 'lanes', 'keys', 'message_days', 'installation'];

testOnBoth('the same organisation set up by a file and by forms in the chat is the same rows', async (of) => {
  const id = await setUpInChat(of);
  const byChat = await dump(of);
  await emptyTables(of);
  await setUpByFile(of, id);
  expect(await dump(of)).toEqual(byChat);
  expect(byChat['people']).toHaveLength(7);
});

async function setUpInChat({ store }: TestStore): Promise<string> {
  const handle = runFlows(store, () => NOW);
  const read = async () => {
    const [organisation] = await store.reads.organisations();
    if (organisation === undefined) throw new Error('nothing was founded');
    return { organisation, people: await store.reads.people(organisation.id) };
  };
  const give = async (section: TypedSection, typed: object) => {
    const { organisation } = await read();
    const stands = SECTION_FIELDS[section].map((field) => [field, FIELD_RULES[field].write(organisation, 'nl')]);
    const seen = markSeen(section, organisation, 'nl');
    await handle({
      kind: 'settings.given',
      section,
      seen,
      by: RUBEN,
      ...NOTHING_TYPED,
      ...Object.fromEntries(stands),
      ...typed,
    });
  };
  const basics = { standing: 'administrator', name: 'Acme BV', zone: 'Europe/Amsterdam', locale: 'nl' } as const;
  await handle({ kind: 'organisation.founded', ...basics, hours: '9:00-12:30, 13:00-17:30', by: RUBEN });
  const channels = {
    sales: [pickChannel('sales')],
    marketing: [pickChannel('marketing')],
    shared: [pickChannel('both')],
  };
  const seen = markValue((await read()).organisation.channels);
  await handle({ kind: 'settings.channels-given', seen, from: 'setup', ...channels, digest: [], by: RUBEN });
  await handle({
    kind: 'setup.people-given',
    seen: markValue(listManagerIds([])),
    salesManagers: [pickPerson('ruben')],
    salesPeople: TEAMS.sales.map(pickPerson),
    marketingManagers: [pickPerson('helen')],
    marketingPeople: TEAMS.marketing.map(pickPerson),
    by: RUBEN,
  });
  await handle({ kind: 'settings.segment-given', segment: 'Export', channel: [pickChannel('export')], by: RUBEN });
  await give('days', { digestTime: '10:00', checkinDay: '3', followUpHours: '6' });
  await give('limits', { messagesADay: '5', openLeadsPerRep: '12', holdIncomplete: 'yes' });
  await give('hours', { holidays: '2026-12-24' });
  const { name, ...group } = GROUP;
  const found = { name, people: [pickPerson('daan'), pickPerson('lotte')] };
  const joining = {
    salesPeople: [],
    salesGroup: [],
    marketingPeople: [],
    marketingGroup: [{ of: 'groups' as const, ...group, found }],
  };
  await handle({ kind: 'settings.members-given', ...joining, by: RUBEN });
  return (await read()).organisation.id;
}

async function setUpByFile({ store }: TestStore, id: string): Promise<void> {
  const channel = (name: string, purpose: string, more = {}) => ({ ...PLACE, id: `C-${name}`, name, purpose, ...more });
  const person = (name: string, team: string, role: string, more = {}) => ({
    ...{ id: name, name, email: `${name}@acme.example`, team, role, identities: [{ ...PLACE, user: `U-${name}` }] },
    ...more,
  });
  const file = {
    id,
    name: 'Acme BV',
    locale: 'nl',
    zone: 'Europe/Amsterdam',
    hours: {
      week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-12:30', '13:00-17:30']])),
      holidays: ['2026-12-24'],
    },
    digest: { day: 1, time: '10:00' },
    checkin: { day: 3, days: 7 },
    followUp: { hours: 6 },
    messagesADay: 5,
    openLeadsPerRep: 12,
    holdIncomplete: true,
    teamGroups: { marketing: GROUP },
    workspaces: [{ platform: 'slack', id: 'T1' }],
    channels: [
      channel('sales', 'sales', { default: true }),
      channel('marketing', 'marketing'),
      channel('both', 'shared'),
      channel('export', 'sales', { segments: ['Export'] }),
    ],
    people: [
      ...TEAMS.sales.map((name) => person(name, 'sales', 'member')),
      ...TEAMS.marketing.map((name) => person(name, 'marketing', 'member')),
      person('ruben', 'sales', 'manager'),
      person('helen', 'marketing', 'manager'),
      person('lotte', 'marketing', 'member', { byGroup: true }),
    ],
    administrators: [RUBEN],
  };
  const { digest: _later, ...begun } = file;
  // Another hour of the digest holds from the next week on, so here, too, it is said after the beginning.
  for (const given of [begun, file]) {
    const read = readOrganisationFile(given);
    if ('faults' in read) throw new Error(read.faults.join('; '));
    await runFlows(store, () => NOW)({ kind: 'organisation.described', ...buildOrganisation(read.file) });
  }
}

/** Every row of every table that has some, as it is kept; JSON as what it says. */
async function dump({ runSql }: TestStore): Promise<Record<string, string[]>> {
  const tables = Object.values(rooms).flatMap((room) => Object.keys(room.tables));
  const rows: Record<string, string[]> = {};
  for (const table of tables.filter((each) => !NOT_SET_UP.includes(each))) {
    const kept = await runSql(`select * from ${table}`);
    if (kept.length > 0) rows[table] = kept.map((row) => JSON.stringify(sortKeys(row))).sort();
  }
  return rows;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value === 'string' && value.startsWith('{')) return sortKeys(JSON.parse(value));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, each]) => [key, sortKeys(each)]),
  );
}

function pickChannel(name: string): PickedChannel {
  const found = { name, isMember: true, isPrivate: false, isArchived: false };
  return { of: 'channels', ...PLACE, id: `C-${name}`, found };
}

function pickPerson(name: string): PickedPerson {
  const found = { name, email: `${name}@acme.example`, zone: 'Europe/Amsterdam' };
  return { of: 'people', ...PLACE, user: `U-${name}`, found };
}

const NOTHING_TYPED = {
  ...{ name: '', locale: '', zone: '', week: '', holidays: '', country: '', digestDay: '', digestTime: '' },
  ...{ checkinDay: '', checkinDays: '', followUpHours: '', messagesADay: '', openLeadsPerRep: '' },
  ...{ holdIncomplete: '', k: '', linesDays: '', leadsDays: '' },
};
