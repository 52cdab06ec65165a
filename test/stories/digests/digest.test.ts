import { afterEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { createWeekActions, TYPICAL_WEEK, type WeekActions, withEnglishMarketing } from '../../world/week.ts';
import { openWorld, type World, type WorldOptions } from '../../world/world.ts';

/** Tuesday 17 November 2026, 10:00 in Amsterdam; and the Monday after it at 9:00. */
const TUESDAY = Date.UTC(2026, 10, 17, 9);
const MONDAY = Date.UTC(2026, 10, 23, 8);
const WEEK_MS = 7 * DAY_MS;
/** A message to a manager about leads that wait, and the chat it goes to. */
const MANAGERS = /conversations\.open|wachten te lang/;

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  let week: WeekActions;
  afterEach(() => world.end());

  async function begin(options: WorldOptions = {}): Promise<void> {
    world = await openWorld({ platform, startsAt: TUESDAY, ...options });
    week = createWeekActions(world);
  }

  const typicalWeek = () => week.playLeads(TYPICAL_WEEK);

  describe('a normal week', () => {
    test('is told on Monday at nine in both teams’ channels, once, as they read it', async () => {
      await begin();
      for (const happening of TYPICAL_WEEK) await week.playLead(happening);
      await week.turnTo(MONDAY - MINUTE_MS);
      expect(week.digests()).toEqual([]);
      await week.turnTo(MONDAY);
      await week.turnTo(MONDAY + MINUTE_MS);
      expect(week.digests()).toHaveLength(1);
      expect(week.digests('marketing')).toEqual(week.digests());
      expect(week.digests('sales-marketing')).toEqual([]);
      expect(week.digests('sales-export')).toEqual([]);
      await expect(week.digests()[0]).toMatchFileSnapshot('./snapshots/digest-week.nl.txt');
    });

    testOnce('is told in each channel’s language, and the second week beside the first', async () => {
      await begin({ organisation: withEnglishMarketing });
      await typicalWeek();
      await week.turnTo(MONDAY);
      await typicalWeek();
      await week.playLeads([{ company: 'Nijhof', campaign: 'mailing', good: ['priya'], contactedBy: 'priya' }]);
      await week.turnTo(MONDAY + WEEK_MS);
      const [first, second] = week.digests('marketing');
      expect(first).not.toContain('Since last week');
      await expect(second).toMatchFileSnapshot('./snapshots/digest-second-week.en.txt');
    });

    test('leads whoever wants to the leads that still wait, for them alone', async () => {
      await begin();
      await typicalWeek();
      await week.playLeads([1, 2, 3, 4, 5].map((each) => ({ company: `Wacht ${each} BV`, good: ['sanne', 'bram'] })));
      await week.turnTo(MONDAY);
      const digest = world.messages('marketing').at(-1);
      if (digest === undefined) throw new Error('no digest');
      const before = world.messages('marketing').length;
      await world.press('lotte', digest, 'Bekijken wat nog wacht');
      await expect.poll(() => world.privateTexts('lotte').at(-1)).toMatch(/Nog geen contact opgenomen.*Wacht 1 BV/s);
      expect(world.messages('marketing')).toHaveLength(before);
      expect(world.messages('marketing').at(-1)?.text).toMatch(/^Week van/);
    });

    test('shows a picture that says the same in words', async () => {
      await begin({ organisation: withEnglishMarketing });
      await typicalWeek();
      await week.turnTo(MONDAY);
      const pictures = ['sales', 'marketing'].map((channel) => world.messages(channel).at(-1)?.pictures);
      expect(pictures, world.logged.join('\n')).toEqual([
        [expect.stringMatching(/alle leads \(13\): 38% .*Beurs-voorjaar \(6\): 3 /)],
        [expect.stringMatching(/all leads \(13\): 38% .*Beurs-voorjaar \(6\): 3 /)],
      ]);
    });

    test('names nobody who judged, in no language and nowhere in what is sent', async () => {
      await begin();
      await typicalWeek();
      await week.turnTo(MONDAY - HOUR_MS);
      const before = world.requests().length;
      await week.turnTo(MONDAY);
      // What waits too long is for the manager alone, and comes in the same minute.
      const sent = JSON.stringify(
        world
          .requests()
          .slice(before)
          .filter(({ json }) => !MANAGERS.test(json)),
      );
      expect(sent).toContain('Beurs-voorjaar');
      for (const { id, name } of world.organisation.people) {
        expect(sent).not.toContain(name);
        expect(sent).not.toContain(world.identity(id).user);
      }
    });
  });

  testOnce('a quiet week says so in one line', async () => {
    await begin();
    await week.turnTo(MONDAY);
    expect(week.digests()).toEqual([
      '16–22 november: een rustige week. Er is niets overgedragen, beoordeeld of opgevolgd.',
    ]);
  });

  testOnce('a week judged by one rep shows nothing of theirs', async () => {
    await begin();
    await week.playLeads(
      Array.from({ length: 8 }, () => ({ campaign: 'beurs', good: ['sanne'], contactedBy: 'sanne' })),
    );
    await week.turnTo(MONDAY);
    const [digest] = week.digests();
    expect(digest).toContain('Te weinig om te tonen zonder dat iemand herkenbaar wordt.');
    expect(digest).not.toMatch(/%|beurs|opgevolgd/);
  });

  test('campaigns with hostile or endless names are shown as text, cut, and ping nobody', async () => {
    await begin();
    const names = ['<!channel> *x* <http://evil.example|y>', 'W'.repeat(200), '\u202Egnp.exe عربي <script>x</script>'];
    for (const campaign of names) {
      await week.playLeads(['sanne', 'bram', 'fleur'].map((person) => ({ campaign, good: [person] })));
      await week.playLeads([
        { campaign, fair: ['jack'] },
        { campaign, poor: ['priya'] },
      ]);
    }
    await week.turnTo(MONDAY);
    expect(world.messages().at(-1)?.findMistakes()).toEqual([]);
    expect(week.digests().at(0)).not.toContain('@');
    // Where there is no picture the rows say what it would show.
    const digest = await world.command('ruben', 'digest');
    expect(digest).not.toContain('@');
    expect(digest).toContain('<!channel> *x* <http://evil.example|y>  👍 3');
    expect(digest).toContain(`${'W'.repeat(59)}…`);
    // What is written from right to left does not turn the figures around.
    expect(digest).toContain(`\u2068${names[2]}\u2069  👍 3`);
  });

  testOnce(
    'judged again after the week is over changes the next digest, not this one, however late it comes',
    async () => {
      await begin();
      const leads = [];
      for (const judge of ['sanne', 'bram', 'fleur', 'jack', 'priya']) {
        leads.push({ judge, lead: await week.playLead({ campaign: 'beurs', good: [judge] }) });
      }
      const other = await week.playLead({ campaign: 'beurs', fair: ['thijs'] });
      await week.turnTo(MONDAY - HOUR_MS);
      for (const { judge, lead } of leads) {
        await lead.unreact(judge, 'good');
        await lead.react(judge, 'poor');
      }
      await other.unreact('thijs', 'fair');
      await other.react('thijs', 'good');
      await week.turnTo(MONDAY + 2 * DAY_MS);
      expect(week.digests()[0]).toContain('👍 5 goed, 👌 1 redelijk, 👎 0 zwak');
      await week.turnTo(MONDAY + WEEK_MS);
      expect(week.digests()[1]).toContain('👍 1 goed, 👌 0 redelijk, 👎 5 zwak');
    },
  );

  testOnce('when the bot was not running on Monday morning the digest comes late, once, and says so', async () => {
    await begin();
    await typicalWeek();
    await week.turnTo(MONDAY + 2 * DAY_MS);
    await week.turnTo(MONDAY + 2 * DAY_MS + MINUTE_MS);
    expect(week.digests()).toHaveLength(1);
    expect(week.digests()[0]).toContain('Later dan gepland: ik stond toen uit.');
    await week.turnTo(MONDAY + WEEK_MS);
    expect(week.digests()[1]).not.toContain('Later dan gepland');
  });

  testOnce('after three weeks away every missed week is told, the oldest first', async () => {
    await begin();
    await typicalWeek();
    await week.turnTo(MONDAY + 2 * WEEK_MS + HOUR_MS);
    for (let minute = 0; minute < 5; minute += 1) await week.turnTo(world.now() + MINUTE_MS);
    expect(week.digests().map((text) => text.split('\n')[0]?.replaceAll(/\s+/g, ' '))).toEqual([
      'Week van 16–22 november',
      '23–29 november: een rustige week. Er is niets overgedragen, beoordeeld of opgevolgd.',
      '30 november – 6 december: een rustige week. Er is niets overgedragen, beoordeeld of opgevolgd.',
    ]);
  });

  for (const [where, zone, startsAt, nine] of [
    ['in Amsterdam when summer time ends', 'Europe/Amsterdam', Date.UTC(2026, 9, 21, 9), Date.UTC(2026, 9, 26, 8)],
    ['in Amsterdam when it begins', 'Europe/Amsterdam', Date.UTC(2027, 2, 24, 9), Date.UTC(2027, 2, 29, 7)],
    ['in New York when it begins', 'America/New_York', Date.UTC(2027, 2, 10, 15), Date.UTC(2027, 2, 15, 13)],
  ] as const)
    testOnce(`nine o’clock stays nine o’clock ${where}`, async () => {
      await begin({ startsAt, organisation: { zone } });
      await week.turnTo(nine - MINUTE_MS);
      expect(week.digests()).toEqual([]);
      await week.turnTo(nine);
      await week.turnTo(nine + HOUR_MS);
      expect(week.digests()).toHaveLength(1);
      await week.turnTo(nine + WEEK_MS);
      expect(week.digests()).toHaveLength(2);
    });

  describe('a manager', () => {
    testOnce('never sees a week that is still running, and sees the one before as everybody will read it', async () => {
      await begin();
      await typicalWeek();
      expect(await world.command('ruben', 'digest')).toContain('Het eerste weekbericht komt op ma 23 nov');
      expect(await world.command('ruben', 'digest now')).toContain('De week van 16–22 november is nog niet voorbij');
      await week.turnTo(MONDAY - 2 * HOUR_MS);
      const preview = await world.command('helen', 'digest');
      expect(preview).toContain(
        `This will be posted in ${world.wordChannel('sales')} and ${world.wordChannel('marketing')} on Mon`,
      );
      expect(preview).toContain('13 leads, 38% good, 46% followed up in time; 7 still wait.');
      expect(preview).not.toContain('mailing');
      expect(week.digests()).toEqual([]);
      expect(await world.command('ruben', 'digest now')).toContain(
        `Geplaatst in ${world.wordChannel('sales')} en ${world.wordChannel('marketing')}`,
      );
      expect(week.digests()).toHaveLength(1);
      expect(await world.command('ruben', 'digest now')).toContain('Elke week verschijnt één keer');
      await week.turnTo(MONDAY);
      expect(week.digests()).toHaveLength(1);
      expect(await world.command('ruben', 'digest')).toContain(
        `Dit is geplaatst in ${world.wordChannel('sales')} en ${world.wordChannel('marketing')}`,
      );
    });

    test('is the only one: a rep is told when it comes', async () => {
      await begin();
      expect(await world.command('sanne', 'digest')).toContain('Het komt op ma 23 nov');
      expect(await world.command('jack', 'digest now')).toContain(
        'The managers of sales and marketing preview and post',
      );
    });
  });
});
