import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

const MONDAY = Date.UTC(2026, 2, 2, 9);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  let people: FindingActions;
  // On a busy machine loading them takes longer than Slack waits for a form.
  beforeAll(async () => {
    await loadRooms();
    world = await openWorld({ platform, startsAt: MONDAY, organisation: { holdIncomplete: true } });
    people = createFindingActions(world);
  });
  afterAll(() => world.end());

  const held = () => world.messages('marketing').at(-1)?.text.replaceAll('\u00a0', ' ') ?? '';

  test('a lead without a required criterion is held, completed and with sales; another is handed over all the same; old cards keep their version', async () => {
    await people.command('ruben', 'stap');
    await people.tap('ruben', 'Aanzetten');
    await people.command('helen', 'step');
    await people.tap('helen', 'Switch on');
    await people.command('ruben', 'begrip voorstel SQL');
    const criteria = 'budget: Budget bekend / Budget known (verplicht)';
    await people.fill('ruben', { name: 'SQL', text: 'Wil praten.', review: '90', criteria });
    await people.command('helen', 'lexicon sql');
    await people.tap('helen', 'Sign');
    const before = world.messages('sales').length;
    await world.lead({ company: 'Zonder Budget BV' });
    await world.settle();
    expect(held()).toMatch(/Zonder Budget BV.*Budget/s);
    expect(world.messages('sales')).toHaveLength(before);
    const [card] = world.messages('marketing').slice(-1);
    if (card === undefined) throw new Error('nothing is held');
    await world.press('helen', card, 'Aanvullen…');
    await people.fill('helen', { criteria: ['budget'] });
    expect(world.messages('sales').at(-1)?.text).toContain('Zonder Budget BV');
    await world.lead({ company: 'Toch Maar BV' });
    await world.settle();
    const [other] = world.messages('marketing').slice(-1);
    if (other === undefined) throw new Error('nothing is held');
    await world.press('helen', other, 'Toch overdragen');
    expect(world.messages('sales').at(-1)?.text).toContain('Toch Maar BV');
    await people.command('ruben', 'begrip sql');
    await people.tap('ruben', 'Wijzigen…');
    await people.fill('ruben', {
      name: 'SQL',
      text: 'Wil nu praten.',
      review: '90',
      criteria: 'afspraak: Afspraak (verplicht)',
    });
    await people.command('helen', 'lexicon sql');
    await people.tap('helen', 'Proposal');
    await people.tap('helen', 'Sign');
    await world.press('sanne', world.messages('sales').at(-1) ?? other, 'Details');
    expect(people.lastPrivateText('sanne')).toMatch(/✗ Budget bekend .*versie 1/s);
  });
});
