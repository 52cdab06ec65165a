import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

/** Ten o’clock in Amsterdam. */
const MONDAY = Date.UTC(2026, 2, 2, 9);

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  beforeAll(() => loadRooms().then(() => {}));
  beforeEach(async () => {
    world = await openWorld({ platform, startsAt: MONDAY });
  });
  afterEach(() => world.end());

  /** Sales takes one lead a week. */
  async function promiseOne(): Promise<void> {
    const [sales, marketing] = [world.identity('ruben'), world.identity('helen')];
    for (const by of [sales, marketing]) await world.bot.handle({ kind: 'room.switched-on', room: 'promises', by });
    const half = { sqls: '9', hours: '4', attempts: '3', weekly: '1', until: '2026-06-30' };
    await world.bot.handle({ kind: 'pair.proposed', ...half, by: sales });
    await world.bot.handle({ kind: 'pair.signed', version: 1, by: marketing });
  }
  const bring = async (...numbers: number[]) => {
    for (const number of numbers) await world.lead({ company: `Bedrijf ${number}` });
    await world.settle();
  };
  const read = (channel?: string) => world.messages(channel).map(({ text }) => text.replaceAll('\u00a0', ' '));
  const readLine = () => read('marketing')[0] ?? '';
  const listCompanies = () => read().flatMap((text) => /^Bedrijf \d/.exec(text)?.[0] ?? []);

  test('what is over a week waits with marketing; one goes by a manager’s tap, one with the new week, one after five days', async () => {
    await promiseOne();
    await bring(1, 2);
    expect(listCompanies()).toEqual(['Bedrijf 1']);
    expect(readLine()).toMatch(/1 lead wacht tot sales ruimte heeft.*Bedrijf 2.*1 nieuwe lead per week/s);
    expect(await world.command('sanne', 'open')).toMatch(/Nog 1 lead wacht in een lijst/);

    const [line] = world.messages('marketing');
    if (line === undefined) throw new Error('marketing reads of no line');
    await world.press('emma', line, 'Overdragen');
    expect(world.privateTexts('emma').at(-1)).toContain('Only a manager can hand over Bedrijf 2 now.');
    await world.press('helen', line, 'Overdragen');
    expect(listCompanies()).toEqual(['Bedrijf 1', 'Bedrijf 2']);
    expect(world.card('Bedrijf 2').text()).toContain('wachtte op ruimte bij sales');
    expect(readLine()).toContain('Er wacht geen lead meer op ruimte bij sales.');

    await bring(3, 4);
    expect(readLine()).toMatch(/2 leads wachten tot sales ruimte heeft.*Bedrijf 3.*Bedrijf 4/s);
    await world.turn(7 * DAY_MS - HOUR_MS + MINUTE_MS);
    await world.tick();
    expect(listCompanies()).toEqual(['Bedrijf 1', 'Bedrijf 2', 'Bedrijf 3']);
    expect(world.card('Bedrijf 3').text()).not.toContain('wachtte op ruimte');
    await world.turn(HOUR_MS);
    await world.tick();
    expect(world.card('Bedrijf 4').text()).toContain('wachtte op ruimte bij sales');
    expect(readLine()).toContain('Er wacht geen lead meer op ruimte bij sales.');
    // The digest stands beside it.
    expect(read('marketing').filter((text) => text.includes('ruimte bij sales'))).toHaveLength(1);
  });

  test('where marketing’s channel took nothing when the first of a week waited, it reads of all with the next', async () => {
    await promiseOne();
    world.platform.closeChannel('marketing');
    await bring(1, 2);
    // Of Teams it is believed once it was said several times in a row.
    for (let minute = 0; minute < 6; minute += 1) await world.turn(MINUTE_MS);
    expect(read('marketing')).toEqual([]);
    world.platform.reopenChannel('marketing');
    await bring(3);
    expect(readLine()).toMatch(/2 leads wachten tot sales ruimte heeft.*Bedrijf 2.*Bedrijf 3/s);
    await bring(4);
    expect(read('marketing').filter((text) => text.includes('ruimte heeft'))).toHaveLength(1);
    expect(readLine()).toContain('3 leads wachten');
  });
});
