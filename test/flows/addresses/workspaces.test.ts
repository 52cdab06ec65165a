import { test } from 'vitest';
import { addresses } from '../../../src/flows/addresses/room.ts';
import { makeOrganisation } from '../people.ts';
import { given, NOW } from '../specification.ts';

const workspace = { platform: 'slack', id: 'T2' } as const;
const organisation = makeOrganisation({ id: 'acme', workspaces: [workspace] });

test('where the app is installed again, what was refused there gets another chance', () => {
  given(addresses, 'workspace.installed', { more: [{ id: 'T2', organisations: [organisation] }] })
    .when({ workspace, name: 'Acme', installer: 'U-ruben' })
    .follows([{ kind: 'target.opened', organisation: 'acme', in: { platform: 'slack', id: 'T2' }, at: NOW }]);
});

test('where it is installed in a Grid as a whole, so does what was refused in each of its workspaces', () => {
  const grid = { platform: 'slack', id: 'E1' } as const;
  const more = [
    { id: 'E1', organisations: [] },
    { id: 'T2', organisations: [organisation] },
    { id: 'T3', organisations: [makeOrganisation({ id: 'other' })] },
  ];
  given(addresses, 'workspace.installed', { more })
    .when({ workspace: grid, name: 'Acme', installer: 'U-ruben', reaches: ['T2', 'T3'] })
    .follows([
      { kind: 'target.opened', organisation: 'acme', in: { platform: 'slack', id: 'T2' }, at: NOW },
      { kind: 'target.opened', organisation: 'other', in: { platform: 'slack', id: 'T3' }, at: NOW },
    ]);
});

test('where nobody says who installed it, nobody is written to', () => {
  given(addresses, 'workspace.installed', { more: [{ id: 'T2', organisations: [] }] })
    .when({ workspace, name: 'Acme' })
    .follows([{ kind: 'target.opened', organisation: '', in: { platform: 'slack', id: 'T2' }, at: NOW }]);
});

test('where no organisation is, whoever installed it is told how to begin, in the time that their chat is in', () => {
  const installing = { workspace, name: 'Acme', installer: 'U-ruben', zone: 'Europe/Brussels' };
  given(addresses, 'workspace.installed', { more: [{ id: 'T2', organisations: [] }] })
    .when(installing)
    .follows([
      { kind: 'target.opened', organisation: '', in: { platform: 'slack', id: 'T2' }, at: NOW },
      {
        kind: 'direct.queued',
        organisation: '',
        subject: { kind: 'setup-welcome', zone: 'Europe/Brussels' },
        target: { kind: 'person', platform: 'slack', workspace: 'T2', id: 'U-ruben' },
        at: NOW,
      },
    ]);
});

test('where the app is removed its tokens go, and what is for that workspace waits', () => {
  given(addresses, 'workspace.uninstalled', { more: { organisations: [organisation], isStanding: true } })
    .when({ workspace, grant: 'first' })
    .follows([
      { kind: 'grant.ended', grant: { workspace: 'T2', id: 'first' } },
      { kind: 'workspace.paused', organisation: 'acme', workspace, reason: 'not_installed', at: NOW },
    ]);
});

test('a removal that was overtaken by another installing ends nothing', () => {
  given(addresses, 'workspace.uninstalled', { more: { organisations: [organisation], isStanding: false } })
    .when({ workspace, grant: 'first' })
    .follows([]);
});
