import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { watchCard } from '../../world/platforms/lead-card.ts';
import { openBothWorlds, openWorld, type PostedCard, type VisibleMessage, type World } from '../../world/world.ts';

// The set-up has two sales channels: #sales, in Dutch, for all, and #sales-export, in English, for the segment “export”.

const LIVE = /Goed|Good|Details/;
const TOLD = (where: RegExp) => expect.stringMatching(where);

/** The messages of a channel that name this company, as they read now. */
function listAbout(world: World, company: string, channel: string): VisibleMessage[] {
  return world.messages(channel).filter(({ text }) => text.includes(company));
}

function listTexts(world: World, company: string, channel: string): string[] {
  return listAbout(world, company, channel).map(({ text }) => text.replaceAll('\u00a0', ' ').trim());
}

/** How many messages of both sales channels can be acted on. */
function countLive(world: World, company: string): number {
  return ['sales', 'sales-export'].flatMap((each) => listTexts(world, company, each)).filter((text) => LIVE.test(text))
    .length;
}

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform });
  });
  afterAll(() => world.end());

  const update = async (company: string, data: object, id = company) => {
    await world.lead({ company, id, ...data });
    await world.settle();
  };
  const cardIn = (company: string, channel: string): PostedCard => {
    const found = listAbout(world, company, channel).at(-1);
    if (found === undefined) throw new Error(`nothing about ${company} in ${channel}`);
    return watchCard(world.platform, found, world.settle);
  };
  const [there, back] = platform === 'slack' ? ['#C0SALESEXPORT', '#C0SALES'] : ['“sales-export”', '“sales”'];

  test('a lead whose segment changes moves with all that happened, and one line stays where it stood', async () => {
    const card = await world.postLead({ id: 'Verhuis BV', company: 'Verhuis BV' });
    await card.tap('sanne', 'Ik pak hem op');
    await card.tap('sanne', 'Goed');
    await card.tap('bram', 'Zwak');
    const replies = card.threadLines();
    await update('Verhuis BV', { segment: ' EXPORT ' });
    expect(card.text().trim()).toBe(`Verhuis BV staat nu in ${there}`);
    expect(card.threadLines()).toEqual(replies);
    const moved = cardIn('Verhuis BV', 'sales-export');
    expect(moved.text()).toContain('With @sanne');
    expect(moved.text()).toContain('👍 1 · 👎 1');
    expect(moved.threadLines()).toEqual([
      TOLD(/^Until now in (#|“)sales”? · taken by Sanne de Boer, .+ · 2 judgements$/),
    ]);
    expect(card.message().findMistakes()).toEqual([]);
    expect(moved.replies()[0]?.findMistakes()).toEqual([]);
  });

  testOnce('what happens later is told where it is now, and what comes twice moves nothing', async () => {
    await world.postLead({ id: 'Later BV', company: 'Later BV' });
    await update('Later BV', { segment: 'export' });
    const [left] = listTexts(world, 'Later BV', 'sales');
    await update('Later BV', { segment: 'export' });
    await update('Later BV', { segment: 'Export' });
    const moved = cardIn('Later BV', 'sales-export');
    await moved.tap('jack', 'Contacted');
    expect(listTexts(world, 'Later BV', 'sales')).toEqual([left]);
    expect(moved.text()).toContain('contacted by Jack');
    expect(listTexts(world, 'Later BV', 'sales-export')).toHaveLength(1);
  });

  test('an emoji under what was its card counts, and is answered to that person alone', async () => {
    const card = await world.postLead({ id: 'Emoji BV', company: 'Emoji BV' });
    await update('Emoji BV', { segment: 'export' });
    const before = world.privateTexts('sanne').length;
    await card.react('sanne', 'poor');
    expect(cardIn('Emoji BV', 'sales-export').text()).toContain('👎 1');
    expect(world.privateTexts('sanne').slice(before).join()).toContain('Emoji BV');
    expect(card.threadLines()).toEqual([]);
  });

  test('a button of a card that still looks as it did is heard, and answered to that person alone', async () => {
    const card = await world.postLead({ id: 'Oud BV', company: 'Oud BV' });
    const slow = { kind: 'rate-limited', retryAfterSeconds: 60, times: 1 } as const;
    world.platform.slack?.setTroubles([{ method: 'chat.update', ...slow }]);
    world.platform.teams?.setTroubles([{ call: 'update', ...slow }]);
    await update('Oud BV', { segment: 'export' });
    expect(countLive(world, 'Oud BV')).toBe(2);
    const before = world.privateTexts('sanne').length;
    await card.tap('sanne', 'Zwak');
    expect(world.privateTexts('sanne').slice(before).join()).toContain('Waarom is Oud BV een zwakke lead?');
    await world.turn(120_000);
    await world.tick();
    expect(card.text().trim()).toBe(`Oud BV staat nu in ${there}`);
    expect(card.threadLines()).toEqual([]);
    expect(cardIn('Oud BV', 'sales-export').text()).toContain('👎 1');
  });

  testOnce('a lead that comes back is a new card there, and what it left says so', async () => {
    const card = await world.postLead({ id: 'Terug BV', company: 'Terug BV' });
    await update('Terug BV', { segment: 'export' });
    await update('Terug BV', {});
    expect(card.text().trim()).toBe('Terug BV staat nu verderop in dit kanaal');
    expect(listTexts(world, 'Terug BV', 'sales-export')).toEqual([`Terug BV is now in ${back}`]);
    expect(countLive(world, 'Terug BV')).toBe(1);
    await update('Terug BV', { segment: 'export' });
    expect(countLive(world, 'Terug BV')).toBe(1);
    for (const text of listTexts(world, 'Terug BV', 'sales')) expect(text).toBe(`Terug BV staat nu in ${there}`);
  });

  test('a channel that refuses it leaves the card where it is; when it takes messages again the card moves', async () => {
    const card = await world.postLead({ id: 'Dicht BV', company: 'Dicht BV' });
    world.platform.closeChannel('sales-export');
    await update('Dicht BV', { segment: 'export' });
    expect(card.text()).toMatch(LIVE);
    expect(countLive(world, 'Dicht BV')).toBe(1);
    await card.tap('sanne', 'Goed');
    expect(card.text()).toContain('👍 1');
    world.platform.reopenChannel('sales-export');
    await world.applySetup();
    // On Teams it may have been a no in passing, which is asked again.
    await world.turn(60_000);
    expect(card.text().trim()).toBe(`Dicht BV staat nu in ${there}`);
    expect(cardIn('Dicht BV', 'sales-export').text()).toContain('👍 1');
  });
});

