import { describe, expect, test } from 'vitest';
import type { Team } from '../../../src/domain/people/person.ts';
import {
  ASK_HOLDS_MS,
  PUT_OFF_MS,
  type RoomSwitch,
  type SwitchState,
} from '../../../src/domain/setup/steps/room-switch.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { createSetupRoom } from '../../../src/flows/setup/room.ts';
import { countBegun, makeOrganisation, makePerson, makeReceivers, NO_HOUSE } from '../people.ts';
import { makeReads } from '../reads.ts';
import { given, NOW, readReply } from '../specification.ts';
import { loadOffer } from './builders.ts';

const setup = createSetupRoom({ ...NO_HOUSE, loadOffer });
const organisation = makeOrganisation();
const ruben = makePerson({ id: 'ruben', role: 'manager' });
const rina = makePerson({ id: 'rina', role: 'manager' });
const helen = makePerson({ id: 'helen', role: 'manager', team: 'marketing' });
const managers = [ruben, rina, helen];

const stands = (state: SwitchState, team: Team = 'sales', ago = DAY_MS): RoomSwitch[] => [
  { room: 'language', state, by: team === 'sales' ? 'ruben' : 'helen', team, at: NOW - ago },
];
const switching = (switches: RoomSwitch[], person = ruben) =>
  given(setup, 'room.switched-on', {
    person,
    organisation,
    more: { switches, managers, receivers: makeReceivers(managers) },
  }).when({ room: 'language' });
const moved = (state: SwitchState, person = ruben, was?: RoomSwitch) => ({
  kind: 'room.switched' as const,
  organisation: 'acme',
  to: { room: 'language' as const, state, by: person.id, team: person.team, at: NOW },
  was,
});

describe('a manager who wants a room on', () => {
  test('is the first: the managers of the other team get one message each', () => {
    const { changes } = switching([]).follows(
      [moved('asked'), countBegun('helen'), { kind: 'direct.queued' }],
      'within 14 days',
    );
    expect(changes[2]).toMatchObject({ subject: { kind: 'room-asked', person: 'helen' }, target: { id: 'U-helen' } });
  });

  test('joins one of the other team: it is on, and whoever asked is told', () => {
    const was = stands('asked', 'marketing');
    const { changes } = switching(was).follows(
      [moved('on', ruben, was[0]), countBegun('helen'), { kind: 'direct.queued' }],
      'is on, for everyone',
    );
    expect(changes[2]).toMatchObject({ subject: { person: 'helen' } });
  });

  test('finds nobody who could join: nothing changes, and they read who helps', () => {
    given(setup, 'room.switched-on', {
      person: ruben,
      organisation,
      more: { switches: [], managers: [ruben, rina], receivers: makeReceivers([ruben, rina]) },
    })
      .when({ room: 'language' })
      .follows([], 'a manager of marketing too, and there is none yet');
  });

  test.each([
    ['asked before', stands('asked'), ruben, 'You asked for'],
    ['is of the team that asked', stands('asked'), rina, 'You asked for'],
    ['finds it on', stands('on'), helen, 'is on already'],
  ] as const)('%s: nothing changes', (_case, switches, person, answer) => {
    switching([...switches], person).follows([], answer);
  });

  test.each([
    ['the question lapsed', stands('asked', 'marketing', ASK_HOLDS_MS)],
    ['it was put off', stands('put-off', 'marketing')],
    ['it was switched off', stands('off', 'marketing')],
  ])('asks anew where %s', (_case, was) => {
    switching(was).follows([moved('asked', ruben, was[0]), countBegun('helen'), { kind: 'direct.queued' }], 'Noted.');
  });
});

describe('a manager who switches off or puts off', () => {
  const moving = (kind: 'room.switched-off' | 'room.put-off', switches: RoomSwitch[]) =>
    given(setup, kind, { person: helen, organisation, more: switches }).when({ room: 'language' });

  test('what is on is off at once, by either of them, and nothing is deleted', () => {
    const was = stands('on');
    moving('room.switched-off', was).follows([moved('off', helen, was[0])], 'Nothing was deleted');
  });

  test('what was asked is put off', () => {
    const was = stands('asked');
    moving('room.put-off', was).follows([moved('put-off', helen, was[0])], 'In a month');
  });

  test.each([
    ['room.switched-off', 'off', 'is off already'],
    ['room.switched-off', 'put-off', 'is off already'],
    ['room.put-off', 'put-off', 'is off already'],
    ['room.put-off', 'on', 'is on already'],
  ] as const)('%s on what is %s changes nothing', (kind, state, answer) => {
    moving(kind, stands(state)).follows([], answer);
  });
});

test.each(['step.asked', 'room.switched-on', 'room.switched-off', 'room.put-off'] as const)(
  'a member is told that managers decide (%s)',
  (kind) => {
    const facts = { person: makePerson(), organisation, more: undefined as never };
    given(setup, kind, facts)
      .when({ room: 'language' } as never)
      .follows([], 'Managers decide');
  },
);

describe('a manager who looks at the steps', () => {
  const look = async (switches: RoomSwitch[], person = ruben) => {
    const reads = makeReads({
      person: async () => person,
      organisation: async () => organisation,
      roomSwitches: async () => switches,
      personById: async (_organisation, id) => managers.find((each) => each.id === id),
    });
    const event = { kind: 'step.asked' as const, by: { platform: 'slack' as const, workspace: 'T1', user: 'U' } };
    return readReply((await setup.flows['step.asked'].prepare(reads, event, NOW)).reply);
  };

  test('is offered what is off, with the reason and both taps', async () => {
    const text = await look([]);
    expect(text).toContain('One language');
    expect(text).toContain('Nothing is agreed yet');
    expect(text).toContain('a manager of each team');
  });

  test('reads who asked, and until when it holds', async () => {
    expect(await look(stands('asked', 'marketing'))).toMatch(/helen wants to switch this on.*16 Mar/s);
    expect(await look(stands('asked'))).toMatch(/You asked.*marketing/s);
  });

  test('is not offered what was put off for a month, and then it comes again', async () => {
    const now = await look(stands('put-off'));
    expect(now).not.toContain('One language');
    expect(now).toContain('Marketing promises how many SQLs a month');
    expect(await look(stands('put-off', 'sales', PUT_OFF_MS))).toContain('One language');
  });

  test('reads what is on', async () => {
    expect(await look(stands('on'))).toContain('digest and “One language”');
  });
});
