import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadRooms } from '../../src/flows/rooms.ts';
import { SHORTCUTS } from '../../src/handlers/slack/wire.ts';
import { PLATFORMS } from '../world/platforms/all.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
// On a busy machine loading them takes longer than Slack waits for a form.
beforeAll(() => loadRooms().then(() => {}));
afterEach(() => world.end());

const slackId = (person: string) => `U0${person.toUpperCase()}`;
const SALES = 'C0SALES';
async function settle(): Promise<void> {
  await world.bot.replied();
  await world.settle();
}

describe('on Slack', () => {
  beforeEach(async () => {
    world = await openWorld();
  });
  async function takeUp(person: string, ts: string, channel = SALES): Promise<void> {
    expect(await world.slack.runMessageShortcut(slackId(person), channel, ts, SHORTCUTS.note)).toMatchObject({
      status: 200,
    });
    await settle();
  }

  test('a message becomes a market note by its menu: its words scrubbed, nothing leading back to it', async () => {
    await world.postLead({ company: 'Brugrenovatie Zuid BV' });
    const text =
      'Thijs hoorde bij Brugrenovatie Zuid dat Rivaal 20 % lager zit, zie <https://x.example/a|hier> <@U0BRAM>';
    const { ts } = await world.slack.say(slackId('jack'), SALES, text);
    await takeUp('sanne', ts);
    expect(world.formText('sanne')).toContain('[naam] hoorde bij [bedrijf] dat Rivaal 20 % lager zit');
    expect(world.openForm('sanne')?.json).not.toMatch(/Thijs|Brugrenovatie|x\.example|U0BRAM|permalink/);
    await world.fill('sanne', { topic: 'competitor', mayBeQuoted: ['yes'] });
    expect(world.privateTexts('sanne').at(-1)).toMatch(/Genoteerd.*: concurrent\./);
    expect(world.slack.messages(SALES).find((each) => each.ts === ts)?.text).toBe(text);
  });

  test('taken from a lead card, the card stays what it is', async () => {
    const card = await world.postLead({ company: 'Kaart BV' });
    const before = card.text();
    await takeUp('sanne', card.message().id);
    await world.fill('sanne', { topic: 'need' });
    expect(card.text()).toBe(before);
  });

  test('where the bot is not, it says so kindly and takes nothing', async () => {
    const { members } = world.slack.state().channels.find(({ id }) => id === SALES) ?? { members: [] };
    const { ts } = await world.slack.say(slackId('jack'), SALES, 'Rivaal is goedkoper');
    world.slack.setMembers(
      SALES,
      members.filter((each) => each !== 'U0SMARKETING'),
    );
    await takeUp('sanne', ts);
    expect(world.openForm('sanne')).toBeUndefined();
    expect(world.privateTexts('sanne').at(-1)).toContain('Ik zit niet in dat gesprek');
  });

  test('a lead is handed over from anywhere, by a form; the answer comes where they and the bot talk', async () => {
    expect(await world.slack.runShortcut(slackId('noor'), SHORTCUTS.lead)).toMatchObject({ status: 200 });
    await settle();
    expect(world.openForm('noor')?.title).toBe('Nieuwe lead');
    await world.fill('noor', { company: 'Overal BV' });
    expect(world.fieldError('noor', 'contact')).toBe('Geef een naam of een e-mailadres.');
    await world.fill('noor', { company: 'Overal BV', contact: 'Iris de Vries', note: 'Vraagt een offerte.' });
    expect(world.card('Overal BV').text()).toContain('Iris de Vries');
    expect(world.directTexts('noor').at(-1)).toBe('Overal BV: de kaart komt in #sales.');
  });

  test('a shortcut of an older version changes nothing, and says so', async () => {
    await world.slack.runShortcut(slackId('noor'), 'gone');
    await settle();
    expect(world.directTexts('noor').at(-1)).toContain('oudere versie');
  });
});

describe.each(PLATFORMS)('on %s', (platform) => {
  beforeEach(async () => {
    world = await openWorld({ platform });
  });

  test('a lead is handed over by command and by the button of the help', async () => {
    await world.command('noor', 'lead');
    await world.fill('noor', { company: 'Hand BV', contact: 'Iris de Vries' });
    expect(world.card('Hand BV').text()).toContain('Iris de Vries');
    expect(world.card('Hand BV').text()).toMatch(/Noor/);
    await world.command('noor', 'help');
    await world.tapPrivate('noor', 'Nieuwe lead');
    expect(world.openForm('noor')?.title).toBe('Nieuwe lead');
  });
});
