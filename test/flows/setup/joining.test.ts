import { describe, expect, test } from 'vitest';
import type { Grant } from '../../../src/domain/addresses/grant.ts';
import { LINK_MISSES_MAX } from '../../../src/domain/people/link.ts';
import { JOIN_CODE_MS, JOIN_LIMITS, type JoinCodeState } from '../../../src/domain/setup/founding/join-code.ts';
import { createSetupRoom } from '../../../src/flows/setup/room.ts';
import { makeOrganisation, makePerson, makeReceivers, NO_HOUSE } from '../people.ts';
import { BY, given, NOW } from '../specification.ts';

const setup = createSetupRoom(NO_HOUSE);
const acme = makeOrganisation({ administrators: [BY] });
const ruben = makePerson({ id: 'ruben', role: 'manager' });
const helen = makePerson({ id: 'helen', role: 'manager', team: 'marketing' });

const CODE = 'ABCDE-12345';
const THERE = { ...BY, workspace: 'T2', user: 'U-noor' };
const grant: Grant = { workspace: 'T2', id: 'g', name: 'Acme Gent', scopes: [], installer: THERE.user, at: NOW };
const makeFacts = (state?: JoinCodeState, misses = { account: 0, organisation: 0 }) => ({
  organisations: [acme],
  grant,
  misses,
  isCode: true,
  ...(state && { offer: { organisation: acme, hash: 'h', state }, receivers: makeReceivers([ruben, helen]) }),
});
const typed = { code: CODE, newcomer: { standing: 'other', zone: 'Europe/Amsterdam' } } as const;
const typing = (more: ReturnType<typeof makeFacts>, person = undefined as typeof ruben | undefined) => ({
  when: (happens: object = {}) =>
    given(setup, 'join.typed', { more: { ...more, person } }).when({ ...typed, by: THERE, ...happens } as typeof typed),
});

test('a manager or administrator gets a code for a day, and hears what it is for', () => {
  const facts = { organisation: acme, locale: 'nl' as const, as: ['administrator' as const], more: 'ABCDE12345' };
  given(setup, 'join.invite-asked', facts)
    .when({})
    .follows(
      [{ kind: 'join.offered', organisation: 'acme', code: 'ABCDE12345', until: NOW + JOIN_CODE_MS }],
      /één keer en 24 uur geldig: ABCDE-12345.*join ABCDE-12345.*ook in Acme beheerder/s,
    );
});

describe('a code typed where no organisation is', () => {
  test('makes the workspace the organisation’s, whoever typed it one of its administrators, and both managers hear it', () => {
    const { changes, reply } = typing(makeFacts('open')).when();
    expect(changes).toMatchObject([
      { kind: 'join.used', organisation: 'acme', hash: 'h', by: THERE },
      { kind: 'workspace.taken', workspace: { platform: 'slack', id: 'T2' } },
      {
        kind: 'setting.changed',
        setting: { path: 'workspaces', value: [...acme.workspaces, { platform: 'slack', id: 'T2' }] },
        was: acme.workspaces,
      },
      { kind: 'setting.changed', setting: { path: 'administrators', value: [BY, THERE] }, was: [BY] },
      { kind: 'post.queued', subject: { kind: 'setup-card' }, target: { workspace: 'T2', id: 'U-noor' } },
      { kind: 'messages.counted', person: 'ruben' },
      { kind: 'direct.queued', subject: { kind: 'workspace-joined', name: 'Acme Gent', person: 'ruben' } },
      { kind: 'messages.counted', person: 'helen' },
      { kind: 'direct.queued', subject: { kind: 'workspace-joined', name: 'Acme Gent', person: 'helen' } },
    ]);
    expect(reply.kind).toBe('notice');
  });

  test('waits until the platform has said who typed it', () => {
    const { changes, reply } = typing(makeFacts('open')).when({ newcomer: undefined });
    expect([changes, reply]).toEqual([[], { kind: 'unset' }]);
  });

  const FAULTS: [what: string, facts: ReturnType<typeof makeFacts>, answer: RegExp, counts: boolean][] = [
    ['that nobody has', makeFacts(), /Deze code ken ik niet/, true],
    ['that was used', makeFacts('used'), /al gebruikt/, true],
    ['that is too old', makeFacts('expired'), /verlopen/, true],
    ['that is no code', { ...makeFacts(), isCode: false }, /Deze code ken ik niet/, false],
    [
      'after too many wrong ones of the account',
      makeFacts('open', { account: LINK_MISSES_MAX.account, organisation: 5 }),
      /over een uur/,
      false,
    ],
    [
      'after too many wrong ones of all',
      makeFacts('open', { account: 0, organisation: LINK_MISSES_MAX.organisation }),
      /over een uur/,
      false,
    ],
  ];
  test.each(FAULTS)('%s changes nothing, and says why', (_what, facts, answer, counts) => {
    const missed = { kind: 'link.missed', organisation: '', by: THERE, at: NOW } as const;
    typing(facts)
      .when()
      .follows(counts ? [missed] : [], answer);
    given(setup, 'join.given', { more: facts })
      .when({ code: CODE, standing: 'other', locale: 'nl', by: THERE } as never)
      .follows(counts ? [missed] : [], { errors: { code: answer } });
  });

  test('of an organisation that has as many workspaces as it may is not used up', () => {
    const full = makeOrganisation({
      workspaces: Array.from({ length: JOIN_LIMITS.workspaces }, (_no, n) => ({ platform: 'slack', id: `T-${n}` })),
    });
    const facts = {
      ...makeFacts('open'),
      organisations: [full],
      offer: { organisation: full, hash: 'h', state: 'open' as const },
    };
    typing(facts)
      .when()
      .follows([], /al 10 workspaces/);
    given(setup, 'join.given', { more: facts })
      .when({ code: CODE, standing: 'other', locale: 'en', by: THERE } as never)
      .follows([], /10 workspaces or 20 administrators/);
  });

  test('is good for whoever administers the workspace, and for nobody else who did not install the bot', () => {
    const other = { ...THERE, user: 'U-other' };
    typing(makeFacts('open'))
      .when({ by: other })
      .follows([], /Dat kan een beheerder van deze workspace/);
    const admin = typing(makeFacts('open')).when({ by: other, newcomer: { standing: 'administrator' } });
    expect(admin.changes[0]).toMatchObject({ kind: 'join.used', by: other });
  });
});

