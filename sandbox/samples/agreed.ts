import type { Event } from '../../src/domain/event.ts';
import { type Person, selectManagers, type Team } from '../../src/domain/people/person.ts';
import type { Instant } from '../../src/domain/time.ts';
import { addMonths, getLocalDate } from '../../src/domain/working-time.ts';

const VALID_MONTHS = 3;

/** What the managers of a team did that has agreed on what it promises: the room is on, and both signed the pair. */
export function listAgreedEvents(people: Person[], zone: string, now: Instant): Event[] {
  const [sales, marketing] = (['sales', 'marketing'] as const).map((team) => findAccount(people, team));
  if (sales === undefined || marketing === undefined) return [];
  const until = addMonths(getLocalDate(now, zone), VALID_MONTHS);
  return [
    { kind: 'room.switched-on', room: 'promises', by: sales },
    { kind: 'room.switched-on', room: 'promises', by: marketing },
    { kind: 'pair.proposed', sqls: '40', hours: '4', attempts: '3', weekly: '20', until, by: marketing },
    { kind: 'pair.signed', version: 1, by: sales },
  ];
}

function findAccount(people: Person[], team: Team) {
  return selectManagers(people).find((each) => each.team === team)?.identities[0];
}
