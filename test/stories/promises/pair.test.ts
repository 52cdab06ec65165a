import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { openWorld, type World } from '../../world/world.ts';

const MONDAY = Date.UTC(2026, 2, 2, 9);
let world: World;
let people: FindingActions;
// On a busy machine loading them takes longer than Slack waits for a form.
beforeAll(() => loadRooms().then(() => {}));
beforeEach(async () => {
  world = await openWorld({ platform: 'slack', startsAt: MONDAY });
  people = createFindingActions(world);
});
afterEach(() => world.end());

test('a pair of promises is proposed, edited, and signed by both; only leads that come after are due by it', async () => {
  // The second step: the first room is put off by the managers.
  await people.command('sanne', 'afspraak');
  expect(people.lastPrivateText('sanne')).toContain('“Afspraken” staat uit.');
  for (const [person, word, label] of [
    ['ruben', 'stap', 'Nu niet'],
    ['ruben', 'stap', 'Aanzetten'],
    ['helen', 'step', 'Switch on'],
  ] as const) {
    await people.command(person, word);
    await people.tap(person, label);
  }
  expect(people.lastPrivateText('helen')).toContain('“Promises” is on, for everyone.');

  await people.command('ruben', 'afspraak');
  await people.tap('ruben', 'Voorstel doen');
  await people.fill('ruben', { sqls: '40', hours: '8', attempts: '3', until: '2026-06-30' });
  expect(people.lastPrivateText('ruben')).toContain('Een manager van marketing moet ook ondertekenen');
  expect(people.directTexts('helen').at(-1)).toMatch(/Ruben .* proposes what marketing and sales promise.*40 SQLs/s);
  await people.command('sanne', 'afspraak');
  expect(people.lastPrivateText('sanne')).toMatch(/Nog te ondertekenen door een manager van marketing/);

  await people.command('helen', 'promise');
  await people.tap('helen', 'Change…');
  await people.fill('helen', { sqls: '30', hours: '2', attempts: '3', until: '2026-06-30' });
  await people.command('ruben', 'afspraak');
  expect(people.lastPrivateText('ruben')).toMatch(/versie 2\).*30 SQL’s.*door een manager van sales.*Helen .*heeft/s);

  const before = await world.postLead({ company: 'Van Vliet' });
  await people.tap('ruben', 'Ondertekenen');
  expect(people.lastPrivateText('ruben')).toContain('Afgesproken, tot en met di 30 jun.');
  expect(people.directTexts('helen').at(-1)).toContain('Both teams have signed our promise.');
  const after = await world.postLead({ company: 'Jansma' });
  // Ten o’clock here: four hours as the set-up says, and two as they promised.
  expect(before.text()).toMatch(/opvolgen vóór .*14:00/i);
  expect(after.text()).toMatch(/opvolgen vóór .*12:00/i);
});
