import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveCampaignKey } from '../../../src/domain/findings/finding.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions } from '../../world/findings.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
const CODE = /trade_show|call_list|hull_repair|has_(budget|crane)|none_such/i;
const CODED = {
  campaign: 'trade_show_q3',
  source: 'cold_call_list',
  segment: 'hull_repair',
  criteria: { has_budget: true, has_crane: false },
};

describe.each(PLATFORMS)('what a system calls a campaign, source, segment or criterion, on %s', (platform) => {
  let world: World;
  beforeAll(async () => {
    await loadRooms();
    world = await openWorld({
      platform,
      startsAt: TUESDAY,
      organisation: (own) => ({
        channels: own.channels.map((channel) =>
          'segments' in channel ? { ...channel, segments: ['hull_repair'] } : channel,
        ),
      }),
    });
  });
  afterAll(() => world.end());

  const readAll = (): string[] => [
    ...world.organisation.channels.map(({ name }) => world.platform.dumpChannel(name)),
    ...world.organisation.people.flatMap(({ id }) => [...world.directTexts(id), ...world.privateTexts(id)]),
  ];

  test('is words wherever people read it: cards, lists, forms, findings and receipts, in both languages', async () => {
    const people = createFindingActions(world);
    const first = await world.postLead({ id: 'coded', company: 'Rompreparatie BV', ...CODED, segment: 'none_such' });
    const forms: string[] = [];
    for (const person of ['sanne', 'jack']) {
      await first.tap(person, 'Details');
      await world.command(person, 'find rompreparatie bv');
      await world.command(person, 'mine');
      await world.command(person, 'open');
      await world.command(person, 'lead');
      forms.push(world.formText(person));
    }
    await first.tap('sanne', 'Zwak');
    await people.tap('sanne', 'Geen budget');
    await people.command('helen', 'did');
    forms.push(world.formText('helen'));
    await world.fill('helen', {
      about: `campaign:${deriveCampaignKey(CODED.campaign)}`,
      words: 'We call first.',
      state: 'done',
    });
    await world.settle();
    await world.command('sanne', 'mijn');
    await world.lead({ id: 'coded', company: 'Rompreparatie BV', contact: { name: 'Iris' }, ...CODED });
    await world.settle();
    await world.command('sanne', 'privacy export');
    expect(forms.join()).toContain('Hull repair');
    const all = readAll();
    expect(all.join()).toContain('Trade show q3');
    expect([...all, ...forms].filter((text) => CODE.test(text))).toEqual([]);
  });
});
