import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerCheckin, countWaiting } from '../../../sandbox/control/colleagues/checkin.ts';
import { sampleAnswers } from '../../../sandbox/samples/checkin-answers.ts';
import { toSlackId } from '../../../sandbox/samples/noordlicht.ts';
import { ANSWER_MAX, QUESTIONS } from '../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { say } from '../../../src/words/say.ts';
import { type CheckinActions, createCheckinActions, MARKETING, SALES } from '../../world/checkin.ts';
import { openWorld, type World } from '../../world/world.ts';

// The sandbox's colleagues answer the real bot. Told in order.

/** A Tuesday, 10:00 in Amsterdam. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);

let world: World;
let people: CheckinActions;
beforeAll(async () => {
  world = await openWorld({ startsAt: TUESDAY });
  people = createCheckinActions(world);
});
afterAll(() => world.end());

const answer = async (team?: 'sales' | 'marketing') => {
  const report = await answerCheckin({ slack: world.slack }, { team, at: world.now() });
  await world.bot.replied();
  await world.settle();
  return report;
};
const invitations = () => world.store.reads.invitations('noordlicht', '2026-11');

test.each(['nl', 'en'] as const)('there is something else to say for everybody (%s)', (locale) => {
  for (const question of QUESTIONS) {
    const given = sampleAnswers[locale][question];
    expect(new Set(given).size).toBe(given.length);
    expect(given.length).toBeGreaterThanOrEqual(SALES.length + MARKETING.length);
    expect(given.every((text) => text.length > 10 && text.length <= ANSWER_MAX)).toBe(true);
  }
});

test('before a check-in nobody is asked, and nobody answers', async () => {
  expect(await answer()).toEqual({ answered: 0, already: 0, notAsked: 12, refused: [] });
  expect(countWaiting({ slack: world.slack })).toEqual({ sales: 0, marketing: 0 });
});

test('one who has answered is left alone; the rest of the team answers, each in their own words', async () => {
  await people.command('daan', 'afwezig 2-11 t/m 20-11');
  await people.start('ruben');
  expect(countWaiting({ slack: world.slack })).toEqual({ sales: 6, marketing: 5 });
  await people.answer('sanne', { gained: 'Een goed gesprek.' });
  expect(await answer('sales')).toEqual({ answered: 5, already: 1, notAsked: 0, refused: [] });
  expect(countWaiting({ slack: world.slack })).toEqual({ sales: 0, marketing: 5 });
  expect((await invitations()).filter(({ hasAnswered }) => hasAnswered)).toHaveLength(6);
  expect(SALES.flatMap((person) => world.slack.views(toSlackId(person)).slice(1))).toEqual([]);
});

test('a reminder has the same button, and is no second invitation', async () => {
  await people.command('ruben', 'checkin remind');
  await world.turn(3 * 60 * 60_000);
  expect(people.directTexts('lotte').length).toBeGreaterThan(1);
  world.slack.setTroubles([{ method: 'views.open', kind: 'refusal', error: 'fatal_error', times: 1 }]);
  const { answered, refused } = await answer('marketing');
  const why = say('nl', 'form.not-opened', { form: 'Check-in november' });
  expect([answered, refused]).toEqual([4, [`Lotte Smit: ${why}`]]);
  expect(await answer('marketing')).toEqual({ answered: 1, already: 4, notAsked: 1, refused: [] });
});

test('a bot that is gone is not waited for twelve times', async () => {
  await people.withdraw('lotte');
  await people.withdraw('noor');
  await people.withdraw('emma');
  world.slack.connect('http://127.0.0.1:9/gone');
  const { answered, refused } = await answer('marketing');
  expect([answered, refused.length]).toEqual([0, 2]);
  expect(refused[0]).toBe('Lotte Smit: the bot did not answer');
  world.slack.connect(`${world.address}/slack/events`);
  expect(await answer('marketing')).toEqual({ answered: 3, already: 2, notAsked: 1, refused: [] });
});

test('in the draft colleagues’ names have been replaced', async () => {
  await people.closeNow('ruben');
  const drafted = people.findMessage('ruben', 'Concept').text;
  expect(drafted).toContain('[naam]');
  expect(drafted).not.toMatch(/Sanne|Lotte|Fleur|Daan|Femke|Priya|Jack|Oliver/);
});

test('next month, where a form comes before the questions, everybody answers again', async () => {
  await world.turn(35 * DAY_MS);
  await people.start('ruben');
  expect(await answer()).toEqual({ answered: 12, already: 0, notAsked: 0, refused: [] });
});
