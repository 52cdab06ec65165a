import { byPerson, byTap } from '../event-shape.ts';

/** What people ask about what is kept of them. */
export const events = {
  'privacy.asked': byPerson({}),
  'privacy.export-asked': byTap({}),
  'privacy.erase-asked': byPerson({}),
  'privacy.erase-confirmed': byTap({}),
};
