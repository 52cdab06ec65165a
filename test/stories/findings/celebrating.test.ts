import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../../src/domain/people/person.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

const ORGANISATION = 'noordlicht';

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  let people: FindingActions;
  // On a busy machine loading them takes longer than Slack waits for a form.
  beforeAll(() => loadRooms().then(() => {}));
  beforeEach(async () => {
    world = await openWorld({ platform });
    people = createFindingActions(world);
  });
  afterEach(() => world.end());

  const celebrations = () => world.store.reads.celebrations(ORGANISATION, 0, Number.MAX_SAFE_INTEGER);
  const by = (person: string): Identity => world.identity(person);

  async function thank(person: string, values: Record<string, string | string[]>): Promise<void> {
    await people.command(person, 'dank');
    await people.fill(person, values);
  }

  async function brave(person: string, words: string, whose = 'mine'): Promise<void> {
    await people.command(person, 'brave');
    await people.fill(person, { words, whose });
  }

  test('thanks reach one person with name and words, and stay between the two', async () => {
    await people.command('lotte', 'bedankt');
    expect(people.formText('lotte')).toMatch(
      /Wie wil je bedanken\? \| Iedereen van sales \| Iedereen van marketing \| Bram Visser \| Daan/,
    );
    expect(people.formText('lotte')).not.toContain('Lotte Smit');
    await people.fill('lotte', { to: 'person:jack', words: '  Je belde <!channel> meteen. ' });
    expect(people.lastPrivateText('lotte')).toBe('Jack Turner krijgt je bedankje als bericht.');
    expect(people.directTexts('jack')).toEqual(['Lotte Smit thanks you\nJe belde <!channel> meteen.']);
    expect(await celebrations()).toEqual([]);
  });

  test('thanks that may be shown stand for the digest scrubbed of names and companies, with teams only', async () => {
    await world.postLead({ company: 'Brugrenovatie Zuid BV' });
    const words = 'Jack belde Brugrenovatie Zuid BV en jack@noordlicht.example meteen terug.';
    await thank('lotte', { to: 'person:jack', words, mayBeShown: ['yes'] });
    expect(people.lastPrivateText('lotte')).toContain('“[naam] belde [bedrijf] en [e-mail] meteen terug.”');
    expect(people.directTexts('jack')).toEqual([expect.stringContaining(words)]);
    const [kept, ...others] = await celebrations();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ kind: 'thanks', fromTeam: 'marketing', toTeam: 'sales' });
    expect(kept?.words).toBe('[naam] belde [bedrijf] en [e-mail] meteen terug.');
    expect(JSON.stringify(kept)).not.toMatch(/jack|lotte/i);
  });

  test('whoever thanked may say it otherwise for the digest, and the message stays as it was', async () => {
    await thank('lotte', { to: 'person:jack', words: 'Jack belde meteen, ook op 06-12345678.', mayBeShown: ['yes'] });
    await world.tapPrivate('lotte', 'Herformuleren');
    expect(people.formText('lotte')).toContain('[naam] belde meteen, ook op [telefoon].');
    await people.fill('lotte', { words: 'Jack belde meteen.' });
    expect(people.lastPrivateText('lotte')).toContain('In het weekbericht kan komen: “[naam] belde meteen.”');
    expect((await celebrations()).map(({ words }) => words)).toContain('[naam] belde meteen.');
    expect(people.directTexts('jack').at(-1)).toContain('06-12345678');
  });

  test('whom no message reaches is not offered, and cannot be chosen', async () => {
    const nowhere = {
      id: 'nowhere',
      name: 'Nadia Nergens',
      email: 'nadia@noordlicht.example',
      team: 'sales',
      role: 'member',
    };
    await world.applySetup({ people: [...world.organisation.people, nowhere] });
    await people.command('lotte', 'bedankt');
    expect(people.formText('lotte')).toContain('Jack Turner');
    expect(people.formText('lotte')).not.toContain('Nadia');
    const given = { kind: 'thanks.given' as const, asked: 7, words: 'x', mayBeShown: false, by: by('jack') };
    expect(await world.bot.handle({ ...given, to: 'person:nowhere' })).toMatchObject({ kind: 'form-errors' });
  });

  testOnce('a team that is thanked gets no message; the digest will tell it', async () => {
    await thank('emma', { to: 'team:sales', words: 'Thirty calls after the webinar, says Emma Clarke.' });
    expect(people.lastPrivateText('emma')).toMatch(
      /saved for the digest\.\nThe digest may say: “Thirty calls after the webinar/,
    );
    expect(await celebrations()).toMatchObject([
      { fromTeam: 'marketing', toTeam: 'sales', words: 'Thirty calls after the webinar, says [naam].' },
    ]);
    for (const person of ['sanne', 'jack', 'ruben']) expect(people.directTexts(person)).toEqual([]);
  });

  testOnce('nobody thanks themselves, somebody unknown, or without words; told twice it is sent once', async () => {
    await people.command('jack', 'thanks');
    await people.fill('jack', { to: 'team:marketing', words: '   ' });
    expect(people.fieldError('jack', 'words')).toBe('Please write in a few words what for.');
    const given = { kind: 'thanks.given' as const, asked: 7, words: 'x', mayBeShown: true, by: by('jack') };
    for (const to of ['person:jack', 'person:nobody', 'team:finance', 'jack', '']) {
      const refused = await world.bot.handle({ ...given, to });
      expect(refused).toMatchObject({ kind: 'form-errors', errors: { to: expect.stringContaining('not possible') } });
    }
    expect(await celebrations()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => world.bot.handle({ ...given, to: 'person:sanne' })));
    await world.settle();
    expect(people.directTexts('sanne')).toEqual(['Jack Turner bedankt je\nx']);
    expect(await celebrations()).toHaveLength(1);
  });

  test('a brave failure is kept scrubbed, shown as others may read it, and may be said otherwise', async () => {
    await world.postLead({ company: 'Brugrenovatie Zuid BV' });
    await people.command('sanne', 'dapper');
    expect(people.formText('sanne')).toMatch(/Vrijwillig\. Het kan in een weekbericht komen, zonder naam/);
    expect(people.formText('sanne')).toMatch(/Van mij \| Van iemand anders, die het goed vindt/);
    await people.fill('sanne', { words: 'Bram Visser en ik belden Brugrenovatie Zuid te vroeg.', whose: 'theirs' });
    expect(people.formText('sanne')).toMatch(
      /Zo kan het in een weekbericht komen:\s+\[naam\] en ik belden \[bedrijf\] te vroeg\./,
    );
    expect(people.formText('sanne')).toContain('Wat naar iemand herleidbaar is, is vervangen.');
    await people.fill('sanne', {});
    expect(people.formText('sanne')).toContain('[naam] en ik belden [bedrijf] te vroeg.');
    await people.fill('sanne', { words: 'We belden een klant te vroeg.', whose: 'mine' });
    expect(people.formText('sanne')).not.toContain('vervangen');
    const kept = await celebrations();
    expect(kept).toMatchObject([{ kind: 'failure', words: 'We belden een klant te vroeg.' }]);
    expect(JSON.stringify(kept)).not.toMatch(/sanne|team/i);
  });

  test('whose story it is must be said, and words must be words', async () => {
    await people.command('jack', 'brave');
    await expect(people.fill('jack', { words: 'We were late.' })).rejects.toThrow('not sent');
    expect(people.fieldError('jack', 'whose')).toMatch(/\w/);
    await people.fill('jack', { words: '   ', whose: 'mine' });
    expect(people.fieldError('jack', 'words')).toBe('Please write a few words.');
    expect(await celebrations()).toEqual([]);
  });

  testOnce('what a digest told stays as it was told', async () => {
    const shared = { kind: 'failure.shared' as const, asked: 7, whose: 'mine' as const, by: by('emma') };
    await world.bot.handle({ ...shared, words: 'We were early.' });
    const [early] = await celebrations();
    await world.store.commit([
      { kind: 'celebration.used', celebration: early?.id ?? '', organisation: ORGANISATION, at: world.now() },
    ]);
    const again = await world.bot.handle({ ...shared, words: 'We were too early.' });
    expect(JSON.stringify(again)).toContain('This has already been in a digest');
    await brave('jack', 'We were late.');
    const [kept] = await celebrations();
    await world.store.commit([
      { kind: 'celebration.used', celebration: kept?.id ?? '', organisation: ORGANISATION, at: world.now() },
    ]);
    expect(await celebrations()).toEqual([]);
    await people.fill('jack', {});
    expect(people.lastPrivateText('jack')).toBe('This has already been in a digest, so it stays as it was.');
    expect((await world.store.reads.ownFindings(ORGANISATION, 'jack')).celebrations).toMatchObject([
      { words: 'We were late.' },
    ]);
  });

  test('what is longer than may be is no form of ours, and nothing of it is kept', async () => {
    const words = 'w'.repeat(5000);
    await people.command('jack', 'brave');
    await expect(people.fill('jack', { words, whose: 'mine' })).rejects.toThrow('not sent');
    expect(people.fieldError('jack', 'words')).toMatch(/\w/);
    await people.command('emma', 'thanks');
    await expect(people.fill('emma', { to: 'team:sales', words })).rejects.toThrow('not sent');
    expect(people.fieldError('emma', 'words')).toMatch(/\w/);
    expect(await celebrations()).toEqual([]);
  });

  /** Everything somebody can say, said once. */
  async function saysAll(person: string): Promise<void> {
    await people.command(person, 'note');
    await people.tap(person, 'Price');
    await people.tap(person, 'Add a comment');
    await people.fill(person, { words: 'own words of a note', mayBeQuoted: ['yes'] });
    await thank(person, { to: 'person:sanne', words: 'own words of thanks', mayBeShown: ['yes'] });
    await brave(person, 'own words of a failure');
  }

  testOnce('the export tells what is somebody’s own; what was said to them too', async () => {
    await saysAll('jack');
    const given = (await world.exportOwnData('jack')).join('\n');
    for (const line of [
      'price. “own words of a note”, may be quoted without your name.',
      'you thanked a colleague: “own words of thanks”',
      'thanks to a team: “own words of thanks”',
      'a brave failure: “own words of a failure”',
    ])
      expect(given).toContain(line);
    const got = (await world.exportOwnData('sanne')).join('\n');
    expect(got).toContain('een collega bedankte je: “own words of thanks”');
    expect(got).not.toMatch(/jack/i);
    expect((await world.exportOwnData('bram')).join()).not.toContain('own words');
  });

  testOnce('erased, the words are gone, a waiting message has nothing to say, and notes count by nobody', async () => {
    await people.command('jack', 'note');
    await people.tap('jack', 'Price');
    await saysAll('emma');
    await people.command('helen', 'did');
    await people.fill('helen', { about: 'topic:price', words: 'Lower prices', state: 'open' });
    const [action] = await world.store.reads.openActions(ORGANISATION);
    world.setTroubles({ calls: 'post', kind: 'rate-limited', retryAfterSeconds: 3600 });
    await world.bot.handle({ kind: 'action.done', action: action?.id ?? '', by: by('helen') });
    const late = {
      kind: 'thanks.given' as const,
      asked: 7,
      to: 'person:bram',
      words: 'late own words',
      mayBeShown: false,
    };
    await world.bot.handle({ ...late, by: by('emma') });
    await world.settle();
    world.setTroubles();
    await people.command('emma', 'privacy erase');
    await people.tap('emma', 'Delete my data');
    expect([...people.directTexts('jack'), ...people.directTexts('bram')]).toEqual([]);
    await world.turn(2 * DAY_MS);
    expect(people.directTexts('bram')).toEqual([]);
    expect(people.directTexts('emma').join()).not.toContain('we listened');
    expect(people.directTexts('jack').join()).toContain('we listened');
    expect(await people.command('emma', 'privacy export')).toContain('I do not know you yet');
    expect(await world.store.reads.topicCounts(ORGANISATION, 0, world.now())).toEqual([
      { topic: 'price', notes: 2, people: ['jack'] },
    ]);
    expect(await world.store.reads.quotableNotes(ORGANISATION, 0, world.now(), 9)).toEqual([]);
    expect(await celebrations()).toEqual([]);
  });

  testOnce('words go as long after as leads do; what was counted stays counted', async () => {
    await saysAll('jack');
    const kept = () => world.store.reads.ownFindings(ORGANISATION, 'jack');
    await world.turn(399 * DAY_MS);
    await world.tick();
    expect((await kept()).notes).toMatchObject([{ words: 'own words of a note' }]);
    await world.turn(2 * DAY_MS);
    await world.tick();
    expect(await kept()).toMatchObject({
      notes: [{ topic: 'price', mayBeQuoted: false }],
      thanks: [],
      celebrations: [],
    });
    expect(JSON.stringify(await kept())).not.toContain('own words');
  });

  test('nothing that was said reaches the log', async () => {
    await saysAll('jack');
    expect(world.logged.join()).not.toContain('own words');
  });
});
