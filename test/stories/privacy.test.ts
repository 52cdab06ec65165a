import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { DAY_MS, MINUTE_MS } from '../../src/domain/time.ts';
import type { Change } from '../../src/store/change.ts';
import { type CheckinActions, createAnswers, createCheckinActions } from '../world/checkin.ts';
import { limitToOne, PLATFORMS } from '../world/platforms/all.ts';
import { openWorld, type World } from '../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
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
    const card = await world.postLead({
      id: 'own',
      company: 'Eigen BV',
      contact: { name: 'Iris de Vries', email: 'iris@eigen.example' },
    });
    await card.tap('sanne', 'Zwak');
    await expect.poll(() => world.privateTexts('sanne').at(-1)).toContain('Waarom is Eigen BV een zwakke lead');
    await world.tapPrivate('sanne', 'Geen budget');
    await card.tap('sanne', 'Ik pak hem op');
    await people.answer('sanne', {
      gained: 'Een eigen zin van Sanne',
      goal: 'Mijn eigen doel',
      readers: 'interviewer',
    });
    const before = world.requests().length;
    const [answers = '', others = '', ...more] = await world.exportOwnData('sanne');
    expect(more).toEqual([]);
    for (const own of ['“Een eigen zin van [naam]”', 'Gedeeld met de interviewer', '“Mijn eigen doel”'])
      expect(answers).toContain(own);
    for (const own of [
      'Je heet Sanne de Boer en hoort bij sales.',
      'Je e-mailadres: sanne@noordlicht.example',
      'Afwezig van 1 februari 2027 tot en met 5 februari 2027.',
      'december 2026: je bent uitgenodigd',
      'je vond Eigen BV zwak: geen budget.',
      'Eigen BV: bij jou sinds 3 december 2026',
      'in de reacties bij Eigen BV staat dat je de lead oppakte.',
      'uitnodiging voor een check-in.',
    ])
      expect(others).toContain(own);
    // Nobody else’s data: neither the lead’s contact nor the interviewer; and nothing of ours by its number.
    expect(answers + others).not.toMatch(/Iris|Helen|iris@/);
    expect(answers + others).not.toContain(deriveLeadId('noordlicht', 'own'));
    // What they wrote in the check-in and what they think of leads: never on one page.
    expect(answers).not.toMatch(/Eigen BV|zwak/);
    expect(others).not.toMatch(/eigen zin|eigen doel/);
    expect(JSON.stringify(world.requests().slice(before))).not.toContain('eigen');
    expect((await world.exportOwnData('bram')).join()).not.toContain('eigen');
  });

  test('somebody of whom much is kept gets all of it, page after page', async () => {
    const companies = Array.from({ length: 300 }, (_none, place) => `Veelvoud ${place} BV`);
    const id = (company: string) => deriveLeadId('noordlicht', company);
    const facts = (company: string) => ({ externalId: company, company, contact: { name: 'Iris' } });
    await world.store.commit(
      companies.flatMap((company): Change[] => [
        {
          kind: 'lead.added',
          lead: { id: id(company), organisation: 'noordlicht', facts: facts(company), receivedAt: world.now() },
        },
        { kind: 'verdict.given', lead: id(company), person: 'jack', verdict: 'good', at: world.now() },
      ]),
    );
    const pages = await world.exportOwnData('jack');
    const given = pages.join('\n');
    for (const company of companies) expect(given).toContain(`you judged ${company} good`);
    // A page is as long as the platform takes.
    if (platform === 'teams') expect(pages.length).toBeGreaterThan(3);
  });

  test('it is deleted at once after asking once more; what others counted stays counted, by nobody', async () => {
    expect(await people.command('sanne', 'privacy erase')).toContain('Alles van jou verwijderen?');
    await world.tapPrivate('sanne', 'Mijn gegevens verwijderen');
    expect(world.privateTexts('sanne').at(-1)).toContain('Je gegevens zijn verwijderd');
    const id = deriveLeadId('noordlicht', 'own');
    expect(await world.store.reads.counts('noordlicht', id)).toEqual({ good: 0, fair: 0, poor: 1 });
    expect(await world.store.reads.lead('noordlicht', id)).not.toHaveProperty('owner');
    expect(await world.store.reads.sharedWith('noordlicht', '2026-12', 'helen')).toEqual([]);
    expect(await world.store.reads.personById('noordlicht', 'sanne')).toBeUndefined();
  });

  test('their name leaves what others see: cards, lines in threads, and the lists of talks', async () => {
    const card = world.card('Eigen BV');
    expect(card.text()).toMatch(/Nog niemand[\s\S]*\[Ik pak hem op\]/);
    expect(card.threadLines()).toContain('🙋 Opgepakt · 1 beoordeling');
    expect(card.json()).not.toContain('Sanne');
    expect(world.directTexts('helen').join()).not.toContain('Sanne');
    expect(world.logged.join()).not.toMatch(/sanne/i);
  });

  test('from then on they are nobody here, until the set-up that names them is applied: as somebody new', async () => {
    expect(await people.command('sanne', 'privacy')).toContain('Ik ken je nog niet');
    await world.applySetup();
    const given = (await world.exportOwnData('sanne')).join('\n');
    expect(given).toContain('Je heet Sanne de Boer');
    expect(given).not.toMatch(/Eigen BV|eigen|uitgenodigd/);
  });

  testOnce('what was shared with a manager goes at once when they are no manager of that team any more', async () => {
    await people.answer('bram', { gained: 'Voor Helen alleen', readers: 'interviewer' });
    expect(await world.store.reads.sharedWith('noordlicht', '2026-12', 'helen')).toHaveLength(1);
    const { people: named } = world.organisation;
    const demoted = named.map((each) => (each.id === 'helen' ? { ...each, role: 'member' } : each));
    await world.applySetup({ people: demoted });
    expect(await world.store.reads.sharedWith('noordlicht', '2026-12', 'helen')).toEqual([]);
    await world.applySetup();
    expect(await world.store.reads.sharedWith('noordlicht', '2026-12', 'helen')).toEqual([]);
  });

  testOnce('what is personal in a lead is gone 400 days after the last that was heard of it', async () => {
    const card = await world.postLead({
      id: 'old',
      company: 'Oud BV',
      contact: { name: 'Iris de Vries' },
      note: 'bel Iris',
    });
    expect(card.json()).toContain('Iris');
    await world.turn(399 * DAY_MS);
    await world.tick();
    expect((await world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', 'old')))?.facts.contact).toEqual({
      name: 'Iris de Vries',
    });
    await world.turn(2 * DAY_MS);
    await world.tick();
    const readLead = () => world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', 'old'));
    // What else falls due on that day comes first: of so long a standstill that is a year of weeks.
    await expect
      .poll(async () => {
        await world.tick();
        return JSON.stringify(await readLead());
      })
      .not.toContain('Iris');
    expect((await readLead())?.facts).toMatchObject({ company: 'Oud BV', contact: {} });
    // The card follows when its turn comes, behind all that was drawn again after the standstill.
    await expect
      .poll(async () => {
        await world.turn(MINUTE_MS);
        await world.settle();
        return world.card('Oud BV').json();
      })
      .not.toContain('Iris');
  });

  testOnce('days away are understood as people write them, and what is not understood is asked again', async () => {
    const day = (days: number) => {
      const [, month, date] = new Date(world.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10).split('-');
      return `${date}/${month}`;
    };
    const example = world.wordCommand(`away ${day(0)} ${day(7)}`);
    expect(await people.command('emma', 'away soon')).toContain(`Which days? For example: ${example}`);
    expect(await people.command('emma', `away ${day(0)} ${day(7)}`)).toContain('Noted: away from');
    expect(await people.command('emma', 'back')).toContain('Welcome back');
    expect(await people.command('emma', 'away 2030-01-05 2030-01-01')).toMatch(/The last day, .* is before the first/);
    expect(await people.command('emma', 'away 2020-01-01 2020-01-05')).toContain('Those days are over');
    expect(await people.command('emma', 'away today tomorrow')).toContain('Noted: away from');
    expect(await people.command('emma', 'back')).toContain('Welcome back');
    expect(await people.command('emma', 'back')).toContain('You were not away');
  });
});
