/** How a figure is counted. All windows are on the organisation's clock (its time zone), from 0:00 to 0:00. */
export type FigureDefinition = { numerator: string; denominator: string; window: string; zone: 'organisation' };

const WEEK = 'the digest’s week, as it stood at its end';
const MONTH = 'the calendar month, as it stood at its end';
const OF_LEADS_JUDGED = 'leads of the week that were judged in it (≥ 5, by ≥ 3 people)';
const OF_LEADS_DUE = 'leads of the week whose time to follow up was over';
const NONE = '–';

/**
 * Every figure the bot shows about leads, in one place; the queries count by these, the docs print them. The week's leads
 * are those judged in it and those whose time to follow up ran out in it: quality and promise are both of these leads.
 */
export const FIGURES = {
  'handed-over': define('leads that marketing handed over', NONE, WEEK),
  good: define('of these, leads that more than half of those who judged them called good', OF_LEADS_JUDGED, WEEK),
  fair: define('of these, leads without a majority for good or for poor', OF_LEADS_JUDGED, WEEK),
  poor: define('of these, leads that more than half of those who judged them called poor', OF_LEADS_JUDGED, WEEK),
  reasons: define(
    'judgements “poor” with this reason (≥ 5 leads, ≥ 3 people; else joined with others)',
    'judgements “poor” of the week',
    WEEK,
  ),
  'in-time': define('of these, leads contacted within the agreed working hours', OF_LEADS_DUE, WEEK),
  touch: define('working time from handover to first contact, median', 'of these, leads that were contacted', WEEK),
  untouched: define('of these, leads nobody contacted', OF_LEADS_DUE, WEEK),
  opportunities: define('leads that became an opportunity, and the median days since their handover', NONE, WEEK),
  wins: define('leads that were won, and the median days since their handover', NONE, WEEK),
  accepted: define('of these, leads judged good or fair', 'leads handed over in the month', MONTH),
  'in-time-month': define(
    'of these, leads contacted within the agreed working hours',
    'leads whose time to follow up ran out in the month',
    MONTH,
  ),
  deals: define(
    'of these, leads that were won',
    'leads that came to an end in the month (won, lost or rejected)',
    MONTH,
  ),
  'deal-days': define('days from handover to won, median', 'leads won in the month', MONTH),
} as const satisfies Record<string, FigureDefinition>;

function define(numerator: string, denominator: string, window: string): FigureDefinition {
  return { numerator, denominator, window, zone: 'organisation' };
}
