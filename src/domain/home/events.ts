import { byPerson, byTap } from '../event-shape.ts';

/** Where somebody looks for what is theirs. */
export const events = {
  /** They came to their page of the app, or did something since that may show there. */
  'home.opened': byPerson({}),
  'home.asked': byTap({}),
  'menu.asked': byTap({}),
};
