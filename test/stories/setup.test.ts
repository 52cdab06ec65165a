import { afterEach, describe, expect, test } from 'vitest';
import { teamsSeed } from '../../sandbox/samples/noordlicht-teams.ts';
import { createFindingActions } from '../world/findings.ts';
import { PLATFORMS } from '../world/platforms/all.ts';
import type { FormValues, VisibleMessage } from '../world/platforms/platform.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
afterEach(() => world.end());

const MANAGERS = { sales: ['ruben'], marketing: ['helen'] };
const MEMBERS = { salesPeople: ['sanne', 'bram', 'fleur'], marketingPeople: ['lotte', 'daan', 'noor'] };
const CHANNELS = { sales: 'sales', marketing: 'marketing', shared: 'sales-marketing' };

describe.each(PLATFORMS)('from an empty database to the first judged lead, on %s', (platform) => {
  test('an administrator sets everything up where they are, with a press or two a step, and a rep judges', async () => {
    world = await openWorld({ isEmpty: true, platform });
    let presses = 0;
    const press = async (label: string, on?: VisibleMessage) => {
      presses += 1;
      await (on === undefined ? world.tapPrivate('ruben', label) : world.press('ruben', on, label));
    };
    const save = async (values: FormValues) => {
      presses += 1;
      await world.fill('ruben', values);
    };
    const card = () => {
      const found = world.platform.directMessages('ruben').find(({ text }) => text.includes('smarketing instellen'));
      if (found === undefined) throw new Error('there is no set-up card');
      return found;
    };
    const locate = (names: string[]) => names.map((name) => world.identity(name).user);
    const id = (name: string) => world.organisation.channels.find((each) => each.name === name)?.id ?? name;

    // The bot sees the channels and people of the teams it was added to.
    if (platform === 'teams') for (const { id: team } of teamsSeed.teams) await world.teams.install(team);
    expect(await world.command('ruben', platform === 'slack' ? '' : 'hallo')).toContain('Hallo, ik ben smarketing');
    await press('Beginnen');
    await save({ name: 'Noordlicht' });
    expect(card().text).toMatch(/Nog 3 stappen/);

    await press('Kanalen kiezen', card());
    await save(Object.fromEntries(Object.entries(CHANNELS).map(([purpose, name]) => [purpose, id(name)])));
    await press('Managers kiezen', card());
    await save(Object.fromEntries(Object.entries(MANAGERS).map(([team, names]) => [team, locate(names)])));
    await press('Teamleden kiezen', card());
    await save(Object.fromEntries(Object.entries(MEMBERS).map(([field, names]) => [field, locate(names)])));
    expect(card().text).toMatch(/Er kunnen nu leads komen.*✅ Dagen en termijnen/s);

    await press('Stuur een testlead', card());
    expect(world.messages('sales').at(-1)?.text).toMatch(/TEST · .*telt nergens mee/s);
    await press('Ziet er goed uit', world.messages('sales').at(-1));
    expect(world.messages('sales').at(-1)?.text).toContain('ziet er goed uit');

    await world.command('ruben', 'lead');
    await save({ company: 'Jansma Staalbouw', contact: 'Iris de Vries' });
    await world.card('Jansma Staalbouw').tap('sanne', 'Goed');
    expect(presses + 1).toBeLessThanOrEqual(12);
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
    expect(people.lastPrivateText('ruben')).toContain('hier intussen ingesteld');
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
