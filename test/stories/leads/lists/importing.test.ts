import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeFile } from '../../../../src/cli/leads/import.ts';
import { HOUR_MS } from '../../../../src/domain/time.ts';
import { openStore } from '../../../../src/store/open.ts';
import { recordTerminal } from '../../../cli/terminal.ts';
import { PLATFORMS } from '../../../world/platforms/all.ts';
import { openWorld, type World } from '../../../world/world.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('on %s, beside the running bot,', (platform) => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
    folder = await mkdtemp(join(tmpdir(), 'smarketing-import-'));
  });
  afterAll(async () => {
    await world.end();
    await rm(folder, { recursive: true, force: true });
  });

  const importLines = async (
    lines: string[],
    header = 'External ID;Bedrijf;Contact;Eigenaar;Segment;Gewijzigd',
  ): Promise<string> => {
    const path = join(folder, 'leads.csv');
    await writeFile(path, [header, ...lines].join('\r\n'));
    const store = await openStore(world.database);
    const [organisation] = await store.reads.organisations();
    if (organisation === undefined) throw new Error('no organisation');
    const { terminal, said } = recordTerminal();
    await takeFile({ store, organisation, terminal, now: world.now }, { path, isDry: false, isJson: false });
    await store.close();
    await world.settle();
    return said.find((line) => line.includes('lines:')) ?? '';
  };
  const readMessages = (channel?: string) => world.messages(channel).map(({ text }) => text.replaceAll('\u00a0', ' '));
  const newest = (person: string) => world.privateTexts(person).at(-1)?.replaceAll('\u00a0', ' ') ?? '';
  const listed = Array.from({ length: 14 }, (_each, place) => {
    const [owner, segment] = [place === 4 ? 'bram@noordlicht.example' : '', place === 13 ? 'export' : ''];
    return `x-${place};Lijstbedrijf ${place};Iris;${owner};${segment};2026-11-02`;
  });
  const read = async (person: string, command: string) =>
    (await world.command(person, command)).replaceAll('\u00a0', ' ');
  const openList = async (person: string, channel: string, label: string) => {
    const [list] = world.messages(channel);
    if (list === undefined) throw new Error('no list');
    await world.press(person, list, label);
  };

  test('many new leads are one message a channel, and none has a deadline', async () => {
    expect(await importLines(listed)).toMatch(/^14 lines: 14 Create/);
    expect(readMessages()).toEqual([
      expect.stringMatching(/13 leads wachten in een lijst.*Lijstbedrijf.*10 andere.*Lijst openen/s),
    ]);
    expect(readMessages('sales-export')).toEqual([expect.stringMatching(/1 lead is waiting in a list.*Open list/s)]);
    await world.turn(9 * HOUR_MS);
    await world.turn(24 * HOUR_MS);
    expect([readMessages().length, readMessages('sales-export').length]).toEqual([1, 1]);
    expect(world.directTexts('bram')).toEqual([]);
  });

  test('whoever takes one from the list gets its card, and the list is one shorter', async () => {
    await openList('jack', 'sales-export', 'Open list');
    expect(newest('jack')).toMatch(/1 lead is waiting in a list.*Lijstbedrijf 13.*Iris.*I’ll take it.*Open/s);
    await world.tapPrivate('jack', 'I’ll take it');
    await world.settle();
    expect(readMessages('sales-export')[0]).toMatch(/This list is done/);
    expect(readMessages('sales-export')[1]).toMatch(/Lijstbedrijf 13.*jack.*follow up before/is);
  });

  test('they stand at the end of what is open and of what somebody has, and marketing looks without a card', async () => {
    expect(await read('fleur', 'open')).toMatch(/Nog 13 leads wachten in een lijst/);
    expect(await read('daan', 'open')).toMatch(/Lijstbedrijf 13.*Nog 13 leads wachten in een lijst/s);
    await world.tapPrivate('daan', 'Lijst openen');
    await expect.poll(() => newest('daan')).toMatch(/13 leads wachten in een lijst.*Lijstbedrijf.*Details/s);
    expect(newest('daan')).not.toContain('Ik pak hem op');
    expect(await read('bram', 'mijn')).toMatch(/Lijstbedrijf 4.*in een lijst, nog zonder termijn/s);
  });

  test('whoever was in touch with one gives it a card that says so', async () => {
    await world.tapPrivate('bram', 'Contact opgenomen');
    await world.settle();
    expect(readMessages()[0]).toMatch(/12 leads wachten in een lijst/);
    expect(readMessages()[1]).toMatch(/Lijstbedrijf 4.*contact opgenomen door Bram/s);
  });

  test('a new segment moves one to the list of its channel, and many new facts say so in no thread', async () => {
    const header = 'External ID;Bedrijf;Contact;Eigenaar;Segment;Gewijzigd;Telefoon';
    const more = listed.map((line, place) => {
      const segment = place === 8 || place === 13 ? 'export' : '';
      return `${line.split(';').slice(0, 4).join(';')};${segment};2026-11-03;+31 20 555 01 ${10 + place}`;
    });
    expect(await importLines(more, header)).toMatch(/14 Update/);
    expect(readMessages()).toHaveLength(2);
    expect(readMessages()[0]).toMatch(/11 leads wachten in een lijst/);
    expect(readMessages('sales-export')).toHaveLength(2);
    expect(readMessages('sales-export')[0]).toMatch(/1 lead is waiting in a list.*Lijstbedrijf 8/s);
    expect(await importLines(more, header)).toMatch(/14 Unchanged/);
  });

  test('whoever opens one gets its card, too, and reads all about it', async () => {
    await openList('jack', 'sales-export', 'Open list');
    await world.tapPrivate('jack', 'Open');
    await world.settle();
    expect(newest('jack')).toMatch(/Lijstbedrijf 8.*History/s);
    expect(readMessages('sales-export')[0]).toMatch(/This list is done/);
    expect(readMessages('sales-export').at(-1)).toMatch(/Lijstbedrijf 8.*follow up before/is);
  });

  test('a few new leads get their cards', async () => {
    await importLines(['y-1;Losse Kaart BV;Iris;;;2026-11-03', 'y-2;Andere Kaart BV;Iris;;;2026-11-03']);
    expect(readMessages().slice(2).join()).toMatch(/Losse Kaart BV.*opvolgen vóór.*Andere Kaart BV/s);
  });
});
