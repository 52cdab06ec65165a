import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import type { VisibleMessage } from '../../world/platforms/platform.ts';
import { openWorld, type World } from '../../world/world.ts';

const MONDAY = Date.UTC(2026, 2, 2, 9);
const HALF = { sqls: '40', hours: '4', attempts: '3', weekly: '', until: '2026-06-30' };

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  let people: FindingActions;
  // On a busy machine loading them takes longer than Slack waits for a form.
  beforeAll(() => loadRooms().then(() => {}));
  beforeEach(async () => {
    // More messages on a day than there are here.
    world = await openWorld({ platform, startsAt: MONDAY, organisation: { messagesADay: 10 } });
    people = createFindingActions(world);
  });
  afterEach(() => world.end());

  const by = (person: string) => world.identity(person);
  const switchOn = async (room: 'language' | 'promises') => {
    for (const person of ['ruben', 'helen']) await world.bot.handle({ kind: 'room.switched-on', room, by: by(person) });
    await world.settle();
  };
  const propose = async (person: string, version?: number) => {
    await world.bot.handle({ kind: 'pair.proposed', ...HALF, by: by(person), ...(version && { version }) });
    await world.settle();
  };
  const newest = (person: string): VisibleMessage => {
    const message = world.platform.directMessages(person).at(-1);
    if (message === undefined) throw new Error(`${person} was written nothing`);
    return message;
  };
  /** The same message as it reads now. */
  const reread = (person: string, { id }: VisibleMessage): string =>
    world.platform.directMessages(person).find((each) => each.id === id)?.text ?? 'gone';

  test('signed from the message itself: it says who signed, and has no button for it any more', async () => {
    await switchOn('promises');
    await propose('ruben');
    const asked = newest('helen');
    expect(asked.text).toMatch(/Your signature is missing[\s\S]*\[Sign]/);
    await world.press('helen', asked, 'Sign');
    expect(reread('helen', asked)).toMatch(/Agreed on .* by Ruben Dijkstra \(sales\) and Helen Brooks \(marketing\)/);
    expect(reread('helen', asked)).not.toContain('[Sign]');
  });

  test('signed by a command, edited or withdrawn: the message that asked says so', async () => {
    await switchOn('promises');
    await propose('ruben');
    const first = newest('helen');
    await propose('ruben', 1);
    expect(reread('helen', first)).toMatch(/\(version 1\): Proposed on .*, and withdrawn or edited/);
    const second = newest('helen');
    await people.command('helen', 'promise');
    await people.tap('helen', 'Sign');
    expect(reread('helen', second)).toContain('Agreed on');
    await propose('ruben', 2);
    const third = newest('helen');
    await world.bot.handle({ kind: 'pair.withdrawn', version: 3, by: by('ruben') });
    await world.settle();
    expect(reread('helen', third)).toMatch(/\(version 3\): Proposed on .*, and withdrawn/);
    for (const message of [first, second, third]) expect(reread('helen', message)).not.toContain('[Sign]');
  });

  test('a word that one manager signed asks the other still; edited, both messages of before are done', async () => {
    await switchOn('language');
    const proposal = { name: 'Warme lead', spellings: '', text: 'Belde ons zelf.', example: '', review: '90' };
    const given = { kind: 'term.proposed' as const, ...proposal, asked: MONDAY, criteria: '', isAnother: false };
    await world.bot.handle({ ...given, by: by('sanne') });
    await world.settle();
    const [sales, marketing] = [newest('ruben'), newest('helen')];
    await world.press('ruben', sales, 'Ondertekenen');
    expect(reread('ruben', sales)).toMatch(/Ruben Dijkstra \(sales\) heeft ondertekend\. Nog te ondertekenen/);
    expect(reread('ruben', sales)).not.toContain('[Ondertekenen]');
    expect(reread('helen', marketing)).toContain('[Sign]');
    await people.command('sanne', 'begrip warme lead');
    await people.tap('sanne', 'Wijzigen…');
    await people.fill('sanne', { name: 'Warme lead', text: 'Vroeg zelf.', review: '90' });
    expect(reread('helen', marketing)).toMatch(/\(version 1\)[\s\S]*Proposed on .*, and withdrawn/);
    expect(newest('helen').text).toContain('Vroeg zelf.');
  });

  test('a room that was asked for is on, put off or off by whoever decided: the message says so', async () => {
    await world.bot.handle({ kind: 'room.switched-on', room: 'language', by: by('ruben') });
    await world.settle();
    const asked = newest('helen');
    expect(asked.text).toContain('[Switch on]');
    await people.command('helen', 'step');
    await people.tap('helen', 'Not now');
    expect(reread('helen', asked)).toBe('“One language”: not now. In a month it comes up again.');
  });

  test('an agreement that a colleague did is done for both owners; a goal that is shared asks no more', async () => {
    await switchOn('promises');
    const owners = { sales: ['sanne'], marketing: ['daan'] };
    const noted = {
      kind: 'agreement.made' as const,
      what: 'Prijsblad',
      lastDay: '2026-03-06',
      asked: MONDAY,
      ...owners,
    };
    await world.bot.handle({ ...noted, by: by('ruben') });
    const goal = { figure: 'handed-over' as const, target: '60', from: '2026-03-02', to: '2026-05-31' };
    const set = { kind: 'goal.set' as const, name: 'Meer leads', whose: 'both' as const, asked: MONDAY, ...goal };
    await world.bot.handle({ ...set, by: by('ruben') });
    await world.settle();
    const [sanne, daan, helen] = [newest('sanne'), newest('daan'), newest('helen')];
    expect(sanne.text).toContain('[Gedaan]');
    await world.press('daan', daan, 'Gedaan');
    for (const [person, message] of [
      ['sanne', sanne],
      ['daan', daan],
    ] as const) {
      expect(reread(person, message)).toContain('“Prijsblad” · Gedaan, bedankt.');
      expect(reread(person, message)).not.toContain('[Gedaan]');
    }
    await people.command('helen', 'goals');
    await people.tap('helen', 'We share it');
    expect(reread('helen', helen)).toMatch(/“Meer leads” · The goal is both teams’ now/);
    expect(reread('helen', helen)).not.toContain('[We share it]');
  });

  test('a lead that was contacted on its card asks no owner and no manager any more', async () => {
    const card = await world.postLead({ company: 'Traag BV', ownerEmail: 'sanne@noordlicht.example' });
    await world.turn(5 * HOUR_MS);
    await world.tick();
    await world.turn(DAY_MS);
    await world.tick();
    const [owner, manager] = [newest('sanne'), newest('ruben')];
    for (const { text } of [owner, manager]) expect(text).toMatch(/Traag BV[\s\S]*\[Contact opgenomen]/);
    await card.tap('bram', 'Contact opgenomen');
    for (const [person, message] of [
      ['sanne', owner],
      ['ruben', manager],
    ] as const)
      expect(reread(person, message)).toBe('Traag BV: contact opgenomen door Bram');
  });

  test('what nobody did in time asks no more from then on, and nothing new is said of it', async () => {
    await switchOn('promises');
    await world.bot.handle({ kind: 'pair.proposed', ...HALF, until: '2026-03-10', by: by('ruben') });
    await world.settle();
    const proposal = newest('helen');
    const goal = { figure: 'handed-over' as const, target: '60', from: '2026-03-02', to: '2026-03-10' };
    const set = { kind: 'goal.set' as const, name: 'Meer leads', whose: 'both' as const, asked: MONDAY, ...goal };
    await world.bot.handle({ ...set, by: by('ruben') });
    await world.settle();
    const shared = newest('helen');
    await world.bot.handle({ kind: 'room.switched-on', room: 'language', by: by('ruben') });
    await world.settle();
    const room = newest('helen');
    const asked = [proposal, shared, room];
    for (const [n, label] of ['Sign', 'We share it', 'Switch on'].entries())
      expect(reread('helen', asked[n] ?? room)).toContain(`[${label}]`);
    const before = world.platform.directMessages('helen').length;
    await world.turn(9 * DAY_MS);
    await world.tick();
    expect(reread('helen', proposal)).toContain('its last day, Tue 10 Mar, is over');
    expect(reread('helen', proposal)).not.toContain('[Sign]');
    expect(reread('helen', shared)).toContain('“Meer leads” · This goal is over');
    expect(reread('helen', shared)).not.toContain('[We share it]');
    expect(reread('helen', room)).toContain('[Switch on]');
    await world.turn(5 * DAY_MS);
    await world.tick();
    expect(reread('helen', room)).not.toContain('[Switch on]');
    const later = world.platform.directMessages('helen').slice(before);
    expect(later.map(({ text }) => text).filter((text) => /promises|Meer leads|One language/.test(text))).toEqual([]);
  });

  test('what stands in one line of several opens as it is by now', async () => {
    await switchOn('promises');
    await propose('ruben');
    await world.bot.handle({ kind: 'pair.signed', version: 1, by: by('helen') });
    const subject = JSON.stringify({ kind: 'pair-proposal', version: 1, person: 'helen' });
    const reply = await world.bot.handle({ kind: 'message.opened', subject, by: by('helen') });
    expect(JSON.stringify(reply)).toContain('Agreed on');
  });
});
