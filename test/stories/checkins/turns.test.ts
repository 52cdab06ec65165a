import { afterEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { type CheckinActions, createAnswers, createCheckinActions, MARKETING, SALES } from '../../world/checkin.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World, type WorldOptions } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  let people: CheckinActions;
  afterEach(() => world.end());

  async function begin(options: WorldOptions = {}): Promise<void> {
    world = await openWorld({ platform, startsAt: TUESDAY, ...options });
    people = createCheckinActions(world);
  }

  const turnTo = async (moment: number) => {
    await world.turn(moment - world.now());
    await world.tick();
  };

  /** Everybody of these answers. */
  async function answered(...who: string[]): Promise<void> {
    for (const [place, person] of who.entries()) await people.answer(person, createAnswers(place));
  }

  const rounds = () => world.store.reads.rounds('noordlicht');

  describe('too few answers', () => {
    test('nothing is written down but that there are too few, and more time can be given', async () => {
      await begin();
      await people.start('ruben');
      await answered('sanne', 'bram', 'lotte', 'emma');
      const before = world.requests().length;
      await people.closeNow('helen');
      const told = world.requests().slice(before);
      expect(JSON.stringify(told)).not.toMatch(/(gained|lost|learning|goal) \d/);
      const draft = people.findMessage('helen', 'too little came in');
      expect(draft.text).toMatch(/^[^\d]*are kept until Tue,? 10 Nov[^\d]*\d\d:\d\d[^\d]*$/);
      expect(await people.command('ruben', 'checkin review')).toContain('te weinig binnen om iets te kunnen tonen');
      expect(await world.store.reads.lines('noordlicht', '2026-11')).toEqual([]);

      expect(await people.command('ruben', 'checkin reopen')).toMatch(/weer open, tot di 10 nov/);
      expect(people.findMessage('helen', 'open again').text).not.toContain('too little');
      await people.pressInMessage('sanne', 'Je gesprek', 'Mijn antwoorden wijzigen');
      await people.fill('sanne', {});
      expect(world.openForm('sanne')?.json).toContain('gained 0');
      await answered('femke');
      expect(await people.command('ruben', 'checkin close')).toContain('vandaag heropend');
      await turnTo(TUESDAY + DAY_MS);
      await people.closeNow('ruben');
      expect((await rounds())[0]?.state).toBe('review');
      const lines = await world.store.reads.lines('noordlicht', '2026-11');
      expect(lines.filter(({ question }) => question === 'goal')).toHaveLength(5);
      expect(lines.every(({ team }) => team === undefined)).toBe(true);
    });

    testOnce(
      'meanwhile everybody may see and withdraw what is theirs, and after a week all of it is gone',
      async () => {
        await begin();
        await people.start('ruben');
        await answered('sanne', 'lotte');
        await people.closeNow('helen');
        expect(people.invitationText('sanne')).toMatch(
          /niemand leest de antwoorden[\s\S]*tot di 10 nov[\s\S]*\[Intrekken\]/,
        );
        expect(people.invitationText('bram')).not.toContain('Intrekken');
        const own = async (person: string) =>
          (await world.store.reads.ownAnswer('noordlicht', '2026-11', person))?.answers;
        await people.withdraw('lotte');
        expect(await own('lotte')).toBeUndefined();
        expect(await own('sanne')).toMatchObject({ gained: 'gained 0' });
        await turnTo(TUESDAY + 7 * DAY_MS + HOUR_MS);
        expect((await rounds())[0]?.state).toBe('lapsed');
        expect(await own('sanne')).toBeUndefined();
        expect(people.invitationText('sanne')).toContain('alle antwoorden zijn ongelezen verwijderd');
        expect(people.findMessage('helen', 'too little came in').text).toContain('All answers were deleted unread');
        expect(await people.command('ruben', 'checkin reopen')).toContain('De antwoorden zijn intussen verwijderd');
      },
    );

    testOnce('so many share theirs that the others could be told apart: nothing is written down', async () => {
      await begin();
      await people.start('ruben');
      for (const [place, person] of [...SALES, ...MARKETING].entries()) {
        const readers = place % 6 < 4 ? 'interviewer' : 'anonymised';
        await people.answer(person, { ...createAnswers(place), readers });
      }
      await people.closeNow('helen');
      expect((await rounds())[0]?.state).toBe('short');
      expect(await world.store.reads.lines('noordlicht', '2026-11')).toEqual([]);
    });

    testOnce('a question that too few answered stays closed to the managers too', async () => {
      await begin();
      await people.start('ruben');
      for (const person of [...SALES, ...MARKETING]) {
        await people.answer(person, {
          ...createAnswers(1),
          ...(person === 'lotte' && { gained: 'anders', lost: 'anders', goal: 'anders' }),
          learning: SALES.indexOf(person) < 2 && SALES.includes(person) ? 'rare' : '',
        });
      }
      await people.closeNow('ruben');
      const nothing = 'Nothing is shown for this question, so that nobody can be recognised.';
      expect(people.findMessage('helen', 'Draft').text).toContain(`Learning\n${nothing}`);
      await people.pressInDraft('helen', 'Edit 💡');
      expect(world.privateTexts('helen').at(-1)).toBe(`Check-in November · ${nothing}`);
      expect(JSON.stringify(world.requests())).not.toContain('rare');
      const kept = await world.store.reads.lines('noordlicht', '2026-11');
      expect(kept.filter(({ question }) => question === 'learning')).toEqual([]);
    });
  });

  describe('both teams large enough', () => {
    test('each is shown by itself, and what has no room stands in the thread', async () => {
      await begin();
      await people.start('helen');
      await answered(...SALES, ...MARKETING);
      const long = `Een lang verhaal${' met nog een zin'.repeat(20)}.`;
      await people.answer('sanne', { gained: long });
      await people.closeNow('helen');
      await people.pressInDraft('helen', 'Approve version 1');
      await people.pressInDraft('ruben', 'Akkoord met versie 1');
      expect(await people.command('ruben', 'checkin publish')).toBe(
        `Check-in november · Gepubliceerd in ${world.wordChannel('sales-marketing')}.`,
      );
      const [card] = world.messages('sales-marketing');
      const summary = card?.text;
      expect(summary).toContain('Alle 12 mensen deden mee.');
      expect(summary).toMatch(/Energie gekregen\nSales\n/);
      const thread = card === undefined ? [] : world.platform.replies(card);
      expect(thread).toHaveLength(1);
      expect(summary).not.toContain(long);
      expect(thread[0]?.text).toMatch(/Energie gekregen, alle regels\nSales\n/);
      expect(thread[0]?.text).toContain(long);
      for (const n of [1, 5, 11]) expect(thread[0]?.text).toContain(`gained ${n}`);
    });

    testOnce('a team of one voice is not shown by itself', async () => {
      await begin();
      await people.start('ruben');
      for (const person of SALES) await people.answer(person, { gained: 'The fair!' });
      for (const [place, person] of MARKETING.entries()) await people.answer(person, { gained: `gained ${place}` });
      await people.closeNow('ruben');
      expect(people.findMessage('helen', 'Draft').text).not.toMatch(/Sales\n|Marketing\n/);
    });
  });

  testOnce('a cancelled round leaves nothing, and can be opened again with everybody asked anew', async () => {
    await begin();
    await people.start('ruben');
    await answered('sanne', 'emma');
    await people.command('helen', 'checkin cancel');
    await world.tapPrivate('helen', 'Cancel and delete');
    expect(people.invitationText('sanne')).toContain('alle antwoorden zijn verwijderd');
    expect(await world.store.reads.ownAnswer('noordlicht', '2026-11', 'sanne')).toBeUndefined();
    expect(await people.command('ruben', 'checkin start')).toContain(
      `Heropenen: ${world.wordCommand('checkin reopen')}`,
    );
    await people.command('ruben', 'checkin reopen');
    const status = await people.command('ruben', 'checkin status');
    expect(status).toContain('Vanochtend had (bijna) niemand geantwoord.');
    await answered('sanne', 'emma');
    expect(await people.command('ruben', 'checkin status')).toBe(status);
    await turnTo(TUESDAY + DAY_MS);
    expect(await people.command('ruben', 'checkin status')).toContain('Vanochtend hadden enkele mensen geantwoord.');
  });

  testOnce('cancelled after its draft was seen, it stays closed: what came later would stand out', async () => {
    await begin();
    await people.start('ruben');
    await answered(...SALES, ...MARKETING);
    await people.closeNow('ruben');
    await people.command('helen', 'checkin cancel');
    await world.tapPrivate('helen', 'Cancel and delete');
    expect(await people.command('ruben', 'checkin reopen')).toContain('nadat het concept bekeken was');
    expect(people.invitationText('sanne')).toContain('alle antwoorden zijn verwijderd');
    expect(await world.store.reads.lines('noordlicht', '2026-11')).toEqual([]);
  });

  describe('on the organisation’s day', () => {
    const checkin = { day: 7, days: 7, k: 5 };

    test('the round opens by itself on the first working day from then, once, and closes by itself', async () => {
      await begin({ organisation: { checkin } });
      await turnTo(Date.UTC(2026, 10, 7, 12, 0));
      expect(await rounds()).toEqual([]);
      await turnTo(Date.UTC(2026, 10, 9, 8, 1));
      expect(await rounds()).toHaveLength(1);
      expect(people.invitationText('sanne')).toContain('[Antwoorden]');
      await turnTo(Date.UTC(2026, 10, 17, 9, 0));
      expect(await rounds()).toMatchObject([{ month: '2026-11', state: 'short' }]);
    });

    testOnce('after downtime it still opens, but not at the end of the month', async () => {
      await begin({ organisation: { checkin } });
      await turnTo(Date.UTC(2026, 10, 12, 9, 0));
      expect(await rounds()).toHaveLength(1);
      await world.end();
      await begin({ organisation: { checkin } });
      await turnTo(Date.UTC(2026, 10, 20, 9, 0));
      expect(await rounds()).toEqual([]);
    });

    testOnce('down over the end, it closes when it is back', async () => {
      await begin({ organisation: { checkin } });
      await turnTo(Date.UTC(2026, 10, 9, 9, 0));
      await answered(...SALES, ...MARKETING);
      await turnTo(Date.UTC(2026, 10, 25, 9, 0));
      expect((await rounds())[0]?.state).toBe('review');
      expect(people.findMessage('ruben', 'Concept')).toBeDefined();
    });
  });

  test('/checkin is the short form', async () => {
    await begin();
    expect(await world.command('ruben', 'start', { command: '/checkin' })).toContain(
      'De check-in van november openen?',
    );
    expect(await world.command('sanne', '', { command: '/checkin' })).toBe('Er loopt geen check-in.');
  });
});
