import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { createAnswers, createCheckinActions } from '../../world/checkin.ts';
import { createFindingActions } from '../../world/findings.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

/** A Tuesday, so that a day of next month is a working day or comes back on one. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('what Sanne says in private names her nowhere else, on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
  });
  afterAll(() => world.end());

  /** Everything that anybody but Sanne can read, threads included. */
  const readAll = (): string => {
    const others = world.organisation.people.map(({ id }) => id).filter((id) => id !== 'sanne');
    const channels = world.organisation.channels.map(({ name }) => world.platform.dumpChannel(name));
    return [...channels, ...others.flatMap((id) => [...world.directTexts(id), ...world.privateTexts(id)])].join('\n');
  };
  const expectUnnamed = () => {
    expect(readAll()).not.toMatch(/Sanne/i);
    expect(readAll()).not.toContain(world.identity('sanne').user);
  };

  testOnce('a poor lead that is not ripe comes back on the day she chose', async () => {
    const card = await world.postLead({ id: 'unripe', company: 'Rijpman BV' });
    await card.tap('sanne', 'Zwak');
    await expect.poll(() => world.privateTexts('sanne').at(-1)).toContain('Rijpman BV');
    await world.tapPrivate('sanne', 'Nog niet rijp');
    await world.tapPrivate('sanne', 'Terug op…');
    expect(world.formText('sanne')).toContain('zonder je naam');
    await world.fill('sanne', { returns: 'on-day', date: '2026-11-10' });
    expect(card.threadLines().at(-1)).toBe('⏳ Nog niet rijp: terug op 10 november 2026');
    expectUnnamed();
    await world.turn(7 * DAY_MS);
    await world.tick();
    expect(card.threadLines().at(-1)).toContain('Deze lead is vandaag terug');
    expectUnnamed();
  });

  test('her reasons and notes, what she heard in the market, thanked a team for and shared of a failure', async () => {
    const people = createFindingActions(world);
    const card = await world.postLead({ id: 'reasoned' });
    await card.tap('sanne', 'Zwak');
    await world.tapPrivate('sanne', 'Geen budget');
    await world.tapPrivate('sanne', 'Notitie toevoegen');
    await world.fill('sanne', { note: 'Volgend jaar is er geld.', mayBeQuoted: ['yes'] });
    await card.tap('sanne', 'Details');
    await expect.poll(() => world.privateTexts('sanne').at(-1)).toContain('[Marktnotitie…]');
    await world.tapPrivate('sanne', 'Marktnotitie…');
    await world.tapPrivate('sanne', 'Prijs');
    await world.tapPrivate('sanne', 'Toelichting toevoegen');
    await world.fill('sanne', { words: 'Te duur, zeggen ze.', mayBeQuoted: ['yes'] });
    await people.command('sanne', 'bedankt');
    await world.fill('sanne', { to: 'team:marketing', words: 'De leads zijn raak.' });
    await people.command('sanne', 'dapper');
    await world.fill('sanne', { words: 'Ik belde te laat.', whose: 'mine' });
    await world.turn(7 * DAY_MS);
    await world.tick();
    expectUnnamed();
  });

  test('her answers to a check-in, unless she shares them', async () => {
    const people = createCheckinActions(world);
    await people.start('ruben');
    await people.answer('sanne', createAnswers(1));
    const channels = world.organisation.channels.map(({ name }) => world.platform.dumpChannel(name)).join('\n');
    expect(channels).not.toMatch(/Sanne/i);
  });

  testOnce('what she does for all to see names her', async () => {
    const card = await world.postLead({ id: 'taken' });
    await card.tap('sanne', 'Ik pak hem op');
    expect(card.threadLines().at(-1)).toContain('Sanne de Boer');
  });
});
