import { afterEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../world/platforms/all.ts';
import type { PlatformTrouble } from '../../world/platforms/platform.ts';
import { openBothWorlds, openWorld, type World } from '../../world/world.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a platform says of the bot's account, be it asked for whatever; all it can say stands in the handlers' tests. */
const REFUSALS: Record<'slack' | 'teams', PlatformTrouble['odd']> = {
  slack: { status: 200, body: '{"ok":false,"error":"missing_scope"}' },
  teams: { status: 403, body: '{"error":{"code":"BotDisabledByAdmin"}}' },
};

let worlds: World[] = [];
afterEach(async () => {
  await worlds[0]?.end();
  worlds = [];
});

const refuse = (world: World, odd: PlatformTrouble['odd']) =>
  world.setTroubles({ calls: '*', kind: 'odd-answer', ...(odd && { odd }) });
const companies = (world: World) => world.messages().flatMap(({ summary }) => /Bedrijf \d/.exec(summary)?.[0] ?? []);
const readReadiness = async ({ address }: World) => {
  const answer = await fetch(`${address}/readyz`);
  return [answer.status, (await answer.json()) as { wrong: string[]; concerns: string[] }] as const;
};
/** The platform is asked while the clock goes on. */
const waitFor = (world: World, count: number) =>
  expect
    .poll(
      async () => {
        // Shorter than an attempt may take.
        await world.turn(10_000);
        await world.tick();
        return companies(world).length;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe(count);
const passHours = async (world: World, hours: number) => {
  for (let hour = 0; hour < hours; hour += 1) {
    await world.turn(HOUR_MS);
    await world.tick();
  }
};

describe.each(PLATFORMS)('on %s', (platform) => {
  test('refused for four days nothing is given up, and all comes by itself, once and in order', async () => {
    const world = await openWorld({ platform });
    worlds = [world];
    refuse(world, REFUSALS[platform]);
    const names = Array.from({ length: 5 }, (_, n) => `Bedrijf ${n}`);
    for (const company of names) expect((await world.lead({ company })).status).toBe(202);
    await world.settle();
    await passHours(world, 96);
    const before = world.requests().length;
    await world.turn(MINUTE_MS);
    expect(world.requests().length - before, 'one question a minute').toBeLessThanOrEqual(2);
    const [status, { concerns }] = await readReadiness(world);
    expect([status, concerns]).toEqual([200, [expect.stringMatching(/refuses the bot’s account .* for \d+ \w+: all/)]]);
    expect(world.logged.filter((line) => line.includes('refuses the account'))).toHaveLength(1);
    expect((await world.store.outbox.lines(50)).map(({ state }) => state)).not.toContain('refused');

    world.setTroubles();
    await waitFor(world, names.length);
    expect(companies(world)).toEqual(names);
    expect((await readReadiness(world))[1]).toMatchObject({ wrong: [], concerns: [] });
    expect(world.directTexts('ruben').filter((text) => text.includes('laat mij niet meer toe'))).toEqual([]);
  });
});

describe.each([
  ['slack', 'teams'],
  ['teams', 'slack'],
] as const)('%s refuses the account of an organisation that is on %s too', (refusing, working) => {
  test('its manager reads so there, once, and what is for there goes on', async () => {
    const both = await openBothWorlds();
    const [here, there] = [both[refusing], both[working]];
    worlds = [here];
    refuse(here, REFUSALS[refusing]);
    await here.lead({ company: 'Bedrijf 1' });
    await here.settle();
    await passHours(here, 5);
    const told = there.directTexts('ruben').filter((text) => text.includes('laat mij niet meer toe'));
    expect(told).toHaveLength(1);
    // Its card, and four hours of work later that nobody has it.
    expect(companies(there)).toEqual(['Bedrijf 1', 'Bedrijf 1']);
    expect(companies(here)).toEqual([]);

    here.setTroubles();
    await waitFor(here, 1);
    expect(companies(here)).toEqual(['Bedrijf 1']);
  });
});
