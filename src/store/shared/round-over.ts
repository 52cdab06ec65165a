import { sql } from '../database/kysely.ts';

/** A round (`r`) that is over for good: nobody is asked, reminded or shown anything in it. */
export const isRoundOver = sql<boolean>`(r.state in ('published', 'discarded', 'lapsed') or r.state = 'cancelled' and exists (
  select 1 from checkin_rounds as later where later.organisation = r.organisation and later.month > r.month))`;
