import type { Locale } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import {
  checkGoalSharing,
  checkGoalStopping,
  type Goal,
  getMissingTeam,
  isGoalOpen,
  isGoalShared,
  isMonthFigure,
  type Mission,
} from '../../../domain/promises/goal/goal.ts';
import { type GoalProgress, getGoalPart, measureGoal, type Published } from '../../../domain/promises/goal/progress.ts';
import { getLocalDate, type LocalDate } from '../../../domain/working-time.ts';
import { say, sayDayNear } from '../../../words/say.ts';
import { nameCard, nameNobody } from '../../about.ts';
import {
  type About,
  type Button,
  isolateText,
  type NamedCard,
  type Part,
  type TapButton,
  titledCard,
} from '../../card.ts';
import { drawBar, sayGoalDays, sayGoalName, sayProgress } from './goal-words.ts';

/** The mission with whoever wrote it, goals, and what was published of their figures. */
export type ShownGoals = { mission?: Mission; writer?: string; goals: Goal[]; published: Published };
type Here = { zone: string; today: LocalDate };

/** What is said about a goal alone names it. */
export function nameGoal(goal: Pick<Goal, 'name'>, locale: Locale): About {
  return { locale, name: sayGoalName(goal), mark: goal.name };
}

/** The mission, how far each goal is as a bar and in words, and what its reader may do. */
export function goalsCard(shown: ShownGoals, reader: Person, here: Here): NamedCard {
  const { locale, role } = reader;
  const { today } = here;
  const sorted = shown.goals.toSorted(
    (one, other) => rank(one, today) - rank(other, today) || compare(one.to, other.to),
  );
  const isManager = role === 'manager';
  const card = titledCard(
    say(locale, 'goal.title'),
    ...buildMission(shown, locale, here),
    ...(sorted.length === 0 ? [buildNone(isManager, locale)] : []),
    ...sorted.flatMap((goal) => buildGoal(goal, measureGoal(goal, shown.published), reader, today)),
    ...(sorted.length === 0 ? [] : [{ kind: 'small' as const, text: [say(locale, 'goal.explained')] }]),
    ...(isManager ? [{ kind: 'buttons' as const, buttons: listSetting(shown.mission, locale) }] : []),
  );
  return nameCard(nameNobody(locale), card);
}

/** What is over stands last. */
function rank(goal: Goal, today: LocalDate): number {
  return isGoalOpen(goal, today) ? 0 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function buildMission({ mission, writer }: ShownGoals, locale: Locale, { zone, today }: Here): Part[] {
  if (mission === undefined || mission.words === '') return [];
  const date = sayDayNear(locale, getLocalDate(mission.at, zone), today);
  const by = say(locale, 'mission.by', { name: writer ?? say(locale, 'term.nobody'), date });
  return [
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'mission.label') }, `\n${isolateText(mission.words)}`] },
    { kind: 'small', text: [by] },
    { kind: 'line' },
  ];
}

function buildNone(isManager: boolean, locale: Locale): Part {
  return { kind: 'text', text: [say(locale, isManager ? 'goal.none' : 'goal.none-member')] };
}

function buildGoal(goal: Goal, progress: GoalProgress, reader: Person, today: LocalDate): Part[] {
  const { locale } = reader;
  const bar = drawBar(getGoalPart(progress, goal.target));
  const few = progress.kind === 'count' && progress.few > 0 ? [say(locale, 'goal.few', { weeks: progress.few })] : [];
  const byMonth = isMonthFigure(goal.figure) ? [say(locale, 'goal.by-month')] : [];
  const lines = [
    bar,
    sayProgress(goal, progress, locale),
    `${sayGoalDays(goal, progress, { locale, today })} · ${sayWhose(goal, locale)}`,
  ];
  const buttons = listGoalButtons(goal, reader, today);
  return [
    { kind: 'text', text: [{ kind: 'strong', text: isolateText(goal.name) }, `\n${lines.join('\n')}`] },
    ...(few.length + byMonth.length > 0 ? [{ kind: 'small' as const, text: [[...few, ...byMonth].join(' ')] }] : []),
    ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
  ];
}

function sayWhose(goal: Goal, locale: Locale): string {
  if (isGoalShared(goal)) return say(locale, 'goal.both');
  return say(locale, 'goal.only', { team: goal.team, other: getMissingTeam(goal) });
}

function listGoalButtons(goal: Goal, reader: Person, today: LocalDate): Button[] {
  const { locale } = reader;
  const stop = { label: say(locale, 'goal.stop'), tap: { kind: 'goal.stopped' as const, goal: goal.id } };
  const mayStop = isGoalOpen(goal, today) && checkGoalStopping(goal, reader) === 'yes';
  return [
    ...(checkGoalSharing(goal, reader, today) === 'yes' ? [buildSharing(goal, locale)] : []),
    // Two taps, as it cannot be undone.
    ...(mayStop ? [{ kind: 'menu' as const, label: say(locale, 'lead.more'), choices: [stop] }] : []),
  ];
}

/** Their team shares it, too. */
export function buildSharing({ id }: Pick<Goal, 'id'>, locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'goal.share'), style: 'primary', tap: { kind: 'goal.shared', goal: id } };
}

function listSetting(mission: Mission | undefined, locale: Locale): TapButton[] {
  const hasMission = mission !== undefined && mission.words !== '';
  return [
    { kind: 'tap', label: say(locale, 'goal.new'), tap: { kind: 'goal.form-asked' } },
    {
      kind: 'tap',
      label: say(locale, hasMission ? 'mission.change' : 'mission.write'),
      tap: { kind: 'mission.form-asked' },
    },
  ];
}

/** The way to all goals. */
export function buildGoalsListing(locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'goal.all'), tap: { kind: 'goal.listed' } };
}
