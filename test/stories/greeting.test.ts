import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.ts';
import { openWorld, type World } from '../world/world.ts';

const BOT = 'U0SMARKETING';
let world: World;
afterEach(() => world.end());

describe('on Slack, when the bot is brought into a channel', () => {
  beforeEach(async () => {
    world = await openWorld();
  });
  const findChannel = (name: string) => {
    const found = world.slack.state().channels.find((each) => each.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  const remove = (name: string) => {
    const { id, members } = findChannel(name);
    world.slack.setMembers(
      id,
      members.filter((each) => each !== BOT),
    );
  };
  async function invite(name: string): Promise<void> {
    const { id, members } = findChannel(name);
    const answer = await world.slack.inviteBot(members.find((each) => each !== BOT) ?? '', id);
    expect(answer).toMatchObject({ status: 200 });
    await world.settle();
  }
  const said = (name: string) =>
    world.slack
      .messages(findChannel(name).id)
      .filter(({ byBot }) => byBot)
      .map(({ text }) => text);

  test('it says there once what comes and who sees what, in the channel’s language, also when it is taken out and brought in again', async () => {
    for (const later of [0, HOUR_MS, DAY_MS - 2 * HOUR_MS]) {
      await world.turn(later);
      remove('sales');
      await invite('sales');
    }
    expect(said('sales')).toEqual([
      expect.stringMatching(/^Hallo, ik ben smarketing: nieuwe leads.*nooit wie wat tikte\.$/),
    ]);
  });

  test('it says it once however often and by whichever instance Slack tells it', async () => {
    remove('marketing');
    const place = { platform: 'slack', workspace: 'T0NOORDLICHT', id: findChannel('marketing').id } as const;
    await invite('marketing');
    await Promise.all([1, 2, 3].map(() => world.bot.handle({ kind: 'channel.joined', place, isTeam: false })));
    await world.settle();
    expect(said('marketing')).toEqual([expect.stringContaining('elke week het weekbericht')]);
  });

  test('cards that it could not post while it was out come when it is in again, as the manager was told', async () => {
    remove('sales');
    await world.lead({ company: 'Buiten BV' });
    await expect
      .poll(() => world.directTexts('ruben'))
      .toEqual([
        expect.stringMatching(/#sales: “not_in_channel”\. Nodig mij uit in het kanaal\. .* komen dan vanzelf\./),
      ]);
    expect(said('sales')).toEqual([]);
    await invite('sales');
    expect(said('sales')).toEqual([expect.stringContaining('Buiten BV'), expect.stringMatching(/^Hallo/)]);
    expect(world.directTexts('ruben')).toHaveLength(1);
  });

  test('in one that the set-up does not name it says that nothing comes there, and in no other anything', async () => {
    const { channels } = world.organisation;
    await world.applySetup({ channels: channels.filter(({ name }) => name !== 'marketing') });
    remove('marketing');
    await invite('marketing');
    expect(said('marketing')).toEqual([expect.stringContaining('in dit kanaal plaats ik niets')]);
    expect(['sales', 'sales-marketing'].flatMap(said)).toEqual([]);
    expect(world.directTexts('ruben')).toEqual([]);
  });

  test('that somebody else joined is nothing to it', async () => {
    const { id } = findChannel('sales');
    await world.slack.sendEvent({
      type: 'member_joined_channel',
      user: 'U0JACK',
      channel: id,
      channel_type: 'C',
      team: 'T0NOORDLICHT',
    });
    await world.settle();
    expect(said('sales')).toEqual([]);
  });
});

describe('on Teams, when the app is added to a team', () => {
  beforeEach(async () => {
    world = await openWorld({ platform: 'teams' });
  });
  const texts = (channel: string) => world.messages(channel).map(({ text }) => text);
  const team = () =>
    world.teams.state().channels.find(({ id }) => id === world.organisation.channels[0]?.id)?.team ?? '';
  async function add(options?: { isUpgrade: boolean }): Promise<void> {
    await world.teams.uninstall(team());
    await world.teams.install(team(), options);
    await world.settle();
  }

  test('it says in each channel that the set-up names, once, what comes and who sees what', async () => {
    await add();
    await world.turn(HOUR_MS);
    await add();
    expect(texts('sales')).toEqual([expect.stringContaining('nieuwe leads komen hier binnen als kaart')]);
    expect(texts('marketing')).toEqual([expect.stringContaining('elke week het weekbericht')]);
    expect(texts('sales-marketing')).toEqual([expect.stringContaining('de samenvatting van de check-in')]);
  });
});
