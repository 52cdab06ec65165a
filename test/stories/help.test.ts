import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import { PLATFORMS } from '../world/platforms/all.ts';
import { openWorld, type World } from '../world/world.ts';

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  // On a busy machine loading them takes longer than Slack waits for a form.
  beforeAll(() => loadRooms().then(() => {}));
  beforeEach(async () => {
    world = await openWorld({ platform });
  });
  afterEach(() => world.end());

  const isSlack = platform === 'slack';

  test('a rep who asks for help reads what is theirs alone, as it is typed there', async () => {
    const help = await world.command('sanne', 'help');
    expect(help).toContain(isSlack ? '/smarketing privacy [export | erase]' : 'privacy [export | erase]');
    expect(help.includes('/smarketing')).toBe(isSlack);
    expect(help).not.toMatch(/weekbericht|digest|start\|/i);
  });

  test('one press opens the form of a command, and one runs another', async () => {
    await world.command('sanne', 'help');
    await world.tapPrivate('sanne', 'Privacy');
    expect(world.privateTexts('sanne').at(-1)).toContain('Privacy, in cijfers');
    await world.command('sanne', 'help');
    await world.tapPrivate('sanne', 'Iemand bedanken');
    expect(world.formText('sanne')).toContain('Jack Turner');
  });

  test('a manager’s press that would write to everybody asks first, and whoever thinks again has written to nobody', async () => {
    const asked = await world.command('ruben', 'checkin start');
    expect(asked).toContain('Nog niet openen');
    await world.tapPrivate('ruben', 'Check-in openen');
    const written = () => world.requests().filter(({ kind }) => kind === 'post').length;
    const help = await world.command('ruben', 'help');
    expect(help).toMatch(/Stand bekijken.*Herinneren….*Sluiten….*Annuleren…/s);
    await world.tapPrivate('ruben', 'Herinneren…');
    expect(world.privateTexts('ruben').at(-1)).toMatch(
      /nog niet heeft geantwoord\?.*Niets sturen.*Herinnering sturen/s,
    );
    const before = world.directTexts('sanne').length;
    await world.tapPrivate('ruben', 'Niets sturen');
    expect(world.directTexts('sanne')).toHaveLength(before);
    expect(written()).toBeGreaterThan(0);
  });

  test('who would have their data deleted reads what they keep if they do not, and keeps it', async () => {
    await world.command('sanne', 'help');
    await world.tapPrivate('sanne', 'Gegevens wissen…');
    expect(world.privateTexts('sanne').at(-1)).toMatch(/Mijn gegevens bewaren.*verwijder/is);
    await world.tapPrivate('sanne', 'Mijn gegevens bewaren');
    expect(await world.store.reads.person(world.identity('sanne'))).toMatchObject({ id: 'sanne' });
  });
});

test('on Slack without its scope an emoji is promised to nobody', async () => {
  const given = async (scopes?: string[]) => {
    const world = await openWorld({ ...(scopes && { scopes }) });
    const help = await world.command('sanne', 'help');
    await world.end();
    return help;
  };
  expect(await given()).toContain('Een emoji op de kaart doet hetzelfde');
  const help = await given(slackSeed.bot.scopes.filter((scope) => scope !== 'reactions:read'));
  expect(help).toContain('Tik op 👍 👌 👎');
  expect(help).not.toContain('emoji');
});
