import { hasOtherManagers } from '../../../domain/checkins/approval.ts';
import type { Round } from '../../../domain/checkins/checkin.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { cancelApprovals } from '../../checkins/lib/approvals-cancelling.ts';

/** Who was known before, and the check-ins. */
export type PeopleFacts = { known: Person[]; rounds: Round[] };

/** What follows where other people are in the teams than were, whether a file says so or the chat. */
export function followPeople(
  { known, rounds }: PeopleFacts,
  organisation: string,
  people: Person[],
  now: Instant,
): Change[] {
  const newcomers = listNewcomers(people, known);
  return [
    ...(newcomers.length === 0 ? [] : [noteNewcomers(organisation, newcomers, now)]),
    { kind: 'copies.withdrawn', organisation, managers: listStillManagers(people, known) },
    // Whoever became a manager, or is none any more: what was said yes to is asked anew.
    ...(hasOtherManagers(known, people) ? cancelApprovals(rounds, now) : []),
  ];
}

/** Whoever was in no team; where nobody was, it begins with all of them. */
function listNewcomers(people: Person[], known: Person[]): string[] {
  const before = new Set(known.map(({ id }) => id));
  return before.size === 0 ? [] : people.flatMap(({ id }) => (before.has(id) ? [] : [id]));
}

function noteNewcomers(organisation: string, people: string[], at: Instant): Change {
  return { kind: 'newcomers.noted', organisation, people, at };
}

/** Whoever managed their team before, as far as is known; others have nothing yet that was shared with them. */
function listStillManagers(people: Person[], known: Person[]): string[] {
  const teams = new Map(selectManagers(known).map(({ id, team }) => [id, team]));
  return selectManagers(people)
    .filter(({ id, team }) => teams.get(id) === team)
    .map(({ id }) => id);
}

/** The people as they are to be, with all that follows; nothing where they are so already. */
export function changePeople(facts: PeopleFacts, organisation: string, people: Person[], now: Instant): Change[] {
  if (JSON.stringify(people) === JSON.stringify(facts.known)) return [];
  return [
    { kind: 'people.kept', organisation, people, known: facts.known },
    ...followPeople(facts, organisation, people, now),
  ];
}
