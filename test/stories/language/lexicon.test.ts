import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
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

  /** Both managers, one after the other. */
  async function switchOn(): Promise<void> {
    await people.command('ruben', 'stap');
    await people.tap('ruben', 'Aanzetten');
    await people.command('helen', 'step');
    await people.tap('helen', 'Switch on');
  }

  test('a room is off until the managers of both teams switched it on, and off again by one of them', async () => {
    await people.command('sanne', 'begrip sql');
    expect(people.lastPrivateText('sanne')).toMatch(/“Eén taal” staat uit.*De managers van beide teams/);
    await people.command('sanne', 'hulp');
    expect(people.lastPrivateText('sanne')).not.toContain('lexicon');
    await people.command('ruben', 'stap');
    expect(people.lastPrivateText('ruben')).toMatch(/Jullie teams hebben nog geen enkel begrip afgesproken/);
    await people.tap('ruben', 'Aanzetten');
    expect(people.directTexts('helen').at(-1)).toMatch(/Ruben .* would like to switch on “One language”/);
    await people.command('helen', 'step');
    await people.tap('helen', 'Switch on');
    expect(people.lastPrivateText('helen')).toContain('“One language” is on, for everyone.');
    expect(people.directTexts('ruben').at(-1)).toContain('“Eén taal” staat aan.');
    await people.command('sanne', 'hulp');
    expect(people.lastPrivateText('sanne')).toContain('lexicon');
    await people.command('ruben', 'stap');
    await people.tap('ruben', '“Eén taal” uitzetten');
    await people.command('sanne', 'begrip sql');
    expect(people.lastPrivateText('sanne')).toContain('staat uit');
  });

  test('two propose the customer profile at the same moment: one is kept, the other reads that it is there, and keeps their words', async () => {
    await switchOn();
    await people.command('helen', 'lexicon propose profile');
    const proposal = { name: 'Klantprofiel', spellings: '', text: 'Wie bij ons past.', example: '', review: '90' };
    const given = {
      kind: 'term.proposed' as const,
      asks: 'profile' as const,
      ...proposal,
      criteria: '',
      isAnother: false,
    };
    const commit = world.store.commit.bind(world.store);
    // It is kept after hers was decided, and before that is.
    vi.spyOn(world.store, 'commit').mockImplementationOnce(async (changes) => {
      await world.bot.handle({ ...given, asked: MONDAY, by: world.identity('ruben') });
      return commit(changes);
    });
    await people.fill('helen', { name: 'Profile', text: 'Who suits us.', review: '90', sector: 'Construction' });
    expect(people.fieldError('helen', 'name')).toContain('It is there already');
    expect(people.hasForm('helen')).toBe(true);
    await people.command('sanne', 'begrip klantprofiel');
    expect(people.lastPrivateText('sanne')).toContain('Wie bij ons past.');
  });

  test('a rep proposes a word, one manager signs: it stays a proposal; edited, it needs both again; signed by both, it holds', async () => {
    await switchOn();
    await people.command('sanne', 'begrip warme lead');
    expect(people.lastPrivateText('sanne')).toContain('“warme lead” staat niet in de begrippenlijst.');
    await people.tap('sanne', '“warme lead” voorstellen');
    await people.fill('sanne', { name: 'Warme lead', text: 'Belde ons zelf.', review: '90' });
    expect(people.directTexts('ruben').at(-1)).toMatch(
      /Sanne .* stelt voor wat “Warme lead” betekent.*Belde ons zelf/s,
    );
    await people.command('ruben', 'begrip warme lead');
    await people.tap('ruben', 'Ondertekenen');
    expect(people.lastPrivateText('ruben')).toContain('zodra een manager van marketing ook ondertekent');
    await people.command('lotte', 'begrip wame lead');
    expect(people.lastPrivateText('lotte')).toMatch(
      /heeft ondertekend\. Nog te ondertekenen door een manager van marketing/,
    );
    await people.tap('lotte', 'Wijzigen…');
    await people.fill('lotte', { name: 'Warme lead', text: 'Vroeg zelf om een gesprek.', review: '90' });
    for (const [person, word, sign] of [
      ['ruben', 'begrip', 'Ondertekenen'],
      ['helen', 'lexicon', 'Sign'],
    ] as const) {
      await people.command(person, `${word} warme lead`);
      await people.tap(person, sign);
    }
    expect(people.lastPrivateText('helen')).toContain('Agreed: this is version 2');
    await people.command('bram', 'begrip lead warme');
    expect(people.lastPrivateText('bram')).toMatch(
      /Warme lead \(versie 2\).*Vroeg zelf om een gesprek.*door Ruben .* \(sales\) en Helen .* \(marketing\)/s,
    );
    await people.tap('bram', 'Alle versies');
    expect(people.lastPrivateText('bram')).toMatch(/versie 1\).*Belde ons zelf.*ingetrokken/s);
  });

  test('what is agreed is looked at again after its days, and stays when both find it right', async () => {
    await switchOn();
    await people.command('ruben', 'begrip voorstel');
    await people.fill('ruben', { name: 'SQL', text: 'Wil praten.', review: '30' });
    await people.command('helen', 'lexicon sql');
    await people.tap('helen', 'Sign');
    await world.turn(31 * DAY_MS);
    await world.tick();
    expect(people.directTexts('helen').at(-1)).toContain('Is “SQL” still right?');
    expect(people.directTexts('ruben').at(-1)).toContain('Klopt “SQL” nog?');
  });
});
