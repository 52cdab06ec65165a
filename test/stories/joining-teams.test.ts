import { afterAll, beforeAll, expect, test } from 'vitest';
import { teamsSeed } from '../../sandbox/samples/noordlicht-teams.ts';
import { openBothWorlds, type World } from '../world/world.ts';

// An organisation on Slack, and a Teams tenant that nobody has yet.

let slack: World;
let teams: World;
beforeAll(async () => {
  ({ slack, teams } = await openBothWorlds({ isEmpty: true, startsAt: Date.UTC(2026, 10, 10, 9, 0) }));
});
afterAll(() => slack.end());

test('a Teams tenant joins an organisation on Slack by a code; a lead is judged there, and counts on both', async () => {
  await slack.command('ruben', '');
  await slack.tapPrivate('ruben', 'Beginnen');
  await slack.fill('ruben', {});
  await slack.fill('ruben', {});
  await slack.fill('ruben', { marketingManagers: [slack.identity('helen').user] });
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await slack.command('ruben', 'join'))?.[0] ?? '';

  for (const { id } of teamsSeed.teams) await teams.teams.install(id);
  expect(await teams.command('fleur', 'hallo')).toContain('hoort nog bij geen enkele organisatie');
  await teams.tapPrivate('fleur', 'Meedoen met een code');
  await teams.fill('fleur', { code: '00000-00000' });
  expect(teams.fieldError('fleur', 'code')).toContain('Deze code ken ik niet');
  await teams.fill('fleur', { code: code.toLowerCase() });
  expect(teams.directTexts('fleur').at(-1)).toContain('Noordlicht: smarketing instellen');
  for (const manager of ['ruben', 'helen']) expect(slack.directTexts(manager).at(-1)).toContain('Teams');
  // Now it is somebody's: the next hears who can add them.
  expect(await teams.command('noor', 'hallo')).toContain('Ik ken je nog niet');

  await teams.command('fleur', 'setup');
  await teams.tapPrivate('fleur', 'Een segment…');
  await teams.fill('fleur', { segment: 'export', channel: '19:sales-export@thread.tacv2' });
  await teams.command('fleur', 'setup');
  await teams.tapPrivate('fleur', 'Teamleden toevoegen…');
  await teams.fill('fleur', { salesPeople: [teams.identity('fleur').user] });

  const there = await slack.postLead({ company: 'Leie Beton', segment: 'export' });
  const [card] = teams.messages('sales-export').slice(-1);
  if (card === undefined) throw new Error('no card on Teams');
  await teams.press('fleur', card, 'Goed');
  expect(teams.messages('sales-export').at(-1)?.text).toContain('👍 1');
  expect(there.text()).toContain('👍 1');
  // One person, by the address that both platforms know.
  await there.tap('fleur', 'Zwak');
  expect(there.text()).toContain('👎 1');
  expect(there.text()).not.toContain('👍 1');
});
