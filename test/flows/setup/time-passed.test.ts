import { expect, test } from 'vitest';
import { NO_SHARE } from '../../../src/cards/home-share.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { type AnyRoom, defineRule, doNothing } from '../../../src/flows/room.ts';
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

test('where nothing is due, only what is long past is forgotten', () => {
  given(createSetupRoom(NO_HOUSE), 'time.passed', { more: [] })
    .when({})
    .follows([{ kind: 'past.forgotten', at: NOW }]);
});
