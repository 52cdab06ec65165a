import { afterEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { say } from '../../../src/words/say.ts';
import { type CheckinActions, createAnswers, createCheckinActions, MARKETING, SALES } from '../../world/checkin.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

describe.each(PLATFORMS)('on %s the calendar file under an invitation', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  let people: CheckinActions;
  afterEach(() => world.end());

  async function begin(): Promise<void> {
    world = await openWorld({ platform, startsAt: TUESDAY });
    people = createCheckinActions(world);
    await people.start('ruben');
  }

  const findLink = (person: string): string => {
    const links = world.platform.directMessages(person).flatMap(({ links: all }) => all);
    const [link, ...others] = new Set(links.filter((each) => each.endsWith('.ics')));
    if (link === undefined || others.length > 0) throw new Error(`${person} has ${links.length} links`);
    return link;
  };
  const follow = async (link: string) => {
    const answer = await fetch(link);
    return { status: answer.status, text: await answer.text() };
  };

  test('shows the talk as it is now; in the address stands nothing of it, and nobody makes one up', async () => {
    await begin();
    const link = findLink('sanne');
    const bytes = Buffer.from(link.split('/').at(-1) ?? '', 'base64url').toString('latin1');
    expect(link + bytes).not.toMatch(/sanne|helen|check-in|noordlicht|2026/i);
    const { status, text } = await follow(link);
    expect([status, text]).toEqual([200, expect.stringContaining('SUMMARY:Check-in: Sanne de Boer en Helen Brooks')]);
    const renamed = world.organisation.people.map((each) =>
      each.id === 'helen' ? { ...each, name: 'Helen Waters' } : each,
    );
    await world.applySetup({ people: renamed });
    const anew = (await follow(link)).text;
    expect(anew).toContain('SUMMARY:Check-in: Sanne de Boer en Helen Waters');
    expect(/UID:\S+/.exec(anew)?.[0]).toBe(/UID:\S+/.exec(text)?.[0]);
    const forged = link.replace(/.(?=\.ics$)/, (last) => (last === 'A' ? 'Q' : 'A'));
    expect(await follow(forged)).toEqual({ status: 404, text: '' });
  });

  test('stands for whoever holds the talks too, in the list of them, beside those of other calendars', async () => {
    await begin();
    const { links, text } = world.platform
      .directMessages('helen')
      .find((each) => each.text.includes('Sanne de Boer')) ?? {
      links: [],
      text: '',
    };
    expect(text).toMatch(/Sanne de Boer.*Google Calendar.*Outlook.*Calendar file/);
    const files = await Promise.all(links.filter((each) => each.endsWith('.ics')).map(follow));
    expect(files.map(({ status }) => status)).toEqual(SALES.map(() => 200));
    expect(files.map((each) => each.text)).toContainEqual(expect.stringContaining('SUMMARY:Check-in: Sanne de Boer'));
    const [outlook] = links.filter((each) => each.includes('outlook.office.com'));
    expect(outlook).toContain('Helen%20Brooks');
  });

  testOnce('ends 30 days after the talk, with a sentence in the language of who was asked', async () => {
    await begin();
    const links = [findLink('sanne'), findLink('jack')];
    const [{ talkAt = 0, minutes = 0 } = {}] = await world.store.reads.invitations('noordlicht', '2026-11');
    await world.turn(talkAt + minutes * 60_000 + 29 * DAY_MS - world.now());
    expect((await follow(links[0] ?? '')).status).toBe(200);
    await world.turn(8 * DAY_MS);
    expect(await Promise.all(links.map(follow))).toEqual([
      { status: 410, text: 'Dit gesprek is geweest of gaat niet door.\n' },
      { status: 410, text: 'This talk has taken place or was called off.\n' },
    ]);
  });

  testOnce('shows no talk of a check-in that was cancelled', async () => {
    await begin();
    const link = findLink('jack');
    await world.command('ruben', 'checkin cancel');
    await world.tapPrivate('ruben', say('nl', 'cancel.confirm'));
    expect(await follow(link)).toEqual({ status: 410, text: 'This talk has taken place or was called off.\n' });
  });

  testOnce('shows nothing of somebody who had their data erased, once the check-in is over', async () => {
    await begin();
    const [own, other] = [findLink('sanne'), findLink('bram')];
    for (const [place, person] of [...SALES, ...MARKETING].entries()) await people.answer(person, createAnswers(place));
    await people.closeNow('helen');
    await people.pressInDraft('ruben', 'Akkoord met versie 1');
    await people.pressInDraft('helen', 'Approve version 1');
    await world.command('ruben', 'checkin publish');
    expect((await follow(own)).status).toBe(200);
    await world.command('sanne', 'privacy erase');
    await world.tapPrivate('sanne', say('nl', 'erase.confirm'));
    expect(await follow(own)).toEqual({ status: 404, text: '' });
    expect((await follow(other)).status).toBe(200);
  });
});
