import { describe, test } from 'vitest';
import type { Grant } from '../../../src/domain/addresses/grant.ts';
import { addresses } from '../../../src/flows/addresses/room.ts';
import { makeOrganisation } from '../people.ts';
import { given, NOW } from '../specification.ts';

const workspace = { platform: 'slack', id: 'T2' } as const;
const organisation = makeOrganisation({ id: 'acme', workspaces: [workspace] });

test('where the app is installed again, what was refused there gets another chance', () => {
  given(addresses, 'workspace.installed', { more: { places: [{ id: 'T2', organisations: [organisation] }] } })
    .when({ workspace, name: 'Acme', installer: 'U-ruben' })
    .follows([{ kind: 'target.opened', organisation: 'acme', in: { platform: 'slack', id: 'T2' }, at: NOW }]);
});

test('where it is installed in a Grid as a whole, so does what was refused in each of its workspaces', () => {
  const grid = { platform: 'slack', id: 'E1' } as const;
  const places = [
    { id: 'E1', organisations: [] },
    { id: 'T2', organisations: [organisation] },
    { id: 'T3', organisations: [makeOrganisation({ id: 'other' })] },
  ];
  given(addresses, 'workspace.installed', { more: { places } })
    .when({ workspace: grid, name: 'Acme', installer: 'U-ruben', reaches: ['T2', 'T3'] })
    .follows([
      { kind: 'target.opened', organisation: 'acme', in: { platform: 'slack', id: 'T2' }, at: NOW },
      { kind: 'target.opened', organisation: 'other', in: { platform: 'slack', id: 'T3' }, at: NOW },
    ]);
});

describe('where no organisation is', () => {
  const granted = { workspace: 'T2', id: 'first', name: 'Acme', scopes: [], installer: 'U-ruben', at: NOW };
  const installing = { workspace, name: 'Acme', installer: 'U-ruben', zone: 'Europe/Brussels' };
  const opened = { kind: 'target.opened', organisation: '', in: { platform: 'slack', id: 'T2' }, at: NOW } as const;
  const install = (grant?: Grant) =>
    given(addresses, 'workspace.installed', {
      more: { places: [{ id: 'T2', organisations: [] }], ...(grant && { grant }) },
    });

  test('whoever installed it is told how to begin, in the time that their chat is in', () => {
    install(granted)
      .when(installing)
      .follows([
        opened,
        { kind: 'grant.greeted', grant: { workspace: 'T2', id: 'first' } },
        {
          kind: 'direct.queued',
          organisation: '',
          subject: { kind: 'setup-welcome', zone: 'Europe/Brussels' },
          target: { kind: 'person', platform: 'slack', workspace: 'T2', id: 'U-ruben' },
          at: NOW,
        },
      ]);
  });

  const NOBODY_IS_TOLD: [when: string, grant: Grant | undefined][] = [
    ['they were told before', { ...granted, isGreeted: true }],
    ['somebody else installed it since, who is told', { ...granted, installer: 'U-helen' }],
    ['it is gone again', undefined],
  ];
  test.each(NOBODY_IS_TOLD)('they are not told where %s', (_when, grant) => {
    install(grant).when(installing).follows([opened]);
  });

  test('nobody is written to where nobody says who installed it', () => {
    const { installer: _nobody, ...ofNobody } = granted;
    install(ofNobody).when({ workspace, name: 'Acme' }).follows([opened]);
  });
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
