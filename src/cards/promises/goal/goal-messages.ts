import type { Locale } from '../../../domain/organisation.ts';
import { type Goal, getMissingTeam } from '../../../domain/promises/goal/goal.ts';
import type { LocalDate } from '../../../domain/working-time.ts';
import { say, sayDays } from '../../../words/say.ts';
import { nameCard, nameNobody } from '../../about.ts';
import { type About, briefCard, type Card, type NamedCard } from '../../card.ts';
import { sayGoalName, sayGoalTarget } from './goal-words.ts';
import { buildGoalsListing, buildSharing } from './goals-card.ts';

type Here = { locale: Locale; today: LocalDate };

/** To a manager of the other team: does their team share it? */
export function goalSharingCard(goal: Goal, by: string | undefined, { locale, today }: Here): Card {
  const values = { by: by ?? say(locale, 'term.nobody-first'), ...sayGoal(goal, locale), other: getMissingTeam(goal) };
  const text = say(locale, 'goal.asks-sharing', { ...values, days: sayDays(locale, goal.from, goal.to, today) });
  return briefCard([text], { kind: 'buttons', buttons: [buildSharing(goal, locale), buildGoalsListing(locale)] });
}

/** To whoever set it: the other team shares it. */
export function goalSharedCard(goal: Goal, { locale }: Here): Card {
  const text = say(locale, 'goal.tells-shared', { ...sayGoal(goal, locale), other: getMissingTeam(goal) });
  return briefCard([text], { kind: 'buttons', buttons: [buildGoalsListing(locale)] });
}

/** What was done, and the way to all goals. */
export function goalDoneCard(about: About, text: string): NamedCard {
  const card = briefCard([text], { kind: 'buttons', buttons: [buildGoalsListing(about.locale)] });
  return nameCard(about.name === undefined ? nameNobody(about.locale) : about, card);
}

function sayGoal(goal: Goal, locale: Locale) {
  return { name: sayGoalName(goal), target: sayGoalTarget(goal, locale) };
}
