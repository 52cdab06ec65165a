import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/domain/time.ts';
import { PLATFORMS } from '../../../world/platforms/all.ts';
import { openBothWorlds, openWorld, type World } from '../../../world/world.ts';

// A lead’s card is nowhere, as far as the bot knows: its channel was closed when it came, or on Teams nobody knows whether it arrived.

/** A Monday, at 10:00 in Amsterdam: what comes then is due at 14:00. */
const MONDAY = Date.UTC(2026, 10, 2, 9);

/** What is said of this company in #sales, its card left out. */
const asked = (world: World, company: string) =>
  world.messages().filter(({ text }) => text.startsWith(company) && /Wie pakt hem op|^[^\n]*: /.test(text));

/** A lead comes while its card cannot. */
async function loseCard(world: World, company: string, more: object = {}): Promise<void> {
  const { teams } = world.platform;
  if (teams === undefined) world.platform.closeChannel('sales');
  else teams.setTroubles([{ call: 'post', kind: 'server-error', times: 1 }]);
  await world.lead({ id: company, company, ...more });
  await world.settle();
  await world.turn(MINUTE_MS);
  if (teams === undefined) world.platform.reopenChannel('sales');
  expect(world.messages().filter(({ text }) => text.includes(company))).toEqual([]);
}

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  let day = 0;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: MONDAY });
  });
  afterAll(() => world.end());

  const begin = async (): Promise<void> => {
    const starts = MONDAY + 7 * DAY_MS * day;
    day += 1;
    if (starts > world.now()) await world.turn(starts - world.now());
  };
  const pass = async (ms: number): Promise<void> => {
    await world.turn(ms);
    await world.tick();
  };

  /** Nobody hears of it any more. */
  const end = (company: string) => world.lead({ id: company, outcome: 'lost' }, { type: 'lead.outcome' });

  test('that nobody has it, its channel reads once when its time is over; who takes it there has it', async () => {
    await begin();
    await loseCard(world, 'Kwijt BV');
    await pass(4 * HOUR_MS - 3 * MINUTE_MS);
    expect(asked(world, 'Kwijt BV')).toEqual([]);
    for (let minute = 0; minute < 4; minute += 1) await pass(MINUTE_MS);
    const [line, ...others] = asked(world, 'Kwijt BV');
    expect(line?.text).toMatch(/^Kwijt BV is vrij; .* Wie pakt hem op\?\n\[Ik pak hem op\]/);
    expect(others).toEqual([]);
    if (line !== undefined) await world.press('bram', line, 'Ik pak hem op');
    await world.turn(MINUTE_MS);
    expect(asked(world, 'Kwijt BV').map(({ text }) => text)).toEqual(['Kwijt BV: bij Bram']);
    await end('Kwijt BV');
  });

  test('its channel reads that its owner gave it back', async () => {
    await begin();
    await loseCard(world, 'Terug BV', { ownerEmail: 'sanne@noordlicht.example' });
    await pass(2 * HOUR_MS);
    const newest = world.platform.directMessages('sanne').at(-1);
    if (newest !== undefined) await world.press('sanne', newest, 'Teruggeven');
    await world.turn(MINUTE_MS);
    expect(asked(world, 'Terug BV').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Terug BV is vrij; opvolgen vóór ma 14:00\. Wie pakt hem op\?/),
    ]);
    await end('Terug BV');
  });

  test('whoever gives it to another reads that they must say so', async () => {
    await begin();
    await loseCard(world, 'Verder BV', { ownerEmail: 'sanne@noordlicht.example' });
    await pass(6 * HOUR_MS);
    const newest = world.platform.directMessages('ruben').at(-1);
    if (newest !== undefined) await world.press('ruben', newest, 'Toewijzen aan…');
    await world.fill('ruben', { person: 'bram' });
    expect(world.privateTexts('ruben').at(-1)).toContain('laat het even weten');
    await end('Verder BV');
  });

  test('it comes back on its day with a card, and the word in its thread', async () => {
    await begin();
    await loseCard(world, 'Later BV', { ownerEmail: 'sanne@noordlicht.example' });
    const returnsOn = new Date(world.now() + 2 * DAY_MS).toISOString().slice(0, 10);
    await world.lead({ id: 'Later BV', outcome: 'nurture', returnsOn }, { type: 'lead.outcome' });
    await pass(2 * DAY_MS);
    expect(world.card('Later BV').threadLines()).toEqual([expect.stringContaining('Deze lead is vandaag terug')]);
    await pass(DAY_MS);
    expect(world.messages().filter(({ text }) => text.includes('Later BV'))).toHaveLength(1);
  });
});

describe('on both, where the card stands on Slack alone', () => {
  let slack: World;
  let teams: World;
  beforeAll(async () => {
    ({ slack, teams } = await openBothWorlds({ startsAt: MONDAY }));
  });
  afterAll(() => slack.end());

  test('each channel reads once that nobody has it', async () => {
    await loseCard(teams, 'Half BV');
    expect(slack.card('Half BV').text()).toContain('Half BV');
    await slack.turn(4 * HOUR_MS);
    for (let minute = 0; minute < 3; minute += 1) {
      await slack.tick();
      await slack.turn(MINUTE_MS);
    }
    for (const world of [slack, teams]) expect(asked(world, 'Half BV')).toHaveLength(1);
  });
});
