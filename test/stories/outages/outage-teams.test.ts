import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeTeams, TeamsTrouble } from '../../../sandbox/fake-teams/contract.ts';
import { TEAMS_CHANNELS } from '../../../sandbox/samples/noordlicht-teams.ts';
import { openWorld, type World } from '../../world/world.ts';

// On Teams only: a bot can look up no message there, so what may have arrived is never sent again; and an app comes and goes.

let world: World;
let teams: FakeTeams;
beforeEach(async () => {
  world = await openWorld({ platform: 'teams' });
  if (world.platform.teams === undefined) throw new Error('not on Teams');
  teams = world.platform.teams;
});
afterEach(() => world.end());

/** Of the cards; that the bot is new in the channel is said beside them. */
const companies = () =>
  world
    .messages()
    .flatMap(({ summary }) => (summary.startsWith('Nieuwe lead: ') ? [summary.replace('Nieuwe lead: ', '')] : []));
const told = () => world.directTexts('ruben');

test.each<[what: string, TeamsTrouble['kind'], cards: string[]]>([
  ['Teams took but did not confirm', 'dropped-after-accept', ['Eerste', 'Tweede']],
  ['Teams may have taken, or not', 'server-error', ['Tweede']],
])(
  'a card that %s is not posted twice, and the sales manager is told that it may be missing',
  async (_what, kind, cards) => {
    teams.setTroubles([{ call: 'post', kind, times: 1 }]);
    await world.lead({ company: 'Eerste' });
    await world.turn(2000);
    await world.lead({ company: 'Tweede' });
    await world.settle();
    await world.turn(60 * 60_000);
    expect(companies()).toEqual(cards);
    await expect.poll(told).toEqual([expect.stringContaining('“sales” is misschien niet aangekomen')]);
  },
);

test('a gateway fails for hours: one card at most is in doubt, told of when Teams is well; all others come, in order', async () => {
  teams.setTroubles([{ call: '*', kind: 'odd-answer', odd: { status: 502, body: '<html>', isDone: true } }]);
  for (const company of ['Eerste', 'Tweede', 'Derde']) await world.lead({ company });
  // Before the leads are due.
  for (let minute = 0; minute < 180; minute += 15) await world.turn(15 * 60_000);
  expect(told()).toEqual([]);
  teams.setTroubles([]);
  for (let minute = 0; minute < 5; minute += 1) await world.turn(60_000);
  expect(companies()).toEqual(['Eerste', 'Tweede', 'Derde']);
  await expect.poll(told).toEqual([expect.stringContaining('“sales” is misschien niet aangekomen')]);
});

test('a card that may be missing is sent anew when the set-up is applied again, as the manager was told', async () => {
  teams.setTroubles([{ call: 'post', kind: 'server-error', times: 1 }]);
  await world.lead({ company: 'Eerste' });
  await world.settle();
  await world.turn(60_000);
  await expect.poll(told).toHaveLength(1);
  expect(companies()).toEqual([]);
  await world.applySetup();
  await world.settle();
  expect(companies()).toEqual(['Eerste']);
});

test('where the app is removed its cards wait: the manager is told once what to do, and they come when it is back', async () => {
  const team = teams.state().channels.find(({ id }) => id === TEAMS_CHANNELS.sales)?.team ?? '';
  await teams.uninstall(team);
  await world.lead({ company: 'Eerste' });
  await world.lead({ company: 'Tweede' });
  await world.settle();
  expect(companies()).toEqual([]);
  await expect.poll(told).toEqual([expect.stringMatching(/“sales”.*Voeg de app/s)]);
  await teams.install(team);
  await world.settle();
  expect(companies()).toEqual(['Eerste', 'Tweede']);
  expect(told()).toHaveLength(1);
});
