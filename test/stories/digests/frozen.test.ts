import { afterEach, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { createWeekActions, TYPICAL_WEEK, type WeekActions } from '../../world/week.ts';
import { openWorld, type World } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 9);
/** The Monday after it at 0:00 and at 9:00. */
const MIDNIGHT = Date.UTC(2026, 10, 22, 23);
const MONDAY = Date.UTC(2026, 10, 23, 8);
const WEEK_MS = 7 * DAY_MS;

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  let week: WeekActions;
  afterEach(() => world.end());

  async function begin(): Promise<void> {
    world = await openWorld({ platform, startsAt: TUESDAY });
    week = createWeekActions(world);
  }

  const own = { externalId: 'own', company: 'Bakker BV', contact: { name: 'Iris' } };
  const lead = deriveLeadId('noordlicht', 'own');
  const send = (campaign: string) =>
    world.bot.handle({
      kind: 'lead.received',
      key: `own/${campaign}`,
      organisation: 'noordlicht',
      lead: { ...own, campaign },
    });
  const judge = (person: string, verdict: 'good' | 'poor') =>
    world.bot.handle({ kind: 'lead.judged', lead, verdict, by: world.identity(person) });

  /** A week in which one lead more was judged poor by Fleur, until just after its end. */
  async function live(): Promise<void> {
    await begin();
    await send('beurs-voorjaar');
    await week.playLeads(TYPICAL_WEEK);
    await judge('fleur', 'poor');
    await week.turnTo(MIDNIGHT + MINUTE_MS);
  }

  /** What a manager sees of the week that comes, without where and when it will be posted. */
  const look = async () =>
    (await world.command('helen', 'digest')).replace(/^.*(This will be|This was) posted.*$/m, '');
  const readWords = (text: string) =>
    text
      .split('\n')
      .slice(1)
      .filter((line) => !/^Preview|^\s*$/.test(line));

  testOnce('nothing that happens between a week’s end and its post changes a letter of it', async () => {
    await live();
    const before = await look();
    expect(before).toContain('14 leads');
    const happenings: [what: string, happen: () => Promise<unknown>][] = [
      ['a lead is sent again under another campaign', () => send('webinar-najaar')],
      ['somebody judges anew', () => judge('fleur', 'good')],
      ['somebody judges who had not', () => judge('thijs', 'good')],
      [
        'a reason is given',
        () => world.bot.handle({ kind: 'lead.reason-given', lead, reason: 'junk', by: world.identity('bram') }),
      ],
      ['a lead is contacted', () => world.bot.handle({ kind: 'lead.contacted', lead, by: world.identity('thijs') })],
      ['the day for digests is moved', () => world.applySetup({ digest: { day: 3, time: '15:00' } })],
      ['the time zone is moved', () => world.applySetup({ zone: 'America/New_York' })],
      ['another time is agreed', () => world.applySetup({ followUp: { hours: 2 } })],
      ['somebody is erased', () => world.bot.handle({ kind: 'privacy.erase-confirmed', by: world.identity('sanne') })],
      ['the set-up is as it was', () => world.applySetup()],
    ];
    for (const [what, happen] of happenings) {
      await happen();
      await world.turn(MINUTE_MS);
      await world.tick();
      expect(await look(), what).toBe(before);
    }
    await week.turnTo(MONDAY);
    const [posted = ''] = week.digests('marketing');
    expect(await look()).toBe(before);
    expect(posted).toContain('14 leads');
    // The next week begins anew: what happened since is in it.
    await week.turnTo(MONDAY + WEEK_MS);
    expect(week.digests('marketing')).toHaveLength(2);
  });

  testOnce('a week is read late as it would have been on time, by whoever asks', async () => {
    await live();
    const before = await look();
    await send('webinar-najaar');
    await judge('fleur', 'good');
    await week.turnTo(MONDAY + 2 * DAY_MS);
    const [posted = ''] = week.digests();
    expect(posted).toContain('Later dan gepland');
    const late = await look();
    expect(readWords(late).filter((line) => !line.startsWith('Later than'))).toEqual(readWords(before));
  });

  testOnce('what happens after a week’s end, and before it is frozen late, is of the week after', async () => {
    await begin();
    await week.playLeads(TYPICAL_WEEK);
    const helen = world.identity('helen');
    const record = (asked: number, words: string) =>
      world.bot.handle({
        kind: 'action.recorded',
        ...{ by: helen, asked, about: 'reason:no_budget', finding: '', words, state: 'open', why: '' },
      });
    await record(world.now(), 'Op tijd begonnen');
    const [started] = await world.store.reads.openActions('noordlicht');
    await week.turnTo(MIDNIGHT - MINUTE_MS);
    await world.turn(3 * MINUTE_MS);
    await record(world.now(), 'Te laat begonnen');
    await world.bot.handle({ kind: 'action.done', by: helen, action: started?.id ?? '' });
    const thanked = { to: 'team:marketing', words: 'Te laat bedankt', mayBeShown: true };
    await world.bot.handle({ kind: 'thanks.given', by: world.identity('sanne'), asked: world.now(), ...thanked });
    await world.applySetup({ followUp: { hours: 2 } });
    await world.tick();
    const first = await look();
    expect(first).toContain('⏳ no budget (on leads): Op tijd begonnen');
    expect(first).not.toMatch(/Te laat|within 2 working|now means/);
    await week.turnTo(MONDAY);
    await week.turnTo(MONDAY + WEEK_MS);
    const [, second = ''] = week.digests();
    for (const later of [
      '✅ geen budget (bij leads): Op tijd begonnen',
      'Te laat begonnen',
      'Te laat bedankt',
      'binnen 2 werkuren',
    ])
      expect(second).toContain(later);
  });

  testOnce('another day for digests holds from the next week on', async () => {
    await begin();
    await week.playLeads(TYPICAL_WEEK);
    await world.applySetup({ digest: { day: 5, time: '16:00' } });
    await week.turnTo(TUESDAY + 4 * DAY_MS);
    expect(week.digests()).toEqual([]);
    await week.turnTo(MONDAY);
    expect(week.digests()[0]).toContain('Week van 16–22 november');
    await week.turnTo(Date.UTC(2026, 10, 27, 15));
    expect(week.digests()).toHaveLength(2);
    expect(week.digests()[1]).toContain('23–26 november');
  });

  testOnce('before the minute in which a week is frozen nothing of it is shown', async () => {
    await begin();
    await week.playLeads(TYPICAL_WEEK);
    await week.turnTo(MIDNIGHT - MINUTE_MS);
    await world.turn(2 * MINUTE_MS);
    expect(await world.command('helen', 'digest')).toContain('The first digest comes on Mon 23 Nov');
    expect(await world.command('helen', 'digest now')).toContain('has just ended. Try again in a minute.');
    await world.tick();
    expect(await world.command('helen', 'digest')).toContain('13 leads');
    expect(await world.command('helen', 'digest now')).toContain(
      `Posted in ${world.wordChannel('sales')} and ${world.wordChannel('marketing')}`,
    );
    expect(week.digests()).toHaveLength(1);
  });

  test('a redraw of a digest that was posted shows it as it was', async () => {
    await live();
    await week.turnTo(MONDAY);
    const before = week.digests();
    await world.bot.handle({ kind: 'privacy.erase-confirmed', by: world.identity('bram') });
    await send('webinar-najaar');
    await world.store.commit([
      {
        kind: 'card.changed',
        organisation: 'noordlicht',
        subject: { kind: 'digest', until: '2026-11-23' },
        at: world.now(),
      },
    ]);
    await world.turn(HOUR_MS);
    expect(week.digests()).toEqual(before);
  });
});
