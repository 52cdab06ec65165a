import { afterEach, describe, expect, test } from 'vitest';
import { createSetupEvent } from '../../world/bot.ts';
import { type CheckinActions, createAnswers, createCheckinActions, MARKETING, SALES } from '../../world/checkin.ts';
import type { Organisation } from '../../world/platforms/platform.ts';
import { openWorld, type World } from '../../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
type Described = Organisation['people'][number];

// The flow’s own, so on one platform.
describe('managers come and go while a check-in runs', () => {
  let world: World;
  let people: CheckinActions;
  let own: Organisation;
  afterEach(() => world.end());

  /** A check-in that everybody answered; opened by both managers as they were. */
  async function begin(): Promise<void> {
    const remember = (given: Organisation) => {
      own = given;
      return {};
    };
    world = await openWorld({ startsAt: TUESDAY, organisation: remember });
    people = createCheckinActions(world);
    await people.start('ruben');
    for (const [place, person] of [...SALES, ...MARKETING].entries()) await people.answer(person, createAnswers(place));
  }

  /** The set-up is applied again with these people as they are now. */
  async function describeAnew(changed: Record<string, Partial<Described>>): Promise<void> {
    const described = own.people.map((person) => ({ ...person, ...changed[person.id] }));
    await world.bot.handle(createSetupEvent({ ...own, people: described }));
    await world.settle();
  }

  const drafts = (person: string) => people.directTexts(person).filter((text) => /Concept|Draft/.test(text));
  const state = async () => (await world.store.reads.rounds('noordlicht'))[0]?.state;

  test('somebody who becomes a manager after they were asked sees no draft of it, and decides nothing', async () => {
    await begin();
    await describeAnew({ sanne: { role: 'manager' } });
    await people.closeNow('helen');
    expect(drafts('ruben')).toHaveLength(1);
    expect(drafts('sanne')).toEqual([]);
    for (const command of ['review', 'publish']) {
      expect(await people.command('sanne', `checkin ${command}`)).toContain(
        'blijft bij wie manager was toen de check-in openging',
      );
    }
    const month = '2026-11';
    const by = world.identity('sanne');
    for (const event of [
      { kind: 'checkin.approved', month, version: 1, by },
      { kind: 'checkin.edit-asked', month, question: 'gained', page: 0, by },
    ] as const) {
      expect(JSON.stringify(await world.bot.handle(event))).toContain(
        'blijft bij wie manager was toen de check-in openging',
      );
    }
    await people.pressInDraft('helen', 'Approve version 1');
    expect(await people.command('helen', 'checkin publish')).toContain('Not yet: sales');
  });

  test('a manager who left reads the draft no more, their yes is none, and nobody of their team can say it', async () => {
    await begin();
    await people.closeNow('helen');
    await people.pressInDraft('ruben', 'Akkoord met versie 1');
    await people.pressInDraft('helen', 'Approve version 1');
    await describeAnew({ ruben: { role: 'member' }, sanne: { role: 'manager' } });
    expect(people.directTexts('ruben').at(-1)).toMatch(/^Het concept van november blijft bij wie manager was/);
    const draft = people.findMessage('helen', 'Draft').text;
    expect(draft).toContain('Nobody in sales can approve any more');
    expect(draft).toMatch(/To end it: \S*“?\/?(smarketing )?checkin cancel/);
    expect(draft).not.toContain('[Publish]');
    expect(await people.command('helen', 'checkin publish')).toContain('no longer is, so it cannot be published');
    expect(await state()).toBe('review');

    // Back in their place they are asked anew.
    await describeAnew({});
    expect(people.findMessage('helen', 'Draft').text).toMatch(
      /○ Sales has not approved[\s\S]*○ Marketing has not approved/,
    );
    expect(await people.command('helen', 'checkin publish')).toContain('Not yet: sales and marketing');
    await people.pressInDraft('ruben', 'Akkoord met versie 3');
    await people.pressInDraft('helen', 'Approve version 3');
    expect(await people.command('helen', 'checkin publish')).toContain('Published');
  });

  test('nobody says yes for both teams by moving from one to the other', async () => {
    await begin();
    await people.closeNow('helen');
    await people.pressInDraft('helen', 'Approve version 1');
    await describeAnew({ helen: { team: 'sales' }, ruben: { team: 'marketing' } });
    expect(people.findMessage('helen', 'Draft').text).not.toContain('[Yes to version');
    const by = world.identity('helen');
    const reply = await world.bot.handle({ kind: 'checkin.approved', month: '2026-11', version: 2, by });
    expect(JSON.stringify(reply)).toContain('Only someone who was manager of this team when the check-in opened');
    expect(await people.command('helen', 'checkin cancel')).toContain('Cancel the check-in');
    await world.tapPrivate('helen', 'Cancel and delete');
    expect(await state()).toBe('discarded');
  });

  test('a manager who erases themselves takes back what was said yes to', async () => {
    await begin();
    await people.closeNow('helen');
    await people.pressInDraft('ruben', 'Akkoord met versie 1');
    await people.pressInDraft('helen', 'Approve version 1');
    await world.bot.handle({ kind: 'privacy.erase-confirmed', by: world.identity('ruben') });
    await world.settle();
    expect(await people.command('helen', 'checkin publish')).toContain('no longer is, so it cannot be published');
    expect(await world.store.reads.approvals('noordlicht', '2026-11')).toEqual([]);
    expect(await world.store.reads.roundManagers('noordlicht', '2026-11')).toMatchObject([{ person: 'helen' }]);
  });
});
