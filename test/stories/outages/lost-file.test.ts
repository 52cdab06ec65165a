import { renameSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

describe.each(PLATFORMS)('on %s, when the database file is moved away under the bot', (platform) => {
  let world: World;
  afterEach(() => world.end());

  test('no lead and no tap is acknowledged, all say why, and it goes on when the file is back', async () => {
    world = await openWorld({ platform });
    const card = await world.postLead({ company: 'Blijft' });
    const file = world.database.slice('file:'.length);
    renameSync(file, `${file}.moved`);

    expect((await world.lead({ company: 'Nergens' })).status).toBe(500);
    // The person is told, by whichever way their platform has.
    await world.platform.tap('sanne', card.message(), '👍 Goed').catch(() => {});
    expect(await readReady(world)).toEqual([503, [expect.stringMatching(/^\S+\.db was removed or replaced while/)]]);
    expect(world.logged.filter((line) => line.includes('LostFile')).length).toBeGreaterThanOrEqual(2);

    renameSync(`${file}.moved`, file);
    expect(await readReady(world)).toEqual([200, []]);
    expect(card.text(), 'the tap was not kept').not.toContain('👍 1');
    expect((await world.lead({ company: 'Terug' })).status).toBe(202);
    await world.settle();
    expect(world.messages().map(({ summary }) => summary.replace('Nieuwe lead: ', ''))).toEqual(['Blijft', 'Terug']);
  });
});

async function readReady({ address }: World): Promise<unknown> {
  const answer = await fetch(`${address}/readyz`);
  return [answer.status, ((await answer.json()) as { wrong: unknown }).wrong];
}