describe('on both platforms', () => {
  let slack: World;
  let teams: World;
  const begin =
    (withoutOnTeams: string[] = []) =>
    async () => {
      ({ slack, teams } = await openBothWorlds({
        organisation: ({ channels }: { channels: readonly { id: string; name: string }[] }) => ({
          channels: channels.filter(({ id, name }) => id.startsWith('C0') || !withoutOnTeams.includes(name)),
        }),
      }));
    };
  afterAll(() => slack?.end());

  describe('of which one has no channel for the segment', () => {
    beforeAll(begin(['sales-export']));
    afterAll(() => slack.end());

    test('the card moves on the one and stays on the other, each whole', async () => {
      const card = await slack.postLead({ id: 'Half BV', company: 'Half BV' });
      await slack.lead({ id: 'Half BV', company: 'Half BV', segment: 'export' });
      await slack.settle();
      expect(card.text().trim()).toBe('Half BV staat nu in #C0SALESEXPORT');
      expect(countLive(slack, 'Half BV')).toBe(1);
      expect(listTexts(teams, 'Half BV', 'sales')).toEqual([TOLD(LIVE)]);
      expect(teams.card('Half BV').threadLines()).toEqual(['✏️ Marketing heeft deze lead bijgewerkt']);
    });
  });

  test('a card moves on both, each to the channel of its own', async () => {
    await begin()();
    await slack.postLead({ id: 'Beide BV', company: 'Beide BV' });
    await slack.lead({ id: 'Beide BV', company: 'Beide BV', segment: 'export' });
    await slack.settle();
    for (const world of [slack, teams]) {
      expect(countLive(world, 'Beide BV')).toBe(1);
      expect(listTexts(world, 'Beide BV', 'sales-export')).toEqual([TOLD(LIVE)]);
    }
  });
});
