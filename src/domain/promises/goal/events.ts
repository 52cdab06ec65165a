import { z } from 'zod';
import { byForm, byTap, pickOne } from '../../event-shape.ts';
import { GOAL_FIGURES, GOAL_NAME_MAX, MISSION_MAX } from './goal.ts';

const goal = z.string().regex(/^[\w-]{16}$/);
/** When the form was opened: a repeat of the same is kept once. */
const asked = z.coerce.number<number>().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Digits, points, and a currency. */
export const TARGET_TYPED_MAX = 20;
const DATE_LENGTH = 10;
const day = z.string().max(DATE_LENGTH).default('');
const OPTION_MAX = 20;
/** A mission is changed a few times a year. */
const MISSIONS_MAX = 99_999;

/** Goals, and the mission that stands above them. */
export const goalEvents = {
  /** Somebody looks at the mission, and at how far each goal is. */
  'goal.listed': byTap({}),
  'goal.form-asked': byTap({}),
  'goal.set': byForm(
    { asked },
    {
      name: z.string().max(GOAL_NAME_MAX).default(''),
      figure: pickOne(z.string().max(OPTION_MAX)).pipe(z.enum(GOAL_FIGURES)),
      target: z.string().max(TARGET_TYPED_MAX).default(''),
      from: day,
      to: day,
      whose: z.enum(['one', 'both']).default('one'),
    },
  ),
  /** The other team shares it from now on. */
  'goal.shared': byTap({ goal }),
  'goal.stopped': byTap({ goal }),
  'mission.form-asked': byTap({}),
  /** `version`: as it was when the form was opened; 0 where there was none. Without words there is none from now on. */
  'mission.set': byForm(
    { version: z.coerce.number<number>().int().min(0).max(MISSIONS_MAX) },
    { words: z.string().max(MISSION_MAX).default('') },
  ),
};
