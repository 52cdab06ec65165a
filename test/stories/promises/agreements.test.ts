import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

const MONDAY = Date.UTC(2026, 2, 2, 9);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  let people: FindingActions;
  // On a busy machine loading them takes longer than Slack waits for a form.
  beforeAll(() => loadRooms().then(() => {}));
  beforeEach(async () => {
    world = await openWorld({ platform, startsAt: MONDAY });
    people = createFindingActions(world);
  });
  afterEach(() => world.end());

  test('an agreement is noted, reminded of and done; a goal of one team alone becomes both teams’', async () => {
    for (const [person, word, label] of [
      ['ruben', 'stap', 'Nu niet'],
      ['ruben', 'stap', 'Aanzetten'],
      ['helen', 'step', 'Switch on'],
    ] as const) {
      await people.command(person, word);
      await people.tap(person, label);
    }

    await people.command('sanne', 'werkafspraken');
    await people.tap('sanne', 'Nieuwe werkafspraak');
    const owners = { sales: 'Sanne de Boer', marketing: 'Daan Mulder' };
    await people.fill('sanne', { what: 'Prijsblad voor de beurs', ...owners, lastDay: '2026-03-06' });
    expect(people.lastPrivateText('sanne')).toContain('Afgesproken, uiterlijk vr 6 mrt');
    expect(people.directTexts('daan').at(-1)).toMatch(/Een werkafspraak voor jou, genoteerd door Sanne .*“Prijsblad/);
    await world.turn(2 * DAY_MS);
    await world.tick();
    for (const owner of ['sanne', 'daan'])
      expect(people.directTexts(owner).at(-1)).toContain('Herinnering: “Prijsblad voor de beurs”, uiterlijk vr 6 mrt');
    const [reminder] = world.platform.directMessages('daan').slice(-1);
    if (reminder === undefined) throw new Error('nobody reminded Daan');
    await world.press('daan', reminder, 'Gedaan');
    await people.command('sanne', 'werkafspraken');
    expect(people.lastPrivateText('sanne')).toContain('Er staan geen werkafspraken open');

    await people.command('ruben', 'doelen');
    await people.tap('ruben', 'Nieuw doel');
    const days = { from: '2026-03-02', to: '2026-05-31' };
    const measured = { figure: 'Overgedragen SQL’s', target: '60', whose: 'Alleen van sales' };
    await people.fill('ruben', { name: 'Meer leads', ...measured, ...days });
    expect(people.lastPrivateText('ruben')).toContain('Het doel is opgesteld.');
    await people.command('helen', 'goals');
    expect(people.lastPrivateText('helen')).toContain('sales’ only: does marketing share it?');
    await people.tap('helen', 'We share it');
    expect(people.directTexts('ruben').at(-1)).toContain('is nu van beide teams: marketing doet mee.');
    await people.command('sanne', 'doelen');
    expect(people.lastPrivateText('sanne')).toMatch(/░{10}\nNog niets gepubliceerd; doel: 60 overgedragen SQL’s/);
  });
});
