import type { Locale } from '../../../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../../../domain/people/person.ts';
import type { PickedPerson } from '../../../../domain/people/picked.ts';
import { findPicked, listUnknown } from '../../../../domain/setup/settings/change-people.ts';
import { say } from '../../../../words/say.ts';

/** What stands against these as the managers of both teams: each has one who can be reached, and nobody leads both. */
export function findManagerFaults(
  picks: Record<Team, PickedPerson[]>,
  known: Person[],
  locale: Locale,
): Partial<Record<Team, string>> {
  const errors: Partial<Record<Team, string>> = {};
  for (const team of TEAMS) {
    if (picks[team].length === 0) errors[team] = say(locale, 'settings.people.nobody');
    if (listUnknown(picks[team], known).length > 0) errors[team] = say(locale, 'settings.people.unknown');
  }
  const twice = picks.sales.find((one) => picks.marketing.some(({ user }) => user === one.user));
  if (twice !== undefined) {
    const name = findPicked(known, twice)?.name ?? twice.found?.name ?? 'none';
    errors.marketing = say(locale, 'settings.people.both', { name });
  }
  return errors;
}
