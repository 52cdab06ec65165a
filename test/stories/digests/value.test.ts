import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTyped } from '../../cli/terminal.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform });
  });
  afterAll(() => world.end());

  test('a manager sees what was won by the first campaign and by all that touched a lead; others read whose that is', async () => {
    const touches = [
      { campaign: 'webinar', at: '2026-01-05T10:00:00Z' },
      { campaign: 'mailing', at: 'soon' },
    ];
    const taken = await world.lead({ id: 'crm-9', company: 'Waardevol BV', campaign: 'beurs_najaar', touches });
    expect(await taken.json()).toEqual({ ignored: ['data.touches.1'] });
    await world.lead(
      { id: 'crm-9', outcome: 'won', value: { amount: 16500, currency: 'EUR' } },
      { type: 'lead.outcome' },
    );
    await world.settle();
    const shown = (await world.command('ruben', 'waarde')).replaceAll('\u00a0', ' ');
    expect(shown).toMatch(/Gewonnen, per campagne.*€ 16\.500 met 1 lead/s);
    expect(shown).toMatch(/Beurs najaar\s*eerste campagne: – \(0 leads\)\s*ergens onderweg: € 16\.500 \(1 lead\)/);
    expect(shown).toMatch(/Webinar\s*eerste campagne: € 16\.500 \(1 lead\)/);
    expect(await world.command('helen', 'value')).toContain('Won, by campaign');
    expect(await world.command('sanne', 'waarde')).toContain('Managers kunnen zien');
    const { said } = await runTyped(['export', 'value', '--from', '2020-01-01', '--to', '2099-01-01'], {
      DATABASE_URL: world.database,
    });
    expect(said.split('\r\n')).toEqual([
      'Campaign,Currency,First Leads,First Value,Any Leads,Any Value',
      'webinar,EUR,1,16500,1,16500',
      'beurs_najaar,EUR,0,0,1,16500',
    ]);
  });
});
