import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { type CheckinActions, createAnswers, createCheckinActions } from '../world/checkin.ts';
import { PLATFORMS } from '../world/platforms/all.ts';
import { openWorld, type World } from '../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  let people: CheckinActions;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
    people = createCheckinActions(world);
  });
  afterAll(() => world.end());

  test('anybody reads the promise, in figures and in their own language', async () => {
    const dutch = await people.command('sanne', 'privacy');
    expect(dutch).toMatch(/minstens 5 mensen zijn \(nooit minder dan 3/);
    expect(dutch).toMatch(/na 60 dagen weggaat[\s\S]*regels tot 30 dagen[\s\S]*400 dagen/);
    expect(await people.command('emma', 'privacy')).toContain('When the check-in closes the key is destroyed');
  });

  test('k is raised for the next round, never lowered while answers are kept', async () => {
    await world.applySetup({ checkin: { days: 7, k: 7 } });
    expect(await people.command('emma', 'privacy')).toContain('at least 7 people');
    await people.start('ruben');
    for (const [place, person] of ['sanne', 'bram', 'fleur', 'jack', 'lotte', 'noor', 'emma'].entries())
      await people.answer(person, createAnswers(place));
    await world.applySetup({ checkin: { days: 7, k: 3 } });
    await people.closeNow('ruben');
    expect(await people.command('emma', 'privacy')).toContain('at least 7 people');
    await world.turn(30 * DAY_MS);
    await people.start('ruben');
    expect((await world.store.reads.rounds('noordlicht'))[0]).toMatchObject({ month: '2026-12', k: 7 });
  });

  test('somebody gets everything that is theirs, at once, past everybody else', async () => {
    await people.command('sanne', 'away 1-2-2027 5-2-2027');
    const card = await world.postLead({ id: 'own', company: 'Eigen BV' });
    await card.tap('sanne', 'Zwak');
    await expect.poll(() => world.privateTexts('sanne').at(-1)).toContain('Wat is er met Eigen BV');
    await world.tapPrivate('sanne', 'Geen budget');
    await card.tap('sanne', 'Ik pak hem op');
    await people.answer('sanne', {
      gained: 'Een eigen zin van Sanne',
      goal: 'Mijn eigen doel',
      readers: 'interviewer',
    });
    const before = world.requests().length;
    const given = await world.exportOwnData('sanne');
    for (const own of [
      'Sanne de Boer <sanne@noordlicht.example>, sales, member, nl',
      'away: 2027-02-01 – 2027-02-05',
      'check-in 2026-12 gained: Een eigen zin van [naam]',
      'shared 2026-12 goal: Mijn eigen doel',
      'goal: Mijn eigen doel',
      'poor, no_budget',
      'lead: Eigen BV (own), owner',
    ])
      expect(given).toContain(own);
    expect(JSON.stringify(world.requests().slice(before))).not.toContain('eigen');
    expect(await world.exportOwnData('bram')).not.toContain('eigen');
  });

  test('it is deleted at once after asking once more; what others counted stays counted, by nobody', async () => {
    expect(await people.command('sanne', 'privacy erase')).toContain('Alles van jou verwijderen?');
    await world.tapPrivate('sanne', 'Verwijder mijn gegevens');
    expect(world.privateTexts('sanne').at(-1)).toBe('Je gegevens zijn verwijderd.');
    const left = await world.exportOwnData('sanne');
    expect(left).not.toMatch(/away|check-in 2026|shared|goal|judgement|lead/);
    const id = deriveLeadId('noordlicht', 'own');
    expect(await world.store.reads.counts('noordlicht', id)).toEqual({ good: 0, fair: 0, poor: 1 });
    expect(await world.store.reads.lead('noordlicht', id)).not.toHaveProperty('owner');
    const card = world.messages().find(({ text }) => text.includes('Eigen BV'));
    expect(card?.text).toMatch(/Sales\s+nog niemand[\s\S]*\[Ik pak hem op\]/);
    expect(people.invitationText('sanne')).toContain('[Antwoorden]');
    expect(await world.store.reads.sharedWith('noordlicht', '2026-12', 'helen')).toEqual([]);
  });

  test('what is personal in a lead is gone 400 days after the last that was heard of it', async () => {
    await world.lead({ id: 'old', company: 'Oud BV', contact: { name: 'Iris de Vries' }, note: 'bel Iris' });
    await world.turn(399 * DAY_MS);
    await world.tick();
    expect((await world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', 'old')))?.facts.contact).toEqual({
      name: 'Iris de Vries',
    });
    await world.turn(2 * DAY_MS);
    await world.tick();
    const lead = await world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', 'old'));
    expect(lead?.facts).toMatchObject({ company: 'Oud BV', contact: {} });
    expect(JSON.stringify(lead)).not.toContain('Iris');
  });

  test('days away are understood as people write them, and what is not understood is asked again', async () => {
    const day = (days: number) => new Date(world.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
    const example = world.wordCommand(`away ${day(0)} ${day(7)}`);
    expect(await people.command('emma', 'away')).toContain(`Which days? For example: ${example}`);
    expect(await people.command('emma', 'away soon')).toContain('Which days?');
    expect(await people.command('emma', 'away 2030-01-05 2030-01-01')).toMatch(/The last day, .* is before the first/);
    expect(await people.command('emma', 'away 2020-01-01 2020-01-05')).toContain('Those days are over');
    expect(await people.command('emma', 'away today tomorrow')).toContain('Noted: away from');
    expect(await people.command('emma', 'back')).toContain('Welcome back');
    expect(await people.command('emma', 'back')).toContain('You were not away');
  });
});
