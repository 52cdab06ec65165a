import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../../../src/domain/time.ts';
import { PLATFORMS } from '../../../world/platforms/all.ts';
import { openWorld, type World } from '../../../world/world.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
  });
  afterAll(() => world.end());

  const read = async (person: string, command: string) =>
    (await world.command(person, command)).replaceAll('\u00a0', ' ');
  const newest = (person: string) => world.privateTexts(person).at(-1)?.replaceAll('\u00a0', ' ') ?? '';

  test('whoever asks what nobody contacted yet takes one there and then', async () => {
    expect(await read('bram', 'open')).toContain('Met elke lead is contact opgenomen.');
    const card = await world.postLead({ company: 'Wachtlijst BV' });
    const open = await read('bram', 'open');
    expect(open).toMatch(/Nog geen contact opgenomen.*Wachtlijst BV.*Nog niemand · opvolgen vóór .*Ik pak hem op/s);
    await world.tapPrivate('bram', 'Ik pak hem op');
    await world.settle();
    expect(card.text()).toContain('@bram');
    expect(await read('fleur', 'open')).toMatch(/Wachtlijst BV.*bij Bram/is);
    expect(await read('bram', 'open')).toContain('Contact opgenomen');
  });

  test('a company is found by what its name holds that the chat marks up: an ampersand, an address', async () => {
    await world.postLead({ company: 'Kramer & Zonen', contact: { name: 'Iris de Vries' } });
    expect(await read('fleur', 'find Kramer & Zonen')).toMatch(/Kramer & Zonen\n.*Verloop/s);
    await world.postLead({ company: 'kramerdak.nl', contact: { name: 'Iris de Vries' } });
    expect(await read('fleur', 'find kramerdak.nl')).toMatch(/kramerdak\.nl\n.*Verloop/s);
    expect(await read('fleur', 'kramer & <dak> kramerdak.nl')).toContain('“kramer & <dak> kramerdak.nl”');
  });

  test('a company is found with typos at once, also before the clock has read it, and opens when it is called so', async () => {
    const card = await world.postLead({ company: 'Brugrenovatie Zuid B.V.', contact: { name: 'Iris de Vries' } });
    await card.tap('sanne', 'Ik pak hem op');
    expect(await read('fleur', 'zoek bruggrenovatei')).toMatch(/Brugrenovatie Zuid B\.V\..*1 lead.*Bekijken/s);
    await world.tapPrivate('fleur', 'Bekijken');
    await expect.poll(() => newest('fleur')).toMatch(/Iris de Vries.*Verloop.*Sales · opgepakt door Sanne de Boer/s);
    await world.turn(MINUTE_MS);
    expect(await read('fleur', 'find zuid brugrenovatie')).toMatch(/1 lead/);
    expect(await read('fleur', 'find brugrenovatie zuid')).toMatch(/Verloop.*Marketing · overgedragen/s);
    expect(await read('fleur', 'find Geheel Onbekend')).toContain('Geen bedrijf gevonden');
  });

  test('a rep finds their own leads by the clock, and what is next is one tap away', async () => {
    expect(await read('jack', 'mine')).toContain('No lead is waiting for you.');
    const card = await world.postLead({ company: 'Eigenlijk BV', ownerEmail: 'jack@noordlicht.example' });
    expect(await read('jack', 'mine')).toMatch(/Your overview.*Your leads.*Eigenlijk BV.*follow up before.*Contacted/s);
    await world.tapPrivate('jack', 'Contacted');
    await world.settle();
    expect(card.text()).toContain('contact opgenomen door Jack');
    expect(await read('jack', 'mijn')).toMatch(/Eigenlijk BV.*contacted.*Judge/s);
  });

  test('a marketer finds the leads they are the partner of, and with whom they are', async () => {
    await world.postLead({ company: 'Partnerschap BV', partnerEmail: 'daan@noordlicht.example' });
    expect(await read('daan', 'mijn')).toMatch(/Je leads bij sales.*Partnerschap BV.*Nog niemand.*Details/s);
  });

  test('who types no company is asked for one', async () => {
    await world.postLead({ company: 'Vraagbaak Advies' });
    await world.command('daan', 'zoek');
    expect(world.formText('daan')).toContain('Bedrijf');
    await world.fill('daan', { words: 'vraagbaak advies' });
    await expect.poll(() => newest('daan')).toMatch(/Vraagbaak Advies.*Verloop/s);
  });
});