describe('a workspace that has an organisation', () => {
  test('joins no other, and whoever typed the code hears what to do', () => {
    typing(makeFacts('open'))
      .when({ by: BY })
      .follows([], /hoort al bij een organisatie.*Vraag je beheerder/s);
    typing(makeFacts('open'), ruben)
      .when({ by: BY, newcomer: undefined })
      .follows([], /belongs to an organisation already/);
    given(setup, 'join.given', { more: makeFacts('open') })
      .when({ code: CODE, standing: 'administrator', locale: 'en' })
      .follows([], /belongs to an organisation already/);
  });

  test('is one that is in a Grid whose organisation has it as a whole', () => {
    const facts = {
      ...makeFacts('open'),
      organisations: [makeOrganisation({ workspaces: [{ platform: 'slack', id: 'E1' }] })],
    };
    typing(facts)
      .when({ by: { ...THERE, enterprise: 'E1' } })
      .follows([], /hoort al bij een organisatie/);
  });
});

test('the form for a code opens for whoever may found there', () => {
  const asked = { standing: 'other', locale: 'en', by: THERE } as const;
  given(setup, 'join.form-asked', { more: makeFacts() }).when(asked).follows([], { form: 'join.given' });
  given(setup, 'join.form-asked', { more: makeFacts() })
    .when({ ...asked, by: { ...THERE, user: 'U-other' } } as never)
    .follows([], /or whoever installed me/);
});

test('whoever is welcomed may join only where there is an organisation', () => {
  const asked = (organisations: (typeof acme)[]) =>
    given(setup, 'setup.asked', { more: { organisations, grant } }).when({
      by: THERE,
      newcomer: { standing: 'other' },
    } as never);
  expect(JSON.stringify(asked([acme]).reply)).toContain('join.form-asked');
  expect(JSON.stringify(asked([]).reply)).not.toContain('join.form-asked');
});

test('who comes by on Teams, where no organisation has the tenant, is shown how to join one, and cannot found another', () => {
  const by = { platform: 'teams', workspace: 'tenant', user: 'aad-noor' } as const;
  const ask = (organisations: (typeof acme)[]) =>
    given(setup, 'setup.asked', { more: { organisations } }).when({ by, newcomer: { standing: 'first' } } as never);
  const text = JSON.stringify(ask([acme]).reply);
  expect(text).toContain('join.form-asked');
  expect(text).not.toContain('setup.begin-asked');
  const there = makeOrganisation({ workspaces: [{ platform: 'teams', id: 'tenant' }] });
  ask([there]).follows([], /Ik ken je nog niet/);
});
