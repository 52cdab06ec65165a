import { expect, test } from 'vitest';
import { NO_SHARE } from '../../../src/cards/home-share.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import { type AnyRoom, defineRule, doNothing } from '../../../src/flows/room.ts';
import { hasTurn, LOOKED_AT_EACH_MINUTE } from '../../../src/flows/setup/lib/tick-turns.ts';
import { createSetupRoom } from '../../../src/flows/setup/room.ts';
import type { Change } from '../../../src/store/change.ts';
import { makeOrganisation, NO_HOUSE } from '../people.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';

/** Something that happens in an organisation when time has passed, told from others by its name. */
const happening = (what: string) =>
  defineRule<Organisation, string>({
    read: async () => what,
    decide: (id, { id: organisation }, at): Change[] => [
      { kind: 'campaign.signalled', organisation, campaign: id, judged: { from: 0, until: at }, reasons: [], at },
    ],
  });
const room = (more: Partial<AnyRoom>): AnyRoom => ({
  due: [],
  export: {},
  erase: doNothing,
  retention: doNothing,
  home: async () => NO_SHARE,
  ...more,
});
const rooms = [
  room({ due: [happening('first'), happening('second')], retention: happening('forgotten') }),
  room({ retention: happening('forgotten there') }),
];

test('every room says of every organisation what is due and what is to be forgotten', async () => {
  const setup = createSetupRoom({ ...NO_HOUSE, loadRooms: async () => rooms });
  const reads = makeReads({ organisations: async () => [makeOrganisation(), makeOrganisation({ id: 'other' })] });
  const { changes, apart = [] } = await setup.flows['time.passed'].prepare(reads, { kind: 'time.passed' }, NOW);
  const what = [...changes, ...apart.flat()].map((change) =>
    'campaign' in change ? `${change.organisation}: ${change.campaign}` : change.kind,
  );
  expect(what).toEqual([
    'past.forgotten',
    'acme: first',
    'acme: second',
    'acme: forgotten',
    'acme: forgotten there',
    'other: first',
    'other: second',
    'other: forgotten',
    'other: forgotten there',
  ]);
});

test('where there are many organisations what may wait comes in some of them each minute, what is due in all', async () => {
  const many = Array.from({ length: 4 * LOOKED_AT_EACH_MINUTE }, (_, n) => makeOrganisation({ id: `o${n}` }));
  const rules = { ...happening('a reminder'), mayWait: true as const };
  const all = [room({ due: [happening('due'), rules], retention: happening('forgotten') })];
  const setup = createSetupRoom({ ...NO_HOUSE, loadRooms: async () => all });
  const reads = makeReads({ organisations: async () => many });
  const { apart = [] } = await setup.flows['time.passed'].prepare(reads, { kind: 'time.passed' }, NOW);
  const what = apart.flat().map((change) => ('campaign' in change ? change.campaign : ''));
  const count = (each: string) => what.filter((said) => said === each).length;
  expect(count('due')).toBe(many.length);
  expect(count('a reminder')).toBe(count('forgotten'));
  expect(Math.abs(count('forgotten') - LOOKED_AT_EACH_MINUTE)).toBeLessThan(LOOKED_AT_EACH_MINUTE / 4);
});

test('everybody’s turn comes, also by a clock that leaves out minutes', () => {
  const organisations = 20 * LOOKED_AT_EACH_MINUTE;
  const waits = Array.from({ length: 100 }, (_, n) => {
    const minutes = Array.from({ length: 1000 }, (_, minute) => 2 * minute);
    return minutes.findIndex((minute) => hasTurn(`o${n}`, organisations, NOW + minute * MINUTE_MS));
  });
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
  expect(hasTurn('o1', LOOKED_AT_EACH_MINUTE, NOW)).toBe(true);
});

test('what several rules ask of one organisation is asked once, and of another anew', async () => {
  const asked: string[] = [];
  const looking = defineRule<Organisation, unknown>({
    read: (reads, { id }) => reads.rounds(id),
    decide: () => [],
  });
  const reads = makeReads({
    organisations: async () => [makeOrganisation(), makeOrganisation({ id: 'other' })],
    rounds: async (id) => {
      asked.push(id);
      return [];
    },
  });
  const setup = createSetupRoom({ ...NO_HOUSE, loadRooms: async () => [room({ due: [looking, looking] })] });
  await setup.flows['time.passed'].prepare(reads, { kind: 'time.passed' }, NOW);
  expect(asked).toEqual(['acme', 'other']);
});

test('where nothing is due, only what is long past is forgotten', () => {
  given(createSetupRoom(NO_HOUSE), 'time.passed', { more: [] })
    .when({})
    .follows([{ kind: 'past.forgotten', at: NOW }]);
});
