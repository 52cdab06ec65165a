import { afterEach, describe, expect, test } from 'vitest';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

/** What surely was not done. What Teams may have done is a story of its own (outage-teams.test.ts). */
const OUTAGES = { slack: ['server-error', 'refused-connection'], teams: ['server-error'] } as const;

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  afterEach(() => world.end());

  const MINUTE_MS = 60_000;
  const companies = () => world.messages().map(({ summary }) => summary.replace('Nieuwe lead: ', ''));

  test.each(OUTAGES[platform])(
    'the platform fails for an hour (%s) and comes back: every card is posted once, in order, at the allowed pace',
    async (kind) => {
      world = await openWorld({ platform, limits: true, keepsPace: true });
      world.setTroubles({ calls: '*', kind });
      const sent = Array.from({ length: 12 }, (_, n) => `Bedrijf ${String(n).padStart(2, '0')}`);
      for (const company of sent) expect((await world.lead({ company })).status).toBe(202);
      for (let minute = 0; minute < 60; minute += 5) await world.turn(5 * MINUTE_MS);
      expect(companies()).toEqual([]);
      world.setTroubles();
      await expect
        .poll(
          async () => {
            await world.turn(1000);
            return companies().length;
          },
          { timeout: 25_000, interval: 20 },
        )
        .toBe(sent.length);
      expect(companies()).toEqual(sent);
      expect(
        world.requests().filter(({ kind: deed, answer }) => deed === 'post' && /ratelimited|429/.test(answer)),
      ).toEqual([]);
    },
  );

  test('“wait 30 seconds” is obeyed to the second', async () => {
    world = await openWorld({ platform, keepsPace: true });
    world.setTroubles({ calls: 'post', kind: 'rate-limited', retryAfterSeconds: 30, times: 1 });
    await world.lead();
    await world.settle();
    await world.turn(28_000);
    expect(world.messages()).toEqual([]);
    await world.turn(2500);
    expect(world.messages()).toHaveLength(1);
  });

  test('a channel that takes nothing any more: the sales manager is told once, and its cards come when it is back', async () => {
    world = await openWorld({ platform });
    world.platform.closeChannel('sales');
    await world.lead({ company: 'Eerste' });
    await world.lead({ company: 'Tweede' });
    await world.settle();
    const direct = () => world.directTexts('ruben');
    // Teams is asked again first: it says so in passing, too.
    for (let minute = 0; minute < 8; minute += 1) await world.turn(MINUTE_MS);
    await expect.poll(direct).toHaveLength(1);
    expect(direct()[0]).toContain(`Ik kon niets plaatsen in ${world.wordChannel('sales')}: “`);
    world.platform.reopenChannel('sales');
    await world.applySetup();
    await world.settle();
    expect(companies()).toEqual(['Eerste', 'Tweede']);
    expect(direct()).toHaveLength(1);
  });

  testOnce('one bad channel holds up no other', async () => {
    world = await openWorld({ platform });
    world.platform.closeChannel('sales');
    await world.lead({ company: 'Hier' });
    await world.lead({ company: 'There', segment: 'export' });
    await world.settle();
    expect(world.messages('sales-export').map(({ summary }) => summary)).toEqual(['New lead: There']);
  });

  test('a tap while the platform is down is kept, and the card follows when it is back', async () => {
    world = await openWorld({ platform });
    const card = await world.postLead();
    world.setTroubles({ calls: '*', kind: 'server-error' });
    await world.platform.tap('sanne', card.message(), 'Goed');
    expect(card.text()).not.toContain('👍 1');
    world.setTroubles();
    const shownLater = async () => {
      await world.turn(5000);
      return card.text();
    };
    await expect.poll(shownLater).toContain('👍 1');
  });
});
