import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deriveCampaignKey } from '../../../src/domain/findings/finding.ts';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

const ORGANISATION = 'noordlicht';

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  const untick = platform === 'slack' ? [] : 'no';
  let world: World;
  let people: FindingActions;
  // On a busy machine loading them takes longer than Slack waits for a form.
  beforeAll(() => loadRooms().then(() => {}));
  beforeEach(async () => {
    world = await openWorld({ platform });
    people = createFindingActions(world);
  });
  afterEach(() => world.end());

  const own = (person: string) => world.store.reads.ownFindings(ORGANISATION, person);
  const actions = () => world.store.reads.actionsSince(ORGANISATION, 0, Number.MAX_SAFE_INTEGER);
  const receiptsOf = (person: string) =>
    people.directTexts(person).filter((text) => /You said, we|Antwoord op je signaal/.test(text));

  /** A manager answers something; what is not given stays as the form had it. */
  async function did(person: string, values: Record<string, string | string[]>): Promise<void> {
    await people.answerFinding(person, person === 'helen' ? 'New action' : 'Nieuwe actie', {
      state: 'open',
      ...values,
    });
  }

  test('a rep notes what they heard by two taps, and it is kept at once', async () => {
    expect(await people.command('sanne', 'notitie')).toMatch(
      /Wat hoorde je\?.*\[Concurrent\] \[Prijs\].*\[Ons merk\]/s,
    );
    await people.tap('sanne', 'Prijs');
    expect(people.lastPrivateText('sanne')).toMatch(
      /Genoteerd: prijs\. Dank je wel\..*\[Toelichting toevoegen\] \[Ongedaan maken\]/s,
    );
    expect((await own('sanne')).notes).toMatchObject([{ topic: 'price', mayBeQuoted: false, person: 'sanne' }]);
    expect(await world.store.reads.topicCounts(ORGANISATION, 0, world.now() + 1)).toEqual([
      { topic: 'price', notes: 1, people: ['sanne'] },
    ]);
  });

  test('words may be added, quotable only when ticked, and changed or taken out again', async () => {
    await people.command('jack', 'note');
    await people.tap('jack', 'Complaint');
    await people.tap('jack', 'Add a comment');
    await people.fill('jack', { words: '  The drum leaks. ', mayBeQuoted: ['yes'] });
    expect(people.lastPrivateText('jack')).toMatch(
      /Noted with your comment: complaint\. It may be quoted without your name/,
    );
    const quotable = () => world.store.reads.quotableNotes(ORGANISATION, 0, world.now() + 1, 10);
    expect(await quotable()).toEqual([{ words: 'The drum leaks.', person: 'jack', topic: 'complaint' }]);
    await people.tap('jack', 'Change the comment');
    expect(people.formText('jack')).toContain('The drum leaks.');
    await people.fill('jack', { words: 'The drum leaks.', mayBeQuoted: untick });
    expect(people.lastPrivateText('jack')).toContain('It will not be quoted');
    expect(await quotable()).toEqual([]);
    await people.tap('jack', 'Change the comment');
    await people.fill('jack', { words: '   ', mayBeQuoted: ['yes'] });
    expect(people.lastPrivateText('jack')).toContain('Noted: complaint.');
    expect((await own('jack')).notes).toMatchObject([{ topic: 'complaint', mayBeQuoted: false }]);
    expect((await own('jack')).notes[0]).not.toHaveProperty('words');
  });

  testOnce('a note is taken back with its words, and only by who made it', async () => {
    await people.command('jack', 'note');
    await people.tap('jack', 'Praise');
    const [note] = (await own('jack')).notes;
    const stolen = { kind: 'note.undone' as const, note: note?.id ?? '' };
    const by = world.identity('emma');
    expect(JSON.stringify(await world.bot.handle({ ...stolen, by }))).toContain('no longer here');
    expect((await own('jack')).notes).toHaveLength(1);
    await people.tap('jack', 'Undo');
    expect(people.lastPrivateText('jack')).toBe('Praise · Undone. Nothing of it is kept.');
    expect((await own('jack')).notes).toEqual([]);
  });

  testOnce('a note from a lead knows the lead; one of another organisation’s lead is none', async () => {
    const by = world.identity('emma');
    await world.postLead({ id: 'heard', company: '<!channel> BV' });
    const lead = deriveLeadId(ORGANISATION, 'heard');
    const asked = await world.bot.handle({ kind: 'note.asked', lead, by });
    expect(JSON.stringify(asked)).toContain('What did you hear at <!channel> BV?');
    await world.bot.handle({ kind: 'note.given', topic: 'competitor', lead, asked: 7, by });
    expect((await own('emma')).notes).toMatchObject([{ topic: 'competitor', lead }]);
    const elsewhere = deriveLeadId('elsewhere', 'heard');
    const facts = { externalId: 'heard', company: 'Elders BV', contact: {} };
    const theirs = { id: elsewhere, organisation: 'elsewhere', facts, receivedAt: 1 };
    await world.store.commit([{ kind: 'lead.added', lead: theirs }]);
    for (const event of [
      { kind: 'note.asked' as const, lead: elsewhere, by },
      { kind: 'note.given' as const, topic: 'price' as const, lead: elsewhere, asked: 8, by },
    ])
      expect(JSON.stringify(await world.bot.handle(event))).toContain('This lead is no longer here.');
    expect((await own('emma')).notes).toHaveLength(1);
  });

  testOnce('of one card one note is kept, however often it is tapped', async () => {
    const by = world.identity('emma');
    const tap = { kind: 'note.given' as const, topic: 'price' as const, asked: 7, by };
    await Promise.all([world.bot.handle(tap), world.bot.handle(tap), world.bot.handle({ ...tap, topic: 'need' })]);
    expect((await own('emma')).notes).toHaveLength(1);
  });

  test('done for a reason: exactly those who said so get one message, in their language, once for good', async () => {
    await people.judgePoor('sanne', 'Geen budget');
    await people.judgePoor('sanne', 'Geen budget');
    await people.judgePoor('jack', 'No budget');
    await people.judgePoor('bram', 'Geen behoefte');
    // Whoever answers knows.
    await people.judgePoor('ruben', 'Geen budget');
    await did('helen', { about: 'reason:no_budget', words: 'The form asks for the budget.' });
    expect(people.lastPrivateText('helen')).toContain('Recorded as open.');
    expect(people.lastPrivateText('helen')).not.toContain('get a message');
    expect([receiptsOf('sanne'), receiptsOf('jack')]).toEqual([[], []]);
    expect(await people.command('ruben', 'gedaan')).toMatch(
      /Jullie zeiden: geen budget \(bij leads\)\s+Wij: The form asks for the budget\.\s+\[Gedaan\] \[Niet doen…\]/,
    );
    await people.tap('ruben', 'Gedaan');
    expect(people.lastPrivateText('ruben')).toMatch(/Vastgelegd als gedaan\..*Wie dit aankaartte krijgt bericht\./s);
    expect(people.lastPrivateText('ruben')).not.toMatch(/\d|Sanne|Jack/);
    expect(receiptsOf('sanne')).toEqual([
      expect.stringMatching(
        /Je signaal: geen budget \(bij leads\)\s+Wij deden: The form asks for the budget\.\s+Bedankt voor/,
      ),
    ]);
    expect(receiptsOf('jack')).toEqual([
      expect.stringMatching(/You said: no budget \(on leads\)\s+We did: The form asks for the budget\./),
    ]);
    expect([receiptsOf('bram'), receiptsOf('helen'), receiptsOf('ruben')]).toEqual([[], [], []]);

    await people.judgePoor('priya', 'No budget');
    await people.tap('ruben', 'Heropenen');
    expect((await actions())[0]).toMatchObject({ state: 'open', by: 'ruben' });
    await people.command('ruben', 'gedaan');
    await people.tap('ruben', 'Gedaan');
    expect([receiptsOf('sanne').length, receiptsOf('jack').length, receiptsOf('priya').length]).toEqual([1, 1, 1]);
  });

  testOnce('told twice, or by both managers at once, each person still gets one message', async () => {
    await people.judgePoor('sanne', 'Geen budget');
    await did('helen', { about: 'reason:no_budget', words: 'We ask first.' });
    const [action] = await actions();
    const done = (user: string) => ({
      kind: 'action.done' as const,
      action: action?.id ?? '',
      by: world.identity(user),
    });
    await Promise.all(['helen', 'ruben', 'helen', 'ruben'].map((user) => world.bot.handle(done(user))));
    await world.bot.handle(done('helen'));
    await world.settle();
    expect(receiptsOf('sanne')).toHaveLength(1);
  });

  testOnce('a form sent twice records one action and tells once', async () => {
    await people.judgePoor('sanne', 'Geen budget');
    const by = world.identity('helen');
    const told = { about: 'reason:no_budget', finding: '', words: 'We ask.', state: 'done', why: '' } as const;
    const event = { kind: 'action.recorded' as const, asked: 7, ...told, by };
    await Promise.all([world.bot.handle(event), world.bot.handle(event)]);
    await world.bot.handle(event);
    await world.settle();
    expect(await actions()).toHaveLength(1);
    expect(receiptsOf('sanne')).toHaveLength(1);
  });

  test('declining asks why, and those who said so read why', async () => {
    await people.command('jack', 'note');
    await people.tap('jack', 'Price');
    await did('ruben', { about: 'topic:price', words: 'Lower prices' });
    await people.command('ruben', 'did');
    await people.tap('ruben', 'Niet doen…');
    await people.fill('ruben', { why: '   ' });
    expect(people.fieldError('ruben', 'why')).toBe('Schrijf in een paar woorden waarom we het niet doen.');
    await people.fill('ruben', { why: 'Our margin is thin.' });
    expect(people.lastPrivateText('ruben')).toContain('Vastgelegd als “doen we niet”');
    expect(receiptsOf('jack')).toEqual([
      expect.stringMatching(
        /You said: price \(in the market\)\s+We won’t: Lower prices\s+Because: Our margin is thin\./,
      ),
    ]);
    expect(await actions()).toMatchObject([{ state: 'declined', why: 'Our margin is thin.' }]);
  });

  testOnce('a campaign’s receipts go to those who judged its leads these 90 days, and to nobody else', async () => {
    await people.judgePoor('bram', 'Geen behoefte', { campaign: 'oude-beurs' });
    await world.turn(91 * DAY_MS);
    await people.judgePoor('sanne', 'Geen behoefte', { campaign: 'oude-beurs' });
    await people.judgePoor('fleur', 'Geen behoefte', { campaign: 'nieuwe-beurs' });
    const card = await world.postLead({ campaign: 'oude-beurs' });
    await card.tap('jack', 'Goed');
    await did('helen', { about: `campaign:${deriveCampaignKey('oude-beurs')}`, words: 'Another list.', state: 'done' });
    expect(receiptsOf('jack')).toEqual([expect.stringContaining('You said: campaign Oude-beurs')]);
    expect([receiptsOf('sanne').length, receiptsOf('bram').length, receiptsOf('fleur').length]).toEqual([1, 0, 0]);
  });

  testOnce('a finding in own words is answered in the digest only, and says so by saying nothing', async () => {
    await people.judgePoor('sanne', 'Geen budget');
    await did('helen', { about: 'finding', finding: 'The brochure is old', words: 'A new one', state: 'done' });
    expect(people.lastPrivateText('helen')).not.toContain('get a message');
    expect(receiptsOf('sanne')).toEqual([]);
    expect(await actions()).toMatchObject([{ about: { kind: 'finding', words: 'The brochure is old' } }]);
  });

  test('what is missing is asked for at its field, and nothing is kept', async () => {
    const about = 'reason:no_budget';
    await people.command('helen', 'did');
    await people.fill('helen', { about, words: '   ', state: 'done' });
    expect(people.fieldError('helen', 'words')).toMatch(/\w/);
    await people.fill('helen', { about, words: 'We do', state: 'declined', why: ' ' });
    expect(people.fieldError('helen', 'why')).toMatch(/\w/);
    await people.fill('helen', { about: 'finding', finding: ' ', words: 'We do', state: 'open' });
    expect(people.fieldError('helen', 'finding')).toMatch(/\w/);
    expect(await actions()).toEqual([]);
    await people.fill('helen', { about, words: 'We do', state: 'open' });
    expect(await actions()).toHaveLength(1);
  });

  testOnce('a campaign that is no longer there is chosen again', async () => {
    await world.postLead({ campaign: 'vluchtig' });
    await people.command('helen', 'did');
    await world.turn(91 * DAY_MS);
    await people.fill('helen', { about: `campaign:${deriveCampaignKey('vluchtig')}`, words: 'We do', state: 'done' });
    expect(people.fieldError('helen', 'about')).toBe(
      'This campaign is no longer among the newest. Please choose again.',
    );
    expect(await actions()).toEqual([]);
  });

  testOnce('no more actions stand open than can be listed', async () => {
    for (let n = 1; n <= 20; n += 1) await did('helen', { about: 'topic:need', words: `Action ${n}` });
    const list = await people.command('helen', 'did');
    expect(list).toMatch(/Action 20[\s\S]*Action 11[\s\S]*10 older actions appear/);
    expect(list).not.toMatch(/Action 10\b/);
    await people.tap('helen', 'New action');
    await people.fill('helen', { about: 'topic:need', words: 'One more', state: 'open' });
    expect(people.fieldError('helen', 'state')).toContain('20 actions are open already');
    await people.fill('helen', { about: 'topic:need', words: 'One more', state: 'done' });
    expect(await actions()).toHaveLength(21);
  });

  testOnce('another organisation’s action is not there, nor one that never was', async () => {
    const by = world.identity('helen');
    const about = { kind: 'topic', topic: 'price' } as const;
    const theirs = { id: 'theirs-0123456789', organisation: 'elsewhere', about, words: 'x', state: 'open' } as const;
    await world.store.commit([{ kind: 'action.recorded', action: { ...theirs, by: 'x', at: 1, changedAt: 1 } }]);
    for (const action of [theirs.id, 'never-0123456789']) {
      for (const event of [
        { kind: 'action.done' as const, action, by },
        { kind: 'action.decline-asked' as const, action, by },
        { kind: 'action.declined' as const, action, why: 'x', by },
      ])
        expect(JSON.stringify(await world.bot.handle(event))).toContain('This action is no longer here.');
    }
    expect(await world.store.reads.action('elsewhere', theirs.id)).toMatchObject({ state: 'open' });
  });

  testOnce('what is no longer open is opened again first', async () => {
    const by = world.identity('helen');
    await did('helen', { about: 'topic:need', words: 'We do', state: 'done' });
    const [action] = await actions();
    for (const event of [
      { kind: 'action.decline-asked' as const, action: action?.id ?? '', by },
      { kind: 'action.declined' as const, action: action?.id ?? '', why: 'x', by },
    ])
      expect(JSON.stringify(await world.bot.handle(event))).toContain('This action is no longer open');
    expect(await actions()).toMatchObject([{ state: 'done' }]);
  });

  test('members are refused kindly, with what they can do; a stranger is told who can help', async () => {
    expect(await people.command('sanne', 'did')).toContain(
      `Heb je zelf iets gehoord? Deel het met ${world.wordCommand('note')}`,
    );
    await did('helen', { about: 'topic:need', words: 'We do' });
    const [action] = await actions();
    const by = world.identity('jack');
    const id = action?.id ?? '';
    for (const event of [
      { kind: 'action.done' as const, action: id, by },
      { kind: 'action.decline-asked' as const, action: id, by },
      { kind: 'action.declined' as const, action: id, why: 'x', by },
      { kind: 'action.form-asked' as const, by },
    ])
      expect(JSON.stringify(await world.bot.handle(event))).toContain('Managers record');
    expect(await actions()).toMatchObject([{ state: 'open' }]);
    const stranger = { ...by, user: 'U-NOBODY' };
    for (const kind of ['note.asked', 'action.asked', 'thanks.asked', 'failure.asked'] as const)
      expect(JSON.stringify(await world.bot.handle({ kind, by: stranger }))).toContain('I do not know you yet');
  });
});
