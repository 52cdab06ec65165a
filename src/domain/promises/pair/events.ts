import { z } from 'zod';
import { byForm, byTap } from '../../event-shape.ts';
import { PAIR_NUMBER_MAX } from './pair.ts';

const version = z.coerce.number<number>().int().min(1).max(PAIR_NUMBER_MAX);
/** Digits and a comma. */
export const FIGURE_TYPED_MAX = 8;
const figure = z.string().max(FIGURE_TYPED_MAX).default('');
const DATE_LENGTH = 10;

/** The pair of promises: what each team owes the other, as a manager of both signed it. */
export const pairEvents = {
  /** Somebody looks at it: at what is in force, else at what is proposed. */
  'pair.asked': byTap({}),
  'pair.opened': byTap({ version }),
  'pair.propose-asked': byTap({}),
  /** `version`: the newest when the form was opened; absent where there was none. */
  'pair.proposed': byForm(
    { version: version.exactOptional() },
    { sqls: figure, hours: figure, attempts: figure, weekly: figure, until: z.string().max(DATE_LENGTH).default('') },
  ),
  'pair.signed': byTap({ version }),
  'pair.withdrawn': byTap({ version }),
  /** It is kept for another quarter. */
  'pair.kept': byTap({ version }),
};
