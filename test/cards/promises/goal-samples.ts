import type { Card, Form } from '../../../src/cards/card.ts';
import { goalForm, missionForm } from '../../../src/cards/promises/goal/goal-form.ts';
import { goalDoneCard, goalSharedCard, goalSharingCard } from '../../../src/cards/promises/goal/goal-messages.ts';
import { goalsCard, nameGoal } from '../../../src/cards/promises/goal/goals-card.ts';
import { buildIntroduction, type Introduced } from '../../../src/cards/promises/introduction/introduction-card.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import type { Goal } from '../../../src/domain/promises/goal/goal.ts';
import { makePerson } from '../../flows/people.ts';
import { makeDigest, makeGoal, shared } from '../../flows/promises/goal/builders.ts';
import { AT } from '../finding-samples.ts';

const TODAY = '2026-11-23';
const here = { zone: 'Europe/Amsterdam', today: TODAY };
const quarter = { from: '2026-10-01', to: '2026-12-31' };
const words = 'Elk bedrijf dat ons nodig heeft, vindt bij ons dezelfde dag iemand die luistert.';
const mission = { version: 2, words, by: 'ruben', at: AT };
const goals: Goal[] = [
  makeGoal({ name: 'Meer leads uit de najaarsbeurzen', ...quarter, ...shared }),
  makeGoal({ name: 'Zes van de tien leads goed', figure: 'good', ...quarter }),
  makeGoal({
    name: 'Samen een half miljoen',
    figure: 'won-value',
    target: 500_000,
    currency: 'EUR',
    ...quarter,
    ...shared,
  }),
  makeGoal({
    name: 'Kansen',
    figure: 'opportunities',
    target: 10,
    from: '2026-10-01',
    to: '2026-11-15',
    team: 'marketing',
  }),
];
const digests = [
  makeDigest({ last: '2026-11-08', handedOver: 31, opportunities: { leads: 12 } }),
  makeDigest({ last: '2026-11-15', handedOver: 'few', opportunities: { leads: 'few' } }),
];
const months = [{ month: '2026-10', deals: { part: 6, of: 20 }, won: [{ amount: 312_000, currency: 'EUR' }] }];
const shown = { mission, writer: 'Ruben Jansen', goals, published: { digests, months } };
const empty = { goals: [], published: { digests: [], months: [] } };
const manager = (locale: Locale) => makePerson({ id: 'helen', role: 'manager', team: 'marketing', locale });
const [goal = makeGoal(), own = makeGoal()] = goals;

const introduce = (introduced: Introduced, locale: Locale): Card => {
  const card = buildIntroduction(introduced, { locale, today: TODAY, name: 'Noordlicht Coatings' });
  if (card === undefined) throw new Error('nothing to be introduced to');
  return card;
};

/** What people are shown of goals and the mission. */
export const cards: Record<string, (locale: Locale) => Card> = {
  none: (locale) => goalsCard(empty, makePerson({ locale }), here),
  'none-manager': (locale) => goalsCard(empty, manager(locale), here),
  some: (locale) => goalsCard(shown, makePerson({ locale }), here),
  manager: (locale) => goalsCard(shown, manager(locale), here),
  set: (locale) => goalDoneCard(nameGoal(goal, locale), 'OK.'),
  'message-sharing': (locale) => goalSharingCard(own, 'Ruben Jansen', { locale, today: TODAY }),
  introduction: (locale) => introduce({ ...shown, terms: 12 }, locale),
  'introduction-short': (locale) => introduce({ ...empty, mission, terms: 0 }, locale),
  'message-shared': (locale) => goalSharedCard(goal, { locale, today: TODAY }),
};

export const forms: Record<string, (locale: Locale) => Form> = {
  set: (locale) => goalForm({ asked: AT, today: TODAY, team: 'sales' }, locale),
  mission: (locale) => missionForm(mission, locale),
};
