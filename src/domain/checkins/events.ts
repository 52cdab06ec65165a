import { z } from 'zod';
import { byForm, byPerson, byTap, pickOne } from '../event-shape.ts';
import { ANSWER_MAX, DRAFT_EDITS, QUESTIONS, READERS, THEME_MAX } from './checkin.ts';

const month = z.string().regex(/^\d{4}-\d{2}$/);
const question = z.enum(QUESTIONS);
/** Numbers travel as text. */
const number = z.coerce.number<number>().int().min(0).max(1_000_000);
const LINES_MAX = 100;
/** Absent where it was left as empty as it was shown. */
const answer = z.string().max(ANSWER_MAX).exactOptional();

/** What can happen in a check-in. */
export const events = {
  'checkin.start-asked': byTap({}),
  'checkin.start-confirmed': byTap({ month }),
  'checkin.status-asked': byTap({}),
  'checkin.remind-asked': byTap({}),
  'checkin.close-asked': byTap({}),
  'checkin.close-confirmed': byTap({ month }),
  'checkin.review-asked': byTap({}),
  'checkin.publish-asked': {
    ...byPerson({ month: month.exactOptional(), version: number.exactOptional() }),
    tap: z.object({ month, version: number }),
  },
  'checkin.cancel-asked': byTap({}),
  'checkin.cancel-confirmed': byTap({ month }),
  'checkin.reopen-asked': byTap({}),
  /** `month`: of the round it was about. */
  'checkin.declined': byTap({ month: month.exactOptional() }),
  'checkin.answer-asked': byTap({ month }),
  'checkin.form-asked': byForm({ month }, {}),
  'checkin.answered': byForm(
    { month },
    {
      gained: answer,
      lost: answer,
      learning: answer,
      goal: answer,
      readers: z.enum(READERS).default('anonymised'),
      remember: z.boolean().default(false),
    },
  ),
  'checkin.withdraw-asked': byTap({ month }),
  'checkin.withdrawn': byForm({ month }, {}),
  'checkin.talked': byTap({ month }),
  'checkin.talks-asked': byTap({ month }),
  'checkin.talks-told': byForm({ month }, { people: z.array(z.string()).max(LINES_MAX).default([]) }),
  'checkin.shared-asked': { ...byTap({ month }), form: byForm({ month }, {}).form },
  'checkin.shared-read': byForm({ month }, { person: pickOne(z.string()) }),
  'checkin.edit-asked': byTap({ month, question, page: number }),
  'checkin.edited': byForm(
    { month, question, page: number, version: number },
    {
      deed: z.enum(DRAFT_EDITS),
      lines: z.array(z.string()).max(LINES_MAX).default([]),
      theme: z.string().max(THEME_MAX).default(''),
    },
  ),
  'checkin.approved': byTap({ month, version: number }),
};
