import { afterEach, describe, expect, test } from 'vitest';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import type { PlatformTrouble } from '../../world/platforms/platform.ts';
import { openWorld, type World } from '../../world/world.ts';

// A platform, or what stands before it, that answers oddly for hours: nothing is lost, nothing comes twice, order and pace hold.

const HOUR_MS = 60 * 60_000;
const STEP_MS = 15 * 60_000;
const CARDS = 6;

type Odd = NonNullable<PlatformTrouble['odd']>;
const page = '<html><body>Please sign in</body></html>';
/** With which what may have been done is looked up. */
const MAY_LOOK = ['chat:write', 'channels:history', 'groups:history', 'im:write', 'users:read'];
/**
 * One for each thing that becomes of an answer; which answers those are says a table in the handlers' tests. Of what may
 * have been done Teams shows nothing: there the story is in outage-teams.test.ts.
 */
const ODD: Record<'slack' | 'teams', Record<string, Odd>> = {
  slack: {
    'a page of HTML with 200': { status: 200, body: page },
    'half a body with 200, done': { status: 200, body: '{"ok":tr', isCut: true, isDone: true },
    '502 after accept': { status: 502, body: page, isDone: true },
    'a no that nobody knows': { status: 200, body: '{"ok":false,"error":"brand_new_rule"}' },
    '429 without a time': { status: 429, body: page },
    '429 with years': { status: 429, body: '', retryAfter: '99999999' },
  },
  teams: {
    'a page of HTML with 403': { status: 403, body: page },
    'a no that nobody knows': { status: 403, body: '{"error":{"code":"BrandNewRule"}}' },
    '429 without a time': { status: 429, body: page },
    '429 with years': { status: 429, body: '', retryAfter: '99999999' },
  },
};

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  afterEach(() => world.end());

  const names = Array.from({ length: CARDS }, (_, n) => `Bedrijf ${n}`);
  /** The lead may be overdue by now, and its card say so. */
  const companies = () => world.messages().flatMap(({ summary }) => /Bedrijf \d/.exec(summary)?.[0] ?? []);

  const queueAll = async () => {
    for (const company of names) expect((await world.lead({ company })).status).toBe(202);
  };
  const passHours = async (hours: number, stepMs = STEP_MS) => {
    for (let ms = 0; ms < hours * HOUR_MS; ms += stepMs) await world.turn(stepMs);
  };
  const expectAllOnce = async () => {
    world.setTroubles();
    for (let n = 0; n < 80 && companies().length < CARDS; n += 1) await world.turn(60_000);
    expect(companies()).toEqual(names);
    expect(world.directTexts('ruben')).toEqual([]);
    expect((await world.store.outbox.lines(50)).map(({ state }) => state)).not.toContain('refused');
  };

  test.each(Object.entries(ODD[platform]))('five hours of %s: then every card once, in order', async (_name, odd) => {
    world = await openWorld({ platform, limits: true, keepsPace: true, ...(odd.isDone && { scopes: MAY_LOOK }) });
    world.setTroubles({ calls: '*', kind: 'odd-answer', odd });
    await queueAll();
    await passHours(5);
    await expectAllOnce();
  });

  // On Teams nothing can be looked up anyway.
  limitToOne(platform)('where nothing can be looked up, at most the one under way comes twice', async () => {
    world = await openWorld({ platform, limits: true, keepsPace: true });
    world.setTroubles({ calls: '*', kind: 'odd-answer', odd: { status: 502, body: page, isDone: true } });
    await queueAll();
    await passHours(5);
    world.setTroubles();
    for (let n = 0; n < 80 && new Set(companies()).size < CARDS; n += 1) await world.turn(60_000);
    expect(companies()).toEqual([names[0], ...names]);
  });

  test('almost three days of it: every card once, in order, and nobody was told it would not come', async () => {
    world = await openWorld({ platform, limits: true, keepsPace: true });
    world.setTroubles({ calls: '*', kind: 'odd-answer', odd: { status: 503, body: page } });
    await queueAll();
    await passHours(71, HOUR_MS);
    await expectAllOnce();
  });

  test('“wait 0 seconds”, again and again, is asked for at the allowed pace', async () => {
    world = await openWorld({ platform, keepsPace: true });
    world.setTroubles({ calls: 'post', kind: 'odd-answer', odd: { status: 429, body: '', retryAfter: '0' } });
    await world.lead();
    await world.settle();
    const before = world.requests().length;
    for (let second = 0; second < 60; second += 1) await world.turn(1000);
    expect(world.requests().length - before).toBeLessThan(10);
  });
});
