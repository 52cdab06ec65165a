import { describe, expect, test } from 'vitest';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import { organisationOnBoth, organisationOnTeams } from '../../../sandbox/samples/noordlicht-teams.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { buildOrganisation, readOrganisationFile } from '../../../src/domain/setup/organisation-file.ts';
import { listWarnings } from '../../../src/domain/setup/warnings/warning-lines.ts';

type SetUp = { organisation: Organisation; people: Person[] };

function build(given: unknown = organisationOnSlack): SetUp {
  const read = readOrganisationFile(given);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return buildOrganisation(read.file);
}

/** What is warned of when this much of the sample organisation is otherwise. */
function warn(change: (of: SetUp) => Partial<SetUp>): string[] {
  const whole = build();
  const { organisation, people } = { ...whole, ...change(whole) };
  return listWarnings(organisation, people);
}

test.each([organisationOnSlack, organisationOnTeams, organisationOnBoth])(
  'the sample organisations have none',
  (given) => {
    const { organisation, people } = build(given);
    expect(listWarnings(organisation, people)).toEqual([]);
  },
);

const without =
  (...ids: string[]) =>
  ({ people }: SetUp) => ({ people: people.filter(({ id }) => !ids.includes(id)) });
const withPeople =
  (map: (person: Person) => Person) =>
  ({ people }: SetUp) => ({ people: people.map(map) });
const withK =
  (k: number, people?: Person[]) =>
  ({ organisation }: SetUp) => ({
    organisation: { ...organisation, checkin: { days: 7, k } },
    ...(people && { people }),
  });
const withChannels =
  (change: (channels: Organisation['channels']) => Organisation['channels']) =>
  ({ organisation }: SetUp) => ({
    organisation: { ...organisation, channels: change(organisation.channels) },
  });
const SALES = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
const some = (...ids: string[]) => build().people.filter(({ id }) => ['ruben', 'helen', ...ids].includes(id));

describe('what cannot begin or reaches nobody is said, with what to do', () => {
  test.each<[string, (of: SetUp) => Partial<SetUp>, string]>([
    [
      'no manager of marketing',
      without('helen'),
      'people: team marketing has no manager, so no check-in can begin: give somebody of it the role manager, to hold the talks with sales',
    ],
    [
      'a load of two',
      (of) => ({
        ...without('bram', 'fleur', 'thijs', 'jack')(of),
        organisation: { ...of.organisation, checkin: { days: 7, k: 3 }, openLeadsPerRep: 20 },
      }),
      'openLeadsPerRep: team sales has 2 members, so nobody hears of too many open leads: it takes 3',
    ],
    [
      'one name manages both',
      withPeople((person) => (person.id === 'helen' ? { ...person, name: 'ruben dijkstra ' } : person)),
      'people: ruben dijkstra  is the manager of both teams and would hold every talk alone: name another manager for one of them',
    ],
    [
      'fewer members than k',
      withK(5, some('sanne', 'bram', 'daan', 'noor')),
      'checkin.k: 4 members would be asked in a check-in and k is 5, so none can begin: add people, or set k to 4 or less (3 at least)',
    ],
    [
      'fewer than any k',
      withK(3, some('sanne', 'bram')),
      'people: 2 members would be asked in a check-in, so none can begin: it takes 3',
    ],
    [
      'a team smaller than k',
      without('sanne', 'bram'),
      'checkin.k: team sales has 4 members and k is 5, so a check-in always shows both teams together',
    ],
    [
      'a k larger than a team',
      withK(7),
      'checkin.k: team sales has 6 members and k is 7, so a check-in always shows both teams together',
    ],
    [
      'no shared channel',
      withChannels((all) => all.filter(({ purpose }) => purpose !== 'shared')),
      'channels: none has the purpose shared, so no check-in can begin: its summary would have no place',
    ],
    [
      'no channel for marketing',
      withChannels((all) => all.filter(({ purpose }) => purpose !== 'marketing')),
      'channels: no weekly digest goes to marketing: add a channel with the purpose marketing, or mark one with "digest": true',
    ],
    [
      'segments without leads',
      withChannels((all) => all.map((each) => (each.purpose === 'shared' ? { ...each, segments: ['x'] } : each))),
      'channels: #sales-marketing has segments, but leads go only to channels with the purpose sales',
    ],
    [
      'a segment on two channels',
      withChannels((all) => all.map((each) => (each.isDefault ? { ...each, segments: ['EXPORT'] } : each))),
      'channels: segment “export” is on #sales and on #sales-export: leave it on one of them',
    ],
    ['nobody in sales', without(...SALES, 'ruben'), 'people: nobody is in team sales, so nobody can judge a lead'],
    [
      'an empty workspace',
      ({ organisation }) => ({
        organisation: { ...organisation, workspaces: [...organisation.workspaces, { platform: 'teams', id: 'abc' }] },
      }),
      'workspaces: abc has no channel and nobody in it',
    ],
  ])('%s', (_case, change, warning) => {
    expect(warn(change)).toContain(warning);
  });
});

test('what works is not warned of: a marked channel instead of one of marketing, a k that fits', () => {
  const marked = withChannels((all) =>
    all
      .filter(({ purpose }) => purpose !== 'marketing')
      .map((each) => (each.purpose === 'shared' ? { ...each, digest: true } : each)),
  );
  expect(warn(marked)).toEqual([]);
  expect(warn(withK(3))).toEqual([]);
});
