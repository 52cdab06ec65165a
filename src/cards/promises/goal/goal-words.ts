import { isShareSaid, type Share } from '../../../domain/digests/digest.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { type Goal, type GoalFigure, isShareFigure } from '../../../domain/promises/goal/goal.ts';
import { type GoalProgress, getGoalPart } from '../../../domain/promises/goal/progress.ts';
import type { LocalDate } from '../../../domain/working-time.ts';
import { say, sayDays, sayMoney, sayNumber, sayShare } from '../../../words/say.ts';
import { isolateText } from '../../card.ts';
import { sayPortionOf } from '../../digests/portion.ts';
import { keepTogether } from '../../phone-lines.ts';

const CELLS = 10;
const [FULL, EMPTY] = ['█', '░'];
/** Where an amount names no currency. */
export const USUAL_CURRENCY = 'EUR';

/** How far it is, at a glance: full only once it is reached. */
export function drawBar(part: number): string {
  const full = Math.min(CELLS, Math.floor(part * CELLS));
  return FULL.repeat(full) + EMPTY.repeat(CELLS - full);
}

/** What the goal is: “60 SQLs handed over”, “60% good”, “€500,000 won”. */
export function sayGoalTarget({ figure, target, currency = USUAL_CURRENCY }: Goal, locale: Locale): string {
  return say(locale, `goal.target.${figure}`, { target: readTargetValue({ figure, target, currency }, locale) });
}

/** A number where the words are of one or several. */
function readTargetValue(goal: { figure: GoalFigure; target: number; currency: string }, locale: Locale) {
  if (goal.figure === 'won-value') return keepTogether(sayMoney(locale, goal.target, goal.currency));
  return isShareFigure(goal.figure) ? sayShare(locale, goal.target, 100) : goal.target;
}

/** How far it is, in words, by what was published. */
export function sayProgress(goal: Goal, progress: GoalProgress, locale: Locale): string {
  const target = sayGoalTarget(goal, locale);
  switch (progress.kind) {
    case 'none':
      return say(locale, 'goal.nothing-yet', { target });
    case 'count':
      return say(locale, 'goal.reached-of', { reached: sayNumber(locale, progress.count), target });
    case 'amount':
      return say(locale, 'goal.reached-of', {
        reached: keepTogether(sayMoney(locale, progress.amount, goal.currency ?? USUAL_CURRENCY)),
        target,
      });
    case 'share':
      return say(locale, 'goal.share-now', { reached: sayShareOf(progress.share, locale), target });
  }
}

function sayShareOf(share: Share, locale: Locale): string {
  const said = sayPortionOf(share, locale);
  return isShareSaid(share.of) ? say(locale, 'goal.of-leads', { share: said, leads: share.of }) : said;
}

/** When, and how it stands once it is reached or over. */
export function sayGoalDays(
  goal: Goal,
  progress: GoalProgress,
  { locale, today }: { locale: Locale; today: LocalDate },
): string {
  const days = sayDays(locale, goal.from, goal.to, today);
  const isReached = getGoalPart(progress, goal.target) >= 1;
  if (isReached) return `${days} · ${say(locale, 'goal.reached')}`;
  return goal.to < today ? `${days} · ${say(locale, 'goal.over')}` : days;
}

/** As it is spoken of. */
export function sayGoalName({ name }: Pick<Goal, 'name'>): string {
  return `“${isolateText(name)}”`;
}
