import { describe, expect, test } from 'vitest';
import type { Address } from '../../../src/domain/addresses/address.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { appInstalled } from '../../../src/flows/addresses/app-installed.ts';
import { addresses } from '../../../src/flows/addresses/room.ts';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { listGuards } from '../permissions.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';

const ON_TEAMS = { platform: 'teams', workspace: 'tenant' } as const;
const team: Address = { ...ON_TEAMS, kind: 'team', id: '19:general', serviceUrl: 'https://smba.example/' };
const sanne: Address = { ...team, kind: 'person', id: 'aad-sanne', conversation: 'a:chat', member: '29:1' };
const onTeams = (id: string): Organisation =>
  makeOrganisation({ id, workspaces: [{ platform: 'teams', id: 'tenant' }] });

test('how places are reached is said by the platform, by no person', () => {
  expect(listGuards(addresses)).toEqual({
    'address.seen': unguarded,
    'app.installed': unguarded,
    'channel.joined': unguarded,
    'app.removed': unguarded,
    'workspace.installed': unguarded,
    'workspace.uninstalled': unguarded,
  });
});

test('somebody who came by is reached where they came from', () => {
  given(addresses, 'address.seen', {})
    .when({ address: sanne })
    .follows([{ kind: 'address.kept', address: sanne, at: NOW }]);
});

test('who removes the app is not reached any more', () => {
  const { serviceUrl: _serviceUrl, ...place } = team;
  given(addresses, 'app.removed', {})
    .when({ place })
    .follows([{ kind: 'address.dropped', place }]);
});

describe('an app that is installed', () => {
  const workspace = { ...ON_TEAMS, kind: 'workspace', id: 'tenant', serviceUrl: team.serviceUrl } as const;
  const kept = (address: Address) => ({ kind: 'address.kept' as const, address, at: NOW });

  test('in a team: that and the whole workspace are reached, and what was refused there gets another chance', () => {
    given(addresses, 'app.installed', { more: { organisations: [onTeams('acme'), onTeams('other')] } })
      .when({ address: team })
      .follows([
        kept(team),
        kept(workspace),
        { kind: 'target.opened', organisation: 'acme', in: { platform: 'teams', id: 'tenant' }, at: NOW },
        { kind: 'target.opened', organisation: 'other', in: { platform: 'teams', id: 'tenant' }, at: NOW },
      ]);
  });

  test('in a team: it is all that was refused there that gets another chance', () => {
    const { changes } = given(addresses, 'app.installed', {
      more: { organisations: [onTeams('acme')] },
    }).when({
      address: team,
    });
    expect(changes[2]).not.toHaveProperty('in.target');
  });

  test('by one person: only what was refused to them gets another chance', () => {
    given(addresses, 'app.installed', { more: { organisations: [onTeams('acme')] } })
      .when({ address: sanne })
      .follows([
        kept(sanne),
        kept(workspace),
        {
          kind: 'target.opened',
          organisation: 'acme',
          in: { platform: 'teams', id: 'tenant', target: 'aad-sanne' },
          at: NOW,
        },
      ]);
  });

  test('in nobody’s workspace: how it is reached is kept, and whoever brought it may begin there', () => {
    const { changes, reply } = given(addresses, 'app.installed', { more: { organisations: [] } }).when({
      address: team,
    });
    expect(changes).toEqual([kept(team), kept(workspace)]);
    expect(reply).toEqual({ kind: 'unset' });
  });

  test('concerns every organisation of that workspace', async () => {
    const slack = makeOrganisation({ id: 'slack', workspaces: [{ platform: 'slack', id: 'tenant' }] });
    const elsewhere = makeOrganisation({ id: 'elsewhere', workspaces: [{ platform: 'teams', id: 'T2' }] });
    const reads = makeReads({ organisations: async () => [onTeams('acme'), slack, elsewhere, onTeams('other')] });
    const found = await appInstalled.read?.(reads, {}, { kind: 'app.installed', address: team }, NOW);
    expect(found?.organisations.map(({ id }) => id)).toEqual(['acme', 'other']);
    expect(found).not.toHaveProperty('locale');
  });

  test.each([
    ['their own', makePerson({ id: 'sanne', locale: 'nl' }), 'nl'],
    ['that of the organisation, of somebody it does not know', undefined, 'en'],
  ])('greets somebody in the language it will write to them in: %s', async (_whose, person, locale) => {
    const reads = makeReads({ organisations: async () => [onTeams('acme')], person: async () => person });
    const more = await appInstalled.read?.(reads, {}, { kind: 'app.installed', address: sanne }, NOW);
    if (more === undefined) throw new Error('nothing read');
    expect(given(addresses, 'app.installed', { more }).when({ address: sanne }).reply).toEqual({
      kind: 'nothing',
      about: { locale },
    });
  });
});
