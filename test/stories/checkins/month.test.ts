import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { type CheckinActions, createAnswers, createCheckinActions, MARKETING, SALES } from '../../world/checkin.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

// One month, told in order. Noordlicht: six in sales, six in marketing, their managers Ruben (nl) and Helen (en).

/** A Tuesday, 10:00 in Amsterdam. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
const MONTH = '2026-11';

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  let people: CheckinActions;
  beforeAll(async () => {
    world = await openWorld({ platform, startsAt: TUESDAY });
    people = createCheckinActions(world);
  });
  afterAll(() => world.end());

  const invitations = () => world.store.reads.invitations('noordlicht', MONTH);
  const last = (person: string) => people.directTexts(person).at(-1) ?? '';
  const turnTo = async (moment: number) => {
    await world.turn(moment - world.now());
    await world.tick();
  };

  test('somebody on holiday says so, in their own words', async () => {
    const told = await people.command('daan', 'afwezig 2-11 t/m 20-11');
    expect(told).toMatch(/Genoteerd: afwezig van ma 2 nov.* tot en met vr 20 nov/);
  });

  test('the sales manager types one command, sees who would be asked, and opens the round', async () => {
    const asked = await people.command('ruben', 'checkin start');
    expect(asked).toContain('De check-in van november openen?');
    expect(asked).toMatch(/Uitgenodigd\s+11 mensen\s+Afwezig\s+1 persoon, overgeslagen/);
    expect(asked).toMatch(/Ruben Dijkstra spreekt met\s+Lotte Smit, Noor el Amrani|Emma Clarke/);
    expect(people.directTexts('sanne')).toEqual([]);
    await world.tapPrivate('ruben', 'Check-in openen');

    expect(await invitations()).toHaveLength(11);
    expect(people.directTexts('daan')).toEqual([]);
  });

  test('the other manager, a moment later, is told it is open already', async () => {
    expect(await people.command('helen', 'checkin start')).toMatch(/check-in for November is open until Tue,? 10 Nov/);
  });

  test('everybody asked reads in their own language what it is, what it is not, who reads what, and until when', () => {
    const dutch = people.invitationText('sanne');
    expect(dutch).toContain('Het is geen voortgangsgesprek');
    expect(dutch).toContain('als 5 mensen hebben geantwoord');
    expect(dutch).toContain('kan Helen Brooks die van jou ook lezen');
    expect(dutch).toMatch(/Open tot\s+di 10 nov.*17:30/);
    expect(dutch).toMatch(/Helen Brooks, 90 minuten\. Voorstel: /);
    const english = people.invitationText('emma');
    expect(english).toContain('This is not a progress review');
    expect(english).toContain('Only if you choose to share them can Ruben Dijkstra also read yours');
  });

  test('the talk can be put in a calendar, by link or by file', async () => {
    const links = people.findMessage('emma', 'Your talk').links;
    expect(links.map((link) => new URL(link).host)).toEqual(
      expect.arrayContaining(['calendar.google.com', 'outlook.office.com', new URL(world.address).host]),
    );
    const file = await fetch(links.find((link) => link.startsWith(world.address)) ?? '');
    expect(file.headers.get('content-type')).toContain('text/calendar');
    const text = await file.text();
    expect(text).toContain('SUMMARY:Check-in: Emma Clarke and Ruben Dijkstra\r\n');
    const [from, to] = ['DTSTART', 'DTEND'].map((name) => {
      const [, date, time] = text.match(new RegExp(`${name}:(\\d{8})T(\\d{6})Z`)) ?? [];
      return Date.parse(`${date?.replace(/(..)(..)$/, '-$1-$2')}T${time?.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
    });
    expect((to ?? 0) - (from ?? 0)).toBe(90 * MINUTE_MS);
  });

  test('an answer is shown back as others will read it, and can be said otherwise', async () => {
    await world.lead({ company: 'Kuiper Coatings BV' });
    await world.settle();
    const saved = await people.answer('sanne', {
      ...createAnswers(1),
      gained: 'Samen met Lotte naar Kuiper Coatings; bel 06-12345678',
    });
    expect(saved).toContain('Opgeslagen. Zo lezen anderen het:');
    expect(saved).toContain('Samen met [naam] naar [bedrijf]; bel [telefoon]');
    await people.fill('sanne', {});
    expect(people.formText('sanne')).toContain('Wat heeft me de afgelopen maand energie gegeven?');
    await people.fill('sanne', { gained: 'Samen met marketing op bezoek bij een klant' });
    expect(people.formText('sanne')).toContain('Samen met marketing op bezoek bij een klant');
    expect(people.invitationText('sanne')).toContain('✓ Je hebt geantwoord');
  });

  test('whose language is rare is told that the language may show who wrote it', async () => {
    expect(await people.answer('jack', createAnswers(2))).toContain('Few people here write in English');
    expect(await people.answer('bram', createAnswers(3))).not.toContain('Weinig deelnemers');
  });

  test('one answer is enough, none is not, and what was typed stays', async () => {
    await expect(people.answer('fleur', { gained: '  ' })).resolves.toContain('Wat heeft me energie gekost?');
    expect(world.fieldError('fleur', 'gained')).toBe('Beantwoord minstens één vraag.');
    await people.fill('fleur', { ...createAnswers(4), lost: '' });
    expect(people.formText('fleur')).toContain('gained 4');
  });

  test('a manager sees roughly how many had answered this morning, of both teams together, and never a name', async () => {
    const status = await people.command('helen', 'checkin status');
    expect(status).toContain('As of this morning, nobody or hardly anyone had answered.');
    expect(status).toMatch(/Invited\s+11 people\s+Away\s+1 person, left out/);
    for (const name of ['Sanne', 'Jack', 'Bram', 'Fleur', 'Sales', 'Marketing']) expect(status).not.toContain(name);
    await turnTo(Date.UTC(2026, 10, 3, 22, 59));
    expect(await people.command('helen', 'checkin status')).toBe(status);
    await turnTo(Date.UTC(2026, 10, 3, 23, 1));
    expect(await people.command('helen', 'checkin status')).toContain('As of this morning, about half had answered.');
  });

  test('somebody lets their interviewer read along, who reads it and nothing else', async () => {
    await people.answer('lotte', { ...createAnswers(5), readers: 'interviewer' });
    await people.answer('noor', createAnswers(6));
    const talks = people.findMessage('ruben', 'Je gesprekken');
    expect(talks.text).toContain('[Met mij gedeeld (1)]');
    await world.press('ruben', talks, 'Met mij gedeeld (1)');
    expect(world.openForm('ruben')?.json).not.toContain('Noor el Amrani');
    await people.fill('ruben', { person: 'lotte' });
    expect(people.formText('ruben')).toMatch(/Lotte Smit[\s\S]*gained 5[\s\S]*Wordt op za 2 jan 2027 verwijderd/);
    expect(people.findMessage('helen', 'Your talks').text).not.toContain('Shared with me');
  });

  test('both of a talk may say that it was held; no text is needed', async () => {
    await people.pressInMessage('sanne', 'Je gesprek', 'Gesprek gehad');
    expect(people.invitationText('sanne')).toContain('met Helen Brooks ✓');
    await people.pressInMessage('ruben', 'Je gesprekken', 'Gesprek gehad');
    await people.fill('ruben', { people: ['emma', 'noor'] });
    expect(people.findMessage('ruben', 'Je gesprekken').text).toMatch(/✓ Emma Clarke[\s\S]*✓ Noor el Amrani/);
  });

  test('halfway, when they work, those who have not answered are reminded, and on a later day once more', async () => {
    const reminded = () =>
      [...SALES, ...MARKETING].filter((person) => /antwoord ontbreekt|answer is still missing/.test(last(person)));
    await turnTo(Date.UTC(2026, 10, 7, 12, 0));
    expect(reminded()).toEqual([]);
    await turnTo(Date.UTC(2026, 10, 9, 8, 0));
    expect(reminded()).toEqual(['thijs', 'priya', 'femke', 'emma', 'oliver']);
    expect(last('emma')).toContain('Four short questions; one answer is enough.');
    await world.tick();
    expect(people.directTexts('emma')).toHaveLength(2);
    await people.answer('emma', { ...createAnswers(1), remember: 'yes' });
    // The tick stands as she left it.
    await people.answer('emma', createAnswers(7));
    await people.answer('femke', createAnswers(8));
    await people.answer('priya', createAnswers(9));
    await turnTo(Date.UTC(2026, 10, 9, 15, 0));
    expect(people.directTexts('thijs')).toHaveLength(2);
    await turnTo(Date.UTC(2026, 10, 10, 8, 0));
    expect(people.directTexts('thijs')).toHaveLength(3);
    expect(people.directTexts('emma')).toHaveLength(2);
    expect(await people.command('helen', 'checkin remind')).toMatch(
      /^Check-in November · Whoever has not answered yet gets a reminder/,
    );
    expect(people.directTexts('thijs')).toHaveLength(3);
  });

  test('somebody withdraws, as if they had not answered', async () => {
    await people.withdraw('jack');
    expect(world.privateTexts('jack').at(-1)).toBe('Check-in November · Your answers are deleted.');
    expect(people.invitationText('jack')).toContain('[Answer]');
  });

  test('the round closes by itself at its hour, and both managers have the draft when they work again', async () => {
    await people.pressInMessage('oliver', 'Your talk', 'Answer');
    await turnTo(Date.UTC(2026, 10, 10, 16, 31));
    expect(people.invitationText('sanne')).toContain('Niemand kan nog zien welke antwoorden van jou waren');
    expect(() => people.findMessage('helen', 'Draft: check-in November')).toThrow();
    await turnTo(Date.UTC(2026, 10, 11, 8, 0));
    const draft = people.findMessage('helen', 'Draft: check-in November').text;
    expect(draft).toContain('More than half of the 11 people invited took part.');
    expect(draft).toMatch(/○ Sales has not approved.*[\s\S]*○ Marketing has not approved/);
    for (const n of [1, 3, 4, 5, 6, 7, 8, 9]) expect(draft).toContain(`learning ${n}`);
    expect(draft).not.toContain('learning 2');
    expect(people.findMessage('ruben', 'Concept: check-in november').text).toContain('learning 7');
    expect(draft).not.toMatch(/Sales\n|Marketing\n/);
  });

  test('who saves too late is told so in the form, where the text still stands', async () => {
    await people.fill('oliver', { gained: 'just too late' });
    expect(world.fieldError('oliver', 'gained')).toBe('The check-in has closed, so this was not saved.');
    await expect(people.pressInMessage('oliver', 'Your talk', 'Answer')).rejects.toThrow();
  });

  test('a manager groups and hides lines; that takes back the other’s yes', async () => {
    await people.pressInDraft('ruben', 'Akkoord met versie 1');
    await people.pressInDraft('helen', 'Edit 💡');
    const options = world.openForm('helen')?.listOptions('lines') ?? [];
    const pick = (text: string) => options.find(({ label }) => label.includes(text))?.value ?? '';
    await people.fill('helen', {
      lines: [pick('learning 1'), pick('learning 7')],
      deed: 'group',
      theme: 'Bel Sanne sooner',
    });
    expect(people.formText('helen')).toContain('learning 7  (theme: Bel [name] sooner)');
    await people.fill('helen', { lines: [pick('learning 9')], deed: 'hide', theme: '' });
    const draft = people.findMessage('ruben', 'Concept: check-in november').text;
    expect(draft).toContain('Versie 3.');
    expect(draft).toContain('1 regel is verborgen');
    expect(draft).toMatch(/○ Sales is nog niet akkoord/);
    expect(draft).not.toContain('learning 9');
  });

  test('one yes publishes nothing; two to the same version do, once', async () => {
    expect(await people.command('helen', 'checkin publish')).toContain('Not yet: sales and marketing');
    await people.pressInDraft('ruben', 'Akkoord met versie 3');
    expect(await people.command('ruben', 'checkin publish')).toContain('Nog niet akkoord: marketing');
    await people.pressInDraft('helen', 'Approve version 3');
    expect(world.messages('sales-marketing')).toEqual([]);
    await people.pressInDraft('helen', 'Publish');
    // The summary alone: of a month before the organisation began there are no figures.
    expect(world.messages('sales-marketing').map(({ summary }) => summary)).toEqual([
      'Check-in november: de samenvatting is er.',
    ]);
    expect(await people.command('ruben', 'checkin publish')).toContain('gepubliceerd. Dat gebeurt één keer');
  });

  test('the teams read themes and lines, and nobody in them', () => {
    const summary = world.messages('sales-marketing')[0]?.text;
    expect(summary).toContain('Check-in november');
    expect(summary).toContain('Geen voortgangsgesprek');
    expect(summary).toMatch(/Bel \[naam\] sooner \(2\)\nOok genoemd \(5\)\nalle 7 regels staan in de reacties/);
    expect(summary).not.toContain('learning 9');
    const ids = [...SALES, ...MARKETING, 'ruben', 'helen'].map((person) => world.identity(person).user);
    for (const name of ['Sanne', 'Lotte', 'Ruben', 'Helen', '@', ...ids]) expect(summary).not.toContain(name);
    expect(people.invitationText('femke')).toContain('samenvatting staat in het gedeelde kanaal');
  });

  test('next month the round opens, talks are shorter, and the goal is recalled to its owner alone', async () => {
    await turnTo(Date.UTC(2026, 11, 3, 9, 0));
    await people.start('helen');
    expect(people.invitationText('emma')).toContain('Ruben Dijkstra, 60 minutes');
    expect(people.invitationText('daan')).toContain('90 minuten');
    await people.pressInMessage('emma', 'Your talk', 'Answer');
    expect(people.formText('emma')).toContain('what only you can see');
    await people.fill('emma', {});
    expect(people.formText('emma')).toContain('Your goal from last month, visible to you alone: goal 7');
    expect(JSON.stringify(world.requests().filter(({ kind }) => kind === 'form'))).not.toContain('goal 7');
  });

  test('whoever did not ask for it has no goal remembered', async () => {
    await people.pressInMessage('noor', 'Je gesprek', 'Antwoorden');
    await people.fill('noor', {});
    expect(people.formText('noor')).not.toContain('Je doel van vorige maand');
  });

  test('what was shared is gone on its day, and the lines a month after they were published', async () => {
    expect(await world.store.reads.lines('noordlicht', MONTH)).not.toEqual([]);
    await turnTo(TUESDAY + 60 * DAY_MS - HOUR_MS);
    expect(await world.store.reads.sharedWith('noordlicht', MONTH, 'ruben')).toHaveLength(1);
    await turnTo(TUESDAY + 60 * DAY_MS + HOUR_MS);
    expect(await world.store.reads.sharedWith('noordlicht', MONTH, 'ruben')).toEqual([]);
    expect(await world.store.reads.lines('noordlicht', MONTH)).toEqual([]);
  });

  test('nothing anybody wrote was logged', () => {
    expect(world.logged.join('\n')).not.toMatch(/gained|learning \d|goal \d/);
  });
});
