import { afterEach, describe, expect, test } from 'vitest';
import { createFindingActions } from '../world/findings.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
afterEach(() => world.end());

describe('before anything is set up, on Slack', () => {
  test('an administrator is welcomed; a colleague hears who can do it, and whoever was second that it is done', async () => {
    world = await openWorld({ isEmpty: true });
    const people = createFindingActions(world);
    expect(await world.command('sanne', 'mine')).toContain('Dat kan een beheerder van deze workspace');
    expect(await world.command('ruben', '')).toContain('Hallo, ik ben smarketing');
    await people.tap('ruben', 'Beginnen');
    expect(world.formText('ruben')).toContain('Noordlicht');
    await world.fill('ruben', {});
    expect(world.directTexts('ruben').at(-1)).toMatch(/Noordlicht.*smarketing instellen.*Nog 4 stappen/s);
    await people.tap('ruben', 'Beginnen');
    expect(people.lastPrivateText('ruben')).toContain('hier intussen ingesteld');
    expect(await world.command('ruben', '')).toContain('Nog 4 stappen');
    expect(await world.command('sanne', 'mine')).toContain('Ik ken je nog niet');
  });

  test('their Home tab welcomes them too', async () => {
    world = await openWorld({ isEmpty: true });
    await world.slack.openHome(world.identity('ruben').user);
    await world.bot.replied();
    expect(JSON.stringify(world.slack.state().homes)).toContain('Hallo, ik ben smarketing');
  });
});

test('on Teams whoever writes first is welcomed, in the language of their Teams', async () => {
  world = await openWorld({ isEmpty: true, platform: 'teams' });
  expect(await world.command('helen', 'hi')).toContain('Hello, I’m smarketing');
});
