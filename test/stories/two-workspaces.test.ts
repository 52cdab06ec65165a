import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY_MS } from '../../src/domain/time.ts';
import { ABROAD, HOME } from '../world/platforms/second-workspace.ts';
import { openWorld, type World } from '../world/world.ts';

// One organisation in two Slack workspaces, each with a token of its own.

const TUESDAY = Date.UTC(2026, 10, 10, 9, 0);

let world: World;
beforeAll(async () => {
  world = await openWorld({ isEmpty: true, isByOauth: true, startsAt: TUESDAY });
});
afterAll(() => world.end());

/** As far as Slack's page in a browser, and back from it. */
async function install(workspace: string): Promise<void> {
  const go = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } });
  const begun = await go(`${world.address}/slack/install`);
  const page = new URL(begun.headers.get('location') ?? '');
  page.searchParams.set('answer', workspace);
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const back = await go((await go(page.href)).headers.get('location') ?? '', cookie);
  expect(back.status).toBe(200);
  await world.settle();
}

const pressDirect = async (person: string, label: string) => {
  const message = world.platform.directMessages(person).findLast(({ text }) => text.includes(label));
  if (message === undefined) throw new Error(`nothing of ${person} has ${label}: ${world.directTexts(person)}`);
  await world.press(person, message, label);
};

const readMessage = (channel: string, words: string) =>
  world.messages(channel).findLast(({ text }) => text.includes(words))?.text;

/** Whose token each call carried that was about one of these channels. */
const readTokens = (...channels: string[]) =>
  new Set(
    world.slack
      .calls()
      .flatMap(({ args, token, answer }) =>
        channels.includes(String(args['channel'])) && answer === 'ok' ? [token.split(' ')[0]] : [],
      ),
  );

test('one workspace founds an organisation, another joins it by a code; a lead is judged there, and one digest counts it', async () => {
  await install(HOME.id);
  await pressDirect('ruben', 'Beginnen');
  await world.fill('ruben', {});
  await world.fill('ruben', {});
  await world.fill('ruben', { marketingManagers: [world.identity('helen').user] });

  await install(ABROAD.id);
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await world.command('ruben', 'join'))?.[0] ?? '';
  await pressDirect('otto', 'Meedoen met een code');
  await world.fill('otto', { code: '00000-00000' });
  expect(world.fieldError('otto', 'code')).toContain('Deze code ken ik niet');
  await world.fill('otto', { code: code.toLowerCase() });
  expect(world.directTexts('otto').at(-1)).toContain('Noordlicht: smarketing instellen');
  for (const manager of ['ruben', 'helen']) expect(world.directTexts(manager).at(-1)).toContain('Noordlicht Gent');

  await world.command('otto', `join ${code}`);
  expect(world.privateTexts('otto').at(-1)).toContain('hoort al bij een organisatie');

  await world.command('otto', 'setup');
  await world.tapPrivate('otto', 'Een segment…');
  await world.fill('otto', { segment: 'belgie', channel: 'C0ABROAD' });
  await world.command('otto', 'setup');
  await world.tapPrivate('otto', 'Teamleden toevoegen…');
  await world.fill('otto', { salesPeople: [world.identity('otto').user] });

  for (const company of ['Gentse Bruggen', 'Leie Beton', 'Dok Noord', 'Vlasmarkt BV', 'Korenlei NV'])
    await world.lead({ company, segment: 'belgie' });
  await world.settle();
  const card = world.messages('abroad').find(({ summary }) => summary.includes('Gentse Bruggen'));
  if (card === undefined) throw new Error('no card abroad');
  await world.press('otto', card, 'Goed');
  for (const channel of ['abroad', 'sales']) expect(readMessage(channel, 'Gentse Bruggen')).toContain('👍 1');

  await world.turn(6 * DAY_MS);
  await world.tick();
  for (const channel of ['abroad', 'sales']) expect(readMessage(channel, 'Week van')).toContain('5 leads');
  expect(readTokens('C0ABROAD', world.slack.openDirect(world.identity('otto').user).id)).toEqual(
    new Set([`bot:${ABROAD.id}`]),
  );
  expect(readTokens('C0SALES', 'C0MARKETING')).toEqual(new Set([`bot:${HOME.id}`]));
});
