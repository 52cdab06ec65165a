import { afterEach, describe, expect, test } from 'vitest';
import { teamsSeed } from '../../sandbox/samples/noordlicht-teams.ts';
import { createFindingActions } from '../world/findings.ts';
import { PLATFORMS } from '../world/platforms/all.ts';
import type { FormValues, VisibleMessage } from '../world/platforms/platform.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
afterEach(() => world.end());

/** What somebody presses, and each field they touch. */
const CLICKS_MAX = 12;

describe.each(PLATFORMS)('from an empty database to the first judged lead, on %s', (platform) => {
  test('an administrator confirms what is guessed, names the other manager, and a rep judges, in a dozen clicks', async () => {
    world = await openWorld({ isEmpty: true, platform });
    let clicks = 0;
    const press = async (label: string, on?: VisibleMessage) => {
      clicks += 1;
      await (on === undefined ? world.tapPrivate('ruben', label) : world.press('ruben', on, label));
    };
    const save = async (values: FormValues) => {
      clicks += 1 + Object.keys(values).length;
      await world.fill('ruben', values);
    };
    const form = () => world.formText('ruben');

    // The bot sees the channels and people of the teams it was added to.
    if (platform === 'teams') for (const { id: team } of teamsSeed.teams) await world.teams.install(team);
    expect(await world.command('ruben', platform === 'slack' ? '' : 'hallo')).toContain('Hallo, ik ben smarketing');
    await press('Beginnen');
    await save({});
    await save({});
    // Ruben is in both teams, and of what he does only Slack knows.
    const [sales, marketing] = ['ruben', 'helen'].map((name) => [world.identity(name).user]);
    await save({ ...(platform === 'teams' && { salesManagers: sales }), marketingManagers: marketing ?? [] });
    expect(form()).toMatch(/Er kunnen nu leads komen.*testlead/s);
    await save({});
    const [organisation] = await world.store.reads.organisations();
    const people = await world.store.reads.people(organisation?.id ?? '');
    // Oliver is in both teams of Microsoft Teams: of him nothing is guessed.
    expect(people).toHaveLength(platform === 'slack' ? 14 : 13);
    const leading = people.filter(({ role }) => role === 'manager').map(({ name, team }) => `${name} ${team}`);
    expect(leading.toSorted()).toEqual(['Helen Brooks marketing', 'Ruben Dijkstra sales']);
    expect(organisation?.channels.map(({ name, purpose }) => `${name} ${purpose}`)).toEqual([
      'sales sales',
      'marketing marketing',
      'sales-marketing shared',
    ]);
    expect(world.messages('sales').at(-1)?.text).toMatch(/TEST · .*telt nergens mee/s);
    await press('Ziet er goed uit', world.messages('sales').at(-1));
    expect(world.messages('sales').at(-1)?.text).toContain('ziet er goed uit');

    await world.command('ruben', 'lead');
    await save({ company: 'Jansma Staalbouw', contact: 'Iris de Vries' });
    await world.card('Jansma Staalbouw').tap('sanne', 'Goed');
    expect(clicks + 1).toBeLessThanOrEqual(CLICKS_MAX);
    expect(world.card('Jansma Staalbouw').text()).toContain('👍');
  });
});

describe('before anything is set up, on Slack', () => {
  test('an administrator is welcomed; a colleague hears who can do it, and whoever was second that it is done', async () => {
    world = await openWorld({ isEmpty: true });
    const people = createFindingActions(world);
    expect(await world.command('sanne', 'mine')).toContain('Dat kan een beheerder van deze workspace');
    expect(await world.command('ruben', '')).toContain('Hallo, ik ben smarketing');
    await people.tap('ruben', 'Beginnen');
    expect(world.formText('ruben')).toContain('Noordlicht');
    await world.fill('ruben', {});
    expect(world.directTexts('ruben').at(-1)).toMatch(/Noordlicht.*smarketing instellen.*Nog 3 stappen/s);
    await people.tap('ruben', 'Beginnen');
    expect(people.lastPrivateText('ruben')).toContain('Noordlicht: smarketing instellen');
    expect(await world.command('ruben', '')).toContain('Nog 3 stappen');
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
