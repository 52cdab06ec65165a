import { describe, expect, test } from 'vitest';
import type { Grant } from '../../../src/domain/addresses/grant.ts';
import type { Identity } from '../../../src/domain/people/person.ts';
import type { Newcomer } from '../../../src/domain/setup/founding/newcomer.ts';
import { mayFound } from '../../../src/flows/guards/setup/may-found.ts';
import { createSetupRoom } from '../../../src/flows/setup/room.ts';
import { makeOrganisation, makePerson, NO_HOUSE } from '../people.ts';
import { BY, given, NOW } from '../specification.ts';

const setup = createSetupRoom(NO_HOUSE);
const acme = makeOrganisation();
const own = { organisation: { ...acme, administrators: [BY] }, people: [makePerson()] };
const newcomer = (standing: Newcomer['standing']): Newcomer => ({ standing, name: 'Acme', zone: 'Europe/Amsterdam' });

describe('who comes by before anything is set up', () => {
  const nothing = given(setup, 'setup.asked', { more: { organisations: [] } });
  test('and administers the workspace, is welcomed, in Dutch where an office writes Dutch', () => {
    nothing
      .when({ newcomer: newcomer('administrator') })
      .follows([], /Hallo, ik ben smarketing.*drie korte formulieren/s);
    const abroad = { ...newcomer('administrator'), zone: 'America/New_York' };
    nothing.when({ newcomer: abroad }).follows([], /Hello, I’m smarketing/);
  });

  test('and was the first, where a platform does not say who administers, is welcomed in their language', () => {
    nothing.when({ newcomer: { ...newcomer('first'), locale: 'en' } }).follows([], /Hello, I’m smarketing/);
  });

  test('and is nobody of these, hears who can do it', () => {
    nothing.when({ newcomer: newcomer('other') }).follows([], /nog niet ingesteld. Dat kan een beheerder/);
  });
});

test('once there is an organisation, others are strangers, and its administrator sees how the set-up stands', () => {
  const there = { organisations: [acme] };
  given(setup, 'setup.asked', { more: there })
    .when({ newcomer: newcomer('administrator') })
    .follows([], /Ik ken je nog niet/);
  given(setup, 'setup.asked', { more: { ...there, own } })
    .when({ newcomer: newcomer('other') })
    .follows([], /Acme: setting up smarketing.*2 steps to go.*✅ Channels.*⬜ Managers.*⬜ Members.*✅ Days/s);
});

test('another organisation may be founded only by whoever installed the bot, where none is', () => {
  const elsewhere = { ...BY, workspace: 'T2' };
  const grantOf = ({ workspace, user }: Identity): Grant => ({
    ...{ workspace, id: 'g', name: 'Acme', scopes: [], installer: user, at: NOW },
  });
  const others = { organisations: [acme], grant: grantOf(elsewhere) };
  expect(mayFound(others, elsewhere, 'other')).toBe(true);
  expect(mayFound(others, { ...elsewhere, user: 'U-other' }, 'administrator')).toBe(false);
  expect(mayFound({ organisations: [acme], grant: grantOf(BY) }, BY, 'administrator')).toBe(false);
  const inGrid = { ...elsewhere, enterprise: 'E1' };
  const ofGrid = { organisations: [acme], grant: grantOf({ ...elsewhere, workspace: 'E1' }) };
  expect([mayFound(ofGrid, inGrid, 'other'), mayFound(ofGrid, elsewhere, 'other')]).toEqual([true, false]);
  expect(mayFound({ organisations: [acme] }, elsewhere, 'administrator')).toBe(false);
  expect(mayFound({ organisations: [], grant: grantOf(BY) }, BY, 'other')).toBe(true);
  expect(mayFound({ organisations: [] }, BY, 'other')).toBe(false);
});

describe('the first form', () => {
  const begun = { standing: 'administrator', name: 'Acme', zone: 'Europe/Amsterdam', locale: 'en' } as const;
  const filled = { ...begun, name: ' Acme BV ', hours: '9:00-12:30, 13:00-17:00' };
  const founding = given(setup, 'organisation.founded', { more: { organisations: [], id: 'org-1' } });

  test('is opened for whoever may, and not once another was first', () => {
    given(setup, 'setup.begin-asked', { more: { organisations: [] } })
      .when(begun)
      .follows([], { form: 'organisation.founded' });
    given(setup, 'setup.begin-asked', { more: { organisations: [acme] } })
      .when(begun)
      .follows([], /set up here meanwhile/);
  });

  test('makes the organisation with whoever filled it as its administrator, and brings them their set-up card', () => {
    const { changes, reply } = founding.when(filled);
    expect(changes).toMatchObject([
      { kind: 'key.taken', key: 'founded', at: NOW },
      { kind: 'workspace.taken', workspace: { platform: 'slack', id: 'T1' } },
      {
        kind: 'organisation.kept',
        people: [],
        organisation: {
          id: 'org-1',
          name: 'Acme BV',
          locale: 'en',
          zone: 'Europe/Amsterdam',
          hours: { week: { mon: ['09:00-12:30', '13:00-17:00'] } },
          workspaces: [{ platform: 'slack', id: 'T1' }],
          channels: [],
          administrators: [BY],
        },
      },
      { kind: 'digest.begun', organisation: 'org-1' },
      { kind: 'post.queued', organisation: 'org-1', subject: { kind: 'setup-card' }, target: { id: BY.user } },
    ]);
    // The next step follows at once, and what was kept stays where this form stood.
    const form = { tap: { kind: 'settings.channels-given', from: 'setup' }, saved: expect.stringContaining('Acme BV') };
    expect(reply).toMatchObject({ kind: 'form', form });
  });

  test('says at its field what is wrong, all at once', () => {
    founding
      .when({ ...filled, name: ' ', zone: 'Mars/Olympus', hours: 'early to late' })
      .follows([], { errors: { name: /name of your company/, zone: /time zone/, hours: /9:00-17:30/ } });
  });

  test('changes nothing where another was first', () => {
    given(setup, 'organisation.founded', { more: { organisations: [acme], id: 'org-1' } })
      .when(filled)
      .follows([], /set up here meanwhile/);
  });
});
