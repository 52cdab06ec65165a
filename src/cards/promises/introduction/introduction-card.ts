import type { Locale } from '../../../domain/organisation.ts';
import { type Goal, isGoalOpen, type Mission } from '../../../domain/promises/goal/goal.ts';
import { measureGoal, type Published } from '../../../domain/promises/goal/progress.ts';
import type { LocalDate } from '../../../domain/working-time.ts';
import { say } from '../../../words/say.ts';
import { type Card, isolateText, type Part, type TapButton, type Text, titledCard } from '../../card.ts';
import { sayProgress } from '../goal/goal-words.ts';
import { buildGoalsListing } from '../goal/goals-card.ts';

/** What both teams are there for: the mission, goals, and how many words they agreed on; `terms` is 0 while there is no lexicon. */
export type Introduced = { mission?: Mission; goals: Goal[]; published: Published; terms: number };

/** To somebody who is new in a team; undefined where there is nothing to be introduced to. */
export function buildIntroduction(
  { mission, goals, published, terms }: Introduced,
  { locale, today, name }: { locale: Locale; today: LocalDate; name: string },
): Card | undefined {
  const open = goals.filter((goal) => isGoalOpen(goal, today));
  const words = mission?.words ?? '';
  if (words === '' && open.length === 0 && terms === 0) return undefined;
  return titledCard(
    say(locale, 'introduction.title', { name }),
    { kind: 'text', text: [say(locale, 'introduction.intro')] },
    ...(words === '' ? [] : [sayWords(say(locale, 'mission.label'), words)]),
    ...(open.length === 0 ? [] : listGoals(open, published, locale)),
    ...(terms === 0 ? [] : [{ kind: 'text' as const, text: [say(locale, 'introduction.terms', { terms })] }]),
    {
      kind: 'buttons',
      buttons: [
        ...(words === '' && open.length === 0 ? [] : [buildGoalsListing(locale)]),
        ...listLexicon(terms, locale),
      ],
    },
  );
}

function sayWords(label: string, words: string): Part {
  return { kind: 'text', text: [{ kind: 'strong', text: label }, `\n${isolateText(words)}`] };
}

function listGoals(goals: Goal[], published: Published, locale: Locale): Part[] {
  const items = goals.map((goal): Text => {
    const progress = sayProgress(goal, measureGoal(goal, published), locale);
    return [{ kind: 'strong', text: isolateText(goal.name) }, ` · ${progress}`];
  });
  return [
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'introduction.goals') }] },
    { kind: 'list', items },
  ];
}

function listLexicon(terms: number, locale: Locale): TapButton[] {
  if (terms === 0) return [];
  return [{ kind: 'tap', label: say(locale, 'lexicon.all'), tap: { kind: 'lexicon.listed', page: 0 } }];
}
