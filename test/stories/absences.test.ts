import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/domain/time.ts';
import { PLATFORMS } from '../world/platforms/all.ts';
import { openWorld, type World } from '../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
  });
  afterAll(() => world.end());

  const last = (person: string) => world.privateTexts(person).at(-1) ?? '';
  const kept = async (person: string) =>
    (await world.store.reads.absences('noordlicht'))
      .filter((each) => each.person === person)
      .map(({ from, to }) => `${from} ${to}`);

  test('somebody gives a holiday and a day off, and reads both in order, with the year where it is another', async () => {
    await world.command('sanne', 'afwezig');
    expect(world.formText('sanne')).toContain('Een check-in in die tijd slaat je over.');
    await world.fill('sanne', { from: '2026-12-21', to: '2027-01-01' });
    expect(last('sanne')).toContain('Genoteerd: afwezig van ma 21 dec tot en met vr 1 jan 2027.');
    const told = await world.command('sanne', 'afwezig 9-11');
    expect(told).toMatch(/Genoteerd: afwezig op ma 9 nov\.[\s\S]*ma 9 nov verwijderen/);
    expect(told).toMatch(/ma 9 nov[\s\S]*ma 21 dec tot en met vr 1 jan 2027[\s\S]*ma 21 dec verwijderen/);
    expect(await kept('sanne')).toEqual(['2026-11-09 2026-11-09', '2026-12-21 2027-01-01']);
  });

  test('days that adjoin become one, and the list can be read again', async () => {
    await world.command('sanne', 'afwezig 10-11 t/m 13-11');
    expect(await world.command('sanne', 'away')).toMatch(
      /Je bent afwezig:[\s\S]*ma 9 nov tot en met vr 13 nov[\s\S]*ma 21 dec[\s\S]*Nog een keer afwezig…/,
    );
  });

  test('back before it begins ends nothing, and says when it does', async () => {
    expect(await world.command('sanne', 'terug')).toMatch(/pas afwezig vanaf ma 9 nov\.[\s\S]*ma 9 nov verwijderen/);
    expect(await kept('sanne')).toHaveLength(2);
  });

  test('back during it ends that one, and leaves the later', async () => {
    await world.turn(7 * DAY_MS);
    expect(await world.command('sanne', 'terug')).toMatch(
      /Welkom terug[\s\S]*later nog wel:[\s\S]*ma 21 dec tot en met vr 1 jan 2027/,
    );
    expect(await kept('sanne')).toEqual(['2026-12-21 2027-01-01']);
  });

  test('one tap takes an absence away, and shows what is left; the same tap again changes nothing', async () => {
    await world.command('sanne', 'afwezig 1-12');
    await world.tapPrivate('sanne', 'ma 21 dec verwijderen');
    expect(last('sanne')).toMatch(/Verwijderd: ma 21 dec tot en met vr 1 jan 2027\.[\s\S]*di 1 dec/);
    await world.tapPrivate('sanne', 'di 1 dec verwijderen');
    expect(last('sanne')).toContain('Je hebt verder geen afwezigheid doorgegeven.');
    expect(await kept('sanne')).toEqual([]);
  });

  test('by the button of the help the same form opens, which keeps what was typed until it can be taken', async () => {
    await world.command('bram', 'help');
    await world.tapPrivate('bram', 'Ik ben er niet');
    await world.fill('bram', { from: '2026-12-24', to: '2026-12-23' });
    expect(world.fieldError('bram', 'to')).toBe('De laatste dag ligt vóór de eerste.');
    await world.fill('bram', { from: '2026-12-24', to: '2026-12-24' });
    expect(await kept('bram')).toEqual(['2026-12-24 2026-12-24']);
  });

  test('what is over is forgotten, what is to come stays', async () => {
    await world.command('emma', 'away today tomorrow');
    await world.command('emma', 'away 1-2-2027 5-2-2027');
    await world.turn(4 * DAY_MS);
    await world.tick();
    expect(await kept('emma')).toEqual(['2027-02-01 2027-02-05']);
  });
});
