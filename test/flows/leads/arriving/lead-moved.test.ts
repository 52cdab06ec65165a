import { describe, test } from 'vitest';
import { type CardPlace, makeChannelTarget } from '../../../../src/domain/deliveries/target.ts';
import { deriveLeadId, type Lead } from '../../../../src/domain/leads/lead.ts';
import type { LeadLine } from '../../../../src/domain/leads/subjects.ts';
import type { Channel, Platform } from '../../../../src/domain/organisation.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeLead, makeOrganisation } from '../../people.ts';
import { given, NOW } from '../../specification.ts';

const WORKSPACES = { slack: 'T1', teams: 'tenant' } as const;
const channel = (name: string, segments: string[] = [], platform: Platform = 'slack'): Channel => ({
  ...{ platform, workspace: WORKSPACES[platform], id: `${platform}-${name}`, name, purpose: 'sales', locale: 'en' },
  ...{ segments, isDefault: segments.length === 0 },
});
const ALL = channel('all');
const FOOD = channel('food', ['food']);
const STEEL = channel('steel', ['steel']);
const TEAMS_ALL = channel('all', [], 'teams');
const TEAMS_STEEL = channel('steel', ['steel'], 'teams');

const id = deriveLeadId('acme', makeLead().facts.externalId);
const subject = { kind: 'lead', lead: id } as const;
const at = { organisation: 'acme', subject, at: NOW } as const;
const redrawn: Change = { kind: 'card.changed', ...at };
const moved = (to: Channel): Change => ({ kind: 'card.moved', ...at, to: makeChannelTarget(to) });
const said = (line: LeadLine, to?: Channel): Change => ({
  ...{ kind: 'line.queued', ...at, ...(to && { to: makeChannelTarget(to) }) },
  line: { kind: 'lead-line', lead: id, line },
});
const UPDATED: LeadLine = { kind: 'updated' };
const from = (where: Channel, more = {}): LeadLine => ({ kind: 'moved', from: where.id, ...more });

const there = (where: Channel): CardPlace => ({ target: makeChannelTarget(where), isThere: true });
const waiting = (where: Channel): CardPlace => ({ target: makeChannelTarget(where), isThere: false });

/** A lead of the segment `food` whose cards are at these places hears that its segment is another. */
function changing(channels: Channel[], places: CardPlace[], segment: string | undefined, more: Partial<Lead> = {}) {
  const organisation = makeOrganisation({
    channels,
    workspaces: [...new Set(channels.map(({ platform }) => platform))].map((platform) => ({
      platform,
      id: WORKSPACES[platform],
    })),
  });
  const { facts } = makeLead();
  const known = makeLead({ id, facts: { ...facts, segment: 'food' }, ...more });
  return given(leads, 'lead.received', { organisation, more: { known, places, named: {} } }).when({
    organisation: organisation.id,
    lead: { ...facts, ...(segment !== undefined && { segment }), score: 1 },
  });
}

const ON_SLACK = [ALL, FOOD, STEEL];
const ROWS: [what: string, channels: Channel[], places: CardPlace[], segment: string | undefined, follows: Change[]][] =
  [
    ['another: it moves', ON_SLACK, [there(FOOD)], 'steel', [redrawn, moved(STEEL), said(from(FOOD), STEEL)]],
    ['none: it moves to the default', ON_SLACK, [there(FOOD)], undefined, [redrawn, moved(ALL), said(from(FOOD), ALL)]],
    [
      'one without a channel: to the default',
      ON_SLACK,
      [there(FOOD)],
      'oil',
      [redrawn, moved(ALL), said(from(FOOD), ALL)],
    ],
    ['one of the same channel: it stays', [ALL, STEEL], [there(ALL)], 'oil', [redrawn, said(UPDATED)]],
    ['the same, written otherwise: it stays', ON_SLACK, [there(FOOD)], ' FOOD', [redrawn, said(UPDATED)]],
    ['the same, where the set-up has changed: it stays', ON_SLACK, [there(ALL)], 'food', [redrawn, said(UPDATED)]],
    ['another, before it was posted: only there', ON_SLACK, [waiting(FOOD)], 'steel', [redrawn, moved(STEEL)]],
    ['another, of a lead that stands nowhere', ON_SLACK, [], 'steel', [redrawn, moved(STEEL)]],
    [
      'that of where it still stands, on its way elsewhere: it stays',
      ON_SLACK,
      [there(STEEL), waiting(FOOD)],
      'steel',
      [redrawn, moved(STEEL), said(UPDATED, STEEL)],
    ],
    [
      'another, on its way elsewhere: it goes there instead',
      ON_SLACK,
      [there(ALL), waiting(FOOD)],
      'steel',
      [redrawn, moved(STEEL), said(from(ALL), STEEL)],
    ],
    [
      'another, with its channels on both platforms: each to its own',
      [...ON_SLACK, TEAMS_ALL, TEAMS_STEEL],
      [there(FOOD), there(TEAMS_ALL)],
      'steel',
      [redrawn, moved(STEEL), moved(TEAMS_STEEL), said(from(FOOD), STEEL), said(from(TEAMS_ALL), TEAMS_STEEL)],
    ],
    [
      'another, of which one platform has no channel: there it stays',
      [...ON_SLACK, TEAMS_ALL],
      [there(FOOD), there(TEAMS_ALL)],
      'steel',
      [redrawn, moved(STEEL), said(UPDATED, TEAMS_ALL), said(from(FOOD), STEEL)],
    ],
    [
      'another, of a lead that stands where the set-up names no place any more: there it stays',
      [TEAMS_ALL, TEAMS_STEEL],
      [there(FOOD), there(TEAMS_ALL)],
      'steel',
      [redrawn, moved(TEAMS_STEEL), said(UPDATED, FOOD), said(from(TEAMS_ALL), TEAMS_STEEL)],
    ],
    ['another, where sales reads nowhere any more: it stays', [], [there(FOOD)], 'steel', [redrawn, said(UPDATED)]],
  ];

describe('a lead of a segment, hearing that it is', () => {
  test.each(ROWS)('%s', (_what, channels, places, segment, follows) => {
    changing(channels, places, segment).follows([{ kind: 'lead.updated' }, ...follows]);
  });

  test('another: what happened is summed up with who took it and who was in touch', () => {
    changing(ON_SLACK, [there(FOOD)], 'steel', {
      ...{ owner: 'sanne', claimedAt: NOW, contactedBy: 'bram', contactedAt: NOW },
    }).follows([
      { kind: 'lead.updated' },
      redrawn,
      moved(STEEL),
      said(from(FOOD, { owner: 'sanne', contacted: 'bram' }), STEEL),
    ]);
  });

  test('another, by facts that are older than the known ones: nothing changes', () => {
    changing(ON_SLACK, [there(FOOD)], 'steel', { factsAt: NOW + 1 }).follows([]);
  });
});
