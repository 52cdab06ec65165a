import { describe, expect, test } from 'vitest';
import type { ChatTarget } from '../../../../src/domain/deliveries/target.ts';
import type { Lead } from '../../../../src/domain/leads/lead.ts';
import type { Channel, Platform } from '../../../../src/domain/organisation.ts';
import {
  isReadBy,
  type LeadPlaces,
  listChannelsOf,
  listWithoutCard,
} from '../../../../src/flows/leads/lib/lead-places.ts';
import { makeLead, makeOrganisation, makePerson } from '../../people.ts';

const makeChannel = (platform: Platform, workspace: string, id: string, segments: string[] = []): Channel => ({
  ...{ platform, workspace, id, name: id, purpose: 'sales', locale: 'en' },
  ...{ segments, isDefault: segments.length === 0 },
});
const ON_BOTH = makeOrganisation({
  workspaces: [
    { platform: 'slack', id: 'T1' },
    { platform: 'teams', id: 'M1' },
  ],
  channels: [
    makeChannel('slack', 'T1', 'C-sales'),
    makeChannel('slack', 'T1', 'C-export', ['export']),
    makeChannel('teams', 'M1', 'M-sales'),
  ],
});
const inSlack = (id: string): ChatTarget => ({ kind: 'channel', platform: 'slack', workspace: 'T1', id });
const inTeams = (id: string): ChatTarget => ({ kind: 'channel', platform: 'teams', workspace: 'M1', id });
const at = (...targets: ChatTarget[]) => targets.map((target) => ({ target, isThere: true }));
const nameAll = (targets: ChatTarget[]) => targets.map(({ id }) => id);

const SLACK = inSlack('C-sales');
const TEAMS = inTeams('M-sales');
const NOWHERE: LeadPlaces = { standing: [], givenUp: [] };
const EXPORT: Partial<Lead> = { facts: { ...makeLead().facts, segment: 'Export' } };

/** Its channels, and of these where its card is missing. */
const TABLE: [title: string, lead: Partial<Lead>, places: LeadPlaces, channels: string[], missing: string[]][] = [
  ['stands on both', {}, { standing: at(SLACK, TEAMS), givenUp: [] }, ['C-sales', 'M-sales'], []],
  ['waits to leave', {}, { standing: [{ target: SLACK, isThere: false }], givenUp: [] }, ['C-sales'], []],
  ['was given up on Teams', {}, { standing: at(SLACK), givenUp: [TEAMS] }, ['C-sales', 'M-sales'], ['M-sales']],
  ['was given up on Slack', {}, { standing: at(TEAMS), givenUp: [SLACK] }, ['M-sales', 'C-sales'], ['C-sales']],
  [
    'was given up on both',
    {},
    { standing: [], givenUp: [SLACK, TEAMS] },
    ['C-sales', 'M-sales'],
    ['C-sales', 'M-sales'],
  ],
  [
    'was given up in its segment’s channel',
    EXPORT,
    { standing: [], givenUp: [inSlack('C-export')] },
    ['C-export'],
    ['C-export'],
  ],
  [
    'was given up in a channel that is another now',
    {},
    { standing: [], givenUp: [inSlack('C-old')] },
    ['C-sales'],
    ['C-sales'],
  ],
  ['stands in a channel that is another now', {}, { standing: at(inSlack('C-old')), givenUp: [] }, ['C-old'], []],
  [
    'stands in one channel of a workspace, and was given up in another',
    {},
    { standing: at(inSlack('C-old')), givenUp: [SLACK] },
    ['C-old'],
    [],
  ],
  ['came before Teams joined', {}, { standing: at(SLACK), givenUp: [] }, ['C-sales'], []],
  ['came before there was a channel', {}, NOWHERE, ['C-sales', 'M-sales'], ['C-sales', 'M-sales']],
  [
    'was given up in a workspace that is there no more',
    {},
    { standing: [], givenUp: [inTeams('x')].map((each) => ({ ...each, workspace: 'gone' })) },
    [],
    [],
  ],
  ['is a line of a list', { list: 'file.x' }, NOWHERE, [], []],
];

describe('a lead whose card', () => {
  test.each(TABLE)('%s is spoken of where people look for it', (_title, more, places, channels, missing) => {
    const lead = makeLead(more);
    expect(nameAll(listChannelsOf(lead, places, ON_BOTH))).toEqual(channels);
    expect(nameAll(listWithoutCard(lead, places, ON_BOTH))).toEqual(missing);
  });

  test('stands in no channel of the set-up, as there is none, is spoken of nowhere', () => {
    expect(listChannelsOf(makeLead(), NOWHERE, { ...ON_BOTH, channels: [] })).toEqual([]);
  });
});

describe('what its thread says to somebody', () => {
  const sanne = makePerson();
  const READ: [how: string, lead: Partial<Lead>, places: LeadPlaces, isRead: boolean][] = [
    ['is read where the card stands in a workspace of theirs', {}, { standing: at(SLACK), givenUp: [] }, true],
    ['is read where it waits to', {}, { standing: [{ target: SLACK, isThere: false }], givenUp: [] }, true],
    ['is not read where it stands elsewhere alone', {}, { standing: at(TEAMS), givenUp: [SLACK] }, false],
    ['is not read where it stands nowhere', {}, NOWHERE, false],
    ['is read of a lead of a list, whose card comes with it', { list: 'file.x' }, NOWHERE, true],
  ];
  test.each(READ)('%s', (_how, more, places, isRead) => {
    expect(isReadBy(sanne, makeLead(more), places)).toBe(isRead);
  });

  test('is not read by whoever is nowhere', () => {
    expect(isReadBy(makePerson({ identities: [] }), makeLead(), { standing: at(SLACK), givenUp: [] })).toBe(false);
  });
});
