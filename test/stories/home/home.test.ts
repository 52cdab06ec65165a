import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { createFindingActions, type FindingActions } from '../../world/findings.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

const ORGANISATION = 'noordlicht';
const MONDAY = Date.UTC(2026, 2, 2, 9);
let world: World;
let people: FindingActions;

// On a busy machine loading them takes longer than Slack waits for a form.
beforeAll(() => loadRooms().then(() => {}));
afterEach(() => world.end());

describe.each(PLATFORMS)('on %s', (platform) => {
  beforeEach(async () => {
    world = await openWorld({ platform, startsAt: MONDAY });
    people = createFindingActions(world);
  });

  test('who types the command alone reads what is next for them, then what they can do, a button each', async () => {
    await people.command('sanne', '');
    expect(people.lastPrivateText('sanne')).toMatch(
      /Er ligt nu niets op je te wachten\..*Wat ik voor je kan doen.*\[Nieuwe lead\]/s,
    );
    expect(people.lastPrivateText('sanne')).not.toMatch(/Weekbericht|Stap voor stap|Alle begrippen/);
    await people.command('ruben', 'checkin start');
    await people.tap('ruben', 'Check-in openen');
    await people.command('sanne', 'menu');
    expect(people.lastPrivateText('sanne')).toMatch(/Check-in van maart: antwoorden kan tot .*\[Antwoorden\]/s);
    await people.tap('sanne', 'Antwoorden');
    expect(people.hasForm('sanne')).toBe(true);
  });

  test('a manager’s page also shows how it is set up, and what a colleague wants to switch on', async () => {
    await people.command('helen', 'step');
    await people.tap('helen', 'Switch on');
    await people.command('ruben', 'thuis');
    expect(people.lastPrivateText('ruben')).toMatch(
      /Helen .* wil “Eén taal” aanzetten\..*Voor managers.*toont pas iets als \d mensen hebben geantwoord.*Berichten komen aan\./s,
    );
    await people.command('sanne', 'thuis');
    expect(people.lastPrivateText('sanne')).not.toContain('Voor managers');
  });
});

describe('the Home tab of Slack', () => {
  beforeEach(async () => {
    world = await openWorld({ platform: 'slack', startsAt: MONDAY });
    people = createFindingActions(world);
  });
  const readHome = async (user: string): Promise<string> => {
    await world.settle();
    return JSON.stringify(world.slack.state().homes[user] ?? '');
  };

  test('is drawn when somebody opens it, and anew after what they do', async () => {
    await people.command('ruben', 'checkin start');
    await people.tap('ruben', 'Check-in openen');
    await world.slack.openHome(world.identity('sanne').user);
    expect(await readHome(world.identity('sanne').user)).toContain('antwoorden kan tot');
    await people.command('sanne', 'checkin');
    await people.command('sanne', 'menu');
    await people.tap('sanne', 'Antwoorden');
    await people.fill('sanne', { gained: 'Samen bij de klant.' });
    expect(await readHome(world.identity('sanne').user)).toContain('je hebt geantwoord');
  });

  test('says one polite sentence to somebody of another company', async () => {
    const { user } = world.identity('bram');
    const all = await world.store.reads.people(ORGANISATION);
    const organisation = await world.store.reads.organisation(ORGANISATION);
    if (organisation === undefined) throw new Error(ORGANISATION);
    const people = all.filter(({ id }) => id !== 'bram');
    await world.bot.handle({ kind: 'organisation.described', organisation, people });
    await world.slack.openHome(user);
    expect(await readHome(user)).toMatch(/Deze pagina is voor mensen van het bedrijf.*This page is for people/s);
  });
});
