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

  test('a pair of promises is proposed, edited, and signed by both; only leads that come after are due by it', async () => {
    // The second step: the first room is put off by the managers.
    await people.command('sanne', 'afspraak');
    expect(people.lastPrivateText('sanne')).toContain('“Afspraken” staat uit.');
    for (const [person, word, label] of [
      ['ruben', 'stap', 'Nu niet'],
      ['ruben', 'stap', 'Aanzetten'],
      ['helen', 'step', 'Switch on'],
    ] as const) {
      await people.command(person, word);
      await people.tap(person, label);
    }
    expect(people.lastPrivateText('helen')).toContain('“Promises” is on, for everyone.');

    await people.command('ruben', 'afspraak');
    await people.tap('ruben', 'Voorstel doen');
    await people.fill('ruben', { sqls: '40', hours: '8', attempts: '3', until: '2026-06-30' });
    expect(people.lastPrivateText('ruben')).toContain('Een manager van marketing moet ook ondertekenen');
    expect(people.directTexts('helen').at(-1)).toMatch(/Ruben .* proposes what marketing and sales promise.*40 SQLs/s);
    await people.command('sanne', 'afspraak');
    expect(people.lastPrivateText('sanne')).toMatch(/Nog te ondertekenen door een manager van marketing/);

    await people.command('helen', 'promise');
    await people.tap('helen', 'Change…');
    await people.fill('helen', { sqls: '30', hours: '2', attempts: '3', until: '2026-06-30' });
    await people.command('ruben', 'afspraak');
    expect(people.lastPrivateText('ruben')).toMatch(/versie 2\).*30 SQL’s.*door een manager van sales.*Helen .*heeft/s);

    const before = await world.postLead({ company: 'Van Vliet' });
    await people.tap('ruben', 'Ondertekenen');
    expect(people.lastPrivateText('ruben')).toContain('Afgesproken, tot en met di 30 jun.');
    expect(people.directTexts('helen').at(-1)).toContain('Both teams have signed our promise.');
    const after = await world.postLead({ company: 'Jansma' });
    // Ten o’clock here: four hours as the set-up says, and two as they promised.
    expect(before.text()).toMatch(/opvolgen vóór .*14:00/i);
    expect(after.text()).toMatch(/opvolgen vóór .*12:00/i);
  });

  /** In the newest message that the bot wrote them by itself. */
  async function tapDirect(person: string, label: string): Promise<void> {
    const newest = world.platform.directMessages(person).at(-1);
    if (newest === undefined) throw new Error(`the bot wrote nothing to ${person}`);
    await world.press(person, newest, label);
  }

  test('ten working days before its end both managers are asked; kept by both it holds a quarter longer', async () => {
    const [sales, marketing] = [world.identity('ruben'), world.identity('helen')];
    for (const by of [sales, marketing]) await world.bot.handle({ kind: 'room.switched-on', room: 'promises', by });
    const half = { sqls: '40', hours: '4', attempts: '3', weekly: '', until: '2026-03-17' };
    await world.bot.handle({ kind: 'pair.proposed', ...half, by: sales });
    await world.bot.handle({ kind: 'pair.signed', version: 1, by: marketing });
    await world.tick();
    expect(people.directTexts('ruben').join()).not.toContain('Een kwartaal verlengen');
    await world.turn(DAY_MS);
    await world.tick();
    expect(people.directTexts('ruben').at(-1)).toMatch(
      /loopt tot en met di 17 mrt. Een kwartaal verlengen, of wijzigen/,
    );
    await tapDirect('ruben', 'Kwartaal verlengen');
    expect(people.lastPrivateText('ruben')).toContain('zodra een manager van marketing ook verlengt');
    expect(people.directTexts('helen').at(-1)).toMatch(/Our promise ends on Tue 17 Mar/);
    await tapDirect('helen', 'Renew for a quarter');
    expect(people.lastPrivateText('helen')).toMatch(/Both teams renew it\. It applies up to and including .*17 Jun/);
    await people.command('sanne', 'afspraak');
    expect(people.lastPrivateText('sanne')).toContain('Geldt tot en met wo 17 jun');
  });
});
