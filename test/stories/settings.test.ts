import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/domain/time.ts';
import { createCheckinActions } from '../world/checkin.ts';
import { openWorld, type World } from '../world/world.ts';

/** A Tuesday, 10:00 in Amsterdam. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

let world: World;
beforeAll(async () => {
  world = await openWorld({ startsAt: TUESDAY });
});
afterAll(() => world.end());

const last = (person: string) => world.directTexts(person).at(-1) ?? '';
const open = async (person: string, label: string) => {
  await world.command(person, 'setup');
  await world.tapPrivate(person, label);
};

describe('a manager changes the settings where they are', () => {
  test('sees all as it is now; a colleague reads who may', async () => {
    expect(await world.command('ruben', 'instellingen')).toMatch(
      /Noordlicht: instellingen.*Leads: #sales · marketing: #marketing.*Sales: Ruben Dijkstra · Marketing: Helen Brooks/s,
    );
    expect(await world.command('sanne', 'instellingen')).toContain('Managers en beheerders wijzigen de instellingen');
  });

  test('of two at once the second reads what the first chose, and the other manager hears of it in one line', async () => {
    await open('helen', 'Days and deadlines…');
    await open('ruben', 'Dagen en termijnen…');
    await world.fill('ruben', { digestTime: '10:00' });
    expect(world.privateTexts('ruben').at(-1)).toContain('Opgeslagen. Dagen en termijnen – Weekbericht ma 10:00');
    await world.turn(0);
    expect(last('helen')).toContain('Ruben Dijkstra changed the settings. Days and deadlines – Digest Mon 10:00');
    await world.fill('helen', { digestTime: '11:00' });
    expect(world.fieldError('helen', 'digestTime')).toContain('Someone changed this meanwhile; it is now: 10:00');
  });

  test('chooses a channel where the bot is not: reads how it gets there, and nothing is lost', async () => {
    await open('ruben', 'Kanalen…');
    await world.fill('ruben', { marketing: ['C0FAIR2025'] });
    expect(world.fieldError('ruben', 'marketing')).toContain('gearchiveerd');
    await world.fill('ruben', { marketing: ['C0MARKETING'] });
    expect(world.privateTexts('ruben').at(-1)).toContain('Er is niets gewijzigd');
  });
});

test('a manager moves somebody while a check-in is open: it stays as it was asked', async () => {
  const people = createCheckinActions(world);
  await people.command('ruben', 'checkin start');
  await world.tapPrivate('ruben', 'Check-in openen');
  const invitations = () => world.store.reads.invitations('noordlicht', '2026-11');
  const before = await invitations();
  await open('ruben', 'Iemand verplaatsen…');
  await world.fill('ruben', { person: 'U0LOTTE' });
  expect(world.formText('ruben')).toContain('antwoorden tellen voor het team van toen');
  await world.fill('ruben', { place: 'sales' });
  expect(world.privateTexts('ruben').at(-1)).toContain('Lotte Smit · In sales');
  expect(await world.store.reads.personById('noordlicht', 'lotte')).toMatchObject({ team: 'sales', role: 'member' });
  expect(await invitations()).toEqual(before);
  expect(before).toContainEqual(expect.objectContaining({ person: 'lotte', interviewer: 'ruben' }));
  // She answers as the marketer that she was asked as.
  await people.answer('lotte', { gained: 'De nieuwe campagne' });
  const asked = (await invitations()).find(({ person }) => person === 'lotte');
  expect(asked).toMatchObject({ team: 'marketing', interviewer: 'ruben', hasAnswered: true });
});

test('a team follows a user group, then everybody of a channel: each day who is in it is there, and the check-in stays as it was asked', async () => {
  const findOliver = () => world.store.reads.personById('noordlicht', 'oliver-hughes');
  const follow = async (group: string) => {
    await open('helen', 'Add members…');
    await world.fill('helen', { marketingGroup: group });
    return world.privateTexts('helen').at(-1);
  };
  const invitations = await world.store.reads.invitations('noordlicht', '2026-11');
  await open('ruben', 'Iemand verplaatsen…');
  await world.fill('ruben', { person: 'U0OLIVER' });
  await world.fill('ruben', { place: 'gone' });
  expect(await follow('Marketing team')).toContain('follows Marketing team');
  expect(await findOliver()).toMatchObject({ team: 'marketing', byGroup: true });
  expect(await follow('Everyone in #marketing')).toContain('follows #marketing');

  const channel = world.slack.state().channels.find(({ id }) => id === 'C0MARKETING');
  world.slack.setMembers('C0MARKETING', channel?.members.filter((each) => each !== 'U0OLIVER') ?? []);
  await world.turn(DAY_MS);
  await world.tick();
  await expect.poll(findOliver).toBeUndefined();
  world.slack.setMembers('C0MARKETING', channel?.members ?? []);
  await world.turn(DAY_MS);
  await world.tick();
  await expect.poll(findOliver).toMatchObject({ team: 'marketing', byGroup: true });
  expect(await world.store.reads.invitations('noordlicht', '2026-11')).toEqual(invitations);
  expect(await follow('No group any more')).toMatch(/Marketing: (?!.*follows)/);
});
