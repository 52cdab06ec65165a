import type { Locale } from '../../../domain/organisation.ts';
import type { Team } from '../../../domain/people/person.ts';
import { TARGET_TYPED_MAX } from '../../../domain/promises/goal/events.ts';
import {
  GOAL_FIGURES,
  GOAL_NAME_MAX,
  listGoalDays,
  MISSION_MAX,
  type Mission,
} from '../../../domain/promises/goal/goal.ts';
import type { Instant } from '../../../domain/time.ts';
import { addMonths, type LocalDate } from '../../../domain/working-time.ts';
import { say } from '../../../words/say.ts';
import { nameNobody } from '../../about.ts';
import type { FormOf } from '../../card.ts';

const QUARTER_MONTHS = 3;

/** Name, figure, target, days, and whether the other team is asked to share it. */
export function goalForm(
  { asked, today, team }: { asked: Instant; today: LocalDate; team: Team },
  locale: Locale,
): FormOf<'goal.set'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'goal.form'),
    submit: say(locale, 'agreement.save'),
    cancel: say(locale, 'pair.form-cancel'),
    tap: { kind: 'goal.set', asked },
    fields: [
      {
        kind: 'text',
        name: 'name',
        label: say(locale, 'goal.form-name'),
        hint: say(locale, 'goal.form-name-hint'),
        isRequired: true,
        isLong: false,
        max: GOAL_NAME_MAX,
      },
      {
        kind: 'pick',
        name: 'figure',
        label: say(locale, 'goal.form-figure'),
        options: GOAL_FIGURES.map((figure) => ({ label: say(locale, `goal.figure.${figure}`), value: figure })),
        isMany: false,
      },
      {
        kind: 'text',
        name: 'target',
        label: say(locale, 'goal.form-target'),
        hint: say(locale, 'goal.form-target-hint'),
        isRequired: true,
        isLong: false,
        max: TARGET_TYPED_MAX,
      },
      {
        kind: 'date',
        name: 'from',
        label: say(locale, 'goal.form-from'),
        isRequired: true,
        ...listGoalDays(today),
        value: today,
      },
      {
        kind: 'date',
        name: 'to',
        label: say(locale, 'goal.form-to'),
        isRequired: true,
        ...listGoalDays(today),
        earliest: today,
        value: addMonths(today, QUARTER_MONTHS),
      },
      {
        kind: 'choice',
        name: 'whose',
        label: say(locale, 'goal.form-whose'),
        options: (['one', 'both'] as const).map((whose) => ({
          label: say(locale, `goal.whose.${whose}`, { team }),
          value: whose,
        })),
        value: 'both',
      },
    ],
  };
}

/** What both teams are there for; without words there is none. */
export function missionForm(mission: Mission | undefined, locale: Locale): FormOf<'mission.set'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'mission.form'),
    submit: say(locale, 'agreement.save'),
    cancel: say(locale, 'pair.form-cancel'),
    tap: { kind: 'mission.set', version: mission?.version ?? 0 },
    fields: [
      {
        kind: 'text',
        name: 'words',
        label: say(locale, 'mission.form-words'),
        hint: say(locale, 'mission.form-words-hint'),
        isRequired: false,
        isLong: true,
        max: MISSION_MAX,
        ...(mission !== undefined && mission.words !== '' && { value: mission.words }),
      },
    ],
  };
}
