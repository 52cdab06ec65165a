/** How a figure is counted. All windows are on the organisation's clock (its time zone), from 0:00 to 0:00. */
export type FigureDefinition = { numerator: string; denominator: string; window: string; zone: 'organisation' };

const WEEK = 'the digest’s week, as it stood at its end';
const MONTH = 'the weeks whose last day is in the month, each as it stood at its end';
const OF_LEADS_JUDGED = 'leads of the week that were judged in it (≥ 5, by ≥ 3 people, not all alike)';
const OF_LEADS_DUE = 'leads of the week whose time to follow up was over (≥ 5, of ≥ 3 people)';
const OF_MONTH = ', week by week';
const NONE = '–';

/**
 * Every figure the bot shows about leads, in one place; the queries count by these, the docs print them. The week's leads
 * are those judged in it and those whose time to follow up ran out in it: quality and promise are both of these leads.
 */
export const FIGURES = {
  'handed-over': define('leads that marketing handed over', NONE, WEEK),
  waiting: define('of these, leads nobody contacted', 'leads handed over in the week', WEEK),
  held: define('leads that stay with marketing because something is missing, whenever they came', NONE, WEEK),
  queue: define('leads that wait until sales has room, whenever they came', NONE, WEEK),
  over: define('leads handed over although sales had no room: by a manager, or after five working days', NONE, WEEK),
  good: define('of these, leads that more than half of those who judged them called good', OF_LEADS_JUDGED, WEEK),
  fair: define('of these, leads without a majority for good or for poor', OF_LEADS_JUDGED, WEEK),
  poor: define('of these, leads that more than half of those who judged them called poor', OF_LEADS_JUDGED, WEEK),
  reasons: define(
    'judgements “poor” with this reason (≥ 5 leads, ≥ 3 people; else joined with others)',
    'judgements “poor” of the week',
    WEEK,
  ),
  'in-time': define('of these, leads contacted within the agreed working hours', OF_LEADS_DUE, WEEK),
  touch: define(
    'working time from handover to first contact, median',
    'of these, leads that were contacted (≥ 5, by ≥ 3 people)',
    WEEK,
  ),
  untouched: define('of these, leads nobody contacted', OF_LEADS_DUE, WEEK),
  opportunities: define('leads that became an opportunity, and the median days since their handover', NONE, WEEK),
  wins: define('leads that were won, and the median days since their handover', NONE, WEEK),
  'handed-over-month': define('leads that marketing handed over', NONE, MONTH),
  accepted: define('of these, leads judged good or fair', `leads that were judged${OF_MONTH}`, MONTH),
  'accepted-around': define(
    'of these, leads judged good or fair',
    'leads that were judged, as the digests of these weeks say',
    'the four weeks before the one in which a version of the SQL definition was agreed, and the four after it, each as it stood at its end',
  ),
  'in-time-month': define(
    'of these, leads contacted within the agreed working hours',
    `leads whose time to follow up was over${OF_MONTH}`,
    MONTH,
  ),
  timing: define(
    'leads that were not ripe when they came, as a judgement or their outcome says; and leads not contacted within the agreed working hours',
    NONE,
    MONTH,
  ),
  deals: define('of these, leads that were won', `leads that ended: won, lost or rejected${OF_MONTH}`, MONTH),
  'won-value': define(
    'amounts of leads that were won, by currency (≥ 5 leads with an amount, of ≥ 3 people; only beside deals)',
    NONE,
    MONTH,
  ),
  'deal-days': define(
    'days from handover to won, median',
    `leads that were won (≥ 5, of ≥ 3 people)${OF_MONTH}`,
    MONTH,
  ),
} as const satisfies Record<string, FigureDefinition>;

function define(numerator: string, denominator: string, window: string): FigureDefinition {
  return { numerator, denominator, window, zone: 'organisation' };
}
